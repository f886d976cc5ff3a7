import VietnameseText

/// A cell's text after what is safe to repair was repaired.
struct CellText {
    /// Without white space at its ends.
    let text: String
    let repairs: [Repair]

    init(_ raw: String) {
        let repaired = VietnameseText.repaired(raw)
        text = repaired.text.trimming(while: \.isWhitespace)
        repairs = repaired.repairs
    }

    /// The text in one line, single spaces.
    var line: String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    /// The lines that hold something.
    var lines: [String] {
        text.split(whereSeparator: \.isNewline).map { $0.trimming(while: \.isWhitespace) }
            .filter { !$0.isEmpty }
    }
}
