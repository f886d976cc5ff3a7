import Fields
import Markup

/// Sets the blocks of a form, one after the other, as the body of a document.
struct Composer {
    let layout: Layout
    let fields: FieldDictionary
    let code: String
    let orientation: Orientation
    var diagnostics: [TypesettingDiagnostic] = []
    /// The fields that the form uses.
    var used: Set<String> = []
    /// The members of lists that stand in cells, whose blank is an empty cell.
    var inCells: Set<String> = []
    /// The lists around the block that is set now, the innermost last.
    var scopes: [String] = []
    /// The sections that the cells of the present row have opened so far; nil outside such a row.
    var rowScopes: [String?]?
    /// Width of the cell that is set now in twips; nil outside a cell.
    var cellWidth: Int?
    /// A page break waits for what comes next.
    var breaksPage = false

    /// The body's content without its section.
    mutating func body(_ blocks: [Block]) -> [Element] {
        let steps = Self.steps(blocks)
        var body: [Element] = []
        for (index, step) in steps.enumerated() {
            let next = steps[(index + 1)...].lazy.compactMap(\.block).first
            append(elements(of: step, next: next), to: &body)
        }
        if body.last?.isTable ?? true { body.append(lastParagraph) }
        return body
    }

    /// What must stand after a table at the end, too low to need a page of its own.
    private var lastParagraph: Element {
        paragraph(.spacer, []) { $0.line = Twips.points(1) }
    }

    /// Two tables that touch would become one; text that touches a ruled one would stick to it.
    private mutating func append(_ elements: [Element], to body: inout [Element]) {
        guard let first = elements.first else { return }
        if breaksPage {
            breaksPage = false
            body += pageBreak(before: first) + elements.dropFirst()
            return
        }
        let last = body.last
        if last?.isRuledTable ?? false || (first.isTable && last?.isTable ?? false) {
            body.append(paragraph(.spacer, []) { $0.keepsNext = true })
        }
        body += elements
    }

    /// The element on a new page; a thin paragraph takes the break for a table, and for a tag that
    /// will not be printed.
    private func pageBreak(before first: Element) -> [Element] {
        guard !first.isTable, !first.text.hasPrefix("{{") else {
            return [paragraph(.spacer, []) { $0.breaksPage = true }, first]
        }
        return [first.breakingPage]
    }

    private mutating func elements(of step: Step, next: Block?) -> [Element] {
        switch step {
        case .block(let block): return set(block, next: next)
        case .open(let tag, let list, let place):
            check(tag, at: place)
            if let list { scopes.append(scope(of: list)) }
            return [paragraph(.body, [WordXML.run(tag)])]
        case .close(let isList):
            if isList { scopes.removeLast() }
            return [paragraph(.body, [WordXML.run("{{/}}")])]
        }
    }
}

extension Composer {
    /// The blocks in a row: groups opened, loops and conditions between their tags.
    enum Step {
        case block(Block)
        case open(String, list: String?, Place)
        case close(isList: Bool)

        var block: Block? {
            guard case .block(let block) = self else { return nil }
            return block
        }
    }

    static func steps(_ blocks: [Block]) -> [Step] {
        blocks.flatMap { block -> [Step] in
            switch block.content {
            case .group(let blocks): return steps(blocks)
            case .loop(let path, let blank, let blocks):
                let tag = blank == 1 ? "{{#\(path)}}" : "{{#\(path) | blank: \(blank)}}"
                return [.open(tag, list: path, block.place)] + steps(blocks)
                    + [.close(isList: true)]
            case .condition(let test, let blocks):
                return [.open("{{#\(test)}}", list: nil, block.place)] + steps(blocks)
                    + [.close(isList: false)]
            case .slips(let slips): return steps(slips, at: block.place)
            default: return [.block(block)]
            }
        }
    }

    private mutating func set(_ block: Block, next: Block?) -> [Element] {
        let keeps = next?.isSignature ?? false
        switch block.content {
        case .letterhead(let letterhead): return set(letterhead, at: block.place)
        case .text(let role, let text): return [set(role, text, next: next, at: block.place)]
        case .kept(let role, let text):
            return [paragraph(role.style, set(text, at: block.place)) { $0.keepsNext = true }]
        case .rule: return [paragraph(.subjectRule, [WordXML.run(layout.words.rule)])]
        case .identity(let lines): return set(lines, keepsNext: keeps)
        case .answer(let path, let lines, let keepsNext):
            return [answer(path, lines, keepsNext: keepsNext, at: block.place)]
        case .choice(let choice): return set(choice, keepsNext: keeps, at: block.place)
        case .fieldLine(let field): return [set(field, keepsNext: keeps)]
        case .criteria(let criteria): return [set(criteria, at: block.place)]
        case .table(let table): return [set(table, at: block.place)]
        case .bases(let path, let blank): return bases(path, blank, at: block.place)
        case .article(let number, let text):
            return [article(number, text, keepsNext: keeps, at: block.place)]
        case .signatures(let signatures): return set(signatures)
        case .closing(let groups, let signature):
            return [closing(groups, signature, at: block.place)]
        case .slips(let slips): return set(slips)
        case .pageBreak:
            breaksPage = true
            return []
        case .group, .loop, .condition: return []
        }
    }
}

extension Composer {
    /// A paragraph of a style.
    func paragraph(
        _ role: StyleRole, _ content: [Element],
        _ change: (inout ParagraphProperties) -> Void = { _ in }
    ) -> Element {
        var properties = ParagraphProperties(style: layout.style(role).id)
        change(&properties)
        return WordXML.element(
            "p", [:], [WordXML.element("pPr", [:], properties.elements)] + content)
    }

    mutating func report(_ problem: TypesettingProblem, at place: Place) {
        diagnostics.append(TypesettingDiagnostic(problem, at: place))
    }

    /// Width between the margins, or inside the cell, in twips.
    var textWidth: Int { cellWidth ?? layout.textWidth(orientation) }
}

extension Block {
    /// Whether the block must not stand alone on a page.
    fileprivate var isSignature: Bool {
        switch content {
        case .signatures, .closing: true
        default: false
        }
    }

    /// Whether the block is what a prompt asks for.
    fileprivate var isReply: Bool {
        switch content {
        case .answer, .choice, .fieldLine, .criteria, .table: true
        default: false
        }
    }
}

extension Composer {
    private mutating func set(
        _ role: TextRole, _ text: Text, next: Block?, at place: Place
    ) -> Element {
        let keeps = Self.keeps(role, before: next)
        return paragraph(role.style, set(text, at: place)) { properties in
            if keeps { properties.keepsNext = true }
        }
    }

    /// What leads to a reply stays with it, whatever stands over a signature stays with that.
    private static func keeps(_ role: TextRole, before next: Block?) -> Bool {
        guard let next else { return false }
        switch role {
        case .detail, .note: return next.isReply || next.isSignature
        default: return next.isSignature
        }
    }

    /// The runs of a text, its tags checked.
    mutating func set(_ text: Text, at place: Place, adding emphasis: Emphasis = []) -> [Element] {
        check(text.plain, at: place)
        return WordXML.runs(text, adding: emphasis)
    }
}

extension TextRole {
    var style: StyleRole {
        switch self {
        case .title: .title
        case .subtitle: .subject
        case .italicSubtitle: .italicSubject
        case .lead, .body: .body
        case .bold: .bold
        case .italic: .italic
        case .center: .center
        case .indent: .indent
        case .dash: .dash
        case .heading(1): .heading1
        case .heading(2): .heading2
        case .heading: .heading3
        case .prompt: .prompt
        case .detail: .detail
        case .note: .note
        case .decides: .decides
        }
    }
}
