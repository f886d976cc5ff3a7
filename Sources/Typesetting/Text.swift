/// Running text with emphasis.
package struct Text: Hashable, Sendable {
    package var runs: [Run]

    /// Text of one emphasis.
    init(_ text: String = "", _ emphasis: Emphasis = []) {
        runs = text.isEmpty ? [] : [.text(text, emphasis)]
    }

    init(runs: [Run]) { self.runs = runs }

    package enum Run: Hashable, Sendable {
        case text(String, Emphasis)
        case lineBreak
    }
}

/// Bold, italic, underlined.
package struct Emphasis: OptionSet, Hashable, Sendable {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }

    static let bold = Emphasis(rawValue: 1)
    static let italic = Emphasis(rawValue: 2)
    static let underline = Emphasis(rawValue: 4)
}

extension Text {
    /// The words without emphasis; a new line is a space.
    var plain: String {
        runs.map { run in
            switch run {
            case .text(let text, _): text
            case .lineBreak: " "
            }
        }
        .joined()
    }

    static func + (left: Text, right: Text) -> Text { Text(runs: left.runs + right.runs) }
}

extension Text {
    /// White space folded to single spaces, none at the ends or beside a new line, as in HTML.
    ///
    /// A space that does not break is a letter.
    var folded: Text {
        var folded: [Run] = []
        var pending = false
        for run in runs {
            switch run {
            case .lineBreak:
                folded.append(.lineBreak)
                pending = false
            case .text(let text, let emphasis):
                let atStart = folded.last.map { $0 == .lineBreak } ?? true
                let (words, trailing) = Self.fold(text, pending && !atStart, atStart: atStart)
                pending = words.isEmpty ? pending || trailing : trailing
                if !words.isEmpty { folded.append(.text(words, emphasis)) }
            }
        }
        return Text(runs: folded)
    }

    /// Folds one run; says whether white space is pending after it.
    private static func fold(
        _ text: String, _ pending: Bool, atStart: Bool
    ) -> (words: String, trailing: Bool) {
        var words = ""
        var space = pending
        for scalar in text.unicodeScalars {
            if scalar.isFoldable {
                space = true
                continue
            }
            if space && !(atStart && words.isEmpty) { words += " " }
            space = false
            words.unicodeScalars.append(scalar)
        }
        return (words, space)
    }
}

extension Unicode.Scalar {
    /// XML's own white space (XML 1.0 §2.3).
    var isFoldable: Bool {
        switch value {
        case 0x20, 0x09, 0x0A, 0x0D: true
        default: false
        }
    }
}
