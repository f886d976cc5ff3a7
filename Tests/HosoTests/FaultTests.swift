import Foundation
import TestSupport
import Testing

/// What becomes of a dossier when the disk is full, cannot be written to, or is in use.
struct FaultTests {
    /// File systems of one's own need rights that not every machine gives.
    static let canMount: Bool = {
        let trial = try? Command.run(
            "/bin/sh", ["-c", "unshare -rm sh -c 'mount -t tmpfs none /mnt'"])
        return trial?.status == 0
    }()

    private static let members = (1...40).map { number in
        (code: "M\(number)", name: "Nguyễn Văn Đò", level: "HTNV")
    }

    /// Runs a script with `$hoso`, `$book` and an empty file system at `disk`.
    private func run(
        size: String, in folder: URL, _ script: String
    ) throws -> CommandResult {
        try FileManager.default.createDirectory(
            at: folder.appending(path: "disk"), withIntermediateDirectories: true)
        let whole = """
            mount -t tmpfs -o size=\(size) none disk
            \(script)
            """
        return try Command.run(
            "/usr/bin/unshare", ["-rm", "sh", "-c", whole],
            environment: [
                "hoso": "\(Hoso.path) --templates \(folder.path)/Templates --date 2030-12-01",
                "HOSO_LANG": "", "HOSO_TEMPLATES": "", "HOSO_REGIME": "",
            ], in: folder)
    }

    @Test(.enabled(if: canMount), arguments: ["40k", "96k", "160k", "300k"])
    func `a full disk is told, and the run goes on once there is room`(size: String) throws {
        try MadeUpOffice.with(Self.members) { folder, run in
            #expect(try run(["dossier", "so.json", "-o", "REFERENCE"]).status == 0)
            let result = try self.run(
                size: size, in: folder,
                """
                $hoso dossier so.json -o disk/HO_SO; echo "status $?"
                find disk -name '.hoso-tmp-*' | sed 's/^/left /'
                mount -o remount,size=64m disk
                $hoso dossier so.json -o disk/HO_SO --resume --quiet; echo "status $?"
                diff -r REFERENCE disk/HO_SO && echo equal
                """)
            #expect(result.text.hasSuffix("status 0\nequal\n"))
            #expect(["status 3", "status 6"].contains { result.text.hasPrefix($0) })
            #expect(!result.text.contains("left "))
            #expect(result.errors.contains("hết chỗ trên đĩa"))
            // Folders have people's names.
            #expect(!result.errors.contains("02_Ca-nhan"))
        }
    }

    @Test(.enabled(if: canMount)) func `a folder that is read-only is left as it is`() throws {
        try MadeUpOffice.with { folder, run in
            let result = try self.run(
                size: "16m", in: folder,
                """
                $hoso dossier so.json -o disk/HO_SO --quiet
                cp -a disk/HO_SO BEFORE
                mount -o remount,ro disk
                $hoso dossier so.json -o disk/HO_SO; echo "status $?"
                $hoso dossier so.json -o disk/OTHER; echo "status $?"
                diff -r BEFORE disk/HO_SO && echo equal
                """)
            #expect(result.text == "status 3\nstatus 3\nequal\n")
            #expect(result.errors.contains("không có quyền"))
        }
    }

    @Test func `two runs do not write to one dossier at a time`() throws {
        try MadeUpOffice.with { folder, run in
            #expect(try run(["dossier", "so.json", "-o", "HO_SO"]).status == 0)
            let script = """
                import sqlite3, subprocess, sys
                base = sqlite3.connect('HO_SO/.hoso/journal.sqlite')
                base.execute('PRAGMA locking_mode = EXCLUSIVE')
                base.execute('BEGIN EXCLUSIVE')
                sys.exit(subprocess.call(sys.argv[1:]))
                """
            let busy = try Command.run(
                Command.find("python3") ?? "/usr/bin/python3",
                [
                    "-c", script, Hoso.path, "--templates", folder.path + "/Templates", "dossier",
                    "so.json", "-o", "HO_SO",
                ], environment: ["HOSO_LANG": ""], in: folder)
            #expect(busy.status == 3)
            #expect(busy.errors.contains("một lần chạy khác đang làm hồ sơ này (tiến trình "))
            #expect(busy.errors.contains(", người dùng \(NSUserName()));"))
        }
    }

    @Test func `a damaged journal is named with what to do, and nothing is lost`() throws {
        try MadeUpOffice.with { folder, run in
            #expect(try run(["dossier", "so.json", "-o", "HO_SO"]).status == 0)
            let journal = folder.appending(path: "HO_SO/.hoso/journal.sqlite")
            try Data(repeating: 7, count: 5_000).write(to: journal)
            let result = try run(["dossier", "so.json", "-o", "HO_SO"])
            #expect(result.status == 3)
            #expect(result.errors.contains("nhật ký hỏng; xóa tệp này rồi chạy lại"))
            try FileManager.default.removeItem(at: journal)
            let again = try run(["dossier", "so.json", "-o", "HO_SO"])
            #expect(again.status == 0)
            #expect(again.errors.contains("ghi mới 0\n"))
        }
    }
}
