import Markup
import OpenPackage

/// What is known of a guest while its text is taken apart.
struct GuestFacts: Sendable {
    var styles: GuestStyles
    var theme: Theme
    /// The names of its bookmarks, and their ids.
    var bookmarks: Set<String> = []
    var bookmarkIDs: Set<String> = []
    /// Its notes and comments.
    var notes: [NoteKind: Set<String>] = [:]
}

/// Takes the text of one part of a guest apart.
struct TextCarrier {
    let facts: GuestFacts
    /// The relationships that are carried.
    let relationships: Set<String>
    /// The namespaces of the part's root.
    let root: StartTag
    private(set) var sections: [SectionProperties]
    private(set) var pieces: [Piece] = []
    var bytes: [UInt8] = []
    /// The prefix of WordprocessingML in this part.
    private let prefix: String

    init(
        _ facts: GuestFacts, root: Element, relationships: Set<String>,
        sections: [SectionProperties] = []
    ) {
        self.facts = facts
        self.root = StartTag(root)
        self.relationships = relationships
        self.sections = sections
        prefix =
            root.namespaces.first { $0.uri == Word.namespace && !$0.prefix.isEmpty }?.prefix ?? "w"
    }

    /// The pieces of elements that stand side by side, each of which declares what it needs.
    mutating func carry(_ elements: [Element], isLast: Bool = false) -> [Piece] {
        pieces = []
        for element in elements { carry(element, isOutermost: true, isLast: isLast) }
        flush()
        return pieces
    }

    /// The pieces of a whole part, root and all.
    mutating func carryWhole(_ root: Element) -> [Piece] {
        pieces = []
        bytes = Array(#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#.utf8) + [0x0A]
        carry(root)
        flush()
        return pieces
    }

    private mutating func flush() {
        if !bytes.isEmpty { pieces.append(.bytes(bytes)) }
        bytes = []
    }

    mutating func append(_ piece: Piece) {
        flush()
        pieces.append(piece)
    }

    mutating func append(_ reference: Reference) { append(.reference(reference)) }
}

// MARK: - Elements

extension TextCarrier {
    /// The depth is bounded by that of parts that are read at all.
    private mutating func carry(
        _ element: Element, isOutermost: Bool = false, isLast: Bool = false
    ) {
        guard !isDropped(element) else { return }
        if element.name.namespace == Word.namespace {
            switch element.name.local {
            case "customXml", "smartTag":
                for child in element.elements { carry(child, isOutermost: isOutermost) }
                return
            case "sectPr": return carrySection(element)
            default: break
            }
            if let kind = NoteKind(reference: element.name.local) {
                return carryNote(element, kind)
            }
        }
        open(element, isOutermost: isOutermost)
        let isParagraph = Word.paragraph.names(element.name)
        if element.children.isEmpty, !isParagraph {
            bytes += "/>".utf8
            return
        }
        bytes += ">".utf8
        if isParagraph {
            carryParagraph(element, isLast: isLast)
        } else {
            carryContent(of: element)
        }
        element.writeEndTag(to: &bytes)
    }

    private mutating func carryContent(of element: Element) {
        if element.name == .word("tblPr"), knownStyle(element, "tblStyle") == nil {
            append(.defaultStyle(defaultStyle(.table, "tblStyle", wrapper: nil)))
        }
        let isCode = element.name == .word("instrText")
        for child in element.children {
            switch child {
            case .element(let element): carry(element)
            case .text(let text) where isCode:
                carryCode(text) { Escaping.appendText($0, to: &$1) }
            case .text(let text): Escaping.appendText(text, to: &bytes)
            case .comment, .processingInstruction: continue
            }
        }
    }

    private mutating func carryParagraph(_ paragraph: Element, isLast: Bool) {
        let properties = paragraph.first(.paragraphProperties)
        let style = properties.flatMap { knownStyle($0, "pStyle") }
        let list = (style ?? facts.styles.defaultParagraph).flatMap { facts.styles.lists[$0] }
        if properties == nil, list == nil, !isLast {
            append(.defaultStyle(defaultStyle(.paragraph, "pStyle", wrapper: "pPr")))
        } else {
            var full = properties ?? Element(.word("pPr", prefix: prefix))
            if let list { full.join(list) }
            carryProperties(full, hasStyle: style != nil, isLast: isLast)
        }
        for child in paragraph.children {
            guard let element = child.element, element.name != .word("pPr") else { continue }
            carry(element)
        }
    }

    private mutating func carryProperties(_ properties: Element, hasStyle: Bool, isLast: Bool) {
        properties.writeStartTag(to: &bytes, closed: false)
        if !hasStyle { append(.defaultStyle(defaultStyle(.paragraph, "pStyle", wrapper: nil))) }
        var children = properties.elements
        let changes = children.filter { $0.name == .word("pPrChange") }
        children.removeAll { $0.name == .word("pPrChange") }
        for child in children { carry(child) }
        if isLast, !children.contains(where: { $0.name == .word("sectPr") }) {
            append(.lastSection)
        }
        for change in changes { carry(change) }
        properties.writeEndTag(to: &bytes)
    }

    private mutating func carrySection(_ element: Element) {
        append(.section(sections.count))
        sections.append(SectionProperties(element))
    }

    private mutating func carryNote(_ element: Element, _ kind: NoteKind) {
        let id = element.attribute(.word("id")) ?? ""
        guard facts.notes[kind]?.contains(id) == true else { return }
        let before = markup { output in
            var mark = element
            mark.attributes.removeAll { $0.name == .word("id") }
            mark.writeStartTag(to: &output, closed: true)
            output.removeLast(2)
            output += " \(prefix):id=\"".utf8
        }
        append(.note(kind, id: id, before: before, after: Array("\"/>".utf8)))
    }

    private func defaultStyle(
        _ kind: DefaultStyle.Kind, _ element: String, wrapper: String?
    ) -> DefaultStyle {
        let start = wrapper.map { "<\(prefix):\($0)>" } ?? ""
        let end = wrapper.map { "</\(prefix):\($0)>" } ?? ""
        return DefaultStyle(
            kind: kind, before: Array("\(start)<\(prefix):\(element) \(prefix):val=\"".utf8),
            after: Array("\"/>\(end)".utf8))
    }

    /// The style that properties name, if the guest has it.
    private func knownStyle(_ properties: Element, _ name: String) -> String? {
        properties.first(.word(name))?.wordValue.flatMap {
            facts.styles.styles[$0] == nil ? nil : $0
        }
    }
}

extension Element {
    /// Adds a list that comes from a style, with the style's indentation, which counts for more
    /// than the list's.
    fileprivate mutating func join(_ list: GuestStyles.StyleList) {
        guard first(.word("numPr")) == nil, let order = DocumentRules.order["pPr"] else { return }
        let prefix = name.prefix
        var properties = Element(.word("numPr", prefix: prefix))
        let value = { (local: String, number: Int) in
            Node.element(
                Element(
                    .word(local, prefix: prefix),
                    attributes: [Attribute(.word("val", prefix: prefix), String(number))]))
        }
        properties.children = [value("ilvl", list.level ?? 0), value("numId", list.number)]
        children.insert(.element(properties), at: order.index(for: "numPr", in: children))
        if first(.word("ind")) == nil, let indentation = list.indentation {
            children.insert(.element(indentation), at: order.index(for: "ind", in: children))
        }
    }
}
