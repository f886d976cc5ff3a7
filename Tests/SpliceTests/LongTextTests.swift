import OpenPackage
import Testing

@testable import Splice

@Suite struct LongTextTests {
    @Test(arguments: [0, 1, 16_383, 16_384, 16_385, 40_000, 300_000])
    func `a text that is packed piece by piece is one text`(size: Int) throws {
        var text = MarkedText()
        var plain: [UInt8] = []
        for piece in 0..<4 {
            let more = (0..<size).map { UInt8(0x20 + ($0 * $0 / 7 + piece) % 90) }
            text.append(contentsOf: more)
            plain += more
            text.packBeginning()
        }
        #expect(text.wholeCount == plain.count)
        #expect(text.count <= 16_384)
        #expect(text.whole == plain)
        #expect(try part(of: [text])[0] == plain)
    }

    @Test func `a long text stands beside a short one`() throws {
        var long = MarkedText([UInt8](repeating: 0x41, count: 100_000))
        long.packBeginning()
        let parts = try part(of: [MarkedText([1, 2, 3]), long])
        #expect(parts == [[1, 2, 3], [UInt8](repeating: 0x41, count: 100_000)])
    }

    private func part(of texts: [MarkedText]) throws -> [[UInt8]] {
        var package = Package()
        let names = try texts.indices.map { try #require(PartName("/p\($0).bin")) }
        for name in names { package.setContents(of: name, to: [], contentType: "a/b") }
        let sealed = try PackageStamp(package, changing: names, vocabulary: Vocabulary())
            .sealed(with: texts)
        let read = try Package(reading: sealed)
        return try names.map { try read.contents(of: $0) }
    }
}
