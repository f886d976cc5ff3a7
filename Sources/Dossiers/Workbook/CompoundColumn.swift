/// A column that offices have and the workbook has not: several facts in one cell, or a fact told
/// by the column that a cell stands in.
public struct CompoundColumn: Hashable, Sendable {
    /// Its titles: "Ngày vào Đảng, ngày chính thức".
    public var titles: [String]
    /// What a cell holds, in order.
    public var parts: [Part]
    /// What may part them, tried in this order.
    public var separators: [String]
    /// How many of them a cell must hold at least; the last ones may be missing.
    public var least: Int
    /// What a filled cell tells besides, by column key: a birth year under "Nữ" tells the sex.
    public var sets: [String: String]

    /// One of the facts in a cell.
    public enum Part: Hashable, Sendable {
        /// The value of that column.
        case column(String)
        /// A fact of this title that the workbook has no column for.
        case unread(String)
    }

    /// The keys of the columns that its cells may fill.
    var keys: [String] {
        parts.compactMap { part in
            guard case .column(let key) = part else { return nil }
            return key
        } + sets.keys.sorted()
    }

    /// The titles of the facts that nobody reads.
    var unread: [String] {
        parts.compactMap { part in
            guard case .unread(let title) = part else { return nil }
            return title
        }
    }

    /// The ways in which a cell's text may be meant, those with most parts first.
    func splits(of text: String) -> [[String]] {
        let all = separators.map { separator in
            text.split(separator: separator, omittingEmptySubsequences: false).map(Self.bare)
        }
        let fitting = (all + [[Self.bare(text[...])]])
            .filter { (least...max(least, parts.count)).contains($0.count) }
        return (least...max(least, parts.count)).reversed().flatMap { count in
            fitting.filter { $0.count == count }
        }
    }

    /// Without white space and parentheses around: "(Nguyễn Văn B)" below the name in use.
    private static func bare(_ part: Substring) -> String {
        let text = part.trimming(while: \.isWhitespace)
        guard text.hasSuffix(")"), !text.dropFirst().contains("(") else { return text }
        return text.dropLast().trimming { $0 == "(" || $0.isWhitespace }
    }
}
