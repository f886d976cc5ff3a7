import Markup
import OpenPackage

/// Attributes that hold tags, put into the walk as elements of their own: the first children of
/// their element, so that a tag in one has a place like any other.
///
/// The emitter writes them back as attributes.
enum ExposedAttribute {
    /// The namespace of those elements; no document has it.
    static let namespace = "urn:hoso:attribute"

    /// What the attribute holds.
    private enum Content: String {
        case text
        case code
        case address
    }

    /// Attributes with words for readers, by element, and which hold the code of a field.
    ///
    /// The text that stands for a picture (ECMA-376 part 1, §20.4.2.5; VML: part 4, §19.1.2.19),
    /// for a table (§17.4.41, §17.4.42), of WordArt (part 4, §19.1.2.23), a link's tip (§17.16.22)
    /// and a simple field (§17.16.19).
    private static let known: [String: Set<String>] = [
        "docPr": ["descr", "title"], "cNvPr": ["descr", "title"],
        "hyperlink": ["tooltip"], "hlinkClick": ["tooltip"], "hlinkHover": ["tooltip"],
        "fldSimple": ["instr"], "textpath": ["string"],
        "tblCaption": ["val"], "tblDescription": ["val"],
        "shape": drawn, "group": drawn, "rect": drawn, "oval": drawn, "roundrect": drawn,
        "line": drawn, "imagedata": ["title"],
    ]
    private static let drawn: Set<String> = ["alt", "title"]

    /// Whether an attribute of the element can hold tags at all.
    fileprivate static func mayHoldTags(_ tag: StartTag, _ links: TaggedLinks) -> Bool {
        if known[tag.name.local] != nil { return true }
        return !links.isEmpty
            && tag.attributes.contains { $0.name.namespace == Relationship.namespace }
    }

    /// The element that stands for the attribute; nil for one without tags.
    fileprivate static func element(
        for attribute: Attribute, of tag: StartTag, links: TaggedLinks, delimiters: Delimiters
    ) -> [Event]? {
        if attribute.name.namespace == Relationship.namespace {
            return links[attribute.value].map { link in
                let kind = Attribute(Name(local: "kind"), link.kind)
                return events(.address, attribute.name, [kind], holding: link.target)
            }
        }
        guard attribute.value.contains(delimiters.open),
            known[tag.name.local]?.contains(attribute.name.local) == true
        else { return nil }
        let isCode = tag.name.local == "fldSimple"
        return events(isCode ? .code : .text, attribute.name, [], holding: attribute.value)
    }

    private static func events(
        _ content: Content, _ name: Name, _ others: [Attribute], holding text: String
    ) -> [Event] {
        let element = Name(namespace: namespace, local: content.rawValue)
        return [
            .start(StartTag(element, [Attribute(name, "")] + others)), .text(text), .end(element),
        ]
    }

    /// The kind of text that such an element holds.
    static func kind(of tag: StartTag) -> ParagraphText.Kind? {
        switch Content(rawValue: tag.name.local) {
        case .text: .attribute
        case .code: .code(isAttribute: true)
        case .address: .address
        case nil: nil
        }
    }
}

extension [Event] {
    /// The events with attributes that hold tags as elements.
    func exposingAttributes(links: TaggedLinks, delimiters: Delimiters) -> [Event] {
        var output: [Event] = []
        output.reserveCapacity(count)
        for event in self {
            guard case .start(var tag) = event, !tag.attributes.isEmpty else {
                output.append(event)
                continue
            }
            guard ExposedAttribute.mayHoldTags(tag, links) else {
                output.append(event)
                continue
            }
            let exposed = tag.attributes.map {
                ExposedAttribute.element(for: $0, of: tag, links: links, delimiters: delimiters)
            }
            guard exposed.contains(where: { $0 != nil }) else {
                output.append(event)
                continue
            }
            tag.attributes = zip(tag.attributes, exposed).filter { $0.1 == nil }.map(\.0)
            output.append(.start(tag))
            output += exposed.compactMap(\.self).flatMap(\.self)
        }
        return output
    }
}
