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
        table.rows = rows(lines.left, lines.right, width: width - left, at: place)
        let code = letterhead.showsCode ? [paragraph(.formCode, [WordXML.run(code)])] : []
        return code + [table.element]
    }

    private typealias Line = (role: StyleRole, text: Text, isRuled: Bool)

    /// The lines that this letterhead has, the form's own words in place of the layout's.
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
            return (line.role, text, line.isRuled)
        }
    }

    /// One row; a number makes a second, in which place and date stand on the number's line.
    private mutating func rows(
        _ left: [Line], _ right: [Line], width: Int, at place: Place
    ) -> [TableMarkup.Row] {
        guard left.contains(where: { $0.role == .number }) else {
            return [row(left, right, width: width, at: place)]
        }
        let isLow: (Line) -> Bool = { $0.role == .number || $0.role == .date }
        return [
            row(left.filter { !isLow($0) }, right.filter { !isLow($0) }, width: width, at: place),
            row(left.filter(isLow), right.filter(isLow), width: width, at: place),
        ]
    }

    private mutating func row(
        _ left: [Line], _ right: [Line], width: Int, at place: Place
    ) -> TableMarkup.Row {
        .init(cells: [
            .init(paragraphs: paragraphs(left, width: width, at: place)),
            .init(paragraphs: paragraphs(right, width: width, at: place)),
        ])
    }

    private mutating func paragraphs(
        _ lines: [Line], width: Int, at place: Place
    ) -> [Element] {
        guard !lines.isEmpty else { return [paragraph(.superior, [])] }
        return lines.flatMap { line in
            let text = paragraph(line.role, set(line.text, at: place))
            guard line.isRuled else { return [text] }
            return [text, rule(under: line.text.plain, role: line.role, width: width, at: place)]
        }
    }

    /// A rule as long as the text over it, by the face's own measures: a thin paragraph with a
    /// border above, indented on both sides by what the text leaves free.
    private mutating func rule(
        under text: String, role: StyleRole, width: Int, at place: Place
    ) -> Element {
        var length = 0
        do throws(Metrics.UnmeasuredLetter) {
            let size = layout.size(of: role)
            length = Twips.points(try layout.metrics.width(of: text, size: size))
        } catch {
            report(.unmeasuredLetter(error.letter), at: place)
        }
        let indent = max(0, width - length) / 2
        return paragraph(.partyRule, []) { properties in
            properties.isRuled = true
            properties.left = indent
            properties.right = max(0, width - length - indent)
        }
    }
}
