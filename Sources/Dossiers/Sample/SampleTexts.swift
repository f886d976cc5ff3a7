import JSONText

/// Composes the paragraphs of reviews from the pools of `reviews.json`.
struct SampleTexts {
    let pools: JSON
    let year: String
    var random: SampleRandom

    /// The reviews of a member by item; leaders answer three items more.
    mutating func review(of member: SampleMember) -> [(item: String, text: String)] {
        let pools = pools["member"] ?? .null
        let words = ["{noi}": member.place, "{chuc_vu}": member.post]
        var sections = [("i_1", "i_1"), ("i_2", "i_2_\(member.kind)")]
        sections +=
            member.leads
            ? [("i_3", "leading"), ("i_4", "leading_2"), ("i_5", "leading_3"), ("i_6", "pledge")]
            : [("i_3", "pledge")]
        sections += ["ii_1", "ii_2", "iii", "iv", "v", "vi"].map { ($0, $0) }
        var deeds = pools.texts("deeds")
        deeds.shuffle(using: &random)
        return sections.map { item, pool in
            let deed = ["{viec_lam}": deeds.first ?? ""]
            return (item, paragraphs(pools.list(pool), words.merging(deed) { $1 }))
        }
    }

    /// The report of a collective by item.
    mutating func report(of name: String) -> [(item: String, text: String)] {
        let pools = pools["collective"] ?? .null
        let items = ["i_1", "i_2", "i_3", "i_4", "ii_1", "ii_2", "iii", "iv", "v", "vi"]
        return items.map { ($0, paragraphs(pools.list($0), ["{ten}": name])) }
    }

    /// One variant for every paragraph.
    private mutating func paragraphs(_ pools: [JSON], _ words: [String: String]) -> String {
        pools.map { pool in
            let variants = pool.elements?.compactMap(\.string) ?? []
            return filled(random.pick(variants), words)
        }.joined(separator: "\n")
    }

    /// Puts words and numbers in: `{noi}`, `{n:3-8}`.
    mutating func filled(_ text: String, _ words: [String: String]) -> String {
        var text = text.replacing("{nam}", with: year)
        for (slot, word) in words.sorted(by: { $0.key > $1.key }) {
            text = text.replacing(slot, with: word)
        }
        while let match = text.firstMatch(of: /\{n:(\d+)-(\d+)\}/) {
            let low = Int(match.1) ?? 0
            let number = random.number(low...max(low, Int(match.2) ?? low))
            text.replaceSubrange(match.range, with: number < 10 ? "0\(number)" : "\(number)")
        }
        return text
    }
}
