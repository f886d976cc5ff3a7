/// Characters that stand in real files where others are meant.
enum LookAlikes {
    /// The letter that an old keyboard or font gave another one for, or an Asian one a wide one.
    static func letter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar {
        case "\u{FF01}"..."\u{FF5E}": Unicode.Scalar(scalar.value - 0xFEE0)
        case "\u{D0}", "\u{189}": "Đ"
        case "\u{F0}", "\u{256}": "đ"
        case "\u{1A2}": "Ư"
        case "\u{1A3}": "ư"
        default: nil
        }
    }

    /// A plain space for one that only looks like it.
    static func space(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: " "
        default: nil
        }
    }

    /// Whether the character prints nothing: zero width, soft hyphen, direction marks.
    static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }

    /// The Latin letter that a Cyrillic or Greek one looks like.
    static func latin(_ scalar: Unicode.Scalar) -> Unicode.Scalar? { alike[scalar] }

    private static let alike: [Unicode.Scalar: Unicode.Scalar] = [
        "а": "a", "е": "e", "і": "i", "о": "o", "р": "p", "с": "c", "у": "y", "х": "x", "ѕ": "s",
        "ј": "j", "һ": "h", "ԁ": "d", "А": "A", "В": "B", "Е": "E", "І": "I", "К": "K", "М": "M",
        "Н": "H", "О": "O", "Р": "P", "С": "C", "Т": "T", "У": "Y", "Х": "X", "Ѕ": "S", "Ј": "J",
        "Α": "A", "Β": "B", "Ε": "E", "Η": "H", "Ι": "I", "Κ": "K", "Μ": "M", "Ν": "N", "Ο": "O",
        "Ρ": "P", "Τ": "T", "Υ": "Y", "Χ": "X", "ο": "o",
    ]

    /// The letter or mark that this one stands for if a Vietnamese syllable comes of it, and only
    /// then: a caron for a breve, a spacing mark for a combining one.
    static func withinSyllable(_ scalar: Unicode.Scalar) -> Unicode.Scalar? { doubtful[scalar] }

    private static let doubtful: [Unicode.Scalar: Unicode.Scalar] = [
        "ǎ": "ă", "Ǎ": "Ă", "ɑ": "a", "ɡ": "g", "ı": "i",
        "\u{B4}": "\u{301}", "\u{2CA}": "\u{301}", "\u{2CB}": "\u{300}", "\u{2C6}": "\u{302}",
        "\u{2D8}": "\u{306}", "\u{2DC}": "\u{303}", "\u{342}": "\u{303}", "\u{30C}": "\u{306}",
    ]
}
