import JSONText
import PartyForms
import VietnameseText

extension Regime {
    /// The regime's rules by the document that orders them, its gaps and what nobody can check,
    /// then what is checked under every regime.
    func ruleListing(in language: Language) -> String {
        var blocks = ["\(id)  \(title)"]
        blocks += documents(of: rules.map(\.citation)).map { document in
            block(document, rules.filter { $0.citation.document == document }, language)
        }
        let others = [
            (
                language("Chỗ quy định bỏ ngỏ", "What the regulations leave open"),
                gapLines(language)
            ),
            (
                language(
                    "Quy định có nêu nhưng không kiểm tra được",
                    "What they ask for and no rule can check"), uncheckedLines(language)
            ),
            (
                language("Kiểm tra theo mọi quy định", "Checked under every regime"),
                GeneralCheck.allCases.map { "  \($0.rawValue): \($0.title(in: language))" }
            ),
        ]
        blocks += others.filter { !$0.1.isEmpty }.map { head, lines in
            (["\(head):"] + lines).joined(separator: "\n")
        }
        blocks.append(
            language(
                "Xem một quy tắc: hoso rules MÃ; một văn bản: hoso rules SỐ",
                "One rule: hoso rules CODE; one document: hoso rules NUMBER"))
        return blocks.joined(separator: "\n\n")
    }

    private func gapLines(_ language: Language) -> [String] {
        let places = shortPlaces(of: gaps.map(\.citation))
        return zip(gaps, places).map { gap, place in
            "  \(gap.code): \(gap.text(in: language))  [\(place)]"
        }
    }

    /// Citations as lists show them: the place alone where all are of one document.
    private func shortPlaces(of citations: [Citation]) -> [String] {
        let isOne = documents(of: citations).count == 1
        return citations.map { isOne && !$0.place.isEmpty ? $0.place : $0.text }
    }

    private func documents(of citations: [Citation]) -> [String] {
        var seen: Set<String> = []
        return citations.map(\.document).filter { seen.insert($0).inserted }
    }

    private func block(_ document: String, _ rules: [RegimeRule], _ language: Language) -> String {
        let rows = rules.map { rule in
            [rule.severity.word(in: language), rule.code, rule.title(in: language)]
        }
        let widths = (0..<2).map { column in rows.map { $0[column].count }.max() ?? 0 }
        let lines = zip(rules, rows).map { rule, row in
            "  \(row[0].padded(to: widths[0]))  \(row[1].padded(to: widths[1]))  \(row[2])"
                + (rule.citation.place.isEmpty ? "" : "  [\(rule.citation.place)]")
        }
        return ([document + ":"] + lines).joined(separator: "\n")
    }

    /// What is left to people, by the reason for it.
    private func uncheckedLines(_ language: Language) -> [String] {
        let places = shortPlaces(of: unchecked.map(\.citation))
        let entries = zip(unchecked, places).map {
            (reason: $0.reason, line: "\($1): “\($0.text)”")
        }
        var reasons: [Bilingual] = []
        for entry in unchecked where !reasons.contains(entry.reason) {
            reasons.append(entry.reason)
        }
        return reasons.flatMap { reason in
            ["  " + reason(in: language)]
                + entries.filter { $0.reason == reason }.map { "    " + $0.line }
        }
    }

    /// The listing for programs.
    func ruleListing(json language: Language) -> JSON {
        .object([
            .init("regime", .string(id)),
            .init("title", .string(title)),
            .init("rules", .array(rules.map { $0.json(in: self, language) })),
            .init("gaps", .array(gaps.map { $0.json(in: language) })),
            .init("unchecked", .array(unchecked.map { $0.json(in: language) })),
        ])
    }
}

extension String {
    /// The text with spaces after it up to a width; Vietnamese in NFC takes a column a letter.
    func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }
}

extension Gap {
    /// What is left open and where, for one who asks.
    func explanation(in regime: Regime, _ language: Language) -> String {
        [
            "\(code) · " + language("chỗ quy định bỏ ngỏ", "left open by the regulations"),
            language("quy định: ", "regime: ") + "\(regime.title) (\(regime.id))",
            text(in: language),
            language("căn cứ: ", "basis: ") + citation.text,
            language(
                "hoso chỉ báo, không tự quyết: cấp có thẩm quyền cho ý kiến.",
                "hoso reports it and decides nothing: ask the competent body."),
        ].joined(separator: "\n")
    }

    func json(in language: Language) -> JSON {
        .object([
            .init("code", .string(code)), .init("text", .string(text(in: language))),
            .init("citation", .string(citation.text)),
        ])
    }
}

extension Unchecked {
    fileprivate func json(in language: Language) -> JSON {
        .object([
            .init("citation", .string(citation.text)), .init("text", .string(text)),
            .init("reason", .string(reason(in: language))),
        ])
    }
}
