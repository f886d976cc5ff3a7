import Markup
import OpenPackage

/// A section of a guest: its page, and the headers and footers it names (ECMA-376 part 1, §17.6).
struct SectionProperties: Sendable {
    /// A header or footer.
    struct Margin: Hashable, Sendable {
        var element: Name
        /// "default", "first" or "even".
        var type: String
        /// The relationship that leads to it.
        var relationship: String
    }

    /// Without headers and footers.
    private(set) var element: Element
    private(set) var margins: [Margin]

    init(_ source: Element) {
        var element = source.withoutExtensions
        // What a section said before it was changed names headers too.
        element = element.removing(["sectPrChange", "printerSettings"])
        margins = []
        for child in source.elements where Self.references.contains(child.name.local) {
            let id = Name(namespace: Relationship.namespace, local: "id")
            guard let relationship = child.attribute(id) else { continue }
            margins.append(
                Margin(
                    element: child.name, type: child.attribute(.word("type")) ?? "default",
                    relationship: relationship))
        }
        self.element = element.removing(Self.references)
    }

    private static let references: Set<String> = ["headerReference", "footerReference"]

    private static let order = DocumentRules.order["sectPr"]

    /// Sets the element of that name, with these attributes.
    mutating func set(_ local: String, _ attributes: [String: String]) {
        guard let order = Self.order else { return }
        let name = Name.word(local, prefix: element.name.prefix)
        let at = element.children.firstIndex { $0.element?.name == name }
        var child = at.flatMap { element.children[$0].element } ?? Element(name)
        for (key, value) in attributes.sorted(by: { $0.key < $1.key }) { child.set(key, to: value) }
        if let at {
            element.children[at] = .element(child)
        } else {
            element.children.insert(
                .element(child), at: order.index(for: local, in: element.children))
        }
    }

    /// Lets notes of that kind be counted from 1 in each section.
    mutating func restartNotes(_ local: String) {
        guard let order = Self.order else { return }
        let prefix = element.name.prefix
        let name = Name.word(local, prefix: prefix)
        let at = element.children.firstIndex { $0.element?.name == name }
        var properties = at.flatMap { element.children[$0].element } ?? Element(name)
        properties.setValue("eachSect", of: "numRestart", order: Self.noteOrder)
        if let at {
            element.children[at] = .element(properties)
        } else {
            element.children.insert(
                .element(properties), at: order.index(for: local, in: element.children))
        }
    }

    private static let noteOrder = ChildOrder(all: ["pos", "numFmt", "numStart", "numRestart"])

    /// Takes an attribute away.
    mutating func remove(_ attribute: String, of local: String) {
        for index in element.children.indices {
            guard var child = element.children[index].element, child.name.local == local else {
                continue
            }
            child.attributes.removeAll { $0.name.local == attribute }
            element.children[index] = .element(child)
        }
    }

    /// Whether a switch like `w:titlePg` is on.
    func isOn(_ local: String) -> Bool {
        guard let element = element.first(.word(local)) else { return false }
        return !["0", "false", "off"].contains(element.wordValue ?? "1")
    }
}
