import Fields
import Markup
import Splice

@testable import DocxTemplate

/// Compiles one part.
func compiled(
    _ root: Element, leaders: LeaderStyles = LeaderStyles(), dictionary: FieldDictionary? = nil,
    delimiters: Delimiters = .mustache
) throws -> [Instruction] {
    try PartCompiler(
        file: "t.docx", part: "word/document.xml", delimiters: delimiters, leaders: leaders,
        dictionary: dictionary
    ).compile(root)?.instructions ?? [.fixed(Segment(root.serializedDocument()))]
}

/// Renders one part and reads it again.
func rendered(
    _ root: Element, _ record: Record = [:], mode: Mode = .filled,
    missing: MissingPolicy = .empty, leaders: LeaderStyles = LeaderStyles(),
    dictionary: FieldDictionary? = nil, delimiters: Delimiters = .mustache
) throws -> Element {
    let instructions = try compiled(
        root, leaders: leaders, dictionary: dictionary, delimiters: delimiters)
    var renderer = Renderer(record, mode: mode, missing: missing)
    let bytes = renderer.render(Program(instructions), expecting: 0).whole ?? []
    guard renderer.errors.isEmpty else { throw DiagnosticList(renderer.errors) }
    return try Element(parsing: bytes)
}

/// The document as a person reads it: a line for each paragraph, `|` between cells, `→` for a tab,
/// `↵` for a line break.
func outline(_ root: Element) -> [String] {
    root.elements.flatMap { block -> [String] in
        switch block.name.local {
        case "p": [line(block)]
        case "tbl":
            block.all(.row).map { row in
                row.all(word("tc")).map { outline($0).joined(separator: "/") }.joined(
                    separator: " | ")
            }
        default: outline(block)
        }
    }
}

private func line(_ element: Element) -> String {
    element.elements.map { child in
        switch child.name.local {
        case "t": child.text
        case "tab": "→"
        case "br": "↵"
        default: line(child)
        }
    }.joined()
}

/// The problems of a document that does not compile.
func problems(_ root: Element) -> [Problem] {
    do {
        _ = try compiled(root)
        return []
    } catch {
        return (error as? DiagnosticList)?.diagnostics.map(\.problem) ?? []
    }
}
