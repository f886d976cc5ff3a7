import Glibc
import TestSupport
import Testing

@testable import OpenPackage

/// An archive in a file that no folder lists is read as one in memory is.
struct ArchiveSourceTests {
    /// A file with those bytes that nobody else finds.
    private func file(holding bytes: [UInt8]) throws -> MemoryFile {
        let stream = try #require(tmpfile())
        defer { fclose(stream) }
        #expect(fwrite(bytes, 1, bytes.count, stream) == bytes.count)
        fflush(stream)
        return try #require(MemoryFile(owning: dup(fileno(stream))))
    }

    /// With a text that is left packed, and one that is not.
    private func archive() throws -> [UInt8] {
        var package = Package()
        let rows = (0..<200_000).map { "<r>\($0)</r>" }.joined()
        for (name, text) in [("/a.xml", "<a/>"), ("/b/rows.xml", "<d>\(rows)</d>")] {
            package.setContents(
                of: try #require(PartName(name)), to: Array(text.utf8),
                contentType: "application/xml")
        }
        return try package.sealed()
    }

    @Test func `a package is the same from either`() throws {
        let bytes = try archive()
        let file = try file(holding: bytes)
        let packages = [
            try Package(reading: bytes),
            try Package(reading: .file(file), limits: .standard),
        ]
        #expect(packages[0].partNames == packages[1].partNames)
        for part in packages[0].partNames {
            #expect(try packages[0].contents(of: part) == packages[1].contents(of: part))
            var count = 0
            try packages[1].read(part) { _ in count += 1 }
            #expect(count > 0)
        }
        var pieces: [UInt8] = []
        #expect(file.forEachPiece { pieces += $0 } == 0)
        #expect(pieces == bytes)
    }

    @Test(arguments: [0, 1, 21, 22, 500, 5_000])
    func `one that is cut off is named as the same damage`(count: Int) throws {
        let bytes = Array(try archive().prefix(count))
        let file = try file(holding: bytes)
        let error = #expect(throws: PackageError.self) {
            try Package(reading: .file(file), limits: .standard)
        }
        #expect(error == .damaged(.cutOff))
    }

    @Test func `what has no end is no such file`() {
        #expect(MemoryFile(owning: -1) == nil)
    }
}
