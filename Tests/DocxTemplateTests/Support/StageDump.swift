import Markup

@testable import DocxTemplate

/// What each stage of the compiler made of a part, as text.
struct StageDump {
    let text: String

    init(_ root: Element) throws {
        var scanner = TagScanner(file: "t.docx", part: "word/document.xml", delimiters: .mustache)
        let scanned = scanner.scan(root.events)
        var splitter = RunSplitter()
        let structure = PartStructure(splitter.split(scanned))
        var placer = BlockPlacer(structure, tags: scanner.tags)
        let blocks = placer.place()
        text = """
            SCANNED
            \(Self.lines(scanned, scanner.tags))
            SPLIT
            \(Self.lines(structure.events, scanner.tags))
            BLOCKS
            \(blocks.map { Self.line($0, scanner.tags) }.joined(separator: "\n"))
            INSTRUCTIONS
            \(Self.lines(try compiled(root), indent: ""))

            """
    }

    /// One line for each event, set in by depth.
    private static func lines(_ events: [Event], _ tags: [Tag]) -> String {
        var depth = 0
        return events.enumerated().map { index, event in
            if case .end = event { depth -= 1 }
            defer { if case .start = event { depth += 1 } }
            let indent = String(repeating: "  ", count: depth)
            return "\(index)\t\(indent)\(word(event, tags))"
        }.joined(separator: "\n")
    }

    private static func word(_ event: Event, _ tags: [Tag]) -> String {
        switch event {
        case .start(let tag): "<\(tag.name.local)>"
        case .end(let name): "</\(name.local)>"
        case .text(let text): "«\(text)»"
        case .other: "(other)"
        case .tag(let index): "TAG \(tags[index].kind)"
        }
    }

    private static func line(_ block: Block, _ tags: [Tag]) -> String {
        let kind =
            switch block.kind {
            case .section(let tag): "section \(tags[tag].source)"
            case .paragraphs(let tag): "paragraphs \(tags[tag].source)"
            case .nothing: "nothing"
            case .unless(let child): "unless without \(child)"
            }
        return "\(kind): replaces \(block.outer), repeats \(block.inner)"
    }

    private static func lines(_ instructions: [Instruction], indent: String) -> String {
        instructions.map { indent + line($0, indent: indent + "  ") }.joined(separator: "\n")
    }

    private static func line(_ instruction: Instruction, indent: String) -> String {
        switch instruction {
        case .root(let bytes, _): "root \(String(decoding: bytes, as: UTF8.self))"
        case .fixed(let bytes): "fixed \(String(decoding: bytes, as: UTF8.self))"
        case .value(let slot):
            "value \(slot.path) in \(String(decoding: slot.run.open, as: UTF8.self))"
        case .paragraphs(let slot, let paragraph):
            "paragraphs \(slot.path) in \(String(decoding: paragraph.open, as: UTF8.self))"
        case .tick(let slot): "tick \(slot.expression)"
        case .section(let section):
            "section \(section.expression)\(section.isInverted ? " inverted" : "")\n"
                + lines(section.content.body.instructions, indent: indent)
        case .partial(let call): "partial \(call.name)"
        case .indent, .indentNext: "indent"
        case .insideLast(let body, _):
            "inside the last\n" + lines(body.instructions, indent: indent)
        case .lastParagraph: "last paragraph"
        case .measure: "measure"
        case .fixedInTurn(let bytes, let later, _):
            "fixed \(String(decoding: bytes, as: UTF8.self)), then "
                + String(decoding: later, as: UTF8.self)
        case .identity(let identity):
            "identity \(String(decoding: identity.original, as: UTF8.self))"
        case .note: "note"
        case .noteCopies: "copies of a note"
        case .unless(let body, _): "unless\n" + lines(body.instructions, indent: indent)
        case .link(let link): "link\n" + lines(link.target.instructions, indent: indent)
        }
    }
}
