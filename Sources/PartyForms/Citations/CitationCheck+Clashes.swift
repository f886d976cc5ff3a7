import VietnameseText

extension CitationCheck {
    /// One document of two dates or two issuers within one whole, where the register cannot tell
    /// which one is right.
    func clashes(among uses: [Use]) -> [Finding] {
        let named = uses.filter { $0.cited.date != nil || $0.cited.follower != nil }
        let groups = Dictionary(grouping: named) { use in
            [AnyHashable(use.text.whole), AnyHashable(use.cited.number)]
        }
        let inOrder = groups.values.filter { $0.count > 1 }.sorted {
            ($0[0].text.whole, $0[0].cited.number.text)
                < ($1[0].text.whole, $1[0].cited.number.text)
        }
        return inOrder.flatMap { [dateClash($0), issuerClash($0)].compactMap(\.self) }
    }

    private func dateClash(_ uses: [Use]) -> Finding? {
        guard !candidates(uses[0].cited).contains(where: { $0.date?.exact != nil }) else {
            return nil
        }
        let dated = uses.filter { $0.cited.date?.exact != nil }
        return clash(dated) {
            $0.cited.date?.exact?.printed
        } says: {
            .dateClash($0, $1)
        }
    }

    private func issuerClash(_ uses: [Use]) -> Finding? {
        guard !candidates(uses[0].cited).contains(where: { $0.issuer != nil }) else { return nil }
        let issued = uses.filter { issuer(named: $0.cited) != nil }
        return clash(issued) {
            issuer(named: $0.cited)
        } says: {
            .issuerClash($0, $1)
        }
    }

    private func clash(
        _ uses: [Use], of fact: (Use) -> String?, says: (String, [String]) -> CitationPhrase
    ) -> Finding? {
        var facts: [String] = []
        for use in uses {
            guard let new = fact(use), !facts.contains(where: { isSame($0, new) }) else {
                continue
            }
            facts.append(new)
        }
        guard facts.count > 1, let last = uses.last(where: { fact($0) == facts.last }) else {
            return nil
        }
        return Finding(
            GeneralCheck.citationClash.rawValue, .warns,
            .citation(says(uses[0].cited.written, facts)),
            hint: .citation(.oneOnly), cells: uses.compactMap(\.text.cell),
            position: last.position)
    }

    /// The issuer that a citation names, if it is one that the register knows.
    func issuer(named cited: CitedDocument) -> String? {
        guard let follower = cited.follower else { return nil }
        let words = " " + follower.replacing(" tw", with: " trung uong").words + " "
        return issuers.first { words.hasPrefix(" " + $0.words + " ") }?.name
    }

    /// Whether two names mean one body: "Huyện ủy" is short for its standing committee.
    func isSame(_ one: String, _ other: String) -> Bool {
        let first = " " + VietnameseText.folded(one).words
        let second = " " + VietnameseText.folded(other).words
        return first.hasSuffix(second) || second.hasSuffix(first)
    }
}

extension CitationRegister {
    /// Every body that the register knows, by its own name and its other ones, the longest first.
    var issuerWords: [(words: String, name: String)] {
        let names = issuers.flatMap { issuer in
            ([issuer.name] + issuer.also).map { (words: $0, name: issuer.name) }
        }
        let others = documents.compactMap(\.issuer).map { (words: $0, name: $0) }
        return (names + others).map { (VietnameseText.folded($0.words).words, $0.name) }
            .sorted { $0.0.count > $1.0.count }
    }
}
