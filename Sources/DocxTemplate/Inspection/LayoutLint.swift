import Markup
import OpenPackage

/// Holds what a template looks like against a layout: the page, its margins, the fonts and sizes
/// of the text that is really there.
struct LayoutLint {
    let layout: PageLayout
    private let file: String
    private let styles: StyleSheet
    private let theme: Theme

    /// How far a measure may be off, in millimetres: offices type centimetres.
    private static let tolerance = 1.0

    init(layout: PageLayout, word: WordPackage) throws(TemplateError) {
        self.layout = layout
        file = word.file
        if let part = try word.related("styles").first {
            styles = StyleSheet(try word.markup(of: part))
        } else {
            styles = StyleSheet()
        }
        if let part = try word.related("theme").first {
            theme = Theme(try word.markup(of: part))
        } else {
            theme = Theme()
        }
    }

    /// What looks otherwise; the same in many paragraphs of a part is told once.
    func findings(in parts: [PartNotes]) -> [Inspection.Finding] {
        parts.flatMap { part in once(pages(of: part) + text(of: part)) }
    }

    private func once(_ findings: [Inspection.Finding]) -> [Inspection.Finding] {
        var places: [[String]: Int] = [:]
        var kept: [Inspection.Finding] = []
        for finding in findings {
            let key = [finding.rule.code] + finding.details
            if let place = places[key] {
                kept[place].count += 1
            } else {
                places[key] = kept.count
                kept.append(finding)
            }
        }
        return kept
    }

    private func finding(
        _ rule: Inspection.Rule, _ found: String, _ expected: String, at location: Location
    ) -> Inspection.Finding {
        Inspection.Finding(rule, [found, expected, layout.id], at: location)
    }

    // MARK: - The page

    /// The sections' pages (ECMA-376 part 1, §17.6.11, §17.6.13).
    private func pages(of part: PartNotes) -> [Inspection.Finding] {
        part.pages.flatMap { properties, paragraph -> [Inspection.Finding] in
            let location = Location(
                file: file, part: part.part, paragraph: paragraph, text: "", tag: 0..<0)
            return [size(of: properties, at: location), margins(of: properties, at: location)]
                .compactMap(\.self)
        }
    }

    private func size(of properties: Element, at location: Location) -> Inspection.Finding? {
        guard let size = properties.first(word("pgSz")), let width = size.millimetres("w"),
            let height = size.millimetres("h")
        else { return nil }
        let found = [min(width, height), max(width, height)]
        let expected = [layout.width, layout.height]
        guard !isNear(found, expected) else { return nil }
        return finding(
            .pageSize, Self.written([width, height], " × "), Self.written(expected, " × "),
            at: location)
    }

    private func margins(of properties: Element, at location: Location) -> Inspection.Finding? {
        guard let margins = properties.first(word("pgMar")) else { return nil }
        let found = ["top", "bottom", "left", "right"].compactMap { side in
            margins.millimetres(side).map(abs)
        }
        // A sheet that is cut in its middle has both side margins alike.
        let middle = (layout.margins[2] + layout.margins[3]) / 2
        let cutUp = Array(layout.margins[0..<2]) + [middle, middle]
        guard found.count == 4, !isNear(found, layout.margins), !isNear(found, cutUp) else {
            return nil
        }
        return finding(
            .margins, Self.written(found, ", "), Self.written(layout.margins, ", "), at: location)
    }

    private func isNear(_ found: [Double], _ expected: [Double]) -> Bool {
        zip(found, expected).allSatisfy { abs($0 - $1) <= Self.tolerance }
    }

    private static func written(_ lengths: [Double], _ between: String) -> String {
        lengths.map { $0.written }.joined(separator: between) + " mm"
    }

    // MARK: - Text

    private func text(of part: PartNotes) -> [Inspection.Finding] {
        part.paragraphs.flatMap { paragraph -> [Inspection.Finding] in
            paragraph.pieces.flatMap { piece -> [Inspection.Finding] in
                let text = paragraph.characters[piece.range]
                guard let look = piece.event.flatMap({ part.looks[$0] }),
                    text.contains(where: { $0.isLetter || $0.isNumber }),
                    !styles.isHidden(look.properties)
                else { return [] }
                return [font(of: look), size(of: look)].compactMap(\.self).map { difference in
                    let location = Location(
                        file: file, part: part.part, paragraph: paragraph.number,
                        text: String(paragraph.characters), tag: piece.range)
                    return finding(
                        difference.rule, difference.found, difference.expected, at: location)
                }
            }
        }
    }

    private typealias Difference = (rule: Inspection.Rule, found: String, expected: String)

    private func font(of look: PartNotes.Look) -> Difference? {
        let face = styles.face(of: look.properties, in: look.paragraphStyle)
        let found = face.flatMap(theme.font) ?? StyleSheet.implicitFont
        let isAllowed = layout.fonts.contains { $0.lowercased() == found.lowercased() }
        return isAllowed ? nil : (.font, found, layout.fonts.first ?? "")
    }

    private func size(of look: PartNotes.Look) -> Difference? {
        let found = styles.size(of: look.properties, in: look.paragraphStyle)
        let style = look.paragraphStyle ?? styles.defaultParagraph
        let own = style.flatMap { layout.sizes[$0] }
        let expected = own.map { [$0] } ?? Set(layout.sizes.values).sorted()
        guard !expected.contains(found) else { return nil }
        return (
            .fontSize, found.written + " pt",
            expected.map(\.written).joined(separator: ", ") + " pt"
        )
    }
}

private func word(_ local: String) -> Name { Name(namespace: Word.namespace, local: local) }

extension Element {
    /// A measure in twentieths of a point as millimetres.
    fileprivate func millimetres(_ local: String) -> Double? {
        attribute(word(local)).flatMap { Double($0) }.map { $0 / 1440 * 25.4 }
    }
}

extension Double {
    /// One digit behind the comma at most.
    fileprivate var written: String {
        let tenths = (self * 10).rounded()
        guard tenths.isFinite, abs(tenths) < 1e9 else { return "?" }
        let (whole, rest) = (Int(tenths) / 10, abs(Int(tenths)) % 10)
        return rest == 0 ? String(whole) : "\(whole),\(rest)"
    }
}
