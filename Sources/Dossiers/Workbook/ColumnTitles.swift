import VietnameseText

/// What the titles of a sheet's columns mean.
struct ColumnTitles {
    /// What a title means.
    enum Meaning {
        case column(String)
        case compound(CompoundColumn)
        /// A column without data of ours: "STT".
        case nothing
    }

    /// A title that was understood.
    struct Found {
        var meaning: Meaning
        /// The title when it made sense only as text of a font from before Unicode.
        var legacy: TitleText?
    }

    private var meanings: [String: Meaning] = [:]
    /// With what its last word must be: "Năm sinh, nam" is not "Năm sinh, năm".
    private var compounds: [String: (meaning: Meaning, last: String)] = [:]

    /// Titles and keys go before synonyms, and the first of two counts.
    init(_ definition: SheetDefinition, silent: [String]) {
        for column in definition.columns {
            add([column.title, column.key], .column(column.key))
        }
        for column in definition.columns { add(column.synonyms, .column(column.key)) }
        for compound in definition.compounds {
            for title in compound.titles {
                compounds[TitleKey.of(title)] = (.compound(compound), Self.lastWord(of: title))
            }
        }
        add(silent, .nothing)
    }

    private mutating func add(_ titles: [String], _ meaning: Meaning) {
        for key in titles.map(TitleKey.of) where meanings[key] == nil { meanings[key] = meaning }
    }

    /// The meaning of the first text that has one; as it stands, then as a font from before
    /// Unicode would show it.
    func meaning(of texts: [String]) -> Found? {
        for text in texts {
            if let meaning = meaning(of: text) { return Found(meaning: meaning) }
        }
        for text in texts.flatMap(TitleText.all(of:)) {
            guard let meaning = meaning(of: text.shown) else { continue }
            return Found(meaning: meaning, legacy: text)
        }
        return nil
    }

    /// What parts facts in a title tells "Ngày vào Đảng, chính thức", which is two days, from
    /// "Ngày vào Đảng chính thức", which is one.
    private func meaning(of text: String) -> Meaning? {
        let keys = TitleKey.all(of: text)
        let compound = keys.lazy.compactMap { compounds[$0] }.first.flatMap {
            VietnameseText.isTyping(Self.lastWord(of: text), of: $0.last) ? $0.meaning : nil
        }
        let column = keys.lazy.compactMap { meanings[$0] }.first
        return text.contains { ",;/".contains($0) } ? compound ?? column : column ?? compound
    }

    private static func lastWord(of title: String) -> String {
        title.split { !$0.isLetter }.last.map(String.init) ?? ""
    }
}

/// A title as it was typed and as a font from before Unicode shows it.
struct TitleText: Hashable {
    var typed: String
    var shown: String

    /// What the fonts of each encoding would show.
    static func all(of text: String) -> [TitleText] {
        guard VietnameseText.mayBeLegacy(text) else { return [] }
        return LegacyEncoding.allCases.compactMap { encoding in
            VietnameseText.unicode(fromLegacy: text, typedIn: encoding)
                .map { TitleText(typed: text, shown: $0) }
        }
    }
}
