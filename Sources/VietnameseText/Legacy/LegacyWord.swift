/// A word of a text that may be typed in a legacy font, or what stands between two words.
struct LegacyWord {
    /// What its letters say about how it was typed.
    enum Verdict {
        /// Nothing: the font shows what the text says.
        case plain
        /// Only what the font shows can be Vietnamese.
        case legacy
        /// Only what the text says can be Vietnamese, or it has letters that no byte gives.
        case unicode
        /// Both can be Vietnamese, or it is a letter alone, perhaps a part of a word.
        case either
        /// Only what the font shows has the build of a word, though it is no syllable.
        case wordlike
        /// Neither has the build of a word.
        case neither
    }

    let glyphs: ArraySlice<LegacyGlyph>
    let verdict: Verdict

    init(_ glyphs: ArraySlice<LegacyGlyph>) {
        self.glyphs = glyphs
        verdict = Self.verdict(on: glyphs)
    }

    var typed: [Unicode.Scalar] { glyphs.flatMap(\.typed) }
    var shown: [Unicode.Scalar] { glyphs.map(\.shown) }

    /// How much it says for the encoding if nothing else does: a letter alone says nothing, for it
    /// may be a sign (©, «); a sign or a capital within a word says more than an accent.
    var weight: Int {
        guard verdict == .legacy, glyphs.count > 1 else { return 0 }
        return glyphs.count(where: \.isTelling) > 1 || Self.hasOddLetter(glyphs) ? 2 : 1
    }

    /// Whether it was rather typed as Unicode, where both can be Vietnamese.
    var isRatherUnicode: Bool {
        Syllable.isCommon(Self.unquoted(typed)) && !Syllable.isCommon(shown)
    }

    /// How many characters of it the encoding explains.
    var explained: Int { glyphs.reduce(0) { $0 + ($1.isTelling ? $1.typed.count : 0) } }

    /// Whether there is a sign within the word or a capital after a small letter (`NguyÔn V¨n`).
    private static func hasOddLetter(_ glyphs: ArraySlice<LegacyGlyph>) -> Bool {
        let inner = glyphs.dropLast()
        let hasSign = inner.dropFirst().contains { $0.isTelling && $0.isSign }
        return hasSign
            || zip(glyphs, glyphs.dropFirst()).contains { before, glyph in
                let isCapital = glyph.typed.first?.properties.isUppercase ?? false
                return glyph.isTelling && isCapital && before.shown.properties.isLowercase
            }
    }

    private static func verdict(on glyphs: ArraySlice<LegacyGlyph>) -> Verdict {
        guard glyphs.allSatisfy({ $0.kind != .unicode }) else { return .unicode }
        let typed = unquoted(glyphs.flatMap(\.typed)).map { LookAlikes.letter($0) ?? $0 }
        guard glyphs.allSatisfy({ $0.kind != .unknown }) else {
            return Syllable.isAlphabetic(typed) ? .unicode : .neither
        }
        guard glyphs.contains(where: \.isTelling) else { return .plain }
        switch (Syllable.isPlausible(typed), Syllable.isPlausible(glyphs.map(\.shown))) {
        case (false, true): return .legacy
        case (true, false) where glyphs.count > 1: return .unicode
        case (true, false): return .either
        case (true, true): return .either
        case (false, false):
            if hasOddLetter(glyphs) { return .wordlike }
            guard Syllable.isWordlike(glyphs.map(\.shown)) else { return .neither }
            return Syllable.isWordlike(typed) ? .either : .wordlike
        }
    }

    /// Quotation marks are no letters where they embrace a word.
    private static func unquoted(_ typed: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar> {
        var typed = typed[...]
        if typed.first == "«" { typed = typed.dropFirst() }
        if typed.last == "»" { typed = typed.dropLast() }
        return typed
    }
}
