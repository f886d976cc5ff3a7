import Foundation
import TestSupport
import Testing

@testable import Dossiers

@Suite struct ReturnedFileTests {
    @Test(arguments: [
        ("a.docx", ReturnedFile.Kind.word), ("A.DOCX", .word), ("a.doc", .convertible),
        ("a.odt", .convertible), ("a.rtf", .convertible), ("a.pdf", .picture), ("a.JPG", .picture),
        ("a.xlsx", .other), ("a", .other),
    ])
    func `a file's name tells what can be done with it`(name: String, kind: ReturnedFile.Kind) {
        #expect(ReturnedFile(path: "x/" + name, name: name).kind == kind)
    }

    @Test func `folders are walked in order, without lock files and temporary ones`() throws {
        try Folders.withTemporary { folder in
            let names = [
                "b.docx", "a/c.docx", "a/~$c.docx", "a/.hidden.docx", "d.tmp", "~WRL1.tmp",
            ]
            for name in names {
                let file = folder.appending(path: name)
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data().write(to: file)
            }
            try FileManager.default.createSymbolicLink(
                at: folder.appending(path: "a/vong"), withDestinationURL: folder)
            let single = folder.appending(path: "b.docx").path
            let files = ReturnedFiles([folder.path, single, folder.path + "/none"])
            #expect(files.files.map(\.name) == ["a/c.docx", "b.docx"])
            #expect(files.errors.map(\.problem) == [.missing])
        }
    }

    @Test func `a program that takes too long is ended`() {
        #expect(!ChildProcess.run(["/bin/sh", "-c", "sleep 30"], seconds: 1))
        #expect(ChildProcess.run(["/bin/true"], seconds: 5))
        #expect(!ChildProcess.run(["/bin/false"], seconds: 5))
    }
}
