import Markup
import OpenPackage

/// Holds one part of a document against the rules, in one pass.
struct PartRules {
    private let part: String
    private(set) var findings: [DocxFinding] = []
    /// The ids of relationships that the part uses, each once, with the paragraph of the first use.
    private(set) var used: [(id: String, paragraph: Int)] = []
    private var paragraph = 0
    private var seen: [UniqueID: Set<String>] = [:]
    private var openFields = 0
    private var root = ""

    init(part: String) { self.part = part }

    mutating func check(_ root: Element) {
        self.root = root.name.local
        visit(root, inParagraph: false)
        if openFields > 0 { report(.unbalancedField) }
    }

    private mutating func visit(_ element: Element, inParagraph: Bool) {
        var inParagraph = inParagraph
        if element.name.namespace == Word.namespace {
            if Word.paragraph.names(element.name) {
                paragraph += 1
                if inParagraph { report(.nestedParagraph) }
                inParagraph = true
            } else if DocumentRules.stories.contains(element.name.local) {
                inParagraph = false
            }
            checkContent(of: element)
        }
        checkIDs(of: element)
        for child in element.elements { visit(child, inParagraph: inParagraph) }
    }

    private mutating func checkContent(of element: Element) {
        let name = element.name.local
        for problem in DocumentRules.order[name]?.problems(in: element) ?? [] { report(problem) }
        if DocumentRules.endWithParagraph.contains(name), !endsWithParagraph(element) {
            report(.lacks(element: name, child: "p"))
        }
        for rule in DocumentRules.required
        where rule.parent == name && (rule.root ?? root) == root {
            let isThere = element.elements.contains { rule.children.contains($0.name.local) }
            if !isThere { report(.lacks(element: name, child: rule.children[0])) }
        }
        if name == "fldChar" { countField(element) }
    }

    /// Whether the last block is a paragraph, looking into content controls.
    private func endsWithParagraph(_ element: Element) -> Bool {
        let blocks = element.elements.filter { DocumentRules.blocks.contains($0.name.local) }
        guard let last = blocks.last else { return false }
        switch last.name.local {
        case "tbl": return false
        case "sdt":
            let name = Name(namespace: Word.namespace, local: "sdtContent")
            return last.first(name).map { endsWithParagraph($0) } ?? true
        case "customXml", "ins", "del": return endsWithParagraph(last)
        default: return true
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
            guard !used.contains(where: { $0.id == attribute.value }) else { continue }
            used.append((attribute.value, paragraph))
        }
    }

    private mutating func report(_ problem: DocxFinding.Problem) {
        findings.append(DocxFinding(problem, part: part, paragraph: paragraph))
    }
}
