import Markup
import Testing

@testable import DocxTemplate

/// Every place that two tags can have in a small document.
@Suite struct SmallScopeTests {
    /// A tag's place: the number of the paragraph, and where in it.
    struct Place {
        var paragraph: Int
        var spot: LineModel.Spot

        static func all(_ count: Int) -> [Place] {
            (0..<count).flatMap { number in
                LineModel.Spot.allCases.map { Place(paragraph: number, spot: $0) }
            }
        }
    }

    /// Lines with the two tags, and what the model needs of them; nil where a place is impossible.
    static func template(
        _ count: Int, _ open: Place, _ close: Place
    ) -> (lines: [String], model: LineModel)? {
        guard open.paragraph <= close.paragraph else { return nil }
        var lines = (0..<count).map { "p\($0)" }
        guard open.paragraph < close.paragraph else {
            guard open.spot == .start, close.spot == .end else { return nil }
            let text = lines[open.paragraph]
            lines[open.paragraph] = "{{#ds}}\(text){{/ds}}"
            return (lines, LineModel(before: "", content: text, behind: ""))
        }
        let (before, start) = open.spot.line("a")
        let (end, behind) = close.spot.line("b")
        lines[open.paragraph] = before + "{{#ds}}" + start
        lines[close.paragraph] = end + "{{/ds}}" + behind
        let between = lines[(open.paragraph + 1)..<close.paragraph]
        let content = ([start] + between + [end]).joined(separator: "\n")
        return (
            lines,
            LineModel(
                before: before, content: content, behind: behind,
                opensAlone: open.spot == .alone, closesAlone: close.spot == .alone)
        )
    }

    @Test(arguments: 0...2)
    func `three paragraphs print what the model says`(turns: Int) throws {
        for open in Place.all(3) {
            for close in Place.all(3) {
                guard let (lines, model) = Self.template(3, open, close) else { continue }
                let root = document(
                    Element(word("x"), children: lines.map { .element(paragraph($0)) }))
                let output = try rendered(root, ["ds": .list(Array(repeating: "x", count: turns))])
                let expected =
                    lines[..<open.paragraph] + model.lines(turns: turns)
                    + lines[(close.paragraph + 1)...]
                #expect(outline(output) == Array(expected), "\(lines)")
                #expect(findings(output).isEmpty, "\(lines)")
            }
        }
    }

    @Test(arguments: 0...2)
    func `a table of two rows and two columns prints what the model says`(turns: Int) throws {
        for open in Place.all(8) {
            for close in Place.all(8) {
                guard let (lines, model) = Self.template(8, open, close) else { continue }
                let cells = stride(from: 0, to: 8, by: 2).map { "\(lines[$0])\n\(lines[$0 + 1])" }
                let root = document(
                    framed([Array(cells[..<2]), Array(cells[2...])]), paragraph("end"))
                let output = try rendered(root, ["ds": .list(Array(repeating: "x", count: turns))])
                let expected = Self.rows(lines, open, close, model, turns: turns) + ["end"]
                #expect(outline(output) == expected, "\(lines)")
                #expect(findings(output).isEmpty, "\(lines)")
            }
        }
    }

    /// The rows of the table: one cell's lines by the model, else whole rows.
    static func rows(
        _ lines: [String], _ open: Place, _ close: Place, _ model: LineModel, turns: Int
    ) -> [String] {
        var cells = stride(from: 0, to: 8, by: 2).map { [lines[$0], lines[$0 + 1]] }
        let (first, last) = (open.paragraph / 2, close.paragraph / 2)
        if first == last {
            cells[first] =
                lines[(first * 2)..<open.paragraph] + model.lines(turns: turns)
                + lines[(close.paragraph + 1)..<(first * 2 + 2)]
        } else {
            cells = cells.map { lines in
                let plain = lines.map { $0.split(separator: "{{#ds}}").joined() }
                    .map { $0.split(separator: "{{/ds}}").joined() }
                return plain[0].isEmpty ? [plain[1]] : plain
            }
        }
        let text = cells.map { $0.joined(separator: "/") }
        let rows = [0, 2].map { "\(text[$0]) | \(text[$0 + 1])" }
        guard first != last else { return rows }
        return switch (first / 2, last / 2) {
        case (0, 0): Array(repeating: rows[0], count: turns) + [rows[1]]
        case (1, 1): [rows[0]] + Array(repeating: rows[1], count: turns)
        default: Array(repeating: rows, count: turns).flatMap(\.self)
        }
    }
}
