import Foundation
import TestSupport
import Testing

/// PDFs beside the papers of a dossier, with a program that stands in for LibreOffice.
@Suite(.serialized) struct PaperPDFTests {
    private typealias Run = ([String], String?) throws -> CommandResult

    private func with(_ body: (URL, MadeUpOfficeProgram, Run) throws -> Void) throws {
        try MadeUpOffice.with { folder, _ in
            let program = try MadeUpOfficeProgram(in: folder)
            try body(folder, program) { arguments, path in
                let options = ["--templates", folder.path + "/Templates", "--date", "2030-12-01"]
                return try Hoso.run(
                    options + arguments,
                    environment: ["PATH": path ?? program.folder.path + ":/usr/bin:/bin"],
                    in: folder)
            }
        }
    }

    private static let make = ["dossier", "so.json", "-o", "HO_SO", "--pdf"]

    /// The office's members, the last of them rated otherwise.
    private static let rerated = MadeUpOffice.members.map { member in
        (
            code: member.code, name: member.name,
            level: member.code == "M4" ? "HTTNV" : member.level
        )
    }

    private func pdfs(_ folder: URL) -> [String] {
        let root = folder.appending(path: "HO_SO")
        return Folders.files(in: root, ending: [".pdf"])
            .map { String($0.path.dropFirst(root.path.count + 1)) }
            .filter { !$0.hasPrefix(".hoso/") }
    }

    @Test func `every paper gets a PDF of its name, which the manifest names`() throws {
        try with { folder, program, run in
            let made = try run(Self.make, nil)
            #expect(made.status == 0, "\(made.errors)")
            #expect(pdfs(folder).count == 13)
            #expect(pdfs(folder).first == "00_Muc-luc.pdf")
            let manifest = try Folders.bytes(folder.appending(path: "HO_SO/manifest.json"))
            #expect(String(decoding: manifest, as: UTF8.self).contains("M4_Le-Song/02_phieu.pdf"))
            #expect(try run(["check", "HO_SO"], nil).status == 0)
            let calls = try program.calls().count
            #expect(try run(Self.make, nil).errors.contains("ghi mới 0"))
            #expect(try program.calls().count == calls)
        }
    }

    @Test func `a run without PDFs takes them away, a scan in their place stays`() throws {
        try with { folder, _, run in
            #expect(try run(Self.make, nil).status == 0)
            let scan = folder.appending(
                path: "HO_SO/02_Ca-nhan/CB1_Chi-bo-Ben-Do/M4_Le-Song/02_phieu.pdf")
            try Data("%PDF signed".utf8).write(to: scan)
            try Data(MadeUpLibrary.book(Self.rerated).utf8)
                .write(to: folder.appending(path: "so.json"))
            let again = try run(["dossier", "so.json", "-o", "HO_SO"], nil)
            #expect(again.status == 7, "the paper that the scan is of is left alone")
            #expect(again.errors.contains("M4 · Phiếu: đã ký"))
            #expect(pdfs(folder).count == 1)
            #expect(try Folders.bytes(scan) == Array("%PDF signed".utf8))
        }
    }

    @Test func `going on with a run that was stopped makes its PDFs as well`() throws {
        try with { folder, _, run in
            // A folder in the place of the manifest stops the run at its very end.
            let manifest = folder.appending(path: "HO_SO/manifest.json")
            try FileManager.default.createDirectory(
                at: manifest, withIntermediateDirectories: true)
            #expect(try run(Self.make, nil).status == 3)
            try FileManager.default.removeItem(at: manifest)
            let resumed = try run(["dossier", "so.json", "-o", "HO_SO", "--resume"], nil)
            #expect(resumed.status == 0, "\(resumed.errors)")
            #expect(pdfs(folder).count == 13)
        }
    }

    @Test func `without LibreOffice the papers are made all the same`() throws {
        try with { folder, _, run in
            let made = try run(Self.make, "/nonexistent")
            #expect(made.status == 6)
            #expect(made.errors.contains("apt install libreoffice-writer-nogui"))
            #expect(made.errors.contains("đã làm 14/14 tệp"))
            #expect(pdfs(folder).isEmpty)
            #expect(try run(["check", "HO_SO"], nil).status == 0)
        }
    }

    @Test func `a paper that cannot be printed is named, and the dossier is whole`() throws {
        try with { folder, _, run in
            #expect(try run(["dossier", "so.json", "-o", "HO_SO"], nil).status == 0)
            try Data("FAILS".utf8).write(
                to: folder.appending(
                    path: "HO_SO/02_Ca-nhan/CB1_Chi-bo-Ben-Do/M4_Le-Song/02_phieu.docx"))
            let made = try run(Self.make, nil)
            #expect(made.status == 7, "changed by hand outweighs that it cannot be printed")
            #expect(made.errors.contains("M4 · 02_phieu.docx: LibreOffice không chuyển được"))
            #expect(pdfs(folder).count == 12)
        }
    }
}
