import Foundation
import TestSupport
import Testing

@testable import Dossiers

struct StandingPathTests {
    @Test func `only where nothing stands is nothing told`() throws {
        try Folders.withTemporary { (folder: URL) throws -> Void in
            let file = folder.appending(path: "a").path
            let loop = folder.appending(path: "b").path
            let long = folder.appending(path: String(repeating: "c", count: 300)).path
            try AtomicFile.write([1], to: file)
            try FileManager.default.createSymbolicLink(atPath: loop, withDestinationPath: loop)
            #expect(try FileReading.standing(at: folder.path) == .folder)
            #expect(try FileReading.standing(at: file) == .file)
            #expect(try FileReading.standing(at: "/dev/null") == .other)
            #expect(try FileReading.standing(at: file + "none") == nil)
            #expect(try FileReading.standing(at: file + "/none") == nil)
            #expect(throws: FileError(.read(code: ELOOP), path: loop)) {
                try FileReading.standing(at: loop)
            }
            #expect(throws: FileError(.nameTooLong, path: long)) {
                try FileReading.standing(at: long)
            }
        }
    }

    @Test func `no memory is no damage of a journal`() {
        #expect(
            JournalError(noMemory, system: 0, path: "j")
                == .file(FileError(.read(code: ENOMEM), path: "j")))
        #expect(JournalError(noDatabase, system: 0, path: "j") == .unusable(path: "j"))
    }
}

/// Result codes of SQLite.
private let noMemory: Int32 = 7
private let noDatabase: Int32 = 26
