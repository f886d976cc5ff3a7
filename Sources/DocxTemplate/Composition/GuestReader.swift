import Markup
import OpenPackage

/// Reads what is carried of a document.
struct GuestReader {
    let word: WordPackage
    private(set) var facts: GuestFacts
    let numbering: GuestNumbering
    let look: GuestLook
    /// The carried relationships of each part with text.
    private(set) var relationships: [PartName: [String: Relationship]] = [:]
    private let root: Element
    private var noteRoots: [NoteKind: (part: PartName, root: Element)] = [:]

    init(_ word: WordPackage) throws(TemplateError) {
        self.word = word
        root = try word.root(of: word.main)
        let theme = try word.markup(related: "theme").map(Theme.init) ?? Theme()
        let styles = GuestStyles(try word.markup(related: "styles"), theme: theme)
        numbering = GuestNumbering(try word.markup(related: "numbering"), styles: styles)
        look = GuestLook(
            styles: try word.contents(related: "styles"),
            numbering: try word.contents(related: "numbering"),
            theme: try word.contents(related: "theme"))
        facts = GuestFacts(styles: styles, theme: theme)
        for kind in NoteKind.allCases {
            guard let part = try word.related(kind.part).first else { continue }
            let root = try word.root(of: part)
            noteRoots[kind] = (part, root)
            facts.notes[kind] = Set(Self.notes(kind, in: root).map(\.id))
        }
        root.collectBookmarks(into: &facts)
        for (_, notes) in noteRoots { notes.root.collectBookmarks(into: &facts) }
        for part in word.parts([.header, .footer]) {
            try word.root(of: part).collectBookmarks(into: &facts)
        }
        for part in word.parts(Set(WordPart.allCases)) {
            relationships[part] = try carried(from: part)
        }
    }

    /// Separators are the host's own (ECMA-376 part 1, §17.11.10).
    private static func notes(_ kind: NoteKind, in root: Element) -> [(id: String, note: Element)] {
        root.all(.word(kind.rawValue)).compactMap { note in
            let type = note.attribute(.word("type")) ?? "normal"
            guard type == "normal", let id = note.attribute(.word("id")) else { return nil }
            return (id, note)
        }
    }

    private func carried(from part: PartName) throws(TemplateError) -> [String: Relationship] {
        var result: [String: Relationship] = [:]
        for relationship in try word.relationships(of: part)
        where PartCarrier.isCarried(relationship, from: part, in: word.package) {
            result[relationship.id] = relationship
        }
        return result
    }

    private func carrier(
        for part: PartName, root: Element, sections: [SectionProperties] = []
    ) -> TextCarrier {
        TextCarrier(
            facts, root: root, relationships: Set(relationships[part, default: [:]].keys),
            sections: sections)
    }
}

// MARK: - Texts

extension GuestReader {
    /// The text of the body.
    struct Body {
        var blocks: [[Piece]] = []
        var runs: [Piece]?
        var sections: [SectionProperties] = []
    }

    mutating func body() throws(TemplateError) -> Body {
        guard root.name == .word("document"), let body = root.first(.word("body")) else {
            throw .notWord(file: word.file)
        }
        var elements = body.elements
        let last = elements.last.flatMap { $0.name == .word("sectPr") ? $0 : nil }
        elements.removeAll { $0.name == .word("sectPr") }
        if elements.last.map({ Word.paragraph.names($0.name) }) != true {
            elements.append(Element(Word.paragraph.name(prefix: root.name.prefix)))
        }
        var carrier = carrier(for: word.main, root: root)
        var result = Body()
        for (index, element) in elements.enumerated() {
            let pieces = carrier.carry([element], isLast: index == elements.count - 1)
            if !pieces.isEmpty { result.blocks.append(pieces) }
        }
        if let runs = Self.runs(of: elements) { result.runs = carrier.carry(runs) }
        result.sections = carrier.sections
        let plain = Element(.word("sectPr", prefix: root.name.prefix))
        result.sections.append(SectionProperties(last ?? plain))
        return result
    }

    /// The content of the paragraph, when there is just one.
    private static func runs(of elements: [Element]) -> [Element]? {
        let blocks = elements.filter { !$0.name.local.hasPrefix("bookmark") }
        guard blocks.count == 1, let paragraph = blocks.first,
            Word.paragraph.names(paragraph.name)
        else { return nil }
        return paragraph.elements.filter { $0.name != .word("pPr") }
    }

    mutating func noteTexts() throws(TemplateError) -> [NoteKind: NoteTexts] {
        var result: [NoteKind: NoteTexts] = [:]
        for (kind, notes) in noteRoots {
            var carrier = carrier(for: notes.part, root: notes.root)
            var texts: [String: NoteText] = [:]
            for (id, note) in Self.notes(kind, in: notes.root) {
                let attributes = note.attributes.filter {
                    $0.name.namespace == Word.namespace && $0.name != .word("id")
                }
                texts[id] = NoteText(attributes: attributes, pieces: carrier.carry(note.elements))
            }
            result[kind] = NoteTexts(part: notes.part, texts: texts)
        }
        return result
    }

    mutating func margins() throws(TemplateError) -> [PartName: [Piece]] {
        var result: [PartName: [Piece]] = [:]
        for part in word.parts([.header, .footer]) {
            let root = try word.root(of: part)
            var carrier = carrier(for: part, root: root)
            result[part] = carrier.carryWhole(root)
        }
        return result
    }

    func hasEvenMargins() throws(TemplateError) -> Bool {
        guard let settings = try word.markup(related: "settings"),
            let setting = settings.first(.word("evenAndOddHeaders"))
        else { return false }
        return !["0", "false", "off"].contains(setting.wordValue ?? "1")
    }
}

extension Element {
    fileprivate func collectBookmarks(into facts: inout GuestFacts) {
        for child in elements {
            if child.name == .word("bookmarkStart"), let name = child.attribute(.word("name")),
                name != "_GoBack", let id = child.attribute(.word("id"))
            {
                facts.bookmarks.insert(name)
                facts.bookmarkIDs.insert(id)
            }
            child.collectBookmarks(into: &facts)
        }
    }
}

extension WordPackage {
    /// The root of the part that the main document is related to by that kind.
    func markup(related kind: String) throws(TemplateError) -> Element? {
        guard let part = try related(kind).first else { return nil }
        return try markup(of: part)
    }

    /// The bytes of such a part; none when there is none.
    func contents(related kind: String) throws(TemplateError) -> [UInt8] {
        guard let part = try related(kind).first else { return [] }
        do throws(PackageError) {
            return try package.contents(of: part)
        } catch {
            throw .unreadable(file: file, error)
        }
    }
}
