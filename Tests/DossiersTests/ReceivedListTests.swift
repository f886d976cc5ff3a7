import Foundation
import TestSupport
import Testing

@testable import Dossiers

/// The list of papers that came back before a dossier was made.
struct ReceivedListTests {
    private static let paper = Manifest.Received(
        path: "a/nhan/1.docx", digest: "0a", file: "1.docx", form: "lang-ben/phieu", subject: "M1")

    private func withList(
        _ text: String, _ body: (_ folder: URL, _ list: URL) throws -> Void
    ) throws {
        try Folders.withTemporary { (folder: URL) throws -> Void in
            let own = folder.appending(path: "nhan")
            try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
            let list = own.appending(path: "manifest.json")
            try Data(text.utf8).write(to: list)
            try body(folder, list)
        }
    }

    private static let listing = """
        {"version": 1, "received": [{"path": "a/nhan/1.docx", "sha256": "0a", "file": "1.docx",
        "form": "lang-ben/phieu", "subject": "M1"}]}
        """

    @Test func `the list goes once the manifest has what it notes`() throws {
        try withList(Self.listing) { (folder: URL, list: URL) throws -> Void in
            #expect(try ReceivedPapers.noted(in: folder.path) == [Self.paper])
            ReceivedPapers.forgetOwnList(in: folder.path, noted: [])
            #expect(FileReading.kind(of: list.path) == .file)
            ReceivedPapers.forgetOwnList(in: folder.path, noted: [Self.paper])
            #expect(FileReading.kind(of: list.deletingLastPathComponent().path) == nil)
        }
    }

    @Test func `a list that cannot be read is neither passed over nor removed`() throws {
        try withList("{") { (folder: URL, list: URL) throws -> Void in
            ReceivedPapers.forgetOwnList(in: folder.path, noted: [])
            #expect(FileReading.kind(of: list.path) == .file)
            try FileManager.default.removeItem(at: list)
            try FileManager.default.createSymbolicLink(at: list, withDestinationURL: list)
            #expect(throws: FileError(.read(code: ELOOP), path: list.path)) {
                try ReceivedPapers.noted(in: folder.path)
            }
        }
    }
}
