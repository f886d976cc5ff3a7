import Markup
import OpenPackage

extension Composer {
    func hasHostTheme(_ document: Document) -> Bool {
        looks[document.look]?.hasHostTheme ?? (host?.theme == document.facts.theme)
    }

    func newLook(of document: Document) -> CarriedLook {
        var look = CarriedLook()
        guard let host else { return look }
        look.hasHostTheme = host.theme == document.facts.theme
        look.supplement = host.styles.supplement(for: document.facts.styles.defaults)
        return look
    }

    /// The id of a guest's style in the host; nil for one that the guest does not have.
    mutating func style(
        _ id: String, _ document: Document, _ additions: inout Additions
    ) -> String? {
        if let known = looks[document.look]?.styles[id] { return known }
        var look = looks[document.look] ?? newLook(of: document)
        for id in document.facts.styles.chain(of: id).reversed() where look.styles[id] == nil {
            guard let style = document.facts.styles.styles[id] else { continue }
            let mapped = mapped(style, look, document, &additions)
            look.styles[id] = placeStyle(mapped, id: id, &additions)
        }
        looks[document.look] = look
        return look.styles[id]
    }

    /// A style with the host's names in it.
    private mutating func mapped(
        _ style: Element, _ look: CarriedLook, _ document: Document, _ additions: inout Additions
    ) -> Element {
        var style = look.hasHostTheme ? style : document.facts.theme.resolved(style)
        let base = style.first(.basedOn)?.wordValue.flatMap { look.styles[$0] }
        if let base {
            style.setValue(base, of: "basedOn", order: StyleSupplement.styleOrder)
        } else {
            style = style.removing(["basedOn"])
            if style.attribute(.word("type")) == "paragraph" {
                style = look.supplement.supplementing(style)
            }
        }
        return style.mapChildren("pPr") { properties in
            properties.mapChildren("numPr") { list in
                list.mapChildren("numId") { number in
                    var number = number
                    let old = number.wordValue.flatMap { Int($0) } ?? 0
                    let new = document.numbering.lists[old].flatMap {
                        placeList($0, isFresh: false, &additions)
                    }
                    number.set("val", to: String(new ?? 0))
                    return number
                }
            }
        }
    }

    /// The style of text without one, when it is not the one that the host has for it.
    mutating func defaultStyle(
        _ kind: DefaultStyle.Kind, _ document: Document, _ additions: inout Additions
    ) -> String? {
        if let known = looks[document.look]?.defaults[kind] { return known }
        let styles = document.facts.styles
        let own = kind == .paragraph ? styles.defaultParagraph : styles.defaultTable
        let theirs =
            kind == .paragraph ? host?.styles.defaultParagraph : host?.styles.defaultTable
        var id = own.flatMap { style($0, document, &additions) }
        if id == nil, theirs != nil || kind == .paragraph {
            id = plainStyle(kind, document, &additions)
        }
        if id == theirs { id = nil }
        var look = looks[document.look] ?? newLook(of: document)
        look.defaults[kind] = .some(id)
        looks[document.look] = look
        return id
    }

    /// What stands for the default style of a guest that has none; nil where nothing is needed.
    private mutating func plainStyle(
        _ kind: DefaultStyle.Kind, _ document: Document, _ additions: inout Additions
    ) -> String? {
        let look = looks[document.look] ?? newLook(of: document)
        let hasDefault =
            kind == .paragraph
            ? host?.styles.defaultParagraph != nil : host?.styles.defaultTable != nil
        guard hasDefault || kind == .paragraph && !look.supplement.isEmpty else { return nil }
        let type = kind == .paragraph ? "paragraph" : "table"
        let plain = Element(
            .word("style"),
            attributes: [
                Attribute(.word("type"), type), Attribute(.word("styleId"), "Hoso\(type)"),
            ],
            children: [
                .element(
                    Element(
                        .word("name"), attributes: [Attribute(.word("val"), "hoso \(type)")]))
            ])
        let full = kind == .paragraph ? look.supplement.supplementing(plain) : plain
        return placeStyle(full, id: "Hoso\(type)", &additions)
    }

    /// The number of a list; each insertion counts from the start.
    mutating func list(
        _ number: Int, _ insertion: inout Insertion, _ additions: inout Additions
    ) -> Int {
        if let known = insertion.numbers[number] { return known }
        guard let list = insertion.document.numbering.lists[number] else { return 0 }
        let new = placeList(list, isFresh: !insertion.isWholePart, &additions)
        insertion.numbers[number] = new
        return new ?? 0
    }
}

extension Element {
    /// The element with the children of that name changed.
    fileprivate func mapChildren(_ local: String, _ change: (Element) -> Element) -> Element {
        var result = self
        for index in children.indices {
            guard let child = children[index].element, child.name == .word(local) else { continue }
            result.children[index] = .element(change(child))
        }
        return result
    }
}

extension Additions {
    private static let stylesType =
        "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"

    /// Appends a style.
    mutating func appendStyle(_ style: Element) {
        let root = Element(
            .word("styles"),
            namespaces: [NamespaceDeclaration(prefix: "w", uri: Word.namespace)])
        _ = part("styles", orMaking: root, contentType: Self.stylesType)
        _ = edit("styles") { $0.children.append(.element(style.declaring(within: $0))) }
    }
}
