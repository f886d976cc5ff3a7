import Markup

extension Composer {
    /// The form's code, then the two columns: a table, never tabs.
    mutating func set(_ letterhead: Letterhead, at place: Place) -> [Element] {
        guard let design = layout.letterheads[letterhead.kind] else {
            report(.missingLayoutValue("letterheads." + letterhead.kind), at: place)
            return []
        }
        let overhang = Twips.millimetres(design.overhang)
        let left = Twips.millimetres(design.leftWidth)
        let width = textWidth + overhang
        var table = TableMarkup(
            style: TableStyle.plain, grid: [left, width - left], indent: -overhang)
        let lines = (
            left: lines(design.left, of: letterhead), right: lines(design.right, of: letterhead)
        )
        table.rows = rows(lines.left, lines.right, widths: (left, width - left), at: place)
        let code = letterhead.showsCode ? [paragraph(.formCode, [WordXML.run(code)])] : []
        return code + [table.element]
    }

    private typealias Line = (role: StyleRole, text: Text, rule: LetterheadLayout.Rule?)

    /// The lines that this letterhead has, the form's own words in place of the layout's; a line
    /// whose own words are empty is left out.
    private func lines(
        _ lines: [LetterheadLayout.Line], of letterhead: Letterhead
    ) -> [Line] {
        lines.compactMap { line in
            switch line.role {
            case .number where letterhead.number == nil: return nil
            case .date where !letterhead.isDated: return nil
            default: break
            }
            var text = Text(line.text.replacing("{number}", with: letterhead.number ?? ""))
            if line.role == .superior, let own = letterhead.superior { text = own }
            if line.role == .issuer, let own = letterhead.issuer { text = own }
            return text.plain.isEmpty ? nil : (line.role, text, line.rule)
        }
    }

    /// One row; a number makes a second, in which place and date stand on the number's line.
    private mutating func rows(
        _ left: [Line], _ right: [Line], widths: (left: Int, right: Int), at place: Place
    ) -> [TableMarkup.Row] {
        guard left.contains(where: { $0.role == .number }) else {
            return [row(left, right, widths: widths, at: place)]
        }
        let isLow: (Line) -> Bool = { $0.role == .number || $0.role == .date }
        return [
            row(left.filter { !isLow($0) }, right.filter { !isLow($0) }, widths: widths, at: place),
            row(left.filter(isLow), right.filter(isLow), widths: widths, at: place),
        ]
    }

    private mutating func row(
        _ left: [Line], _ right: [Line], widths: (left: Int, right: Int), at place: Place
    ) -> TableMarkup.Row {
        .init(cells: [
            .init(paragraphs: paragraphs(left, width: widths.left, at: place)),
            .init(paragraphs: paragraphs(right, width: widths.right, at: place)),
        ])
    }

    private mutating func paragraphs(
        _ lines: [Line], width: Int, at place: Place
    ) -> [Element] {
        guard !lines.isEmpty else { return [paragraph(.superior, [])] }
        return lines.flatMap { line in
            let text = paragraph(line.role, set(line.text, at: place))
            guard let length = length(under: line, at: place) else { return [text] }
            return [text, rule(length, width: width)]
        }
    }

    /// The length of the rule under a line, as its text's by the face's own measures or as the
    /// layout has it; nil: no rule.
    private mutating func length(under line: Line, at place: Place) -> Int? {
        switch line.rule {
        case nil: return nil
        case .millimetres(let length): return Twips.millimetres(length)
        case .ofText:
            do throws(Metrics.UnmeasuredLetter) {
                let size = layout.size(of: line.role)
                return Twips.points(try layout.metrics.width(of: line.text.plain, size: size))
            } catch {
                report(.unmeasuredLetter(error.letter), at: place)
                return 0
            }
        }
    }

    /// A thin paragraph with a border above, indented on both sides by what the rule leaves free.
    private func rule(_ length: Int, width: Int) -> Element {
        let indent = max(0, width - length) / 2
        return paragraph(.partyRule, []) { properties in
            properties.isRuled = true
            properties.left = indent
            properties.right = max(0, width - length - indent)
        }
    }
}
