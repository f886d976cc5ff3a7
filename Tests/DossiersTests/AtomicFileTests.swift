import Foundation
import TestSupport
import Testing

@testable import Dossiers

struct AtomicFileTests {
    private func names(_ folder: URL) throws -> [String] {
        try Folder.names(in: folder.path)
    }

    static let durabilities = [AtomicFile.Durability.flushed, .batch]

    @Test(arguments: durabilities)
    func `a file appears whole and follows the umask`(durability: AtomicFile.Durability) throws {
        try Folders.withTemporary { (folder: URL) throws -> Void in
            let path = folder.appending(path: "a.docx").path
            try AtomicFile.write([1, 2, 3], to: path, durability: durability)
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
            let mask = umask(0)
            umask(mask)
            #expect(try FileReading.contents(of: path) == [1, 2, 3])
            #expect(mode as? Int == 0o666 & ~Int(mask))
            #expect(try names(folder) == ["a.docx"])
        }
    }

    @Test func `an older file is replaced`() throws {
        try Folders.withTemporary { (folder: URL) throws -> Void in
            let path = folder.appending(path: "a").path
            try AtomicFile.write(Array(repeating: 1, count: 100_000), to: path)
            try AtomicFile.write([2], to: path, durability: .batch)
            #expect(try FileReading.contents(of: path) == [2])
        }
    }

    @Test(arguments: durabilities)
    func `a link is not written through`(durability: AtomicFile.Durability) throws {
        try Folders.withTemporary { (folder: URL) throws -> Void in
            let target = folder.appending(path: "target").path
            let link = folder.appending(path: "link").path
            try AtomicFile.write([1], to: target)
            try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
            #expect(throws: FileError(.notRegular, path: link)) {
                try AtomicFile.write([2], to: link, durability: durability)
            }
            #expect(try FileReading.contents(of: target) == [1])
            #expect(try names(folder) == ["link", "target"])
        }
    }

    @Test(arguments: durabilities)
    func `a folder is not replaced`(durability: AtomicFile.Durability) throws {
        try Folders.withTemporary { (folder: URL) throws -> Void in
            #expect(throws: FileError(.isFolder, path: folder.path)) {
                try AtomicFile.write([2], to: folder.path, durability: durability)
            }
            #expect(try names(folder).isEmpty)
        }
    }

    @Test func `a device is not replaced`() throws {
        #expect(throws: FileError(.notRegular, path: "/dev/null")) {
            try AtomicFile.write([2], to: "/dev/null")
        }
    }

    @Test(arguments: durabilities)
    func `a missing folder and a name too long are named`(
        durability: AtomicFile.Durability
    ) throws {
        try Folders.withTemporary { (folder: URL) throws -> Void in
            let missing = folder.appending(path: "no/a").path
            let long = folder.appending(path: String(repeating: "a", count: 300)).path
            #expect(throws: FileError(.noFolder, path: missing)) {
                try AtomicFile.write([], to: missing, durability: durability)
            }
            #expect(throws: FileError(.nameTooLong, path: long)) {
                try AtomicFile.write([], to: long, durability: durability)
            }
            #expect(try names(folder).isEmpty)
        }
    }

    @Test(.enabled(if: geteuid() != 0))
    func `a read-only folder is reported and stays as it was`() throws {
        try Folders.withTemporary { (folder: URL) throws -> Void in
            chmod(folder.path, 0o555)
            defer { chmod(folder.path, 0o755) }
            let path = folder.appending(path: "a").path
            #expect(throws: FileError(.forbidden, path: path)) {
                try AtomicFile.write([1], to: path)
            }
        }
    }

    @Test func `what a killed run left is cleaned, what runs now is not`() throws {
        try Folders.withTemporary { (folder: URL) throws -> Void in
            let old = folder.appending(path: ".hoso-tmp-1-1").path
            let new = folder.appending(path: ".hoso-tmp-1-2").path
            try AtomicFile.write([1], to: old)
            try AtomicFile.write([1], to: new)
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSince1970: 0)], ofItemAtPath: old)
            try Folder.clean(folder.path)
            #expect(try names(folder) == [".hoso-tmp-1-2"])
        }
    }
}

struct BatchFilesTests {
    @Test func `new files and old ones are written whole and follow the umask`() throws {
        try Folders.withTemporary { (folder: URL) throws -> Void in
            let files = BatchFiles()
            let names = ["a", "b/a", "b/c", "a"]
            try Folder.make(folder.path + "/b")
            for (number, name) in names.enumerated() {
                try files.write([UInt8(number)], to: folder.path + "/" + name)
            }
            #expect(try Folder.names(in: folder.path) == ["a", "b"])
            #expect(try Folder.names(in: folder.path + "/b") == ["a", "c"])
            for (name, content) in [("a", UInt8(3)), ("b/a", 1), ("b/c", 2)] {
                let path = folder.path + "/" + name
                let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
                #expect(try FileReading.contents(of: path) == [content])
                #expect(mode as? UInt32 == 0o666 & ~AtomicFile.creationMask)
            }
        }
    }

    @Test func `nothing but a file is replaced`() throws {
        try Folders.withTemporary { (folder: URL) throws -> Void in
            let files = BatchFiles()
            let (file, link) = (folder.path + "/a", folder.path + "/link")
            try files.write([1], to: file)
            symlink(file, link)
            mkdir(folder.path + "/b", 0o777)
            #expect(throws: FileError(.notRegular, path: link)) { try files.write([2], to: link) }
            #expect(throws: FileError(.isFolder, path: folder.path + "/b")) {
                try files.write([2], to: folder.path + "/b")
            }
            #expect(throws: FileError(.notFolder, path: file)) {
                try files.write([2], to: file + "/c")
            }
            #expect(try FileReading.contents(of: file) == [1])
            #expect(try Folder.names(in: folder.path) == ["a", "b", "link"])
        }
    }

    @Test func `a folder that was made anew is found`() throws {
        try Folders.withTemporary { (folder: URL) throws -> Void in
            let files = BatchFiles()
            let path = folder.path + "/b/a"
            try Folder.make(folder.path + "/b")
            try files.write([1], to: path)
            try FileManager.default.removeItem(atPath: folder.path + "/b")
            #expect(throws: FileError(.noFolder, path: path)) { try files.write([2], to: path) }
            try Folder.make(folder.path + "/b")
            try files.write([3], to: path)
            #expect(try FileReading.contents(of: path) == [3])
        }
    }
}

struct FileReadingTests {
    @Test func `a file over the limit is refused`() throws {
        try Folders.withTemporary { (folder: URL) throws -> Void in
            let path = folder.appending(path: "a").path
            try AtomicFile.write([1, 2, 3], to: path)
            #expect(throws: FileError(.tooLarge(limit: 2), path: path)) {
                try FileReading.contents(of: path, limit: 2)
            }
        }
    }

    @Test(arguments: ["pipe", "link to pipe", "socket", "/dev/zero", "/dev/null"])
    func `what is no regular file is refused without being read`(kind: String) throws {
        try Folders.withTemporary { (folder: URL) throws -> Void in
            let path = kind.hasPrefix("/") ? kind : folder.appending(path: kind).path
            switch kind {
            case "pipe": mkfifo(path, 0o600)
            case "socket": mknod(path, S_IFSOCK | 0o600, 0)
            case "link to pipe":
                mkfifo(path + ".pipe", 0o600)
                symlink(path + ".pipe", path)
            default: break
            }
            #expect(throws: FileError(.notRegular, path: path)) {
                try FileReading.contents(of: path)
            }
            #expect(throws: FileError(.notRegular, path: path)) { try FileReading.size(of: path) }
        }
    }

    @Test func `a link to a file is read`() throws {
        try Folders.withTemporary { (folder: URL) throws -> Void in
            let path = folder.appending(path: "a").path
            try AtomicFile.write([1], to: path)
            symlink(path, path + ".link")
            #expect(try FileReading.contents(of: path + ".link") == [1])
        }
    }

    @Test func `a digest is SHA-256`() throws {
        let digest = try Digest.sha256(Array("abc".utf8))
        #expect(digest == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }

    @Test(arguments: [
        ("a/b.docx", "a", "b.docx", "docx"), ("b", ".", "b", ""), ("/b.X", "/", "b.X", "x"),
        ("a/.hidden", "a", ".hidden", ""), ("./a.b/c", "./a.b", "c", ""),
        ("a/b//", "a/b/", "b", ""),
    ])
    func `a path has a folder, a name and a kind`(
        path: String, folder: String, name: String, kind: String
    ) {
        #expect(Path.folder(of: path) == folder)
        #expect(Path.name(of: path) == name)
        #expect(Path.kind(of: path) == kind)
    }
}

struct BatchTests {
    @Test(arguments: [1, 2, 7, 100])
    func `results stand in the order of the jobs`(workers: Int) async {
        let results = await Batch.results(count: 50, workers: workers) { index in
            index % 3 == 0 ? (0..<20_000).reduce(index, { $0 ^ $1 }) &* 0 &+ index : index
        }
        #expect(results == Array(0..<50))
    }

    @Test(arguments: [1, 3])
    func `each result is handed over once, with its place`(workers: Int) async {
        var taken: [Int: Int] = [:]
        await Batch.each(
            count: 20, workers: workers,
            job: { place in (0..<(20 - place) * 2_000).reduce(place, { $0 ^ $1 }) &* 0 &- place },
            take: { place, result in taken[place, default: 0] += result })
        #expect(taken == Dictionary(uniqueKeysWithValues: (0..<20).map { ($0, -$0) }))
    }

    @Test func `progress counts every job once`() async {
        var seen: [Int] = []
        _ = await Batch.results(count: 10, workers: 3, progress: { seen.append($0) }) { $0 }
        #expect(seen == Array(1...10))
    }

    @Test func `no jobs give no results`() async {
        let results = await Batch.results(count: 0, workers: 4) { $0 }
        #expect(results.isEmpty)
    }
}
