/// A text read as if it had been typed in one legacy encoding.
struct LegacyReading {
    let encoding: LegacyEncoding
    private let words: [LegacyWord]

    init(_ text: String, as encoding: LegacyEncoding, symbols: Bool) {
        self.encoding = encoding
        var words: [LegacyWord] = []
        var rest = encoding.glyphs(of: text, symbols: symbols)[...]
        while let first = rest.first {
            let word = rest.prefix { $0.isOfWord == first.isOfWord }
            words.append(LegacyWord(word))
            rest = rest.dropFirst(word.count)
        }
        self.words = words
    }

    /// The text as a font shows it that is known by its name.
    ///
    /// The name is believed unless more words speak against it; then only words are converted that
    /// cannot be anything else.
    func shown(capitals: Bool) -> String {
        let doubtful = words.count { $0.verdict == .either && $0.isRatherUnicode }
        let against = count(.unicode) + doubtful
        let certain = count(.legacy) + count(.wordlike)
        let isBelieved = certain > 0 || count(.unicode) == 0
        let isLegacy =
            isBelieved && certain + count(.either) - doubtful > against
            || against + count(.neither) == 0
        return text(capitals: capitals) { verdict in
            switch verdict {
            case .legacy: true
            case .wordlike, .either, .neither, .plain: isLegacy
            case .unicode: false
            }
        }
    }

    /// So many words for an encoding outweigh one against it.
    static let certainty = 9

    /// How many characters the encoding explains; nil unless the letters alone leave no doubt.
    var evidence: Int? {
        let coded = words.filter { $0.weight > 0 }
        let weights = Dictionary(coded.map { ($0.shown, $0.weight) }) { one, _ in one }
        let against = count(.unicode) + count(.neither)
        let isClear = coded.count >= Self.certainty * against && coded.count >= foreignWords
        guard isClear, 2 * coded.count >= count(.either), weights.values.reduce(0, +) >= 2 else {
            return nil
        }
        return coded.reduce(0) { $0 + $1.explained }
    }

    /// ASCII words that are not Vietnamese.
    private var foreignWords: Int {
        words.count { word in
            word.verdict == .plain && word.glyphs.count > 1 && word.glyphs.allSatisfy(\.isOfWord)
                && !Syllable.isPlausible(word.shown)
        }
    }

    /// The text with every word converted but those typed as Unicode.
    func shown() -> String {
        let isMixed = count(.unicode) > 0
        return text(capitals: false) { isMixed ? $0 == .legacy : $0 != .unicode }
    }

    private func count(_ verdict: LegacyWord.Verdict) -> Int {
        words.count { $0.verdict == verdict }
    }

    private func text(
        capitals: Bool, where isLegacy: (LegacyWord.Verdict) -> Bool
    ) -> String {
        var text = String.UnicodeScalarView()
        for word in words {
            guard isLegacy(word.verdict) else {
                text.append(contentsOf: word.typed)
                continue
            }
            for scalar in word.shown {
                let capital = scalar.properties.uppercaseMapping.unicodeScalars
                text.append(contentsOf: capitals ? capital : String(scalar).unicodeScalars)
            }
        }
        return String(text)
    }
}
