import OpenPackage

/// What kind of file an office's data is in, by its first bytes: its name may say another.
package enum BookKind: Hashable, Sendable {
    case xlsx
    case json
    /// CSV, whatever its separators and encoding.
    case text
    /// What LibreOffice reads: `.xls`, `.ods`, XML of Excel 2003.
    case foreign
    /// A web page that calls itself a workbook.
    case page
    /// An `.xlsx` file behind a password.
    case locked

    /// Tells by the bytes and, for text, by the name.
    package init(_ bytes: [UInt8], named name: String) {
        let kind = Path.kind(of: name)
        if kind == "json" {
            self = .json
        } else if bytes.starts(with: [0x50, 0x4B]) {
            self = ForeignFile(bytes) == .openDocument ? .foreign : .xlsx
        } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            self = ForeignFile(bytes) == .locked ? .locked : .foreign
        } else if bytes.starts(with: [0x09, 0x08]) || bytes.starts(with: [0x09, 0x04]) {
            // A stream of Excel 95 or older without a container.
            self = .foreign
        } else if let markup = Self.markup(bytes) {
            self = markup
        } else {
            self = kind == "xlsx" || kind == "xlsm" ? .xlsx : .text
        }
    }

    private static func markup(_ bytes: [UInt8]) -> BookKind? {
        let start = bytes.prefix(1_024).drop { $0 <= 0x20 || $0 >= 0x80 }
        guard start.first == UInt8(ascii: "<") else { return nil }
        let text = String(decoding: start, as: UTF8.self).lowercased()
        return text.contains("urn:schemas-microsoft-com:office:spreadsheet")
            && !text.contains("<html") ? .foreign : .page
    }
}
