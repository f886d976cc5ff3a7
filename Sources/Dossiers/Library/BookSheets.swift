package import Spreadsheet

/// The sheets of a workbook of any kind.
package struct BookSheets: Sendable {
    package let sheets: [Sheet]

    /// Reads a file's bytes by what they are.
    ///
    /// - Parameter office: LibreOffice, for what is no `.xlsx` and no text; nil where it is not.
    package init(
        _ bytes: [UInt8], named name: String, office: OfficeProgram?
    ) throws(BookError) {
        let kind = BookKind(bytes, named: name)
        let stem = Path.stem(of: name)
        switch kind {
        case .xlsx: sheets = try Self.sheets(ofXLSX: bytes, named: name)
        case .text, .json:
            sheets = try BookError.spreadsheet(name) { () throws(SpreadsheetError) in
                [try Sheet(csv: bytes, title: stem)]
            }
        case .locked: throw .locked(file: name)
        case .foreign, .page:
            guard let office else { throw .needsOffice(file: name) }
            let made = try BookError.file { () throws(FileError) in
                try office.converted(
                    kind == .page ? HTMLTable.keepingText(bytes) : bytes,
                    kind == .page ? "xls" : Path.kind(of: name), to: .xlsx)
            }
            guard let made else { throw .unreadableByOffice(file: name) }
            var sheets = try Self.sheets(ofXLSX: made, named: name)
            // A web page has no titles of sheets.
            if kind == .page, sheets.count == 1 { sheets[0].title = stem }
            self.sheets = sheets
        }
    }

    private static func sheets(
        ofXLSX bytes: [UInt8], named name: String
    ) throws(BookError) -> [Sheet] {
        try BookError.spreadsheet(name) { () throws(SpreadsheetError) in
            try Workbook(xlsx: bytes).sheets
        }
    }
}

/// A web page with a table, as programs write it that call it `.xls`.
enum HTMLTable {
    /// The page with each cell marked as text, the way LibreOffice writes such cells: without that
    /// it makes numbers of codes, and leading zeros and the digits of long numbers are lost.
    static func keepingText(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for (at, byte) in bytes.enumerated() {
            let isAfterTag = at >= 3 && isCellTag(bytes[(at - 3)..<at])
            if isAfterTag, byte == UInt8(ascii: ">") || byte <= 0x20 {
                result += Array(" sdnum=\"1033;0;@\"".utf8)
            }
            result.append(byte)
        }
        return result
    }

    private static func isCellTag(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.elementsEqual("<td".utf8) || bytes.elementsEqual("<TD".utf8)
    }
}
