import PartyForms

/// The name of an organisation as a list writes it.
struct UnitName: Hashable {
    /// What tells it from others: accents, case, spaces and "Chi bộ" or "CB" make no difference.
    var key: String
    /// As a paper prints it: "Chi bộ thôn Đông".
    var name: String
    /// As it was written.
    var written: String
}

/// Finds the names of organisations in what lists say.
struct UnitNames {
    let words: ListWords
    let letters: OfficialLetters

    init(_ words: ListWords) {
        self.words = words
        letters = OfficialLetters(words)
    }

    /// The name in a text that must be one: a cell of the column, the title of a sheet.
    func name(in text: String) -> UnitName? {
        let written = CellText(text).line
        if let start = start(of: written, among: words.units) {
            return name(start.rest, after: start.word, written)
        }
        if let start = start(of: written, among: words.office.map(\.word)) {
            let name = "\(start.word.text) \(letters.proper(start.rest))"
            return UnitName(key: TitleKey.of(name), name: name, written: written)
        }
        guard let usual = words.units.first else { return nil }
        return name(letters.smallAtStart(written), after: usual, written)
    }

    /// The name in a heading above a group of rows; nil for any other text.
    ///
    /// "I. Chi bộ thôn Đông (25 đ/c)" is one.
    func heading(_ text: String) -> UnitName? {
        let written = CellText(text).line
        return start(of: plain(written), among: words.units).flatMap {
            name($0.rest, after: $0.word, written)
        }
    }

    /// The name at the end of a list's title: "DANH SÁCH ĐẢNG VIÊN CHI BỘ THÔN ĐÔNG NĂM 2023".
    func name(inTitle text: String) -> UnitName? {
        let written = CellText(text).line
        let starts = written.indices.filter {
            $0 == written.startIndex || written[written.index(before: $0)] == " "
        }
        for index in starts {
            for word in words.units {
                guard let rest = rest(of: written[index...], after: word.text) else { continue }
                return name(untilEnd(rest), after: word, String(written[index...]))
            }
        }
        return nil
    }

    /// The name without capitals and punctuation, and with its accents.
    func plainName(_ written: String) -> String? {
        (heading(written) ?? name(in: written)).map { name in
            name.name.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
        }
    }

    /// Whether the title of a sheet names nobody: "Sheet1", "DS (2)".
    func isPlain(_ title: String) -> Bool {
        let key = TitleKey.of(String(title.filter { !$0.isNumber }))
        return key.isEmpty || words.plainSheets.contains { TitleKey.of($0) == key }
    }

    /// What a heading says of the rows below it: "Đảng viên dự bị (3 đ/c)".
    func mark(_ text: String) -> ListWords.MarkColumn? {
        let key = TitleKey.of(plain(CellText(text).line))
        return words.marks.first { $0.titles.contains { TitleKey.of($0) == key } }
    }

    /// The word at the start of a text, and what follows it; nil when none stands there.
    func start(
        of text: String, among choices: [WordChoice]
    ) -> (word: WordChoice, rest: String)? {
        for word in choices {
            for typing in [word.text] + word.synonyms {
                if let rest = rest(of: text[...], after: typing) { return (word, rest) }
            }
        }
        return nil
    }

    private func rest(of text: Substring, after typing: String) -> String? {
        let key = TitleKey.of(typing)
        let length = typing.count + 2
        let ends = text.indices.prefix(length).dropFirst().filter {
            !text[$0].isLetter && !text[$0].isNumber
        }
        guard let end = ends.first(where: { TitleKey.of(String(text[..<$0])) == key }) else {
            return nil
        }
        return text[end...].trimming { $0.isWhitespace || ".:-–".contains($0) }
    }

    private func name(_ rest: String, after word: WordChoice, _ written: String) -> UnitName? {
        let key = TitleKey.of(rest)
        // With their accents: «năm 2023» is no name, «Nam Xuyên» is one.
        let small = rest.lowercased()
        let isNone = words.noUnits.contains { small == $0 || small.hasPrefix($0 + " ") }
        guard !key.isEmpty, !isNone else { return nil }
        return UnitName(key: key, name: "\(word.text) \(letters.proper(rest))", written: written)
    }

    /// Without what a title says after the name: "NĂM 2023", "(25 đồng chí)".
    private func untilEnd(_ text: String) -> String {
        let parts = text.split(separator: " ").map(String.init)
        let ends = words.titleEnds.map { $0.split(separator: " ").map(String.init) }
        let end = parts.indices.first { index in
            let rest = parts[index...].map { $0.lowercased() }
            let isYear =
                words.year.contains { $0 == rest.first }
                && rest.dropFirst().first?.first?.isNumber == true
            return isYear || parts[index].hasPrefix("(") || ends.contains { rest.starts(with: $0) }
        }
        return parts[..<(end ?? parts.endIndex)].joined(separator: " ")
            .trimming { $0.isWhitespace || ",.-–:".contains($0) }
    }

    /// Without a number before it and a number of people behind it: "(25 đồng chí)", ": 25".
    func plain(_ written: String) -> String {
        let text = written.replacing(Self.numbering, with: "")
        let parts = text.split(maxSplits: 1) { "(:".contains($0) }
        guard parts.count == 2, parts[1].contains(where: \.isNumber) else { return text }
        return parts[0].trimming(while: \.isWhitespace)
    }

    /// "I.", "1)", "a)", "*", "-".
    private static var numbering: Regex<Substring> {
        /^(?:(?:[IVXLC]+|[0-9]+|[A-Za-zĐđ])\s*[.)\/:\-–]\s*)?[*•+\-–]?\s*/
    }
}

/// Names in the letters that papers print them in.
struct OfficialLetters {
    private let small: [[String]]
    private let acronyms: Set<String>

    init(_ words: ListWords) {
        small = words.small.map { $0.split(separator: " ").map(String.init) }
        acronyms = Set(words.acronyms)
    }

    /// "THÔN ĐÔNG" as "thôn Đông"; what is not all in capitals stays.
    func proper(_ name: String) -> String {
        guard name.contains(where: \.isLetter), name == name.uppercased() else { return name }
        let parts = name.split(separator: " ").map(String.init)
        let start = smallWords(in: parts)
        let rest = parts.dropFirst(start).map { isAcronym($0) ? $0 : $0.capitalisedWord }
        return (parts.prefix(start).map(lowered) + rest).joined(separator: " ")
    }

    /// "Thôn Đông" as "thôn Đông".
    func smallAtStart(_ name: String) -> String {
        let parts = name.split(separator: " ").map(String.init)
        let start = smallWords(in: parts)
        return (parts.prefix(start).map(lowered) + parts.dropFirst(start))
            .joined(separator: " ")
    }

    /// How many parts at the start belong to words that stay small.
    private func smallWords(in parts: [String]) -> Int {
        let keys = parts.map { $0.lowercased() }
        var count = 0
        while count < parts.count {
            let rest = keys.dropFirst(count)
            let length = small.filter { rest.starts(with: $0) }.map(\.count).max()
            guard let length = isAcronym(parts[count]) ? 1 : length else { break }
            count += length
        }
        return count
    }

    private func isAcronym(_ word: String) -> Bool { acronyms.contains(word) }

    private func lowered(_ word: String) -> String { isAcronym(word) ? word : word.lowercased() }
}

extension String {
    /// "ĐÔNG" as "Đông"; after a hyphen or an apostrophe a word begins anew.
    fileprivate var capitalisedWord: String {
        var result = ""
        for character in self {
            let isFirst = result.last.map { !$0.isLetter && !$0.isNumber } ?? true
            result += isFirst ? character.uppercased() : character.lowercased()
        }
        return result
    }
}
