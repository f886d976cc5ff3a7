/// One kind of thing that was put right in a text.
public enum Repair: String, Hashable, Sendable, CaseIterable {
    /// Letters and marks that stood apart.
    case composition
    /// Ð and Ɖ, which look like Đ, Ƣ, which old fonts showed as Ư, wide letters, odd marks.
    case lookAlike
    /// Cyrillic or Greek letters within Latin words.
    case cyrillic
    /// No-break and other odd spaces.
    case space
    /// Characters that print nothing.
    case invisible
}

/// A text after its repairs.
public struct RepairedText: Hashable, Sendable {
    /// In normal form C, as it should have been typed.
    public let text: String
    /// What was put right, each kind once, in the order of `Repair`.
    public let repairs: [Repair]
}

extension VietnameseText {
    /// The text with what is safe to put right put right, and what that was, so that a reader of
    /// files can report it.
    public static func repaired(_ text: String) -> RepairedText {
        LetterTable.shared.isSettled(text)
            ? RepairedText(text: text, repairs: []) : repairedByUnicode(text)
    }

    static func repairedByUnicode(_ text: String) -> RepairedText {
        var found: Set<Repair> = []
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if LookAlikes.isInvisible(scalar) {
                found.insert(.invisible)
            } else if let space = LookAlikes.space(scalar) {
                found.insert(.space)
                scalars.append(space)
            } else if let letter = LookAlikes.letter(scalar) {
                found.insert(.lookAlike)
                scalars.append(letter)
            } else {
                scalars.append(scalar)
            }
        }
        let latin = words(of: scalars, where: isForeign, latinWord)
        if !latin.elementsEqual(scalars) { found.insert(.cyrillic) }
        let whole = words(of: latin, where: { LookAlikes.withinSyllable($0) != nil }, syllable)
        if !whole.elementsEqual(latin) { found.insert(.lookAlike) }
        let result = composed(String(whole))
        if !result.unicodeScalars.elementsEqual(whole) { found.insert(.composition) }
        return RepairedText(text: result, repairs: Repair.allCases.filter(found.contains))
    }

    /// Whether a text has nothing to put right, no white space but single spaces, and none at its
    /// ends.
    public static func isPlainLine(_ text: String) -> Bool {
        var wasSpace = true
        for byte in text.utf8 {
            switch byte {
            case 0x20 where wasSpace: return false
            case 0x20: wasSpace = true
            case 0x09...0x0D: return false
            default: wasSpace = false
            }
        }
        return (!wasSpace || text.isEmpty) && LetterTable.shared.isSettled(text)
    }

    /// A code with Latin letters for the Cyrillic and Greek ones that look like them.
    ///
    /// A word is left alone that has no Latin letter, for it may be Russian; a code is not.
    public static func latinCode(_ code: String) -> String {
        guard !code.utf8.allSatisfy({ $0 < 0x80 }) else { return code }
        let scalars = code.unicodeScalars
        guard scalars.contains(where: isForeign),
            scalars.allSatisfy({ !isForeign($0) || LookAlikes.latin($0) != nil })
        else { return code }
        return String(String.UnicodeScalarView(scalars.map { LookAlikes.latin($0) ?? $0 }))
    }

    /// Changes the words that have such a character.
    private static func words(
        of scalars: String.UnicodeScalarView, where isSuspect: (Unicode.Scalar) -> Bool,
        _ change: (Substring.UnicodeScalarView) -> String.UnicodeScalarView
    ) -> String.UnicodeScalarView {
        guard scalars.contains(where: isSuspect) else { return scalars }
        var result = String.UnicodeScalarView()
        var rest = scalars[...]
        while let first = rest.first {
            let word = rest.prefix { isOfWord($0) == isOfWord(first) }
            let changed = word.contains(where: isSuspect) ? change(word) : .init(word)
            result.append(contentsOf: changed)
            rest = rest[word.endIndex...]
        }
        return result
    }

    /// Replaces look-alikes in a word that is Latin otherwise; a Cyrillic word stays Cyrillic.
    private static func latinWord(
        _ word: Substring.UnicodeScalarView
    ) -> String.UnicodeScalarView {
        let isLatin = word.contains { isLatinLetter($0) }
        let isOther = word.contains { isForeign($0) && LookAlikes.latin($0) == nil }
        guard isLatin, !isOther else { return .init(word) }
        return .init(word.map { LookAlikes.latin($0) ?? $0 })
    }

    /// Replaces doubtful letters and marks if the word is a Vietnamese syllable then.
    private static func syllable(
        _ word: Substring.UnicodeScalarView
    ) -> String.UnicodeScalarView {
        let changed = composed(
            String(String.UnicodeScalarView(word.map { LookAlikes.withinSyllable($0) ?? $0 })))
        // A letter alone with a stroke behind it is a formula.
        let isSyllable = word.count > 2 && Syllable.isPlausible(changed.unicodeScalars)
        return isSyllable ? changed.unicodeScalars : .init(word)
    }

    private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
            || LookAlikes.withinSyllable(scalar) != nil
    }

    private static func isForeign(_ scalar: Unicode.Scalar) -> Bool {
        (0x370...0x3FF).contains(scalar.value) || (0x400...0x52F).contains(scalar.value)
    }

    private static func isLatinLetter(_ scalar: Unicode.Scalar) -> Bool {
        let isLatinBlock = scalar.value < 0x250 || (0x1E00...0x1EFF).contains(scalar.value)
        return isLatinBlock && scalar.properties.isAlphabetic
    }
}
