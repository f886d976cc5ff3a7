import Markup

/// Brings a guest's styles into a host: equal ones are shared, others get an id and a name that are
/// free.
///
/// What follows a style, and the style of runs that belongs to one of paragraphs, is of use only
/// while a document is typed; an appended style has neither.
struct StyleCarrier: Sendable {
    private var ids: Set<String> = []
    private var names: Set<String> = []
    /// Ids by definition.
    private var known: [[UInt8]: String] = [:]
    private let defaults: DocumentDefaults
    let defaultParagraph: String?
    let defaultTable: String?

    /// Learns the host's styles.
    init(_ root: Element?, theme: Theme) {
        defaults = root.map { DocumentDefaults(styles: theme.resolved($0)) } ?? DocumentDefaults()
        let styles = GuestStyles(root, theme: theme)
        defaultParagraph = styles.defaultParagraph
        defaultTable = styles.defaultTable
        for (id, style) in styles.styles.sorted(by: { $0.key < $1.key }) {
            ids.insert(id)
            names.insert(style.styleName.lowercased())
            known[style.definition] = known[style.definition] ?? id
        }
    }

    /// What every style of the guest that is based on none must say.
    func supplement(for guest: DocumentDefaults) -> StyleSupplement {
        guest.difference(from: defaults)
    }

    /// The id of a style in the host, and the style when it must be appended.
    ///
    /// - Parameters:
    ///   - style: with the host's names for the style it is based on and for its list.
    ///   - id: in the guest.
    mutating func place(_ style: Element, id: String) -> (id: String, added: Element?) {
        let definition = style.definition
        if let known = known[definition] { return (known, nil) }
        var style = style.removing(["next", "link", "aliases"])
        let ownName = style.styleName
        let newID = Self.free(id, in: &ids) { "\(id)_\($0)" }
        var newName = ownName.lowercased()
        newName = Self.free(ownName, in: &names) { "\(ownName) (\($0))" }
        style.attributes.removeAll { $0.name == .word("default") }
        style.set("styleId", to: newID)
        if newName != ownName { style.set("customStyle", to: "1") }
        style.setValue(newName, of: "name", order: StyleSupplement.styleOrder)
        known[definition] = newID
        return (newID, style)
    }

    private static func free(
        _ name: String, in taken: inout Set<String>, _ pattern: (Int) -> String
    ) -> String {
        var candidate = name
        var number = 2
        while taken.contains(candidate) || taken.contains(candidate.lowercased()) {
            candidate = pattern(number)
            number += 1
        }
        taken.insert(candidate)
        taken.insert(candidate.lowercased())
        return candidate
    }
}

extension Element {
    /// A style's name, or its id.
    var styleName: String {
        first(.word("name"))?.wordValue ?? attribute(.word("styleId")) ?? ""
    }

    /// What makes two styles one: kind, name and all that is seen on paper.
    fileprivate var definition: [UInt8] {
        var style = removing([
            "name", "aliases", "next", "link", "autoRedefine", "hidden", "uiPriority",
            "semiHidden", "unhideWhenUsed", "qFormat", "locked", "personal", "personalCompose",
            "personalReply", "rsid",
        ])
        style.attributes = [
            Attribute(.word("type"), attribute(.word("type")) ?? "paragraph"),
            Attribute(.word("name"), styleName.lowercased()),
        ]
        return style.bytes
    }
}
