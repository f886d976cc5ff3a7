public import VietnameseText

/// What differs between two regimes.
public struct RegimeComparison: Hashable, Sendable {
    /// Something that only one of them has, or that both have in different words.
    public struct Change: Hashable, Sendable {
        /// Its code or id.
        public var code: String
        /// Which of the two has it.
        public var side: Side
        /// What only the first says, a line each.
        public var before: [String]
        /// What only the second says, a line each.
        public var after: [String]
    }

    /// Which of two regimes has something.
    public enum Side: String, Hashable, Sendable {
        /// The first one only.
        case removed
        /// The second one only.
        case added
        /// Both, in different words.
        case changed
    }

    /// What the two answer to a question, where they answer differently.
    public struct Contrast: Hashable, Sendable {
        /// The question.
        public var topic: RegimeTopic
        /// What the first answers, a line each; empty: nothing.
        public var one: [String]
        /// What the second answers, a line each; empty: nothing.
        public var other: [String]
    }

    /// Questions that the two answer differently.
    public var contrasts: [Contrast]
    /// In the order of the first, then of the second.
    public var rules: [Change]
    /// In the order of the first, then of the second.
    public var forms: [Change]
    /// In the order of the first, then of the second.
    public var levels: [Change]

    /// Compares two regimes in the words of a language.
    public init(_ one: Regime, _ other: Regime, in say: Language) {
        func rules(_ regime: Regime) -> [(code: String, lines: [String])] {
            regime.rules.map { ($0.code, $0.facts(in: regime, say)) }
        }
        func forms(_ regime: Regime) -> [(code: String, lines: [String])] {
            regime.forms.map { ($0.id, $0.facts(say)) }
        }
        func levels(_ regime: Regime) -> [(code: String, lines: [String])] {
            regime.levels.map { ($0.code, ["\($0.rank) · \($0.text)"]) }
        }
        contrasts = RegimeTopic.allCases.compactMap { topic in
            let answers = (topic.answers(of: one, in: say), topic.answers(of: other, in: say))
            guard answers.0 != answers.1 else { return nil }
            return Contrast(topic: topic, one: answers.0, other: answers.1)
        }
        self.rules = Self.changes(rules(one), rules(other))
        self.forms = Self.changes(forms(one), forms(other))
        self.levels = Self.changes(levels(one), levels(other))
    }

    private static func changes(
        _ one: [(code: String, lines: [String])], _ other: [(code: String, lines: [String])]
    ) -> [Change] {
        let kept = one.compactMap { entry -> Change? in
            guard let match = other.first(where: { $0.code == entry.code }) else {
                return Change(code: entry.code, side: .removed, before: entry.lines, after: [])
            }
            let before = entry.lines.filter { !match.lines.contains($0) }
            let after = match.lines.filter { !entry.lines.contains($0) }
            guard !before.isEmpty || !after.isEmpty else { return nil }
            return Change(code: entry.code, side: .changed, before: before, after: after)
        }
        let known = Set(one.map(\.code))
        return kept
            + other.filter { !known.contains($0.code) }.map {
                Change(code: $0.code, side: .added, before: [], after: $0.lines)
            }
    }
}

extension RegimeRule {
    /// What the rule does, a line each; two regimes write it in two documents anyway.
    fileprivate func facts(in regime: Regime, _ say: Language) -> [String] {
        [
            title(in: say), severity.word(in: say),
            subjects.map { $0.text(in: say) }.joined(separator: ", "),
        ] + words(in: regime, say, isCiting: false)
    }
}

extension RegimeForm {
    /// What the form is, a line each.
    fileprivate func facts(_ say: Language) -> [String] {
        [code, title, subjects.map { $0.text(in: say) }.joined(separator: ", ")]
            .filter { !$0.isEmpty }
    }
}
