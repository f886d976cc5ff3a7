import Foundation
import OpenPackage
import TestSupport
import Testing

/// Archives on the disk.
@Suite struct FileArchiveTests {
    /// Writes an archive of one file under several names and runs `body` with it.
    private func with(
        _ names: [String], holding text: String = "giấy", _ packing: FileArchiveWriter.Packing,
        _ body: (URL) throws -> Void
    ) throws {
        try Folders.withTemporary { folder in
            let source = folder.appending(path: "a.txt")
            try Data(text.utf8).write(to: source)
            let file = folder.appending(path: "a.zip")
            let writer = try FileArchiveWriter(file.path)
            for name in names { try writer.add(name, from: source.path, packing) }
            #expect(try writer.seal(unless: { false }))
            try body(file)
        }
    }

    private func texts(_ file: URL, limits: FileArchiveReader.Limits = .standard) throws -> [String]
    {
        let size = try Folders.bytes(file).count
        var reader = try FileArchiveReader(
            file.path, size: size, limits: limits)
        var texts: [String] = []
        for index in 0..<reader.count {
            var bytes: [UInt8] = []
            try reader.read(index) { bytes += $0 }
            texts.append(
                "\(reader.name(of: index) ?? "?")=\(String(decoding: bytes, as: UTF8.self))")
        }
        return texts
    }

    @Test(arguments: [FileArchiveWriter.Packing.stored, .deflated])
    func `what is put in comes out`(_ packing: FileArchiveWriter.Packing) throws {
        try with(["Đảng/bộ.txt", "b.txt"], packing) { file in
            let found = try texts(file)
            #expect(found == ["Đảng/bộ.txt=giấy", "b.txt=giấy"])
        }
    }

    @Test(.enabled(if: Command.find("python3") != nil))
    func `another program reads names, times and permissions that never change`() throws {
        try with(["Đảng/bộ.txt"], .deflated) { file in
            let script = """
                import sys, zipfile
                for i in zipfile.ZipFile(sys.argv[1]).infolist():
                    print(i.filename, i.date_time, oct(i.external_attr >> 16), i.flag_bits & 0x800)
                """
            let read = try Command.run("/usr/bin/env", ["python3", "-c", script, file.path]).text
            #expect(read == "Đảng/bộ.txt (1980, 1, 1, 0, 0, 0) 0o100644 2048\n")
        }
    }

    @Test func `more entries than the old format can count`() throws {
        try with((0..<66_000).map { "\($0)" }, holding: "", .stored) { file in
            let reader = try FileArchiveReader(file.path, size: 0)
            #expect(reader.count == 66_000)
            #expect(reader.name(of: 65_999) == "65999")
        }
    }

    @Test func `a request to stop leaves no archive`() throws {
        try Folders.withTemporary { folder in
            let source = folder.appending(path: "a.txt")
            try Data(repeating: 1, count: 1 << 20).write(to: source)
            let writer = try FileArchiveWriter(folder.path + "/a.zip")
            for name in 0..<20 { try writer.add("\(name)", from: source.path, .stored) }
            #expect(try !writer.seal(unless: { true }))
            #expect(Folders.files(in: folder) == [source])
        }
    }

    @Test func `nothing is written over, and a file that is gone is told`() throws {
        try with(["a"], .stored) { file in
            #expect(throws: PackageError.self) { _ = try FileArchiveWriter(file.path) }
            #expect(throws: PackageError.self) {
                let writer = try FileArchiveWriter(file.path + "2")
                try writer.add("a", from: "/nonexistent", .stored)
                _ = try writer.seal(unless: { false })
            }
            #expect(!FileManager.default.fileExists(atPath: file.path + "2"))
        }
    }

    @Test func `what is unpacked is counted, whatever headers declare`() throws {
        try with(["a", "b"], holding: String(repeating: "0", count: 5_000), .deflated) { file in
            var limits = FileArchiveReader.Limits()
            let found = try texts(file, limits: limits)
            #expect(found.count == 2)
            limits.entryBytes = 4_999
            #expect(throws: PackageError.self) { try texts(file, limits: limits) }
            limits.entries = 1
            #expect(throws: PackageError.self) {
                _ = try FileArchiveReader(file.path, size: 0, limits: limits).count
            }
        }
    }

    @Test func `an archive that unpacks to many times its size is not read to its end`() throws {
        let text = String(repeating: "0", count: 40 << 20)
        try with(["a", "b"], holding: text, .deflated) { file in
            var limits = FileArchiveReader.Limits()
            let size = try Folders.bytes(file).count
            #expect(throws: PackageError.self) { try texts(file, limits: limits) }
            limits.ratio = (80 << 20) / size + 1
            let found = try texts(file, limits: limits)
            #expect(found.count == 2)
        }
    }

    @Test func `a byte that changed is found`() throws {
        try with(["a"], holding: "giấy tờ", .stored) { file in
            var bytes = try Folders.bytes(file)
            let place = try #require(bytes.firstRange(of: Array("giấy".utf8))).lowerBound
            bytes[place] ^= 1
            try Data(bytes).write(to: file)
            #expect(throws: PackageError.self) { try texts(file) }
        }
    }

    @Test(arguments: [0, 10, 50, 100])
    func `an archive that is cut off is refused`(_ count: Int) throws {
        try with(["a"], .stored) { file in
            try Data(Folders.bytes(file).prefix(count)).write(to: file)
            #expect(throws: PackageError.self) { try texts(file) }
        }
    }
}
