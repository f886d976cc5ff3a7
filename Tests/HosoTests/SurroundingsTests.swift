import Foundation
import TestSupport
import Testing

/// What a run gives does not depend on where and when it runs, and it keeps what it is told.
struct SurroundingsTests {
    private static let surroundings: [[String: String]] = [
        ["TZ": "Pacific/Kiritimati", "LC_ALL": "C"], ["TZ": "America/Los_Angeles"],
        ["LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"], ["TMPDIR": "/var/tmp"],
        ["LC_ALL": "vi_VN.TCVN"], ["TZ": ""],
    ]

    @Test(arguments: surroundings)
    func `time zone, locale and the number of workers change no byte`(
        environment: [String: String]
    ) throws {
        try MadeUpOffice.with { folder, run in
            #expect(try run(["dossier", "so.json", "-o", "REFERENCE"]).status == 0)
            let there = try Hoso.run(
                [
                    "--templates", folder.path + "/Templates", "--date", "2030-12-01", "dossier",
                    "so.json", "-o", "HO_SO", "--jobs", "7",
                ], environment: environment, in: folder)
            #expect(there.status == 0)
            #expect(
                try Folders.contents(of: folder.appending(path: "HO_SO"))
                    == Folders.contents(of: folder.appending(path: "REFERENCE")))
        }
    }

    @Test func `the order in which a folder lists its files changes nothing`() throws {
        try MadeUpOffice.with { folder, run in
            #expect(try run(["dossier", "so.json", "-o", "REFERENCE"]).status == 0)
            // Made anew in the opposite order, the templates lie otherwise in their folder.
            let library = folder.appending(path: "Templates")
            let other = folder.appending(path: "Other")
            for file in Folders.files(in: library).reversed() {
                let path = other.path + file.path.dropFirst(library.path.count)
                try FileManager.default.createDirectory(
                    atPath: (path as NSString).deletingLastPathComponent,
                    withIntermediateDirectories: true)
                try FileManager.default.copyItem(atPath: file.path, toPath: path)
            }
            try FileManager.default.removeItem(at: library)
            try FileManager.default.moveItem(at: other, to: library)
            #expect(try run(["dossier", "so.json", "-o", "HO_SO"]).status == 0)
            #expect(
                try Folders.contents(of: folder.appending(path: "HO_SO"))
                    == Folders.contents(of: folder.appending(path: "REFERENCE")))
        }
    }

    @Test(arguments: [("002", 0o664, 0o775), ("077", 0o600, 0o700), ("022", 0o644, 0o755)])
    func `papers follow the office's umask, the journal is private`(
        mask: String, file: Int, folderMode: Int
    ) throws {
        try MadeUpOffice.with { folder, _ in
            let script = """
                umask \(mask)
                exec "$hoso" --templates Templates --date 2030-12-01 dossier so.json -o HO_SO
                """
            let result = try Command.run(
                "/bin/sh", ["-c", script],
                environment: ["hoso": Hoso.path, "HOSO_LANG": "", "HOSO_TEMPLATES": ""], in: folder)
            #expect(result.status == 0)
            let made = folder.appending(path: "HO_SO")
            for path in Folders.files(in: made).map(\.path) {
                let isPrivate = path.contains("/.hoso/")
                #expect(try mode(path) == (isPrivate ? 0o600 : file), "\(path)")
            }
            #expect(try mode(made.appending(path: "02_Ca-nhan").path) == folderMode)
            #expect(try mode(made.appending(path: ".hoso").path) == 0o700)
        }
    }

    private func mode(_ path: String) throws -> Int {
        let facts = try FileManager.default.attributesOfItem(atPath: path)
        return (facts[.posixPermissions] as? Int) ?? 0
    }

    @Test func `no value of a person is told when a run fails`() throws {
        let people = [
            (code: "M1", name: "Bí Mật Một", level: "HTXSNV"),
            (code: "M2", name: "Bí Mật Hai", level: "sai hẳn"),
            (code: "M2", name: "Bí Mật Ba", level: "HTNV"),
        ]
        try MadeUpOffice.with(people) { folder, run in
            for command in [["dossier", "so.json", "-o", "HO_SO"], ["check", "so.json"]] {
                let result = try run(command)
                #expect(result.status != 0)
                #expect(!result.errors.contains("Bí Mật"), "\(result.errors)")
            }
        }
    }
}
