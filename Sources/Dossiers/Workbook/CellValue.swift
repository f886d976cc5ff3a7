import PartyForms
import Spreadsheet
import VietnameseText

/// Understands the cells of one sheet, by the types of their columns.
struct CellValue {
    private let words: [String: WordIndex]
    /// How numbers count days.
    let dates: DateSystem
    private let flags: WordIndex
    private let yes: String?

    init(
        definition: WorkbookDefinition, sheet: SheetDefinition, dates: DateSystem = .from1900
    ) {
        self.dates = dates
        flags = WordIndex(definition.flags)
        yes = definition.flags.first?.code
        let pairs = sheet.columns.map { ($0.key, WordIndex(definition.words(for: $0))) }
        words = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    /// The cell's value as the book keeps it; nil when there is none, or none that can be read.
    func value(
        of cell: RawCell, in column: ColumnDefinition, log: inout ProblemLog
    ) -> String? {
        switch cell.kind {
        case .error:
            log.add(.errorValue, at: cell.place)
            return nil
        case .uncalculated:
            log.add(.uncalculated, at: cell.place)
            return nil
        case .text, .number, .date, .flag: break
        }
        let text = CellText(cell.text)
        report(text, of: cell, in: column, log: &log)
        guard !text.text.isEmpty else { return nil }
        return understood(text, of: cell, in: column, log: &log)
    }

    /// Whether a mark such as "x" says yes; nil for what is no mark.
    func mark(_ text: String) -> Bool? {
        flags.code(meantBy: CellText(text).line).map { $0 == yes }
    }

    private func report(
        _ text: CellText, of cell: RawCell, in column: ColumnDefinition, log: inout ProblemLog
    ) {
        for repair in text.repairs {
            log.add(.repaired(repair, column.title), at: cell.place)
        }
    }

    private func understood(
        _ text: CellText, of cell: RawCell, in column: ColumnDefinition, log: inout ProblemLog
    ) -> String? {
        switch column.type {
        case .text: return cell.kind == .number ? Self.plainNumber(text.line) : text.line
        case .paragraphs: return text.lines.joined(separator: "\n")
        case .code: return code(text.line, of: cell, in: column, log: &log)
        case .date: return date(text.line, of: cell, in: column, log: &log)
        case .time: return TimeText.normalised(text.line) ?? text.line
        case .number: return number(text.line, of: cell, in: column, log: &log)
        case .list: return list(text, of: cell, in: column, log: &log)
        case .flag, .level, .grade, .choice: return word(text.line, of: cell, in: column, log: &log)
        }
    }

    private func code(
        _ text: String, of cell: RawCell, in column: ColumnDefinition, log: inout ProblemLog
    ) -> String? {
        let plain = cell.kind == .number ? Self.plainNumber(text) : text
        let latin = VietnameseText.latinCode(plain)
        if latin != plain { log.add(.repaired(.cyrillic, column.title), at: cell.place) }
        guard let code = digits(latin, of: cell, in: column, log: &log) else { return nil }
        guard let digits = column.digits, code.count < digits,
            code.allSatisfy(\.isDecimalDigit)
        else { return code }
        log.add(.zeros(column.title), at: cell.place)
        return String(repeating: "0", count: digits - code.count) + code
    }

    private func list(
        _ text: CellText, of cell: RawCell, in column: ColumnDefinition, log: inout ProblemLog
    ) -> String? {
        var item = column
        item.type = column.items
        let parts = text.lines.flatMap { $0.split(separator: ";") }
            .map { $0.trimming(while: \.isWhitespace) }
            .map { $0.hasPrefix("- ") ? String($0.dropFirst(2)) : $0 }
            .filter { !$0.isEmpty }
        let values = parts.compactMap {
            understood(CellText($0), of: cell, in: item, log: &log)
        }
        return values.isEmpty ? nil : values.joined(separator: "\n")
    }

    private func word(
        _ text: String, of cell: RawCell, in column: ColumnDefinition, log: inout ProblemLog
    ) -> String? {
        let typed = cell.kind == .number ? Self.plainNumber(text) : text
        if let code = words[column.key]?.code(meantBy: typed) { return code }
        let offered = words[column.key]?.texts ?? []
        if column.type == .choice, column.isOpen {
            // Where the regime has the words, the workbook's definition offers none.
            guard !offered.isEmpty else { return typed }
            log.add(.unlistedWord(column.title, offered: offered), at: cell.place)
            return typed
        }
        log.add(.badWord(column.title, offered: offered), at: cell.place)
        return nil
    }

    /// A number's text: "0,5" becomes "0.5", "12.0" becomes "12".
    static func number(_ text: String) -> String? {
        let plain = plainNumber(text.replacing(",", with: "."))
        let unsigned = plain.drop { $0 == "+" || $0 == "-" }
        let hasDigitsAtEnds = [unsigned.first, plain.last].allSatisfy {
            $0?.isDecimalDigit ?? false
        }
        return hasDigitsAtEnds && Double(plain) != nil ? plain : nil
    }

    private static func plainNumber(_ text: String) -> String {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[1].isEmpty, parts[1].allSatisfy({ $0 == "0" }),
            Int(parts[0]) != nil
        else { return text }
        return String(parts[0])
    }
}
