import Spreadsheet

/// What the lines above a list say: whose it is, and of which year.
struct ListTitle {
    /// Cells of the office's sheet, by column.
    var office: [String: String] = [:]
    /// The only year that the lines name.
    var year: String?
    /// The organisation whose members the list has.
    var unit: UnitName?
    /// A word that makes it a list of people who are no members.
    var strangers: String?

    /// Reads the rows above a head.
    init(_ sheet: Sheet, above row: Int, _ names: UnitNames) {
        let cells = sheet.rows.filter { $0.number < row }.flatMap(\.cells)
        let lines = cells.flatMap { CellText($0.text).lines }
        let words = names.words
        office = Self.office(lines, names)
        let years = Set(lines.compactMap { Self.year(in: $0, words) })
        year = years.count == 1 ? years.first : nil
        unit =
            lines.lazy.compactMap(names.heading).first
            ?? lines.lazy.compactMap(names.name(inTitle:)).first
        let keys = (lines + [sheet.title]).map(TitleKey.of)
        strangers = words.strangers.first { word in
            keys.contains { $0.contains(TitleKey.of(word)) }
        }
    }

    private static func office(_ lines: [String], _ names: UnitNames) -> [String: String] {
        var office: [String: String] = [:]
        var others: [ListWords.Otherwise: String] = [:]
        for line in lines {
            for known in names.words.office {
                guard let start = names.start(of: line, among: [known.word]), !start.rest.isEmpty
                else { continue }
                let rest = names.letters.proper(start.rest)
                office[known.column] = office[known.column] ?? "\(known.word.text) \(rest)"
                if let other = known.otherwise, others[other] == nil {
                    others[other] = "\(other.text) \(rest)"
                }
            }
        }
        for (other, text) in others where office[other.column] == nil {
            // The only line is the office's own, not that of the one above it.
            office = [other.column: text]
        }
        return office
    }

    /// The year in "… NĂM 2023".
    private static func year(in line: String, _ words: ListWords) -> String? {
        let parts = line.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        let pair = zip(parts, parts.dropFirst()).first { word, number in
            words.year.contains(word) && number.count == 4 && number.allSatisfy(\.isDecimalDigit)
        }
        return pair?.1
    }
}
