/// A character as it was typed and as a legacy font shows it.
struct LegacyGlyph {
    /// What it is to the font's encoding.
    enum Kind {
        /// An ASCII letter, a digit or a sign.
        case ordinary
        /// A code of the encoding for a letter that is not ASCII.
        case coded
        /// A Latin letter whose code the encoding does not have.
        case unknown
        /// A letter that no byte can give, so it was typed as Unicode.
        case unicode
    }

    let kind: Kind
    let typed: [Unicode.Scalar]
    let shown: Unicode.Scalar

    /// Whether it is part of a word.
    var isOfWord: Bool {
        kind != .ordinary || shown.isASCII && shown.properties.isAlphabetic
    }

    /// Whether the font shows another letter than the text says.
    var isTelling: Bool { kind == .coded && typed != [shown] }

    /// Whether what was typed is no letter: `®` for `đ`.
    var isSign: Bool { typed.first.map { (0xA1...0xBF).contains($0.value) } ?? false }
}

extension LegacyEncoding {
    /// The text as a font of this encoding shows it.
    ///
    /// Fonts that are marked as symbol fonts have their codes in the private use area, U+F020 to
    /// U+F0FF (ISO/IEC 29500-1, 17.3.3.30).
    func glyphs(of text: String, symbols: Bool) -> [LegacyGlyph] {
        var glyphs: [LegacyGlyph] = []
        var rest = Substring(text).unicodeScalars
        while let first = rest.popFirst() {
            let code = Self.code(of: first, symbols: symbols)
            let second = rest.first.flatMap { Self.code(of: $0, symbols: symbols) }
            if let code, let second, let letter = table.pairs[code]?[second],
                let mark = rest.popFirst()
            {
                glyphs.append(LegacyGlyph(kind: .coded, typed: [first, mark], shown: letter))
            } else {
                glyphs.append(glyph(first, code))
            }
        }
        return glyphs
    }

    private func glyph(_ typed: Unicode.Scalar, _ code: UInt8?) -> LegacyGlyph {
        guard let code else {
            return LegacyGlyph(kind: Self.kind(typed), typed: [typed], shown: typed)
        }
        if let letter = table.singles[code] {
            return LegacyGlyph(kind: .coded, typed: [typed], shown: letter)
        }
        let shown = Self.windows1252(code)
        let isLetter = code >= 0xC0 && shown.properties.isAlphabetic
        return LegacyGlyph(kind: isLetter ? .unknown : .ordinary, typed: [typed], shown: shown)
    }

    /// What a character is that is no code.
    private static func kind(_ scalar: Unicode.Scalar) -> LegacyGlyph.Kind {
        let isMark = scalar.properties.generalCategory == .nonspacingMark
        return isMark || scalar.properties.isAlphabetic ? .unicode : .ordinary
    }

    private static func code(of scalar: Unicode.Scalar, symbols: Bool) -> UInt8? {
        switch scalar.value {
        case 0x20...0x7E, 0xA0...0xFF: UInt8(scalar.value)
        case 0xF020...0xF0FF where symbols: UInt8(scalar.value - 0xF000)
        default: nil
        }
    }

    /// Signs keep their place of Windows-1252 in legacy fonts.
    private static func windows1252(_ code: UInt8) -> Unicode.Scalar {
        guard (0x80...0x9F).contains(code) else { return Unicode.Scalar(code) }
        return windows1252Signs[Int(code) - 0x80]
    }

    private static let windows1252Signs = Array(
        "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
}
