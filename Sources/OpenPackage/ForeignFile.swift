/// What a file is that is no package, by how it begins.
public enum ForeignFile: Hashable, Sendable, CaseIterable {
    /// A file without a byte.
    case empty
    /// A compound file with a package behind a password ([MS-OFFCRYPTO] §2.3.4.4).
    case locked
    /// A document of Word 97 to 2003 ([MS-DOC]).
    case oldDocument
    /// A workbook of Excel 97 to 2003 ([MS-XLS]).
    case oldWorkbook
    /// Any other compound file ([MS-CFB]): old, or behind a password.
    case compound
    /// OpenDocument: `.odt`, `.ods`.
    case openDocument
    case pdf
    case richText
    /// A web page.
    case page
    /// Other markup: XML of Word 2003, a package in one piece.
    case markup
    case picture
    /// Another archive: gzip, 7z, RAR, xz.
    case archive
    case text
    case unknown

    /// Tells by the bytes; nil for a zip archive that may be a package.
    package init?(_ bytes: [UInt8]) {
        if bytes.starts(with: [0x50, 0x4B, 3, 4]) {
            // OpenDocument's first entry is its type, stored as it is (ODF 1.2 part 3, §3.3).
            let type = "mimetypeapplication/vnd.oasis.opendocument".utf8
            guard bytes.dropFirst(30).starts(with: type) else { return nil }
            self = .openDocument
        } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            self = Self.compound(bytes)
        } else {
            let known = Self.beginnings.first { bytes.starts(with: $0.bytes) }?.file
            self = known ?? Self.readable(bytes)
        }
    }

    private static let beginnings: [(bytes: [UInt8], file: ForeignFile)] = [
        (Array("%PDF-".utf8), .pdf), (Array("{\\rtf".utf8), .richText),
        ([0x1F, 0x8B], .archive), ([0x37, 0x7A, 0xBC, 0xAF], .archive),
        (Array("Rar!".utf8), .archive), ([0xFD, 0x37, 0x7A, 0x58, 0x5A], .archive),
        ([0x89, 0x50, 0x4E, 0x47], .picture), ([0xFF, 0xD8, 0xFF], .picture),
        (Array("GIF8".utf8), .picture),
    ]

    /// By the names of the streams in it, which are in UTF-16.
    private static func compound(_ bytes: [UInt8]) -> ForeignFile {
        let streams: [(name: String, file: ForeignFile)] = [
            ("EncryptedPackage", .locked), ("WordDocument", .oldDocument),
            ("Workbook", .oldWorkbook),
        ]
        return streams.first { holds($0.name.utf8.flatMap { [$0, 0] }, bytes) }?.file ?? .compound
    }

    private static func holds(_ name: [UInt8], _ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while let at = rest.firstIndex(of: name[0]) {
            rest = rest[at...]
            if rest.starts(with: name) { return true }
            rest = rest.dropFirst()
        }
        return false
    }

    /// Text and markup, by the first kilobyte; one that is cut within a letter is text too.
    private static func readable(_ bytes: [UInt8]) -> ForeignFile {
        guard !bytes.isEmpty else { return .empty }
        let start = bytes.prefix(1_024)
        let words = start.drop { $0 <= 0x20 || $0 >= 0x80 }
        if words.first == UInt8(ascii: "<") {
            let text = String(decoding: words, as: UTF8.self).lowercased()
            return text.contains("<html") || text.contains("<!doctype html") ? .page : .markup
        }
        let isText = start.allSatisfy { $0 >= 0x20 || [0x09, 0x0A, 0x0D].contains($0) }
        return isText ? .text : .unknown
    }
}
