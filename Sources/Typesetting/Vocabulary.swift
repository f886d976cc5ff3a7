/// The vocabulary of form sources as a table; `Templates/form.xsd` says the same to editors.
enum Vocabulary {
    static let namespace = "urn:hoso:form"

    struct Rule: Sendable {
        var required: [String] = []
        var attributes: [String: Value] = [:]
        var content: Content = .empty
    }

    enum Content: Sendable {
        case empty
        /// Text with `<b> <i> <u> <br>`.
        case text
        /// Blocks, and changes too where `changes`.
        case blocks(changes: Bool)
        case children([Child])

        struct Child: Sendable {
            var name: String
            var least = 0
            var most = Int.max
        }
    }

    enum Value: Sendable {
        case anything
        case oneOf([String])
        case id, path, reference
        case number(ClosedRange<Int>)
        case percents
    }

    static let yesNo = Value.oneOf(["yes", "no"])
    static let weight = Value.oneOf(["bold", "italic"])
    static let origin = Value.oneOf(Origin.allCases.map(\.rawValue))
    static let alignment = Value.oneOf(Alignment.allCases.map(\.rawValue))
    static let count = Value.number(1...60)
    static let percent = Value.number(1...100)

    static let kinds = [
        "collective-report", "self-review", "self-rating", "re-rating", "minutes", "ballot",
        "count", "list", "decision", "notice", "request", "comment", "index", "annex",
        "score-sheet", "cover", "checklist",
    ]

    /// What `id` and `origin` every block may have; `source` says in words where they come from.
    static let place: [String: Value] = ["id": .id, "origin": origin, "source": .anything]

    /// The elements that are blocks.
    static let blocks = [
        "letterhead", "title", "subtitle", "rule", "lead", "p", "identity", "section", "item",
        "heading", "prompt", "detail", "note", "answer", "grades", "choice", "field-line",
        "criteria", "table", "repeat", "when", "slips", "bases", "decides", "article", "signature",
        "signatures", "closing", "page-break",
    ]

    static let inline = ["b", "i", "u", "br"]
    static let changes = ["replace", "before", "after", "remove"]
}

extension Vocabulary {
    static let rules: [String: Rule] = structure.merging(texts) { first, _ in first }
        .merging(data) { first, _ in first }
        .merging(ends) { first, _ in first }

    private static func rule(
        _ required: [String] = [], _ attributes: [String: Value] = [:],
        _ content: Content = .empty, isBlock: Bool = true
    ) -> Rule {
        let own = isBlock ? attributes.merging(place) { first, _ in first } : attributes
        return Rule(required: required, attributes: own, content: content)
    }

    private static let structure: [String: Rule] = [
        "form": rule(
            ["id", "code", "kind", "origin", "subject"],
            [
                "code": .anything, "kind": .oneOf(kinds), "subject": .id, "extends": .reference,
                "layout": .id, "page": .oneOf(Orientation.allCases.map(\.rawValue)),
                "version": .anything,
            ], .blocks(changes: true)),
        "replace": rule(["at"], ["at": .id], .blocks(changes: false), isBlock: false),
        "before": rule(["at"], ["at": .id], .blocks(changes: false), isBlock: false),
        "after": rule(["at"], ["at": .id], .blocks(changes: false), isBlock: false),
        "remove": rule(["at"], ["at": .id], isBlock: false),
        "section": rule([], [:], .blocks(changes: false)),
        "item": rule([], [:], .blocks(changes: false)),
        "repeat": rule(["ref"], ["ref": .path, "blank": count], .blocks(changes: false)),
        "when": rule(["test"], ["test": .anything], .blocks(changes: false)),
        "slips": rule(
            [], ["across": .number(1...4), "down": .number(1...4), "when": .anything],
            .blocks(changes: false)),
        "page-break": rule(), "rule": rule(),
    ]

    private static let texts: [String: Rule] = [
        "title": rule([], [:], .text), "lead": rule([], [:], .text),
        "prompt": rule([], [:], .text), "detail": rule([], [:], .text),
        "note": rule([], [:], .text), "decides": rule([], [:], .text),
        "subtitle": rule([], ["style": weight], .text),
        "heading": rule([], ["level": .number(1...3)], .text),
        "p": rule(
            [],
            [
                "style": .oneOf(["body", "bold", "italic", "center", "indent", "dash"]),
                "keep": .oneOf(["next"]),
            ], .text),
        "article": rule(["number"], ["number": .anything], .text),
        "b": rule([], [:], .text, isBlock: false), "i": rule([], [:], .text, isBlock: false),
        "u": rule([], [:], .text, isBlock: false), "br": rule(isBlock: false),
    ]

    private static let field: [String: Value] = [
        "ref": .path, "label": .anything, "filter": .anything, "after": .anything,
    ]

    private static let data: [String: Rule] = [
        "identity": rule([], [:], .children([.init(name: "line", least: 1)])),
        "line": rule(
            [], ["widths": .percents], .children([.init(name: "field", least: 1, most: 3)])),
        "field": rule(["ref"], field, isBlock: false),
        "field-line": rule(["ref"], field),
        "answer": rule(
            ["ref"], ["ref": .path, "lines": count, "keep": .oneOf(["next"])]),
        "grades": rule(["ref"], choice), "choice": rule(["ref"], choice),
        "bases": rule(["ref"], ["ref": .path, "blank": count]),
        "criteria": rule(
            ["ref"], ["ref": .path, "title": .anything, "over": .anything],
            .children([
                .init(name: "column", most: 2), .init(name: "group"), .init(name: "row", least: 1),
            ])),
        "group": rule([], ["number": .anything, "text": .anything], .text),
        "table": rule(
            [], ["ref": .path, "blank": count, "size": .number(9...14)],
            .children([.init(name: "column"), .init(name: "columns"), .init(name: "row")])),
        "columns": rule(
            ["title"], ["title": .anything], .children([.init(name: "column", least: 1)]),
            isBlock: false),
        "column": rule(
            ["title", "width"], ["title": .anything, "width": percent, "align": alignment], .text,
            isBlock: false),
        "cell": rule([], ["span": count, "align": alignment], .text, isBlock: false),
    ]

    private static let choice: [String: Value] = [
        "ref": .path, "codes": .anything, "label": .anything,
        "arrange": .oneOf(["stacked", "row"]),
    ]

    /// `row` means one thing in a table and another among criteria.
    static let criteriaRow = rule(
        ["id"], ["number": .anything, "text": .anything, "style": weight], .text)
    static let tableRow = rule(
        [], ["style": weight], .children([.init(name: "cell", least: 1)]))

    private static let ends: [String: Rule] = [
        "row": tableRow,
        "letterhead": rule(
            ["kind"],
            [
                "kind": .oneOf(["member", "collective", "issued", "meeting", "state"]),
                "code": yesNo,
                "number": .anything, "dated": yesNo,
            ], .children([.init(name: "superior", most: 1), .init(name: "issuer", most: 1)])),
        "superior": rule([], [:], .text, isBlock: false),
        "issuer": rule([], [:], .text, isBlock: false),
        "signature": rule(
            [],
            [
                "role": .anything, "note": .anything, "dated": yesNo, "date": .anything,
                "name": .anything, "side": .oneOf(["right", "left"]),
            ], .children([.init(name: "role", most: 4)])),
        "role": rule([], [:], .text, isBlock: false),
        "signatures": rule([], [:], .children([.init(name: "signature", least: 2, most: 2)])),
        "closing": rule(
            [], [:],
            .children([
                .init(name: "recipients", least: 1), .init(name: "signature", least: 1, most: 1),
            ])),
        "recipients": rule(
            [], ["for": .anything, "when": .anything], .children([.init(name: "to", least: 1)]),
            isBlock: false),
        "to": rule([], ["when": .anything], .text, isBlock: false),
    ]
}
