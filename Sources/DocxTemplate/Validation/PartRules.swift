import Markup
import OpenPackage

/// Holds one part of a document against the rules, while it is read.
struct PartRules {
    private let part: String
    /// In reading order, once the part is read.
    private(set) var findings: [DocxFinding] = []
    /// The ids of relationships that the part uses, each once, with the paragraph of the first use.
    private(set) var used: [(id: String, paragraph: Int)] = []
    private var knownUses: Set<String> = []
    private var paragraph = 0
    private var seen: [UniqueID: Set<String>] = [:]
    private var openFields = 0
    private var root = ""
    private var open: [Frame] = []

    /// An element whose end was not met yet.
    private struct Frame {
        var name: Name
        /// The number of the paragraph in which it begins.
        var paragraph: Int
        var isInParagraph: Bool
        var order: ChildOrder.Walk?
        /// The local names of its children, where a rule asks for one.
        var children: Set<String>?
        /// Whether its last block is a paragraph, looking into content controls; nil without any.
        var endsWithParagraph: Bool?
        /// The same of its content, for a content control.
        var contentEnds: Bool?

        var isWord: Bool { name.namespace == Word.namespace }
    }

    init(part: String) { self.part = part }

    /// Takes what is read next.
    mutating func take(_ event: MarkupEvent) {
        switch event {
        case .start(let element): start(element)
        case .end: end()
        case .text, .comment, .processingInstruction: break
        }
    }

    private mutating func start(_ element: Element) {
        if open.isEmpty { root = element.name.local }
        var isInParagraph = open.last?.isInParagraph ?? false
        let isWord = element.name.namespace == Word.namespace
        if isWord, Word.paragraph.names(element.name) {
            paragraph += 1
            if isInParagraph { report(.nestedParagraph) }
            isInParagraph = true
        } else if isWord, DocumentRules.stories.contains(element.name.local) {
            isInParagraph = false
        }
        noteChild(element.name)
        let name = element.name.local
        let asks = isWord && DocumentRules.required.contains { $0.parent == name }
        open.append(
            Frame(
                name: element.name, paragraph: paragraph, isInParagraph: isInParagraph,
                order: isWord ? DocumentRules.order[name].map(ChildOrder.Walk.init) : nil,
                children: asks ? [] : nil))
        if isWord, name == "fldChar" { countField(element) }
        checkIDs(of: element)
    }

    private mutating func noteChild(_ name: Name) {
        guard let last = open.indices.last else { return }
        open[last].children?.insert(name.local)
        let parent = open[last].name.local
        guard name.namespace == Word.namespace,
            let problem = open[last].order?.problem(of: name.local, in: parent)
        else { return }
        report(problem, at: open[last].paragraph)
    }

    private mutating func end() {
        guard let frame = open.popLast() else { return }
        if frame.isWord { checkContent(of: frame) }
        noteBlock(frame)
        guard open.isEmpty else { return }
        if openFields > 0 { report(.unbalancedField) }
        sortFindings()
    }

    private mutating func checkContent(of frame: Frame) {
        let name = frame.name.local
        if DocumentRules.endWithParagraph.contains(name), frame.endsWithParagraph != true {
            report(.lacks(element: name, child: "p"), at: frame.paragraph)
        }
        guard let children = frame.children else { return }
        for rule in DocumentRules.required
        where rule.parent == name && (rule.root ?? root) == root
            && children.isDisjoint(with: rule.children)
        {
            report(.lacks(element: name, child: rule.children[0]), at: frame.paragraph)
        }
    }

    /// Tells the element around whether a paragraph stands last in it now.
    private mutating func noteBlock(_ frame: Frame) {
        guard let last = open.indices.last else { return }
        let name = frame.name.local
        if frame.isWord, name == "sdtContent", open[last].contentEnds == nil {
            open[last].contentEnds = frame.endsWithParagraph ?? false
        }
        guard DocumentRules.blocks.contains(name) else { return }
        open[last].endsWithParagraph =
            switch name {
            case "tbl": false
            case "sdt": frame.contentEnds ?? true
            case "customXml", "ins", "del": frame.endsWithParagraph ?? false
            default: true
            }
    }

    private mutating func countField(_ element: Element) {
        switch element.attribute(Name(namespace: Word.namespace, local: "fldCharType")) {
        case "begin": openFields += 1
        case "end":
            openFields -= 1
            guard openFields < 0 else { return }
            report(.unbalancedField)
            openFields = 0
        default: break
        }
    }

    private mutating func checkIDs(of element: Element) {
        for rule in DocumentRules.unique where rule.element == element.name {
            guard let id = element.attribute(rule.id) else { continue }
            if !seen[rule, default: []].insert(id).inserted {
                report(.duplicateID(element: element.name.local, id: id))
            }
        }
        for attribute in element.attributes
        where attribute.name.namespace == Relationship.namespace && !attribute.value.isEmpty {
            guard knownUses.insert(attribute.value).inserted else { continue }
            used.append((attribute.value, paragraph))
        }
    }

    private mutating func report(_ problem: DocxFinding.Problem, at paragraph: Int? = nil) {
        findings.append(DocxFinding(problem, part: part, paragraph: paragraph ?? self.paragraph))
    }

    /// What an element lacks is known at its end, behind what is wrong within it.
    private mutating func sortFindings() {
        findings = findings.enumerated()
            .sorted { ($0.element.paragraph, $0.offset) < ($1.element.paragraph, $1.offset) }
            .map(\.element)
    }
}
