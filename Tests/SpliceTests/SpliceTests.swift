import Foundation
import TestSupport
import Testing

@testable import OpenPackage
@testable import Splice

@Suite struct SpliceTests {
    @Test(arguments: Texts.all)
    func `a spliced part is what was printed`(_ texts: Texts) throws {
        let archive = try texts.sealed()
        #expect(try unpacked(archive) == texts.texts.map(\.bytes))
        #expect(try texts.sealed() == archive)
        for text in texts.texts {
            let stream = spliced(text, by: texts.vocabulary)
            #expect(try inflated(stream[...], count: text.count) == text.bytes)
        }
    }

    @Test(arguments: Texts.all)
    func `other programs read it`(_ texts: Texts) throws {
        let programs = [
            ("/usr/bin/python3", ["-m", "zipfile", "-t"]), ("/usr/bin/unzip", ["-tq"]),
        ]
        try Folders.withTemporary { folder in
            let file = folder.appending(path: "a.docx")
            try Data(texts.sealed()).write(to: file)
            for (program, options) in programs where FileManager.default.fileExists(atPath: program)
            {
                let result = try Command.run(program, options + [file.path])
                #expect(result.status == 0)
                #expect(!result.text.contains("corrupt"))
            }
        }
    }

    @Test(arguments: 0..<400)
    func `any segments and values come back`(seed: UInt64) throws {
        var numbers = SmallNumbers(seed: seed)
        let count = Int.random(in: 0...900, using: &numbers)
        let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &numbers) }
        let spliced = SplicedText(from: bytes)
        let stream = self.spliced(spliced.text, by: spliced.vocabulary)
        #expect(try inflated(stream[...], count: spliced.plain.count) == spliced.plain)
        #expect(try unpacked(spliced.sealed()) == [spliced.plain])
    }

    /// Nothing may be written beyond the bound.
    private func spliced(_ text: MarkedText, by vocabulary: Vocabulary) -> [UInt8] {
        let bound = Vocabulary.bound(text)
        var stream = [UInt8](repeating: 0xAA, count: bound + 64)
        let size = stream.withUnsafeMutableBytes { vocabulary.write(text, to: $0) }
        #expect(size + 8 <= bound)
        #expect(stream[bound...].allSatisfy { $0 == 0xAA })
        return Array(stream[..<size])
    }

    /// All parts of an archive that change, read by libzip after its own consistency check.
    private func unpacked(_ archive: [UInt8]) throws -> [[UInt8]] {
        let directory = try ZipDirectory(of: archive, limits: .standard)
        return try archive.withUnsafeBufferPointer { bytes in
            let reader = try ZipReader(UnsafeRawBufferPointer(bytes), flags: 4)
            return try directory.entries.enumerated().dropFirst().map { index, entry in
                try reader.contents(of: index, size: entry.size, named: "\(index)")
            }
        }
    }
}

/// Texts of one template.
struct Texts: CustomTestStringConvertible {
    let testDescription: String
    let vocabulary: Vocabulary
    var texts: [MarkedText]

    static let all: [Texts] =
        [
            Texts("nothing at all", []) { _ in [MarkedText()] },
            Texts("one segment", ["<w:p>một</w:p>"]) { [text([.segment($0[0])])] },
            Texts("a segment again and again", [row]) { segments in
                [text((0..<500).flatMap { [.segment(segments[0]), .value("\($0)")] })]
            },
            Texts("a segment too far back", [row]) { segments in
                [text([.segment(segments[0]), .value(long(40_000)), .segment(segments[0])])]
            },
            Texts("segments that repeat each other", [row, row + "x", "x" + row + row]) {
                segments in
                [text(segments.map { .segment($0) })]
            },
            Texts("a segment whose like is not printed", [row, row + "x"]) { segments in
                [text([.segment(segments[1])])]
            },
            Texts("a segment of its own parts", [String(repeating: "ab", count: 3_000)]) {
                [text([.segment($0[0]), .value("ab"), .segment($0[0])])]
            },
            Texts("many parts", [row, "<w:hdr>"]) { segments in
                (0..<40).map { number in
                    text([
                        .segment(segments[number % 2]), .value("\(number)"), .segment(segments[0]),
                    ])
                }
            },
            Texts("empty values", [row]) { segments in
                [text([.value(""), .segment(segments[0]), .value(""), .segment(segments[0])])]
            },
            Texts("marks that are taken out", [row, "<w:tail/>"]) { segments in
                var made = text([
                    .segment(segments[0]), .segment(segments[1]), .segment(segments[0]),
                ])
                made.removeLast(5)
                made.append(segments[1])
                made.insert(contentsOf: [0x20, 0x20], at: 4)
                made.append(made)
                made.removeSubrange(100...)
                return [made]
            },
        ]
        + lengths.map { length in
            Texts("a value of \(length) bytes", [row]) { segments in
                [text([.segment(segments[0]), .value(long(length)), .segment(segments[0])])]
            }
        }

    private static let row = "<w:tc><w:p><w:r><w:t>"
    /// Around the lengths of a match, and of a deflate window and block.
    private static let lengths = [
        1, 2, 3, 4, 5, 257, 258, 259, 260, 516, 517, 518, 32_740, 32_747, 32_748, 32_767, 32_768,
        65_534, 65_535, 65_536, 65_537, 131_070, 131_071, 200_000,
    ]

    enum Piece { case segment(Segment), value(String) }

    private static func text(_ pieces: [Piece]) -> MarkedText {
        var text = MarkedText()
        for piece in pieces {
            switch piece {
            case .segment(let segment): text.append(segment)
            case .value(let value): text.append(contentsOf: value.utf8)
            }
        }
        return text
    }

    private static func long(_ length: Int) -> String {
        String(decoding: (0..<length).map { UInt8(0x20 + $0 * $0 % 89) }, as: UTF8.self)
    }

    private init(_ name: String, _ segments: [String], _ make: ([Segment]) -> [MarkedText]) {
        testDescription = name
        var builder = Vocabulary.Builder()
        let made = segments.map { builder.segment(Array($0.utf8)) }
        vocabulary = builder.vocabulary()
        texts = make(made)
    }

    func sealed() throws -> [UInt8] {
        var package = Package()
        let parts = try texts.indices.map { try #require(PartName("/p\($0).bin")) }
        for part in parts { package.setContents(of: part, to: [], contentType: "a/b") }
        return try PackageStamp(package, changing: parts, vocabulary: vocabulary)
            .sealed(with: texts)
    }
}
