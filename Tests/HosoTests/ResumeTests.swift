import Foundation
import TestSupport
import Testing

/// A run that was stopped and taken up again ends as one that was not.
struct ResumeTests {
    /// Enough people that a run takes a while.
    private static let members = (1...40).map { number in
        (code: "M\(number)", name: "Nguyễn Văn Đò", level: "HTNV")
    }

    @Test func `killed at fifty moments, it ends with the same bytes each time`() throws {
        try MadeUpOffice.with(Self.members) { folder, run in
            #expect(try run(["dossier", "so.json", "-o", "REFERENCE"]).status == 0)
            let reference = try Folders.contents(of: folder.appending(path: "REFERENCE"))
            var random = SystemRandomNumberGenerator()
            for round in 1...10 {
                let name = "HO_SO_\(round)"
                for _ in 1...5 {
                    let count = Int.random(in: 0...reference.count, using: &random)
                    try kill(
                        ["dossier", "so.json", "-o", name, "--resume", "--quiet"], in: folder,
                        after: count, filesIn: folder.appending(path: name))
                }
                #expect(try run(["dossier", "so.json", "-o", name, "--resume"]).status == 0)
                let made = try Folders.contents(of: folder.appending(path: name))
                #expect(Set(made.keys).symmetricDifference(reference.keys).sorted() == [])
                #expect(made.filter { reference[$0.key] != $0.value }.keys.sorted() == [])
            }
        }
    }

    /// Ends a run by SIGKILL once so many files are there; a run that is quicker ends by itself.
    private func kill(
        _ arguments: [String], in folder: URL, after count: Int, filesIn output: URL
    ) throws {
        let process = Process()
        process.executableURL = URL(filePath: Hoso.path)
        process.arguments =
            ["--templates", folder.path + "/Templates", "--date", "2030-12-01"] + arguments
        process.currentDirectoryURL = folder
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        while process.isRunning, Folders.files(in: output).count < count {}
        Glibc.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    @Test func `it goes on as the stopped run was asked to, on the day of that run`() throws {
        try MadeUpOffice.with { folder, run in
            let asked = [
                "--blank", "--override", "few", "--reason", "đã xét", "--zip", "A.zip",
            ]
            #expect(try run(["dossier", "so.json", "-o", "A"] + asked).status == 0)
            try FileManager.default.createDirectory(
                at: folder.appending(path: "B/.hoso"), withIntermediateDirectories: true)
            // What a run leaves that was killed before its first file.
            let archive = folder.appending(path: "B.zip")
            let stopped = try journal(
                mode: "blank", archive: archive.path, in: folder.appending(path: "B"))
            #expect(stopped.status == 0)
            let again = try Hoso.run(
                [
                    "--templates", folder.path + "/Templates", "dossier", "so.json", "-o", "B",
                    "--resume",
                ], in: folder)
            #expect(again.status == 0)
            #expect(
                try Folders.contents(of: folder.appending(path: "B"))
                    == Folders.contents(of: folder.appending(path: "A")))
            #expect(
                try Folders.bytes(archive) == Folders.bytes(folder.appending(path: "A.zip")))
        }
    }

    private func journal(
        mode: String, archive: String, in folder: URL
    ) throws -> CommandResult {
        let settings = """
            {"regime":"lang-ben","mode":"\(mode)","locked":false,"today":"2030-12-01",
             "zip":"\(archive)","overrides":[{"code":"few","reason":"đã xét"}]}
            """
        let script = """
            import sqlite3, sys
            base = sqlite3.connect(sys.argv[1])
            base.execute('CREATE TABLE run (settings TEXT NOT NULL)')
            base.execute('INSERT INTO run VALUES (?)', [sys.argv[2]])
            base.commit()
            """
        return try Command.run(
            Command.find("python3") ?? "/usr/bin/python3",
            ["-c", script, folder.appending(path: ".hoso/journal.sqlite").path, settings])
    }

    @Test func `with nothing to go on with it says so and makes the dossier`() throws {
        try MadeUpOffice.with { folder, run in
            let result = try run(["dossier", "so.json", "-o", "HO_SO", "--resume"])
            #expect(result.status == 0)
            #expect(result.errors.contains("không có lần chạy dở nào trong HO_SO"))
        }
    }

    @Test func `what somebody changed between the runs is kept and named`() throws {
        try MadeUpOffice.with { folder, run in
            #expect(try run(["dossier", "so.json", "-o", "HO_SO"]).status == 0)
            let own = folder.appending(path: "HO_SO/02_Ca-nhan/CB1_Chi-bo-Ben-Do/M4_Le-Song")
            let file = own.appending(path: "02_phieu.docx")
            try Data("sửa".utf8).write(to: file)
            // The office's data change as well.
            try changeLevel(of: "M4", in: folder)
            let again = try run(["dossier", "so.json", "-o", "HO_SO", "--resume"])
            #expect(again.status == 7)
            #expect(try Folders.bytes(file) == Array("sửa".utf8))
        }
    }

    @Test func `a changed row makes anew what depends on it and nothing else`() throws {
        try MadeUpOffice.with { folder, run in
            #expect(try run(["dossier", "so.json", "-o", "HO_SO"]).status == 0)
            let root = folder.appending(path: "HO_SO")
            let before = try identities(root)
            try changeLevel(of: "M4", in: folder)
            let dry = try run(["dossier", "so.json", "-o", "HO_SO", "--dry-run"])
            #expect(dry.errors.contains("thêm 0, làm lại 2, giữ nguyên 6, bỏ 0 "), "\(dry.errors)")
            let again = try run(["dossier", "so.json", "-o", "HO_SO"])
            #expect(again.status == 0)
            let after = try identities(root)
            let changed = after.filter { before[$0.key] != $0.value }.keys.sorted()
            #expect(
                changed == [
                    "/.hoso/journal.sqlite",
                    "/02_Ca-nhan/CB1_Chi-bo-Ben-Do/M4_Le-Song/02_phieu.docx", "/manifest.json",
                ])
            #expect(again.errors.contains("ghi mới 1\n"))
        }
    }

    private func changeLevel(of code: String, in folder: URL) throws {
        let members = MadeUpOffice.members.map {
            ($0.code, $0.name, $0.code == code ? "HTTNV" : $0.level)
        }
        try Data(MadeUpLibrary.book(members).utf8).write(to: folder.appending(path: "so.json"))
    }

    /// The file numbers of a folder's files: a file that is written anew has another.
    private func identities(_ folder: URL) throws -> [String: UInt64] {
        let files = Folders.files(in: folder).map {
            (String($0.path.dropFirst(folder.path.count)), $0)
        }
        return try Dictionary(uniqueKeysWithValues: files).mapValues { file in
            let facts = try FileManager.default.attributesOfItem(atPath: file.path)
            return (facts[.systemFileNumber] as? UInt64) ?? 0
        }
    }

    @Test(
        arguments: [
            ("02_phieu.pdf", "quét"), ("02_phieu.jpg", "ảnh"),
        ])
    func `a paper whose signed copy lies beside it is left alone even by force`(
        name: String, content: String
    ) throws {
        try MadeUpOffice.with { folder, run in
            #expect(try run(["dossier", "so.json", "-o", "HO_SO"]).status == 0)
            let own = folder.appending(path: "HO_SO/02_Ca-nhan/CB1_Chi-bo-Ben-Do/M4_Le-Song")
            let paper = try Folders.bytes(own.appending(path: "02_phieu.docx"))
            try Data(content.utf8).write(to: own.appending(path: name))
            try changeLevel(of: "M4", in: folder)
            let again = try run(["dossier", "so.json", "-o", "HO_SO", "--force"])
            #expect(again.status == 7)
            #expect(again.errors.contains("M4 · Phiếu: đã ký, giữ nguyên kể cả khi --force"))
            #expect(try Folders.bytes(own.appending(path: "02_phieu.docx")) == paper)
            #expect(try Folders.bytes(own.appending(path: name)) == Array(content.utf8))
        }
    }
}
