import Markup
import OpenPackage

/// How a guest's sections are written into a host.
struct SectionRules: Sendable {
    /// How the first of them starts: "nextPage", "oddPage".
    var start: String?
    /// The number of the first page; nil lets pages be counted as they were.
    var firstPage: Int?
    /// Whether pages are counted on from what stands before, whatever the guest says.
    var countsOn = false
    /// Whether notes start at 1.
    var restartsNotes = false
    /// Headers and footers that a section would take over from the one before: such a section
    /// gets empty ones where it has none.
    var inherited: Set<MarginKind> = []
}

/// A header or a footer of some pages.
struct MarginKind: Hashable, Comparable, Sendable {
    var isHeader: Bool
    /// "default", "first" or "even".
    var type: String

    static func < (left: MarginKind, right: MarginKind) -> Bool {
        (left.isHeader ? 0 : 1, left.type) < (right.isHeader ? 0 : 1, right.type)
    }

    static let all: Set<MarginKind> = Set(
        ["default", "first", "even"].flatMap { type in
            [MarginKind(isHeader: true, type: type), MarginKind(isHeader: false, type: type)]
        })
}

extension Composer {
    /// The markup of a guest's sections in the main part of a host.
    mutating func sections(
        of insertion: Insertion, _ rules: SectionRules, additions: inout Additions
    ) -> [[UInt8]] {
        let document = insertion.document
        let hasTitlePage = document.sections.contains { $0.isOn("titlePg") }
        return document.sections.enumerated().map { index, section in
            var section = section
            var margins = self.margins(of: section, insertion, &additions)
            // The host may have headers of their own for even pages.
            if !document.hasEvenMargins { margins.repeatOnEvenPages() }
            if index == 0 {
                apply(rules, to: &section)
                for kind in rules.inherited where margins[kind] == nil {
                    guard kind.type != "first" || hasTitlePage else { continue }
                    margins[kind] = emptyMargin(kind, &additions)
                }
            }
            return markup(of: section, margins, insertion, &additions)
        }
    }

    private func apply(_ rules: SectionRules, to section: inout SectionProperties) {
        if let start = rules.start { section.set("type", ["val": start]) }
        if rules.countsOn { section.remove("start", of: "pgNumType") }
        if let page = rules.firstPage,
            section.element.first(.word("pgNumType"))?
                .attribute(.word("start")) == nil
        {
            section.set("pgNumType", ["start": String(page)])
        }
        if rules.restartsNotes { section.restartNotes("footnotePr") }
    }

    private func markup(
        of section: SectionProperties, _ margins: [MarginKind: PartName], _ insertion: Insertion,
        _ additions: inout Additions
    ) -> [UInt8] {
        var element = section.element
        let prefix = element.name.prefix
        let office = NamespaceDeclaration(prefix: "r", uri: Relationship.namespace)
        let word = NamespaceDeclaration(prefix: prefix, uri: Word.namespace)
        element.namespaces = [word, office].filter { declaration in
            !insertion.surroundings.declared.contains(declaration)
                && (declaration == word || !margins.isEmpty)
        }
        let order = margins.sorted { $0.key < $1.key }
        let references = order.map { kind, part in
            let id = additions.relationship(
                from: insertion.target, kind: kind.isHeader ? "header" : "footer",
                target: part.target(from: insertion.target))
            let name = kind.isHeader ? "headerReference" : "footerReference"
            return Node.element(
                Element(
                    .word(name, prefix: prefix),
                    attributes: [
                        Attribute(.word("type", prefix: prefix), kind.type),
                        Attribute(
                            Name(namespace: office.uri, local: "id", prefix: "r"), id),
                    ]))
        }
        element.children.insert(contentsOf: references, at: 0)
        return element.bytes
    }

    private mutating func margins(
        of section: SectionProperties, _ insertion: Insertion, _ additions: inout Additions
    ) -> [MarginKind: PartName] {
        let document = insertion.document
        var result: [MarginKind: PartName] = [:]
        for margin in section.margins {
            let source = document.word.main
            guard let known = document.relationships[source]?[margin.relationship],
                let part = known.part(from: source),
                let new = self.margin(part, insertion, &additions)
            else { continue }
            let kind = MarginKind(
                isHeader: margin.element.local == "headerReference", type: margin.type)
            result[kind] = new
        }
        return result
    }

    /// A header or footer in the host; those that read the same are one.
    private mutating func margin(
        _ part: PartName, _ insertion: Insertion, _ additions: inout Additions
    ) -> PartName? {
        let document = insertion.document
        guard let pieces = document.margins[part] else { return nil }
        var inner = Insertion(
            document: document, source: part, target: part, number: insertion.number)
        inner.isWholePart = true
        inner.takesNotes = false
        inner.pageCount = insertion.pageCount
        do throws(PackageError) {
            let targets = try relationships(of: part, in: document, &additions)
            inner.isAnonymous = true
            var anonymous: [UInt8] = []
            write(pieces, &inner, to: &anonymous, additions: &additions)
            let content = MarginContent(bytes: anonymous, relationships: targets)
            if let known = knownMargins[content] { return known }
            inner.isAnonymous = false
            var bytes: [UInt8] = []
            write(pieces, &inner, to: &bytes, additions: &additions)
            let new = parts.add(
                bytes, like: part,
                contentType: document.word.package.contentType(of: part) ?? "", targets,
                to: &additions)
            knownMargins[content] = new
            return new
        } catch {
            additions.fail(error)
            return nil
        }
    }

    private mutating func relationships(
        of part: PartName, in document: Document, _ additions: inout Additions
    ) throws(PackageError) -> [Relationship] {
        var result: [Relationship] = []
        for (_, relationship) in document.relationships[part, default: [:]].sorted(by: {
            $0.key < $1.key
        }) {
            var copy = relationship
            if let target = relationship.part(from: part) {
                let new = try parts.carry(
                    target, of: document.word.package, into: &additions)
                guard let new else { continue }
                copy.target = new.path
            }
            result.append(copy)
        }
        return result
    }

    private mutating func emptyMargin(
        _ kind: MarginKind, _ additions: inout Additions
    ) -> PartName? {
        let name = kind.isHeader ? "header" : "footer"
        let root = kind.isHeader ? "hdr" : "ftr"
        let text = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <w:\(root) xmlns:w="\(Word.namespace)"><w:p><w:pPr><w:spacing w:before="0" \
            w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p></w:\(root)>
            """
        guard let like = PartName("/word/\(name).xml") else { return nil }
        return parts.add(
            Array(text.utf8), like: like,
            contentType:
                "application/vnd.openxmlformats-officedocument.wordprocessingml.\(name)+xml",
            [], to: &additions)
    }
}

/// What makes two headers one: their text without ids, and what it shows.
struct MarginContent: Hashable, Sendable {
    var bytes: [UInt8]
    var relationships: [Relationship]
}

extension [MarginKind: PartName] {
    /// Even pages look like all others.
    fileprivate mutating func repeatOnEvenPages() {
        for isHeader in [true, false] {
            self[MarginKind(isHeader: isHeader, type: "even")] =
                self[MarginKind(isHeader: isHeader, type: "default")]
        }
    }
}
