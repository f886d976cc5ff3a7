import Foundation
import TestSupport
import Testing

/// Forms that came back as another program's files.
@Suite(.serialized) struct ReadConvertedTests {
    private func withOtherFile(_ kind: String, _ body: (SmallOffice) throws -> Void) throws {
        try SmallOffice.with { office in
            try office.send("mau-2a", to: "M002", as: "hai") {
                $0.type("Một.", "Hai.", into: "kiem_diem.i_2")
                $0.tick("cap_do.i_2=T")
            }
            let word = office.file("ve/hai.docx")
            if let program = Command.find("soffice") {
                _ = try Command.run(
                    program,
                    [
                        "-env:UserInstallation=file://\(office.file("ho-so").path)", "--headless",
                        "--convert-to", kind, "--outdir", office.file("ve").path, word.path,
                    ])
            }
            try FileManager.default.removeItem(at: word)
            try body(office)
        }
    }

    @Test(.enabled(if: Command.find("soffice") != nil), arguments: ["odt", "rtf"])
    func `a file of LibreOffice gives the values of the form`(_ kind: String) throws {
        try withOtherFile(kind) { office in
            let read = try office.run("read", "ve", "--into", "so.xlsx")
            #expect([0, 1].contains(read.status), "\(read.errors)")
            let changed = try office.changes("so.xlsx", "so.da-nhan.xlsx").map(\.value)
            #expect(changed.contains("Một.\nHai."), "\(read.errors)\(changed)")
            #expect(changed.contains("Tốt"), "\(read.errors)\(changed)")
        }
    }

    @Test func `without LibreOffice the clerk is told what to do`() throws {
        try SmallOffice.with { office in
            try Data("{\\rtf1}".utf8).write(to: office.file("ve/hai.rtf"))
            let read = try Hoso.run(
                ["read", "ve", "--input", "so.xlsx"], environment: ["PATH": "/nonexistent"],
                in: office.folder)
            #expect(read.status == 3)
            #expect(read.errors.contains("LibreOffice"))
        }
    }
}
