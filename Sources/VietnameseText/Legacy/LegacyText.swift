/// A text that was typed in a legacy font, as Unicode.
public struct ConvertedText: Hashable, Sendable {
    /// What the font showed, in normal form C.
    public let text: String
    /// How the font coded it.
    public let encoding: LegacyEncoding

    /// Makes a converted text.
    public init(text: String, encoding: LegacyEncoding) {
        self.text = text
        self.encoding = encoding
    }
}

extension VietnameseText {
    /// The Unicode text that was meant by one typed in a legacy font; nil if it needs no conversion.
    ///
    /// A legacy font's name is believed unless the letters speak against it: Unicode typed while
    /// such a font was set stays as it is, and text of the other encoding is read as such. Without such a name (lost on pasting) letters alone
    /// decide, and only where they leave no doubt, so a short text may stay as it is.
    ///
    /// Give whole paragraphs, with neighbouring runs of one font put together, because single
    /// letters tell little, and give them before `repaired`, which takes out U+00AD: in VN3 that is
    /// the letter `ư`.
    public static func unicode(fromLegacy text: String, font: String?) -> ConvertedText? {
        let text = composed(text)
        let font = font.flatMap(legacyFont(named:))
        // Pictures of symbol fonts stand beside ordinary letters, legacy letters do not.
        let isOrdinary = text.unicodeScalars.contains { $0.isASCII && $0.properties.isAlphabetic }
        let clear = clearReading(of: text, symbols: font != nil || !isOrdinary)
        if let font, clear.map({ $0.encoding == font.encoding }) ?? true {
            let reading = LegacyReading(text, as: font.encoding, symbols: true)
            return converted(reading.shown(capitals: font.drawsCapitals), text, font.encoding)
        }
        return clear.flatMap { converted($0.shown(), text, $0.encoding) }
    }

    /// The reading that the letters alone leave no doubt of: the one that explains most.
    static func clearReading(of text: String, symbols: Bool) -> LegacyReading? {
        guard text.unicodeScalars.contains(where: { $0.value >= 0xA1 }), !isUnicode(text) else {
            return nil
        }
        return LegacyEncoding.allCases
            .map { LegacyReading(text, as: $0, symbols: symbols) }
            .compactMap { reading in reading.evidence.map { (reading, evidence: $0) } }
            .max { $0.evidence < $1.evidence }?.0
    }

    /// Whether so many words have letters that no byte gives that no reading can be clear, whatever
    /// the other words say: most texts are told by that, at a hundredth of the cost.
    private static func isUnicode(_ text: String) -> Bool {
        var words = 0
        var codes = 0
        var isKnown = false
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x20: isKnown = false
            case 0xA0...0xFF, 0xF020...0xF0FF: codes += 1
            case 0x100...0x24F, 0x1EA0...0x1EF9:
                if !isKnown { words += 1 }
                isKnown = true
            default: break
            }
        }
        return codes < LegacyReading.certainty * words
    }

    static func converted(
        _ shown: String, _ typed: String, _ encoding: LegacyEncoding
    ) -> ConvertedText? {
        let isSame = shown.unicodeScalars.elementsEqual(typed.unicodeScalars)
        return isSame ? nil : ConvertedText(text: composed(shown), encoding: encoding)
    }
}
