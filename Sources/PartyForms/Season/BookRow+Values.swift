import VietnameseText

/// The typed values of a row; what cannot be read counts as empty.
extension BookRow {
    /// The text of a cell that is not blank.
    func word(_ column: String) -> String? {
        guard let text = text(column)?.trimmed, !text.isEmpty else { return nil }
        return text
    }

    /// A flag written "Có" or "Không", or as JSON writes it.
    func flag(_ column: String) -> Bool? {
        guard let text = word(column) else { return nil }
        switch VietnameseText.folded(text) {
        case "co", "x", "true", "1": return true
        case "khong", "false", "0": return false
        default: return nil
        }
    }

    /// A whole number.
    func number(_ column: String) -> Int? { word(column).flatMap { Int($0) } }

    /// The whole months of a number of months: 3 of "3.5".
    func months(_ column: String) -> Int? {
        word(column).flatMap { Int($0.prefix { $0 != "." }) }
    }

    /// A number with at most one decimal, in tenths: "0.5" is 5.
    func tenths(_ column: String) -> Int? {
        guard let text = word(column) else { return nil }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = Int(parts[0]) else { return nil }
        guard parts.count == 2 else { return whole * 10 }
        guard let tenth = parts[1].first?.wholeNumberValue else { return nil }
        return whole * 10 + tenth
    }

    /// A date as exact as it was written.
    func date(_ column: String) -> PartialDate? { word(column).flatMap { PartialDate($0) } }

    /// Several whole numbers in one cell, a line each or parted by ";" or ",".
    func numbers(_ column: String) -> [Int] {
        (word(column) ?? "").split { "\n;,".contains($0) }.compactMap { Int($0.trimmed) }
    }
}
