import Foundation
import OpenPackage
import TestSupport
import Testing

/// A dossier as one file.
@Suite struct ArchiveTests {
    private typealias Run = ([String]) throws -> CommandResult

    /// An office with a made dossier and its archive.
    private func with(_ body: (URL, Run) throws -> Void) throws {
        try MadeUpOffice.with { folder, run in
            let made = try run(["dossier", "so.json", "-o", "HO_SO", "--zip", "HO_SO.zip"])
            #expect(made.status == 0, "\(made.errors)")
            #expect(made.errors.contains("đã đóng 15 tệp vào HO_SO.zip"))
            try body(folder) { arguments in
                try Hoso.run(
                    ["--templates", folder.path + "/Templates", "--date", "2030-12-01"] + arguments,
                    in: folder)
            }
        }
    }

    /// Puts an archive together from entries by name, each from a file of this text.
    private func write(_ entries: [(name: String, bytes: [UInt8])], to file: URL) throws {
        try Folders.withTemporary { folder in
            let writer = try FileArchiveWriter(file.path)
            for (place, entry) in entries.enumerated() {
                let source = folder.appending(path: "\(place)")
                try Data(entry.bytes).write(to: source)
                try writer.add(entry.name, from: source.path, .stored)
            }
            #expect(try writer.seal(unless: { false }))
        }
    }

    private func entries(_ file: URL) throws -> [(name: String, bytes: [UInt8])] {
        let size = try Folders.bytes(file).count
        var reader = try FileArchiveReader(file.path, size: size)
        var entries: [(name: String, bytes: [UInt8])] = []
        for index in 0..<reader.count {
            var bytes: [UInt8] = []
            try reader.read(index) { bytes += $0 }
            entries.append((reader.name(of: index) ?? "", bytes))
        }
        return entries
    }

    @Test func `an archive holds the dossier's files, and is the same each time`() throws {
        try with { folder, run in
            let file = folder.appending(path: "HO_SO.zip")
            let first = try Folders.bytes(file)
            let root = folder.appending(path: "HO_SO")
            let files = Folders.files(in: root)
                .map { String($0.path.dropFirst(root.path.count + 1)) }
                .filter { !$0.hasPrefix(".hoso/") }
            #expect(try entries(file).map(\.name) == files.sorted())
            try Data("x".utf8).write(to: root.appending(path: "~$a.docx"))
            #expect(
                try run(["dossier", "so.json", "-o", "HO_SO", "--zip", "B.zip"]).status == 0)
            #expect(try Folders.bytes(folder.appending(path: "B.zip")) == first)
        }
    }

    @Test func `a whole archive is in order, as its folder is`() throws {
        try with { _, run in
            let folder = try run(["check", "HO_SO"])
            let archive = try run(["check", "HO_SO.zip"])
            #expect(archive.status == 0, "\(archive.text)")
            #expect(archive.text == folder.text)
            #expect(archive.errors == folder.errors)
        }
    }

    /// What is done to an archive, and what is found.
    private static let paper = "02_Ca-nhan/CB1_Chi-bo-Ben-Do/M4_Le-Song/02_phieu.docx"

    enum Harm {
        case changed, missing, twice, outside, absolute, backslash, extra, noManifest
    }

    @Test(arguments: [
        (Harm.changed, 1, "file-changed"), (Harm.missing, 5, "file-missing"),
        (Harm.twice, 1, "archive-twice"), (Harm.outside, 1, "archive-name"),
        (Harm.absolute, 1, "archive-name"), (Harm.backslash, 1, "archive-name"),
        (Harm.extra, 1, "extra-file"), (Harm.noManifest, 3, "manifest.json"),
    ])
    func `what was done to an archive is found`(harm: Harm, status: Int, said: String) throws {
        try with { folder, run in
            let file = folder.appending(path: "HO_SO.zip")
            var list = try entries(file)
            let place = try #require(list.firstIndex { $0.name == Self.paper })
            switch harm {
            case .changed: list[place].bytes = Array("sửa".utf8)
            case .missing: list.remove(at: place)
            case .twice: list.append((Self.paper, []))
            case .outside: list.append(("../la.txt", []))
            case .absolute: list.append(("/la.txt", []))
            case .backslash: list.append(("a\\..\\la.txt", []))
            case .extra: list.append(("02_Ca-nhan/la.txt", []))
            case .noManifest: list = list.filter { $0.name != "manifest.json" }
            }
            let other = folder.appending(path: "KHAC.zip")
            try writeRaw(list, to: other)
            let result = try run(["check", "KHAC.zip"])
            let names = try entries(other).map(\.name)
            #expect(result.status == status, "\(names) \(result.text)\(result.errors)")
            #expect((result.text + result.errors).contains(said), "\(result.text)")
            #expect(!FileManager.default.fileExists(atPath: folder.path + "/la.txt"))
        }
    }

    @Test(arguments: [8, 30])
    func `a header that says something else than the directory is found`(place: Int) throws {
        try with { folder, run in
            let file = folder.appending(path: "HO_SO.zip")
            var bytes = try Folders.bytes(file)
            // The method, or a letter of the name, in the header before the paper.
            let name = try #require(bytes.firstRange(of: Array(Self.paper.utf8))).lowerBound
            bytes[name - 30 + place] ^= 1
            try Data(bytes).write(to: file)
            let result = try run(["check", "HO_SO.zip"])
            #expect(result.status != 0)
            #expect(result.text.contains("archive-damaged"))
        }
    }

    @Test func `a byte that changed, or a cut, is found`() throws {
        try with { folder, run in
            let file = folder.appending(path: "HO_SO.zip")
            let whole = try Folders.bytes(file)
            let name = try #require(whole.firstRange(of: Array(Self.paper.utf8))).upperBound
            var bytes = whole
            bytes[name + 200] ^= 0x10
            try Data(bytes).write(to: file)
            let harmed = try run(["check", "HO_SO.zip"])
            #expect(harmed.status == 5)
            #expect(harmed.text.contains("archive-damaged"))
            #expect(harmed.text.contains("Thiếu tệp M4 · 02_phieu.docx"))
            try Data(whole.prefix(whole.count / 2)).write(to: file)
            #expect(try run(["check", "HO_SO.zip"]).status == 3)
        }
    }

    @Test(arguments: [
        (["--zip", "HO_SO/a.zip"], "--zip"), (["--zip", "so.json"], "--zip"),
        (["--zip", "a.zip", "--shard", "1/2"], "--shard"), (["--pdf", "--shard", "1/2"], "--pdf"),
    ])
    func `a wrong place or company is refused`(options: [String], said: String) throws {
        try MadeUpOffice.with { folder, run in
            let result = try run(["dossier", "so.json", "-o", "HO_SO"] + options)
            #expect(result.status == 2)
            #expect(result.errors.contains(said))
            #expect(!FileManager.default.fileExists(atPath: folder.path + "/HO_SO"))
        }
    }

    @Test func `an archive that cannot be written leaves nothing`() throws {
        try MadeUpOffice.with { folder, run in
            let result = try run(["dossier", "so.json", "-o", "HO_SO", "--zip", "none/a.zip"])
            #expect(result.status == 3)
            #expect(!FileManager.default.fileExists(atPath: folder.path + "/none"))
            #expect(try run(["check", "HO_SO"]).status == 0)
        }
    }

    /// As `write`, also for two entries of one name, which no good writer makes.
    private func writeRaw(_ entries: [(name: String, bytes: [UInt8])], to file: URL) throws {
        var plain = entries
        var seen: Set<String> = []
        var renamed: [(from: String, to: String)] = []
        for place in plain.indices where !seen.insert(plain[place].name).inserted {
            let name = plain[place].name
            let other = "~" + name.dropFirst()
            renamed.append((other, name))
            plain[place].name = other
        }
        try write(plain, to: file)
        var bytes = try Folders.bytes(file)
        for (from, to) in renamed {
            while let range = bytes.firstRange(of: Array(from.utf8)) {
                bytes.replaceSubrange(range, with: Array(to.utf8))
            }
        }
        try Data(bytes).write(to: file)
    }
}
