/// A block of rows that a formula names: "C2:C10", "'Tổ chức'!$A$2", "$1:$1".
struct FormulaReference: Hashable, Sendable {
    /// As written, without quotes; nil for the formula's own sheet.
    var sheet: String?
    var rows: ClosedRange<Int>
    /// Where the row numbers stand in the formula's UTF-8 bytes.
    var places: [Range<Int>]

    /// Whether it names a sheet of that title; one over several sheets ("T1:T12") may name any.
    func isOn(sheet title: String, home: Bool) -> Bool {
        guard let sheet else { return home }
        return sheet.contains(":") || sheet.lowercased() == title.lowercased()
    }
}

/// Finds the references in a formula, without reading it otherwise (ECMA-376 part 1, §18.17.2.3).
struct FormulaReferences {
    private(set) var found: [FormulaReference] = []
    private let bytes: [UInt8]
    private var at = 0

    init(in formula: String) {
        bytes = Array(formula.utf8)
        while let byte = next {
            switch byte {
            case UInt8(ascii: "\""): _ = quoted()
            case UInt8(ascii: "'"): scanQuotedSheet()
            case UInt8(ascii: "["): skipBrackets()
            case let byte where Self.isWord(byte): scanWord()
            default: at += 1
            }
        }
    }

    private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."),
            UInt8(ascii: "$"), UInt8(ascii: "\\"), 0x80...:
            true
        default: false
        }
    }

    /// Takes what stands in quotes; a doubled quote is one.
    private mutating func quoted() -> String {
        let quote = bytes[at]
        var text: [UInt8] = []
        at += 1
        while let byte = next {
            at += 1
            if byte == quote {
                guard next == quote else { break }
                at += 1
            }
            text.append(byte)
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Columns of a table, or another workbook.
    private mutating func skipBrackets() {
        var depth = 0
        while let byte = next {
            at += 1
            if byte == UInt8(ascii: "[") { depth += 1 }
            if byte == UInt8(ascii: "]") { depth -= 1 }
            if depth == 0 { return }
        }
    }

    private mutating func scanQuotedSheet() {
        let sheet = quoted()
        guard next == UInt8(ascii: "!") else { return }
        at += 1
        scanReference(on: sheet)
    }

    private mutating func scanWord() {
        let start = at
        let word = takeWord()
        switch next {
        case UInt8(ascii: "!"):
            at += 1
            scanReference(on: text(of: word))
        case UInt8(ascii: "("): break
        default:
            at = start
            scanReference(on: nil)
        }
    }

    /// Reads a reference, which may begin with the first and last of several sheets.
    private mutating func scanReference(on sheet: String?) {
        let start = at
        let first = takeWord()
        if next == UInt8(ascii: ":") {
            at += 1
            let last = takeWord()
            if next == UInt8(ascii: "!") {
                at += 1
                return scanBlock(on: "\(text(of: first)):\(text(of: last))")
            }
        }
        at = start
        scanBlock(on: sheet)
    }

    private mutating func scanBlock(on sheet: String?) {
        let first = takeWord()
        guard next == UInt8(ascii: ":") else { return add(first, nil, on: sheet) }
        let colon = at
        at += 1
        let last = takeWord()
        guard last.isEmpty || next == UInt8(ascii: "(") else { return add(first, last, on: sheet) }
        at = colon
        add(first, nil, on: sheet)
    }

    private mutating func add(_ first: Range<Int>, _ last: Range<Int>?, on sheet: String?) {
        guard let start = row(of: first), let end = last.map({ row(of: $0) }) ?? start,
            start.hasColumn == end.hasColumn, start.hasColumn || last != nil
        else { return }
        found.append(
            FormulaReference(
                sheet: sheet, rows: min(start.number, end.number)...max(start.number, end.number),
                places: last == nil ? [start.place] : [start.place, end.place]))
    }

    private mutating func takeWord() -> Range<Int> {
        let start = at
        while let byte = next, Self.isWord(byte) { at += 1 }
        return start..<at
    }

    private func text(of word: Range<Int>) -> String {
        String(decoding: bytes[word], as: UTF8.self)
    }

    /// The row in "$C$10" or "$10"; nil for what is neither.
    private func row(of word: Range<Int>) -> (number: Int, place: Range<Int>, hasColumn: Bool)? {
        let isDigit: (UInt8) -> Bool = { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        let digits = bytes[word].reversed().prefix(while: isDigit).count
        let place = word.upperBound - digits..<word.upperBound
        let column = bytes[word.lowerBound..<place.lowerBound].filter { $0 != UInt8(ascii: "$") }
        guard (1...7).contains(digits), let number = Int(text(of: place)),
            (1...CellAddress.last.row).contains(number), column.count <= 3,
            column.allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0 & 0xDF) })
        else { return nil }
        return (number, place, !column.isEmpty)
    }
}

extension RowChange {
    /// A formula after the change, its references to that sheet moved.
    func formula(_ text: String, sheet title: String, home: Bool, _ growth: Growth) -> String {
        let bytes = Array(text.utf8)
        var output: [UInt8] = []
        var copied = 0
        for reference in FormulaReferences(in: text).found
        where reference.isOn(sheet: title, home: home) {
            let isBlock = reference.places.count == 2
            let rows = rows(reference.rows, isBlock ? growth : .never)
            guard rows != reference.rows else { continue }
            for (place, row) in zip(reference.places, [rows.lowerBound, rows.upperBound]) {
                output += bytes[copied..<place.lowerBound]
                output += String(row).utf8
                copied = place.upperBound
            }
        }
        return String(decoding: output + bytes[copied...], as: UTF8.self)
    }
}
