import JSONText
import PartyForms
import VietnameseText

extension RegimeComparison {
    /// The differences as a table: "−" only in the first, "+" only in the second, "~" in both.
    func listing(of one: Regime, _ other: Regime, in language: Language) -> String {
        var blocks = [
            """
            −  \(one.id)  \(one.title)
            +  \(other.id)  \(other.title)
            """
        ]
        if !contrasts.isEmpty {
            let title = language("Từng việc, hai bên nói gì:", "What each says, by question:")
            blocks.append(
                ([title] + contrasts.flatMap { $0.lines(in: language) }).joined(separator: "\n"))
        }
        for (name, changes) in parts(language) where !changes.isEmpty {
            blocks.append(([name + ":"] + changes.flatMap(\.lines)).joined(separator: "\n"))
        }
        if blocks.count == 1 {
            blocks.append(
                language("Không khác nhau về quy tắc, mẫu, mức.", "Same rules, forms and levels."))
        }
        return blocks.joined(separator: "\n\n")
    }

    private func parts(_ language: Language) -> [(name: String, changes: [Change])] {
        [
            (language("Quy tắc", "Rules"), rules), (language("Mẫu", "Forms"), forms),
            (language("Mức", "Levels"), levels),
        ]
    }

    /// The differences for programs.
    func json(of one: Regime, _ other: Regime) -> JSON {
        .object([
            .init("regime", .string(one.id)), .init("other", .string(other.id)),
            .init("topics", .array(contrasts.map(\.json))),
            .init("rules", .array(rules.map(\.json))), .init("forms", .array(forms.map(\.json))),
            .init("levels", .array(levels.map(\.json))),
        ])
    }
}

extension RegimeComparison.Contrast {
    fileprivate func lines(in language: Language) -> [String] {
        let nothing = [language("(không nói đến)", "(says nothing)")]
        return ["  " + topic.title(in: language)]
            + (one.isEmpty ? nothing : one).map { "      − \($0)" }
            + (other.isEmpty ? nothing : other).map { "      + \($0)" }
    }

    fileprivate var json: JSON {
        .object([
            .init("topic", .string(topic.rawValue)),
            .init("title", .string(topic.title(in: .vietnamese))),
            .init("one", .array(one.map(JSON.string))),
            .init("other", .array(other.map(JSON.string))),
        ])
    }
}

extension RegimeComparison.Change {
    fileprivate var lines: [String] {
        switch side {
        case .removed: ["  − \(code)  \(before.first ?? "")"]
        case .added: ["  + \(code)  \(after.first ?? "")"]
        case .changed:
            ["  ~ \(code)"] + before.map { "      − \($0)" } + after.map { "      + \($0)" }
        }
    }

    fileprivate var json: JSON {
        .object([
            .init("code", .string(code)), .init("change", .string(side.rawValue)),
            .init("before", .array(before.map(JSON.string))),
            .init("after", .array(after.map(JSON.string))),
        ])
    }
}
