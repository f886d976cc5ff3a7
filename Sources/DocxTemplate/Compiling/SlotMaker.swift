import Fields
import Markup

/// Makes the slots for values: the run they print, the field they show, their blank.
struct SlotMaker {
    let structure: PartStructure
    let tags: [Tag]
    let runs: [Int: [Event]]
    /// How values are written that have no run, by tag.
    var forms: [Int: TextForm] = [:]
    let leaders: LeaderStyles
    let dictionary: FieldDictionary?

    /// The slot of a value or of a tick box.
    func slot(for index: Int, at position: Int, scopes: [[String]]) -> Slot {
        let tag = tags[index]
        let expression =
            switch tag.kind {
            case .value(let expression), .tick(let expression): expression
            case .open, .close, .comment, .partial: Expression.path([])
            }
        let (path, field) = field(of: expression.paths.first ?? [], scopes: scopes)
        let run = run(for: index, at: position)
        let isExcused = tag.filters.contains { Filter(rawValue: $0.name)?.excusesAbsence == true }
        return Slot(
            expression: expression, filters: tag.filters, path: path, field: field,
            blank: blank(of: tag, field: field, at: position, in: run), run: run,
            location: tag.location,
            control: run.isWord ? Control(tag, path: path, field: field) : nil,
            isRequired: !isExcused && (field?.isRequired ?? (dictionary == nil)),
            isPicture: tag.filters.calls(.picture),
            lines: run.isWord ? tag.dottedLines : 0)
    }

    /// The field that a path names inside sections, and its name in the dictionary.
    func field(of path: [String], scopes: [[String]]) -> (String, Field?) {
        let name = path.joined(separator: ".")
        guard let dictionary else { return (name.isEmpty ? "." : name, nil) }
        for depth in stride(from: scopes.count, through: 0, by: -1) {
            let full = (scopes.prefix(depth).suffix(1).flatMap(\.self) + path).joined(
                separator: ".")
            if let field = dictionary[full] { return (full, field) }
        }
        return (name.isEmpty ? "." : name, nil)
    }

    /// The whole path of a list in the dictionary: a list may stand in the elements of another.
    func scope(of list: [String], in scopes: [[String]]) -> [String] {
        guard !list.isEmpty, let field = field(of: list, scopes: scopes).1 else { return list }
        return field.path.split(separator: ".").map(String.init)
    }

    /// The names of a list's fields.
    func members(of list: [String]) -> Set<String> {
        guard let dictionary, !list.isEmpty else { return [] }
        let prefix = list.joined(separator: ".") + "."
        return Set(
            dictionary.fields.filter { $0.path.hasPrefix(prefix) }.compactMap { field in
                field.path.dropFirst(prefix.count).split(separator: ".").first.map(String.init)
            })
    }

    private func blank(of tag: Tag, field: Field?, at position: Int, in run: RunMarkup) -> Blank {
        if let text = tag.filters.argument(of: .blank) { return .text(text) }
        if !showsBlanks(at: position, run) { return .text("") }
        if let text = field?.blank { return .text(text) }
        if tag.filters.calls(.picture) { return .text("") }
        if tag.filters.argument(of: .date) == "long" { return .text(PrintedDate.longBlank) }
        return run.isWord && isLastBeforeLeader(position) ? .leader : .dots
    }

    /// Whether people see the place as text: dots in an address or a property fill in nothing.
    private func showsBlanks(at position: Int, _ run: RunMarkup) -> Bool {
        guard let form = run.form else { return true }
        return form.container == .element && form.content == .text
            && !TextHolder.isProperty(holder(of: position))
    }

    /// Whether nothing follows in a paragraph that has a tab stop with dots.
    private func isLastBeforeLeader(_ position: Int) -> Bool {
        guard let paragraph = structure.nearest(.paragraph, around: position) else { return false }
        let range = structure.range(of: paragraph)
        guard leaders.hasLeader(paragraph: structure.events[range]) else { return false }
        return structure.events[(position + 1)..<range.upperBound].allSatisfy { event in
            switch event {
            case .text(let text): text.allSatisfy(\.isWhitespace)
            case .tag(let index): tags[index].printsNothing
            case .start, .end, .other: true
            }
        }
    }

    func isInsideLink(_ position: Int) -> Bool {
        structure.ancestors(of: position).contains { ancestor in
            guard case .start(let tag) = structure.events[ancestor] else { return false }
            return ["hyperlink", "fldSimple"].contains(tag.name.local)
        }
    }
}

extension Tag {
    /// The dotted lines that the tag asks for where there is no answer.
    fileprivate var dottedLines: Int {
        filters.argument(of: .lines).flatMap { Int($0) }.map { min(max($0, 0), 200) } ?? 0
    }

    /// Whether the tag itself prints nothing.
    var printsNothing: Bool {
        switch kind {
        case .value, .tick, .partial: false
        case .open, .close, .comment: true
        }
    }
}

extension FieldDictionary {
    /// Whether a field has that path, or one that starts with it.
    func hasField(atOrBelow path: String) -> Bool {
        fields.contains { $0.path == path || $0.path.hasPrefix(path + ".") }
    }
}
