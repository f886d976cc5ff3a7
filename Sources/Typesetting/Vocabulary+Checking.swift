import Markup
import VietnameseText

/// Compares a source with the vocabulary, so that reading it afterwards can rely on its shape.
struct VocabularyCheck {
    let file: String
    private(set) var diagnostics: [TypesettingDiagnostic] = []

    init(file: String) { self.file = file }

    private mutating func report(_ problem: TypesettingProblem, at element: Element) {
        diagnostics.append(
            TypesettingDiagnostic(problem, at: Place(file: file, line: element.line)))
    }

    mutating func check(root: Element) {
        guard root.name == Name(namespace: Vocabulary.namespace, local: "form") else {
            return report(.wrongRoot(root.name.qualified), at: root)
        }
        check(root, inside: nil)
    }

    private mutating func check(_ element: Element, inside parent: String?) {
        let name = element.name.local
        guard element.name.namespace == Vocabulary.namespace,
            let rule = Self.rule(of: name, inside: parent)
        else {
            let nearest = VietnameseText.nearest(
                to: name, among: Vocabulary.rules.keys.sorted())
            return report(.unknownElement(name, nearest: nearest), at: element)
        }
        checkAttributes(of: element, against: rule)
        checkContent(of: element, against: rule)
    }

    private static func rule(of name: String, inside parent: String?) -> Vocabulary.Rule? {
        if name == "row", parent == "criteria" { return Vocabulary.criteriaRow }
        return Vocabulary.rules[name]
    }
}

extension VocabularyCheck {
    private mutating func checkAttributes(of element: Element, against rule: Vocabulary.Rule) {
        let name = element.name.local
        for missing in rule.required where element.attribute(missing) == nil {
            report(.missingAttribute(missing, of: name), at: element)
        }
        for attribute in element.attributes where attribute.name.namespace.isEmpty {
            guard let value = rule.attributes[attribute.name.local] else {
                let nearest = VietnameseText.nearest(
                    to: attribute.name.local, among: rule.attributes.keys.sorted())
                report(
                    .unknownAttribute(attribute.name.local, of: name, nearest: nearest), at: element
                )
                continue
            }
            guard !value.accepts(attribute.value) else { continue }
            report(
                .wrongValue(
                    attribute.value, attribute: attribute.name.local, allowed: value.words),
                at: element)
        }
    }

    private mutating func checkContent(of element: Element, against rule: Vocabulary.Rule) {
        let name = element.name.local
        let allowed = Self.children(of: rule.content)
        if !rule.content.takesText, element.children.contains(where: \.isWords) {
            report(.strayText(inside: name), at: element)
        }
        for child in element.elements {
            let childName = child.name.local
            if Vocabulary.rules[childName] != nil, !allowed.contains(childName) {
                report(.misplacedElement(childName, inside: name), at: child)
            } else {
                check(child, inside: name)
            }
        }
        checkCounts(of: element, against: rule)
    }

    private static func children(of content: Vocabulary.Content) -> [String] {
        switch content {
        case .empty: []
        case .text: Vocabulary.inline
        case .blocks(let changes): Vocabulary.blocks + (changes ? Vocabulary.changes : [])
        case .children(let children): children.map(\.name)
        }
    }

    private mutating func checkCounts(of element: Element, against rule: Vocabulary.Rule) {
        guard case .children(let children) = rule.content else { return }
        let name = element.name.local
        for child in children {
            let count = element.elements.count { $0.name.local == child.name }
            if count < child.least { report(.missingChild(child.name, of: name), at: element) }
            if count > child.most {
                report(.tooMany(child.name, of: name, most: child.most), at: element)
            }
        }
    }
}

extension Vocabulary.Content {
    fileprivate var takesText: Bool {
        guard case .text = self else { return false }
        return true
    }
}

extension Node {
    /// Whether the node is text with more than white space.
    fileprivate var isWords: Bool {
        guard case .text(let text) = self else { return false }
        return !text.unicodeScalars.allSatisfy(\.isFoldable)
    }
}

extension Vocabulary.Value {
    func accepts(_ text: String) -> Bool {
        switch self {
        case .anything: true
        case .oneOf(let values): values.contains(text)
        case .id: text.isName(separators: "._-")
        case .path: text.isName(separators: "._") && !text.isEmpty
        case .reference:
            text.split(separator: "/", omittingEmptySubsequences: false).count == 2
                && text.split(separator: "/").allSatisfy { String($0).isName(separators: "-") }
        case .number(let range): Int(text).map(range.contains) ?? false
        case .percents:
            text.split(separator: " ").allSatisfy { (Int($0) ?? 0) > 0 } && !text.isEmpty
        }
    }

    /// What is allowed, for a message.
    var words: String {
        switch self {
        case .anything: "…"
        case .oneOf(let values): values.joined(separator: " | ")
        case .id: "a-z 0-9 . _ -"
        case .path: "a-z 0-9 _ ."
        case .reference: "regime/form"
        case .number(let range): "\(range.lowerBound)–\(range.upperBound)"
        case .percents: "60 40"
        }
    }
}

extension String {
    /// Small ASCII letters and digits, with single separators between them.
    func isName(separators: String) -> Bool {
        guard let last = unicodeScalars.last, last.isNameLetter else { return false }
        var previous = true
        for scalar in unicodeScalars {
            let isSeparator = separators.unicodeScalars.contains(scalar)
            guard scalar.isNameLetter || (isSeparator && !previous) else { return false }
            previous = isSeparator
        }
        return true
    }
}

extension Unicode.Scalar {
    fileprivate var isNameLetter: Bool {
        ("a"..."z").contains(self) || ("0"..."9").contains(self)
    }
}
