import Markup

@testable import DocxTemplate

/// What the rule table finds in a part.
func findings(_ root: Element) -> [String] {
    var rules = PartRules(part: "word/document.xml")
    do throws(MarkupError) {
        try Element.read(root.serializedDocument()) { rules.take($0) }
    } catch { return ["\(error)"] }
    return rules.findings.map { "\($0.problem.code)@\($0.paragraph)" }
}

/// A table with properties and a grid; cells hold paragraphs, one for each line.
func framed(_ rows: [[String]], widths: [Int]? = nil) -> Element {
    let widths = widths ?? Array(repeating: 2000, count: rows.map(\.count).max() ?? 0)
    var table = table(rows)
    let columns = widths.map { width in
        Node.element(
            Element(word("gridCol"), attributes: [Attribute(word("w"), String(width))]))
    }
    table.children.insert(.element(Element(word("tblPr"))), at: 0)
    table.children.insert(.element(Element(word("tblGrid"), children: columns)), at: 1)
    return table
}
