import Foundation
import OpenPackage
import TestSupport
import Testing

@testable import Dossiers

/// What is never overwritten: signed papers and those that came back.
struct KeptFileTests {
    @Test(arguments: [
        "02_mau-2a.pdf", "02_mau-2a.PDF", "02_mau-2a.jpg", "02_mau-2a.jpeg", "02_mau-2a.png",
        "02_mau-2a.tif", "02_mau-2a.tiff", "02_mau-2a.p7s", "02_mau-2a.p7m", "02_mau-2a.sig",
        "02_mau-2a.docx.p7s", "02_mau-2a_da-ky.pdf", "02_mau-2a đã ký.docx",
        "02_mau-2a da ky.docx", "02_mau-2a-da-ky.docx", "02_mau-2a_đã ký số.docx",
        "02_mau-2a.signed.pdf", "02_mau-2a_signed.pdf", "02_mau-2a_1.jpg", "02_mau-2a (2).jpg",
        "02_mau-2a_da-ky_2.png", "02_MAU-2A.pdf", "02_mau-2a_scan.pdf",
    ])
    func `a signed copy is known by its name`(copy: String) {
        #expect(SignedCopies.of("02_mau-2a.docx", among: [copy]) == [copy])
        #expect(KeptFile("x/02_mau-2a.docx", beside: [copy], holding: nil) == .signed)
    }

    @Test(arguments: [
        "02_mau-2a.docx", "02_mau-2a (2).docx", "02_mau-2a_ban-nhap.pdf", "02_mau-2ab.pdf",
        "02_mau-2a-1.pdf", "02_mau-2.pdf", "02_mau-2a.txt", "02_mau-2a", "02_mau-2a2.jpg",
        "02_mau-2a_sua.docx", "scan0001.pdf", "~$02_mau-2a.docx",
    ])
    func `what is no signed copy is not taken for one`(other: String) {
        #expect(SignedCopies.of("02_mau-2a.docx", among: [other]).isEmpty)
        #expect(KeptFile("x/02_mau-2a.docx", beside: [other], holding: nil) == nil)
    }

    @Test(arguments: [
        ("02_Ca-nhan/CB1/M1/nhan/01_0a1b_x.docx", true), ("nhan/manifest.json", true),
        ("02_Ca-nhan/CB1/nhan", false), ("02_Ca-nhan/nhan-xet/01_x.docx", false),
    ])
    func `what came back lies in a folder of its own`(path: String, isReturned: Bool) {
        #expect((KeptFile(path, beside: [], holding: nil) == .returned) == isReturned)
    }

    @Test(arguments: [(true, true), (false, false)])
    func `a digital signature is told by the package's relationships`(
        hasOrigin: Bool, isKept: Bool
    ) throws {
        var package = try Package(reading: MadeUpLibrary.document(["Tờ khai"]))
        var links = try package.relationships(of: nil)
        let kind = "http://schemas.openxmlformats.org/package/2006/relationships"
        links.append(
            Relationship(
                id: "rId9", type: kind + "/digital-signature/origin",
                target: "_xmlsignatures/origin.sigs"))
        package.setRelationships(links, of: nil)
        if hasOrigin {
            let part = try #require(PartName("/_xmlsignatures/origin.sigs"))
            package.setContents(
                of: part, to: [],
                contentType: "application/vnd.openxmlformats-package.digital-signature-origin")
        }
        let bytes = try package.sealed()
        #expect((KeptFile("x/01.docx", beside: [], holding: bytes) == .signed) == isKept)
        try Folders.withTemporary { (folder: URL) throws -> Void in
            let path = folder.path + "/x.docx"
            try AtomicFile.write(Self.dated(bytes), to: path)
            var met: FileError?
            do throws(FileError) {
                try StandingDocument.spare(at: path, isForced: true)
            } catch { met = error }
            #expect(met == (isKept ? FileError(.signed, path: path) : nil))
            // The signature of a template is in what hoso makes from it, and signs nothing there.
            try AtomicFile.write(bytes, to: path)
            try StandingDocument.spare(at: path, isForced: false)
        }
    }

    /// The package as another program saves it, with the days of its entries (APPNOTE 6.3 §4.3.12).
    private static func dated(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for at in bytes.indices where bytes[at...].starts(with: [0x50, 0x4B, 1, 2]) {
            bytes[at + 14] = 0x22
        }
        return bytes
    }

    @Test func `what is no package is not signed`() {
        #expect(KeptFile("x/01.docx", beside: [], holding: Array("sửa".utf8)) == nil)
    }
}
