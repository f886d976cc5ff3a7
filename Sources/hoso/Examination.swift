import Dossiers
import JSONText
import VietnameseText

/// What this machine has of what the program needs.
struct Examination: Sendable {
    var sections: [Section]

    /// Things of one kind.
    struct Section: Sendable {
        /// What JSON calls it.
        var key: String
        var title: Bilingual
        var items: [Item]
    }

    /// One thing that was looked for.
    struct Item: Sendable {
        var name: String
        /// What was found; nil when it is missing.
        var value: String?
        /// What it is for, or what to do.
        var note: Bilingual?
        /// Whether nothing works without it.
        var isRequired = false
    }

    /// Whether all is there that nothing works without.
    var isComplete: Bool {
        sections.flatMap(\.items).allSatisfy { $0.value != nil || !$0.isRequired }
    }
}

extension Examination {
    /// The lines that `doctor` prints.
    func text(in language: Language) -> String {
        sections.map { section in
            let names = section.items.map(\.name)
            let values = section.items.map { $0.value ?? language("CHƯA CÓ", "MISSING") }
            let widths = [names, values].map { $0.map(\.count).max() ?? 0 }
            let lines = section.items.indices.map { index in
                let start = "  " + Self.padded(names[index], to: widths[0]) + "  "
                guard let note = section.items[index].note else { return start + values[index] }
                return start + Self.padded(values[index], to: widths[1]) + "  " + note(in: language)
            }
            return ([section.title(in: language)] + lines).joined(separator: "\n")
        }.joined(separator: "\n\n")
    }

    private static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    /// The same for other programs.
    func json(in language: Language) -> JSON {
        let members = sections.map { section in
            JSON.Member(section.key, .array(section.items.map { $0.json(in: language) }))
        }
        return .object([.init("complete", .bool(isComplete))] + members)
    }
}

extension Examination.Item {
    fileprivate func json(in language: Language) -> JSON {
        .object([
            .init("name", .string(name)),
            .init("value", value.map(JSON.string) ?? .null),
            .init("note", note.map { .string($0(in: language)) } ?? .null),
            .init("required", .bool(isRequired)),
        ])
    }
}
