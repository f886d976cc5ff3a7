/// One kind of thing that was put right in a text.
public enum Repair: String, Hashable, Sendable, CaseIterable {
    /// Letters and marks that stood apart.
    case composition
    /// Ð and Ɖ, which look like Đ, and Ƣ, which old fonts showed as Ư.
    case lookAlike
    /// Cyrillic letters within Latin words.
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
        guard !text.utf8.allSatisfy({ $0 < 0x80 }) else {
            return RepairedText(text: text, repairs: [])
        }
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
        let latin = scalars.contains(where: isCyrillic) ? withoutCyrillic(scalars) : scalars
        if !latin.elementsEqual(scalars) { found.insert(.cyrillic) }
        let result = composed(String(latin))
        if !result.unicodeScalars.elementsEqual(latin) { found.insert(.composition) }
        return RepairedText(text: result, repairs: Repair.allCases.filter(found.contains))
    }

    /// Replaces look-alikes in words that are Latin otherwise; a Cyrillic word stays Cyrillic.
    private static func withoutCyrillic(
        _ scalars: String.UnicodeScalarView
    ) -> String.UnicodeScalarView {
        var result = String.UnicodeScalarView()
        var rest = scalars[...]
        while let first = rest.first {
            let word = rest.prefix { isOfWord($0) == isOfWord(first) }
            let isLatin = word.contains { isLatinLetter($0) }
            let isForeign = word.contains { isCyrillic($0) && LookAlikes.latin($0) == nil }
            let isMixed = isLatin && !isForeign
            result.append(contentsOf: word.map { isMixed ? LookAlikes.latin($0) ?? $0 : $0 })
            rest = rest[word.endIndex...]
        }
        return result
    }

    private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
    }

    private static func isCyrillic(_ scalar: Unicode.Scalar) -> Bool {
        (0x400...0x52F).contains(scalar.value)
    }

    private static func isLatinLetter(_ scalar: Unicode.Scalar) -> Bool {
        let isLatinBlock = scalar.value < 0x250 || (0x1E00...0x1EFF).contains(scalar.value)
        return isLatinBlock && scalar.properties.isAlphabetic
    }
}
