/// What a paragraph is, for the layout: each has one style.
enum StyleRole: String, Hashable, Sendable, CaseIterable {
    case normal, body, title, subject, italicSubject, subjectRule
    case heading1, heading2, heading3
    case bold, italic, center, indent, dash
    case prompt, detail, note, answer, line, identity
    case choice, choiceRow, choiceLabel
    case formCode, superior, issuer, asterisk, number, party, partyRule, date
    case nation, motto
    case basis, decides, article
    case signatureDate, signature, signatureTitle, signatureNote, signatureName
    case recipientsHead, recipientsPurpose, recipient
    case tableHead, tableText, pageNumber, spacer

    /// The role whose style a layout without one of its own gives to this one.
    var standIn: StyleRole? { self == .signatureTitle ? .signature : nil }
}

/// A style of the layout.
///
/// Lengths across the page are in millimetres, sizes in points.
struct Style: Hashable, Sendable {
    /// The styleId: ASCII letters and digits.
    var id: String
    /// The name that Word shows; an English one for Word's own styles.
    var name: String
    var basedOn: StyleRole?
    var size: Double?
    var isBold: Bool?
    var isItalic: Bool?
    var isUnderlined: Bool?
    var alignment: Alignment?
    var before: Double?
    var after: Double?
    /// Exact distance of lines; 0 for single spacing.
    var line: Double?
    var left: Double?
    var right: Double?
    var firstLine: Double?
    var hanging: Double?
    var keepsNext: Bool?
    var keepsLines: Bool?
    /// 1-based level in the navigation pane.
    var level: Int?
    /// A tab stop at the right margin with a dotted leader.
    var hasLeader: Bool?
}

/// Sheet and margins in millimetres.
struct PageSetup: Hashable, Sendable {
    var width, height: Double
    var top, bottom, left, right: Double
    var header, footer: Double
}

/// The faces by name.
struct Fonts: Hashable, Sendable {
    var text: String
    /// Has ☐ and ☒.
    var box: String
}

/// The lines of the two columns on top, for one kind of letterhead.
struct LetterheadLayout: Hashable, Sendable {
    /// Of the left column, in millimetres; the right one has the rest.
    var leftWidth: Double
    /// How far the left column reaches into the margin, in millimetres.
    var overhang: Double
    var left: [Line]
    var right: [Line]

    struct Line: Hashable, Sendable {
        var role: StyleRole
        var text: String
        /// The rule under the line; nil for none.
        var rule: Rule?
    }

    /// How long a rule under a line is.
    enum Rule: Hashable, Sendable {
        /// Exactly as long as the line's text.
        case ofText
        /// So many millimetres: for a line whose text only the data know.
        case millimetres(Double)
    }
}

/// Words that a layout prints itself.
struct Words: Hashable, Sendable {
    var rule: String
    var recipients: String
    /// The title of an article: "Điều {number}.".
    var article: String
    var grades: String
    /// Place and date to be filled in by whoever signs.
    var signatureDate: String
    var tableNumber: String
}

/// Advance widths of the text face in bold, for rules as long as their text.
struct Metrics: Hashable, Sendable {
    var unitsPerEm: Double
    var bold: [Character: Double]

    /// The width of a text in points.
    func width(of text: String, size: Double) throws(UnmeasuredLetter) -> Double {
        var units = 0.0
        for letter in text {
            guard let advance = bold[letter] else { throw UnmeasuredLetter(letter: letter) }
            units += advance
        }
        return units * size / unitsPerEm
    }

    struct UnmeasuredLetter: Error { var letter: Character }
}
