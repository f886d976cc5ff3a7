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
            .init("rules", .array(rules.map(\.json))), .init("forms", .array(forms.map(\.json))),
            .init("levels", .array(levels.map(\.json))),
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
