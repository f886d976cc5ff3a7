import Foundation
import JSONText
import TestSupport
import Testing

/// What comes back lies in the dossier as it came.
@Suite struct ReadDossierTests {
    private func received(_ office: SmallOffice) throws -> [JSON] {
        let bytes = try Folders.bytes(office.file("HS/manifest.json"))
        return try JSON(parsing: bytes, named: "manifest.json")["received"]?.elements ?? []
    }

    private func kept(_ office: SmallOffice) -> [URL] {
        Folders.files(in: office.file("HS")).filter { $0.path.contains("/nhan/") }
    }

    @Test(arguments: [true, false])
    func `files are kept once, and a dossier made before or after remembers them`(
        isMade: Bool
    ) throws {
        try SmallOffice.with { office in
            try office.send("mau-2a", to: "M002", as: "Bản của hai")
            if isMade { _ = try office.run("dossier", "so.xlsx", "-o", "HS") }
            let original = try Folders.bytes(office.file("ve/Bản của hai.docx"))
            for _ in 1...2 {
                let read = try office.run(
                    "read", "ve", "--into", "so.xlsx", "--dossier", "HS", "--force")
                #expect(read.status <= 1, "\(read.errors)")
            }
            let files = kept(office).filter { $0.pathExtension == "docx" }
            let file = try #require(files.first)
            #expect(files.count == 1 && file.lastPathComponent.hasPrefix("01_"))
            #expect(file.path.contains("/M002_"))
            #expect(file.lastPathComponent.hasSuffix("_Ban-cua-hai.docx"))
            #expect(try Folders.bytes(file) == original)
            _ = try office.run("dossier", "so.da-nhan.xlsx", "-o", "HS")
            #expect(try received(office).count == 1)
            #expect(try received(office).first?["subject"]?.string == "M002")
            #expect(try Folders.bytes(file) == original)
            let check = try office.run("check", "HS")
            #expect(check.text.contains("not-returned") && check.text.contains("M001"))
            #expect(!check.text.contains("received-"))
            try Data("khác".utf8).write(to: file)
            #expect(try office.run("check", "HS").text.contains("received-changed"))
        }
    }
}
