import Foundation
import TestSupport
import Testing

/// A dossier made ready for the printer, with a program that stands in for LibreOffice.
@Suite(.serialized) struct PackTests {
    private struct Office {
        let folder: URL
        let program: MadeUpOfficeProgram

        func run(_ arguments: String..., path: String? = nil) throws -> CommandResult {
            try Hoso.run(
                ["--templates", folder.appending(path: "Templates").path] + arguments,
                environment: ["PATH": path ?? program.folder.path + ":/usr/bin:/bin"], in: folder)
        }

        func paper(_ name: String) -> URL {
            folder.appending(path: "HO_SO/02_Ca-nhan/CB1_Chi-bo-Ben-Do/\(name)")
        }

        func packs(_ name: String = "IN") throws -> [String: [UInt8]] {
            let files = Folders.files(in: folder.appending(path: name), ending: [".pdf"])
            return try Dictionary(
                uniqueKeysWithValues: files.map { ($0.lastPathComponent, try Folders.bytes($0)) })
        }
    }

    /// An office with a made dossier.
    private func with(_ body: (Office) throws -> Void) throws {
        try MadeUpOffice.with { folder, run in
            #expect(try run(["dossier", "so.json", "-o", "HO_SO"]).status == 0)
            try body(Office(folder: folder, program: try MadeUpOfficeProgram(in: folder)))
        }
    }

    @Test func `a dossier gives a PDF for each organisation, and says what is in it`() throws {
        try with { office in
            let result = try office.run("pack", "HO_SO", "-o", "IN")
            #expect(result.status == 0, "\(result.errors)")
            #expect(
                result.text == """
                    CB1_Chi-bo-Ben-Do.pdf  4 người, 12 văn bản, 13 trang, 13 tờ
                    00_Phan-tong-hop.pdf  0 người, 1 văn bản, 2 trang, 2 tờ

                    """)
            #expect(result.errors.contains("13 văn bản, 13 phải chuyển thành PDF"))
            #expect(result.errors.contains("2 tệp PDF trong IN: 15 trang, 15 tờ"))
            #expect(
                Array(try office.packs().keys).sorted() == [
                    "00_Phan-tong-hop.pdf", "CB1_Chi-bo-Ben-Do.pdf",
                ])
        }
    }

    @Test(arguments: [
        (["--duplex"], "26 trang, 13 tờ"), (["--copies", "3"], "37 trang, 37 tờ"),
        (["--copies", "3", "--duplex"], "74 trang, 37 tờ"),
        (["--only", "M2"], "1 người, 3 văn bản, 4 trang"),
    ])
    func `options say how much is printed`(options: [String], said: String) throws {
        try with { office in
            let result = try Hoso.run(
                [
                    "--templates", office.folder.path + "/Templates", "pack", "HO_SO", "-o", "IN",
                ] + options,
                environment: ["PATH": office.program.folder.path + ":/usr/bin:/bin"],
                in: office.folder)
            #expect(result.status == 0, "\(result.errors)")
            #expect(result.text.contains(said), "\(result.text)")
        }
    }

    @Test func `a second pack prints nothing anew and gives the same bytes`() throws {
        try with { office in
            #expect(try office.run("pack", "HO_SO", "-o", "IN").status == 0)
            let first = try office.packs()
            let calls = try office.program.calls().count
            let again = try office.run("pack", "HO_SO", "-o", "IN", "--jobs", "1")
            #expect(again.status == 0)
            #expect(!again.errors.contains("phải chuyển"))
            #expect(try office.packs() == first)
            #expect(try office.program.calls().count == calls)
            #expect(try office.run("pack", "HO_SO", "-o", "IN", "--force").status == 0)
            #expect(try office.packs() == first)
            #expect(try office.program.calls().count > calls)
        }
    }

    @Test func `a paper that cannot be printed is named, the rest is packed`() throws {
        try with { office in
            try Data("FAILS".utf8).write(to: office.paper("M4_Le-Song/01_to-khai.docx"))
            try FileManager.default.removeItem(at: office.paper("M3_H-Hen-Nie/02_phieu.docx"))
            let result = try office.run("pack", "HO_SO", "-o", "IN")
            #expect(result.status == 6)
            #expect(
                result.errors.contains("M4 · 01_to-khai.docx: LibreOffice không chuyển được"))
            #expect(result.errors.contains("M3 · 02_phieu.docx: không có trong hồ sơ"))
            #expect(result.text.contains("4 người, 10 văn bản, 11 trang"))
        }
    }

    @Test func `without LibreOffice nothing is made and the clerk is told what to install`() throws
    {
        try with { office in
            let result = try office.run("pack", "HO_SO", "-o", "IN", path: "/nonexistent")
            #expect(result.status == 3)
            #expect(result.errors.contains("apt install libreoffice-writer-nogui"))
            #expect(try office.packs().isEmpty)
        }
    }

    @Test(arguments: [
        (["pack", "HO_SO"], "--output"), (["pack", "HO_SO", "-o", "HO_SO/in"], "--output"),
        (["pack", "HO_SO", "-o", "./HO_SO/x/.."], "--output"), (["pack", "-o", "IN"], "DIR"),
        (["pack", "HO_SO", "-o", "IN", "--only", "M44"], "có phải «M4»?"),
        (["pack", "HO_SO", "-o", "IN", "--copies", "0"], "--copies"),
    ])
    func `a wrong command line is refused`(arguments: [String], said: String) throws {
        try with { office in
            let result = try Hoso.run(
                ["--templates", office.folder.path + "/Templates"] + arguments, in: office.folder)
            #expect(result.status == 2)
            #expect(result.errors.contains(said), "\(result.errors)")
        }
    }

    @Test func `a folder that is no dossier is named`() throws {
        try with { office in
            let result = try office.run("pack", "bin", "-o", "IN")
            #expect(result.status == 3)
            #expect(result.errors.contains("manifest.json"))
        }
    }

    @Test func `somebody who stops it finds no half files and no program left running`() throws {
        try with { office in
            try Data("HANGS".utf8).write(to: office.paper("M4_Le-Song/01_to-khai.docx"))
            let script = """
                "$0" --templates Templates pack HO_SO -o IN --jobs 1 & id=$!
                until [ -s bin/log ]; do sleep 0.05; done
                kill -INT $id; wait $id; echo "status $?"
                """
            let result = try Command.run(
                "/bin/bash", ["-c", "set -m\n" + script, Hoso.path],
                environment: [
                    "PATH": office.program.folder.path + ":/usr/bin:/bin",
                    "TMPDIR": office.folder.path,
                ], in: office.folder)
            #expect(result.text.contains("status 130"), "\(result.text)\(result.errors)")
            #expect(result.errors.contains("đã dừng"))
            #expect(try office.packs().isEmpty)
            let left = try FileManager.default.contentsOfDirectory(atPath: office.folder.path)
            #expect(!left.contains { $0.hasPrefix("hoso-") })
            let running = try Command.run(
                "/bin/sh", ["-c", "cat /proc/[0-9]*/cmdline 2>/dev/null | tr '\\0' ' '"])
            #expect(!running.text.contains(office.program.folder.path))
        }
    }
}
