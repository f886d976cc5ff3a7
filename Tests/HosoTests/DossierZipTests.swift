import Foundation
import OpenPackage
import TestSupport
import Testing

/// A dossier as one file.
@Suite struct DossierZipTests {
    private func names(_ file: URL) throws -> [String] {
        let size = try Folders.bytes(file).count
        let reader = try FileArchiveReader(file.path, limits: .init(archiveBytes: size))
        return (0..<reader.count).map { reader.name(of: $0) ?? "?" }
    }

    @Test func `an archive holds the dossier's files, and is the same each time`() throws {
        try MadeUpOffice.with { folder, run in
            let make = ["dossier", "so.json", "-o", "HO_SO", "--zip"]
            let made = try run(make + ["A.zip"])
            #expect(made.status == 0, "\(made.errors)")
            #expect(made.errors.contains("đã đóng 15 tệp vào A.zip"))
            let root = folder.appending(path: "HO_SO")
            let files = Folders.files(in: root)
                .map { String($0.path.dropFirst(root.path.count + 1)) }
                .filter { !$0.hasPrefix(".hoso/") }
            let first = folder.appending(path: "A.zip")
            #expect(try names(first) == files.sorted())
            try Data("x".utf8).write(to: root.appending(path: "~$a.docx"))
            #expect(try run(make + ["B.zip", "--jobs", "1"]).status == 0)
            #expect(
                try Folders.bytes(folder.appending(path: "B.zip")) == Folders.bytes(first))
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

    @Test func `an archive that cannot be written leaves nothing, and the dossier stands`() throws {
        try MadeUpOffice.with { folder, run in
            let result = try run(["dossier", "so.json", "-o", "HO_SO", "--zip", "none/a.zip"])
            #expect(result.status == 3)
            #expect(!FileManager.default.fileExists(atPath: folder.path + "/none"))
            #expect(try run(["check", "HO_SO"]).status == 0)
        }
    }
}
