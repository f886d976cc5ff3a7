import Markup

/// A run's properties piece by piece, so that a rich text can add its own in their place.
///
/// Word wants the children of `w:rPr` in the order of the schema (ECMA-376 part 1, §17.3.2.28).
struct RunFormatting: Hashable, Sendable {
    /// One child of `w:rPr`.
    private struct Property: Hashable, Sendable {
        var name: String
        var markup: [UInt8]

        var rank: Int { StyleSupplement.runOrder.place(of: name) }
    }

    /// What the elements' names are written with: "w".
    let prefix: String
    /// `<w:r>` with its attributes.
    private let start: [UInt8]
    private let properties: [Property]
    /// Whether a link may stand here: none stands inside another.
    let takesLinks: Bool

    /// Reads a run's start and properties; nil for a run that is not WordprocessingML.
    init?(_ header: [Event], takesLinks: Bool) {
        guard case .start(let run) = header.first, Word.run.names(run.name) else { return nil }
        prefix = run.name.prefix
        start = header[..<1].markup
        self.takesLinks = takesLinks
        var properties: [Property] = []
        var index = 2
        while index < header.count - 1 {
            let end = header.endOfElement(at: index)
            if case .start(let tag) = header[index] {
                properties.append(
                    Property(name: tag.name.local, markup: header[index..<end].markup))
            }
            index = max(end, index + 1)
        }
        self.properties = properties
    }

    /// The start of a run with what a style adds.
    func open(_ style: RichText.Style, isLink: Bool) -> [UInt8] {
        let added = additions(style, isLink: isLink)
        let names = Set(added.map(\.name))
        let all = (properties.filter { !names.contains($0.name) } + added)
            .enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
        let name = Name(namespace: Word.namespace, local: "rPr", prefix: prefix)
        return start
            + markup { output in
                Element(name).writeStartTag(to: &output, closed: false)
                for property in all { output.append(contentsOf: property.element.markup) }
                Element(name).writeEndTag(to: &output)
            }
    }

    private func additions(_ style: RichText.Style, isLink: Bool) -> [Property] {
        var added: [Property] = []
        if style.contains(.bold) { added += [property("b"), property("bCs")] }
        if style.contains(.italic) { added += [property("i"), property("iCs")] }
        if style.contains(.strike) { added.append(property("strike")) }
        if isLink { added.append(property("color", Self.linkColour)) }
        if isLink || style.contains(.underline) { added.append(property("u", "single")) }
        if style.contains(.superscript) {
            added.append(property("vertAlign", "superscript"))
        } else if style.contains(.subscript) {
            added.append(property("vertAlign", "subscript"))
        }
        return added
    }

    private func property(_ local: String, _ value: String? = nil) -> Property {
        let word = { Name(namespace: Word.namespace, local: $0, prefix: prefix) }
        let attributes = value.map { [Attribute(word("val"), $0)] } ?? []
        return Property(
            name: local,
            markup: markup { Element(word(local), attributes: attributes).write(to: &$0) })
    }

    /// The colour that Word gives to links.
    private static let linkColour = "0563C1"
}
