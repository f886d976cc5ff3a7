import VietnameseText

/// A cell's text after what is safe to repair was repaired.
struct CellText {
    /// Without white space at its ends.
    let text: String
    let repairs: [Repair]
    /// Whether it is one line with single spaces.
    private let isLine: Bool

    init(_ raw: String) {
        isLine = VietnameseText.isPlainLine(raw)
        guard !isLine else {
            text = raw
            repairs = []
            return
        }
        let repaired = VietnameseText.repaired(raw)
        text = repaired.text.trimming(while: \.isWhitespace)
        repairs = repaired.repairs
    }

    /// The text in one line, single spaces.
    var line: String {
        isLine ? text : text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The lines that hold something.
    var lines: [String] {
        guard !isLine else { return text.isEmpty ? [] : [text] }
        return text.split(whereSeparator: \.isNewline).map { $0.trimming(while: \.isWhitespace) }
            .filter { !$0.isEmpty }
    }
}
