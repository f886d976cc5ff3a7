import VietnameseText

extension Sheet {
    /// Reads a `.csv` file: UTF-8, UTF-16, Windows-1258 or bytes of fonts from before Unicode; fields
    /// parted by `,`, `;` or a tab, or what a first line "sep=" says; quotes as RFC 4180 has them.
    package init(
        csv bytes: [UInt8], title: String, limits: SpreadsheetLimits = .standard
    ) throws(SpreadsheetError) {
        let file = try TextFile(bytes)
        if let zero = file.content.firstIndex(of: 0) {
            throw .notText(line: file.content[..<zero].count { $0 == 0x0A } + 1)
        }
        let pieces = CollectionOfOne(file.content).makeIterator()
        try self.init(records: CSVRecords(pieces, limits), title: title, limits)
        encoding = file.guess
        convertLegacyText(typedIn: file.legacy)
    }

    /// Reads a long `.csv` file a piece at a time: it never stands in memory as a whole.
    ///
    /// - Parameter pieces: its bytes, cut anywhere.
    /// - Returns: nil when they are no UTF-8: what else they are, only all of them together tell.
    package init?(
        csvPieces pieces: some IteratorProtocol<[UInt8]>, title: String,
        limits: SpreadsheetLimits = .standard
    ) throws(SpreadsheetError) {
        let text = UTF8Pieces(pieces)
        let read = Result { () throws(SpreadsheetError) in
            try Sheet(records: CSVRecords(text, limits), title: title, limits)
        }
        guard text.isText else { return nil }
        self = try read.get()
        convertLegacyText()
    }

    private init(
        records: consuming CSVRecords<some IteratorProtocol<ArraySlice<UInt8>>>, title: String,
        _ limits: SpreadsheetLimits
    ) throws(SpreadsheetError) {
        self.init(title: title, rows: [])
        var records = records
        // Of a row behind the last one that a sheet can hold, the cells would have no address.
        let most = min(limits.rows, CellAddress.last.row)
        var number = 0
        var cells = 0
        while let fields = try records.record() {
            number += 1
            let row = Self.row(fields, number: number)
            cells += row.cells.count
            if !row.cells.isEmpty { rows.append(row) }
            try SpreadsheetError.check(number, against: most, named: "sheet-rows", of: title)
            try SpreadsheetError.check(
                cells, against: limits.cells, named: "sheet-cells", of: title)
        }
    }

    private static func row(_ fields: [String], number: Int) -> Row {
        let cells = fields.enumerated().compactMap { index, text -> Cell? in
            guard !text.isEmpty, let address = CellAddress(row: number, column: index + 1) else {
                return nil
            }
            return Cell(address: address, kind: .text, text: shown(text))
        }
        return Row(number: number, cells: cells)
    }
}

extension Sheet {
    /// What Excel shows of a field: `="0012"` keeps the zeros of "0012".
    fileprivate static func shown(_ field: String) -> String {
        guard field.count > 2, field.hasPrefix("=\""), field.hasSuffix("\"") else { return field }
        let text = field.dropFirst(2).dropLast()
        return text.contains("\"") ? field : String(text)
    }
}
