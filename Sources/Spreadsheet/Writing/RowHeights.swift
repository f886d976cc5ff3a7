/// How high the rows of a sheet have to be for the texts that are wrapped in them.
///
/// Excel finds that out when it opens a file, LibreOffice does not for one that seems to be Excel's:
/// it would print the lines of a cell over the next row.
struct RowHeights {
    /// Of the letters of the cells, in points.
    private static let line = 15.75
    /// Excel's.
    private static let most = 409.0

    private let columns: [(place: Int, width: Int)]

    init(_ columns: [ColumnDraft]) {
        self.columns = columns.enumerated().filter { $1.style == .fitted }.map {
            // A column's width counts digits of a narrower font than its cells have.
            ($0, max(1, Int($1.width) - 1))
        }
    }

    /// In points; nil for a row of single lines.
    func height(of row: [CellDraft]) -> Double? {
        var lines = 1
        for (place, width) in columns where place < row.count {
            guard case .text(let text) = row[place] else { continue }
            lines = max(lines, Self.lines(of: text, width: width))
        }
        return lines > 1 ? min(Double(lines) * Self.line, Self.most) : nil
    }

    /// How many lines a text takes that is broken between words.
    private static func lines(of text: String, width: Int) -> Int {
        if text.utf8.count <= width, !text.utf8.contains(UInt8(ascii: "\n")) { return 1 }
        return text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) {
            $0 + lines(ofParagraph: $1, width: width)
        }
    }

    private static func lines(ofParagraph text: Substring, width: Int) -> Int {
        var lines = 1
        var used = 0
        for word in text.split(separator: " ") {
            let count = word.count
            if used > 0, used + 1 + count > width {
                lines += 1
                used = 0
            }
            used += (used > 0 ? 1 : 0) + count
            lines += (used - 1) / width
            used = (used - 1) % width + 1
        }
        return lines
    }
}
