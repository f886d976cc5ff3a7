import PartyForms
import Spreadsheet

/// Numbers that a spreadsheet did something to.
extension CellValue {
    /// A day, from what people type and from what a spreadsheet makes of it.
    func date(
        _ text: String, of cell: RawCell, in column: ColumnDefinition, log: inout ProblemLog
    ) -> String? {
        if let day = day(ofSerial: text) {
            log.add(.serialDate(column.title), at: cell.place)
            return day
        }
        guard let date = DateText.normalised(text) else {
            log.add(.badDate(column.title), at: cell.place)
            return nil
        }
        if cell.kind == .date, let year = text.split(separator: "/").last.flatMap({ Int($0) }),
            Self.yearsOfYears.contains(year)
        {
            log.add(.doubtfulDate(column.title, .year), at: cell.place)
        }
        return date
    }

    /// When the days are that the numbers 1850 to 2200 stand for: nobody under review was born
    /// then, but people type a year into a cell that shows days.
    private static let yearsOfYears = 1905...1906

    /// The day of a number that no year has, to the end of this century.
    private func day(ofSerial text: String) -> String? {
        guard text.allSatisfy({ $0.isDecimalDigit || $0 == "." }), let serial = Double(text),
            (2_201...73_050).contains(serial)
        else { return nil }
        return dates.day(of: serial)?.text(.day)
    }

    /// A number without spaces between its thousands.
    func number(
        _ text: String, of cell: RawCell, in column: ColumnDefinition, log: inout ProblemLog
    ) -> String? {
        let bare = String(text.filter { !$0.isWhitespace })
        guard let number = Self.number(bare) else {
            let titles = [column.title] + column.synonyms
            if let number = titles.lazy.compactMap({ Self.number(text, behind: $0) }).first {
                log.add(.looseDigits(column.title), at: cell.place)
                return number
            }
            log.add(.badNumber(column.title), at: cell.place)
            return nil
        }
        if bare != text { log.add(.looseDigits(column.title), at: cell.place) }
        return number
    }

    /// The number of "Năm 2023" in the column «Năm».
    private static func number(_ text: String, behind title: String) -> String? {
        guard text.lowercased().hasPrefix(title.lowercased() + " ") else { return nil }
        return number(String(text.dropFirst(title.count).drop(while: \.isWhitespace)))
    }

    /// A code's text without spaces and apostrophes among its digits, and without E-notation; nil
    /// when digits were lost.
    func digits(
        _ text: String, of cell: RawCell, in column: ColumnDefinition, log: inout ProblemLog
    ) -> String? {
        // A pattern costs more than all the rest of reading a code.
        if text.utf8.contains(where: { $0 == UInt8(ascii: "e") || $0 == UInt8(ascii: "E") }),
            text.first?.isDecimalDigit == true,
            let match = text.wholeMatch(of: /([0-9])(?:[.,]([0-9]+))?[eE]\+?([0-9]{1,2})/),
            let exponent = Int(match.3)
        {
            let known = match.1 + (match.2 ?? "")
            let missing = exponent + 1 - known.count
            // A workbook keeps all digits of a number, text only those that were shown.
            guard missing == 0 || missing > 0 && cell.kind == .number else {
                log.add(.lostDigits(column.title), at: cell.place)
                return nil
            }
            return known + String(repeating: "0", count: missing)
        }
        // Most codes have no space and no apostrophe.
        let isPlain = text.utf8.allSatisfy { (0x21..<0x7F).contains($0) && $0 != 0x27 }
        guard !isPlain else { return text }
        let bare = String(text.drop { $0 == "'" || $0 == "’" }.filter { !$0.isWhitespace })
        guard bare != text, !bare.isEmpty, bare.allSatisfy(\.isDecimalDigit) else { return text }
        log.add(.looseDigits(column.title), at: cell.place)
        return bare
    }
}
