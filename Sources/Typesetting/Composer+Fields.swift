import Fields
import Markup
import VietnameseText

extension Composer {
    /// The field of a path, seen from inside the lists around it.
    func field(_ path: String) -> Field? {
        for depth in stride(from: scopes.count, through: 0, by: -1) {
            let full = (scopes.prefix(depth).suffix(1) + [path]).joined(separator: ".")
            if let field = fields[full] { return field }
        }
        return nil
    }

    /// The list that a loop goes through, by its whole path: a list may stand in a list.
    func scope(of path: String) -> String { field(path)?.path ?? path }

    /// The field of a path; one that the dictionary lacks is reported.
    mutating func known(_ path: String, at place: Place) -> Field? {
        guard let field = field(path) else {
            let nearest = VietnameseText.nearest(to: path, among: fields.fields.map(\.path))
            report(.unknownField(path, nearest: nearest), at: place)
            return nil
        }
        used.insert(field.path)
        return field
    }

    /// Reports the fields that the dictionary lacks and the tags that are not closed.
    mutating func check(_ text: String, at place: Place) {
        var tags = TagPaths(text)
        tags.scopes = rowScopes ?? []
        defer { if rowScopes != nil { rowScopes = tags.scopes } }
        while let tag = tags.next() {
            guard tag.isClosed else {
                report(.unclosedTag(tag.text), at: place)
                return
            }
            if tag.isClosing, tags.depth >= 0 {
                _ = tags.scopes.popLast()
                continue
            }
            let outer = scopes
            scopes += tags.scopes.compactMap(\.self)
            for path in tag.paths where !path.hasPrefix("_") && path != "." {
                _ = known(path, at: place)
            }
            if tag.isOpening { tags.scopes.append(tag.paths.first.map(scope)) }
            scopes = outer
        }
    }
}

extension Composer {
    /// The tag that prints a field, with the filter that its type asks for.
    func tag(_ labelled: LabelledField, _ field: Field?) -> String {
        let filter = labelled.filter ?? field?.type.filter
        return filter.map { "{{\(labelled.path) | \($0)}}" } ?? "{{\(labelled.path)}}"
    }

    /// The label and the value; a label that ends with a tag brings its own space.
    mutating func runs(of labelled: LabelledField) -> [Element] {
        let field = known(labelled.path, at: labelled.place)
        let label = labelled.label ?? field.map { $0.label + ":" } ?? ""
        check(label, at: labelled.place)
        return [
            WordXML.run(label.isEmpty || label.hasSuffix("}}") ? label : label + " "),
            WordXML.run(tag(labelled, field)), WordXML.run(labelled.after ?? ""),
        ]
        .filter { !$0.text.isEmpty }
    }

    /// A labelled line with a leader to the right margin.
    mutating func set(_ field: LabelledField, keepsNext: Bool) -> Element {
        let indent = Twips.millimetres(layout.style(.body).firstLine ?? 0)
        return paragraph(.line, runs(of: field)) { properties in
            properties.firstLine = indent
            if keepsNext { properties.keepsNext = true }
        }
    }

    mutating func answer(
        _ path: String, _ lines: Int, keepsNext: Bool, at place: Place
    ) -> Element {
        _ = known(path, at: place)
        return paragraph(.answer, [WordXML.run("{{\(path) | lines: \(lines)}}")]) { properties in
            if keepsNext { properties.keepsNext = true }
        }
    }

    mutating func bases(_ path: String, _ blank: Int, at place: Place) -> [Element] {
        _ = known(path, at: place)
        return [
            paragraph(.basis, [WordXML.run("{{#\(path) | blank: \(blank)}}")]),
            paragraph(.basis, [WordXML.run("- {{.}}")]),
            paragraph(.basis, [WordXML.run("{{/}}")]),
        ]
    }

    mutating func article(
        _ number: String, _ text: Text, keepsNext: Bool, at place: Place
    ) -> Element {
        let title = layout.words.article.replacing("{number}", with: number)
        let runs = [WordXML.run(title + " ", .bold)] + set(text, at: place)
        return paragraph(.article, runs) { if keepsNext { $0.keepsNext = true } }
    }
}

extension FieldType {
    /// How a value of the type is printed.
    var filter: String? {
        switch self {
        case .date: "date: \"dd/mm/yyyy\""
        case .level, .grade, .choice: "choice"
        case .text, .paragraphs, .number, .flag, .list: nil
        }
    }
}

extension [Int] {
    /// The whole divided by these per cent, without a rest.
    func shares(of whole: Int) -> [Int] {
        var shares = map { whole * $0 / 100 }
        if !shares.isEmpty { shares[shares.count - 1] += whole - shares.reduce(0, +) }
        return shares
    }
}

// MARK: - Boxes

extension Composer {
    mutating func set(_ choice: ChoiceBlock, keepsNext: Bool, at place: Place) -> [Element] {
        guard let choices = choices(of: choice.path, named: choice.codes, at: place) else {
            return []
        }
        let label = choice.label ?? (choice.isGrades ? layout.words.grades : nil)
        var elements: [Element] = []
        if let label { elements.append(paragraph(.choiceLabel, set(Text(label), at: place))) }
        if choice.isRow {
            elements.append(row(of: choices, path: choice.path, keepsNext: keepsNext))
            return elements
        }
        for (index, option) in choices.enumerated() {
            let isLast = index == choices.count - 1
            let runs = [box(choice.path, option), WordXML.tab, WordXML.run(option.text)]
            elements.append(
                paragraph(.choice, runs) { if keepsNext || !isLast { $0.keepsNext = true } })
        }
        return elements
    }

    /// The choices of a field that get a box: those that are named, else all that do not stand
    /// apart; a field without any and a code that it does not have are reported.
    mutating func choices(
        of path: String, named codes: [String]? = nil, at place: Place
    ) -> [Choice]? {
        guard let field = known(path, at: place) else { return nil }
        guard !field.choices.isEmpty else {
            report(.noChoices(path), at: place)
            return nil
        }
        guard let codes else { return field.choices.filter { !$0.isApart } }
        var chosen: [Choice] = []
        for code in codes {
            if let choice = field.choices.first(where: { $0.code == code }) {
                chosen.append(choice)
            } else {
                let nearest = VietnameseText.nearest(to: code, among: field.choices.map(\.code))
                report(.unknownChoice(code, field: path, nearest: nearest), at: place)
            }
        }
        return chosen.isEmpty ? nil : chosen
    }

    private func row(of choices: [Choice], path: String, keepsNext: Bool) -> Element {
        let left = Twips.millimetres(layout.style(.choiceRow).left ?? 0)
        let step = (textWidth - left) / choices.count
        var runs: [Element] = []
        for (index, option) in choices.enumerated() {
            if index > 0 { runs.append(WordXML.tab) }
            runs += [box(path, option), WordXML.run("\u{A0}" + option.text)]
        }
        return paragraph(.choiceRow, runs) { properties in
            properties.tabs = (1..<max(choices.count, 2)).map { .init(position: left + $0 * step) }
            if keepsNext { properties.keepsNext = true }
        }
    }

    func box(_ path: String, _ option: Choice) -> Element {
        WordXML.box("{{[] \(path) == \"\(option.code)\"}}", face: layout.fonts.box)
    }
}
