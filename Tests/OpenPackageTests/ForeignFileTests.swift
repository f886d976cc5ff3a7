import OpenPackage
import Testing

/// Files of other kinds under a document's name.
@Suite struct ForeignFileTests {
    private static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    private static func holding(_ stream: String) -> [UInt8] {
        compound + [UInt8](repeating: 0, count: 512) + stream.utf8.flatMap { [$0, 0] }
    }

    private static let openDocument: [UInt8] =
        [0x50, 0x4B, 3, 4] + [UInt8](repeating: 0, count: 26)
        + Array("mimetypeapplication/vnd.oasis.opendocument.text".utf8)

    private static let kinds: [([UInt8], ForeignFile)] = [
        ([], ForeignFile.empty), (holding("EncryptedPackage"), .locked),
        (holding("WordDocument"), .oldDocument), (holding("Workbook"), .oldWorkbook),
        (holding("EE"), .compound), (Array("%PDF-1.4".utf8), .pdf),
        (Array("{\\rtf1 a}".utf8), .richText), (Array("<html><body/>".utf8), .page),
        (Array("\u{FEFF}<?xml version='1.0'?><w:wordDocument/>".utf8), .markup),
        ([0x1F, 0x8B, 8], .archive), ([0x89, 0x50, 0x4E, 0x47, 13], .picture),
        (Array("Kính gửi".utf8), .text), ([1, 2, 3], .unknown),
        (openDocument, .openDocument),
    ]

    @Test(arguments: kinds)
    func `a file of another kind is told for what it is`(bytes: [UInt8], kind: ForeignFile) {
        #expect(throws: PackageError.foreign(kind)) { try Package(reading: bytes) }
    }
}

/// Archives whose records were changed.
@Suite struct ArchiveDamageTests {
    /// A package of one part, and where its central directory begins.
    private func archive() throws -> (bytes: [UInt8], directory: Int) {
        var package = Package()
        let part = try #require(PartName("/a.xml"))
        package.setContents(of: part, to: Array("<a/>".utf8), contentType: "application/xml")
        let bytes = try package.sealed()
        let end = try #require(bytes.lastRange(of: [0x50, 0x4B, 5, 6]))
        let offset = (0..<4).reduce(0) { $0 | Int(bytes[end.lowerBound + 16 + $1]) << (8 * $1) }
        return (bytes, offset)
    }

    /// The error after the bytes from `at` on, counted from the directory, were replaced.
    private func error(at: Int, _ change: [UInt8]) throws -> PackageError? {
        var (bytes, directory) = try archive()
        bytes.replaceSubrange(directory + at..<directory + at + change.count, with: change)
        do throws(PackageError) {
            _ = try Package(reading: bytes)
            return nil
        } catch { return error }
    }

    @Test func `what was cut off, in pieces, locked or packed otherwise is told as such`() throws {
        let (bytes, _) = try archive()
        #expect(throws: PackageError.damaged(.cutOff)) {
            try Package(reading: Array(bytes.dropLast()))
        }
        #expect(throws: PackageError.damaged(.twoDirectories)) {
            // The second end is the comment of the first.
            var bytes = bytes
            bytes[bytes.count - 2] = 22
            _ = try Package(reading: bytes + archive().bytes.suffix(22))
        }
        #expect(throws: PackageError.severalDisks) {
            var pieces = bytes
            pieces[bytes.count - 18] = 1
            _ = try Package(reading: pieces)
        }
        let name = "[Content_Types].xml"
        #expect(try error(at: 8, [1, 8]) == .encryptedPart(name))
        #expect(try error(at: 10, [12, 0]) == .packing(part: name, method: 12))
        #expect(try error(at: 0, [0]) == .damaged(.directory))
        #expect(try error(at: 46, [0x41]) == .damaged(.headers))
        #expect(try error(at: 20, [0xFF, 0xFF]) == .damaged(.sizes))
    }
}

extension Collection where Element: Equatable {
    /// The last place where the elements stand.
    fileprivate func lastRange(of other: some Collection<Element>) -> Range<Index>? {
        ranges(of: other).last
    }
}
