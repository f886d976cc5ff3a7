import Markup
import OpenPackage
import Splice

/// Formatted text and pictures.
extension Renderer {
    /// Writes lines of formatted text, with line breaks between them.
    mutating func write(_ lines: [[RichText.Piece]], _ slot: Slot) {
        for (index, line) in lines.enumerated() {
            if index > 0 { writeRun(slot) { $0.append(contentsOf: slot.run.lineBreak) } }
            for piece in line {
                switch piece {
                case .text(let text, let style, let link): write(text, style, link, slot)
                case .picture(let picture): write(picture, slot)
                }
            }
        }
    }

    private mutating func write(
        _ text: String, _ style: RichText.Style, _ link: String?, _ slot: Slot
    ) {
        guard let formatting = slot.run.formatting else { return write([text], slot) }
        let address = formatting.takesLinks ? link.flatMap { checked($0, slot) } : nil
        var run = slot.run
        if !style.isEmpty || address != nil {
            run.open = formatting.open(style, isLink: address != nil)
            run.lead = Segment(run.open + run.textOpen)
        }
        guard let address, let part else { return write([text], slot, in: run) }
        let id = additions.relationship(
            from: part, kind: "hyperlink", target: address, isExternal: true)
        let name = Name(namespace: Word.namespace, local: "hyperlink", prefix: formatting.prefix)
        let relation = Attribute(
            Name(namespace: Relationship.namespace, local: "id", prefix: "r"), id)
        let declaration = NamespaceDeclaration(prefix: "r", uri: Relationship.namespace)
        Element(name, attributes: [relation], namespaces: [declaration])
            .writeStartTag(to: &output.appendable, closed: false)
        write([text], slot, in: run)
        Element(name).writeEndTag(to: &output.appendable)
    }

    /// The address as a relationship has it, if it is one that data may bring.
    private mutating func checked(_ address: String, _ slot: Slot) -> String? {
        if AddressPart.whole.accepts(address) {
            return String(decoding: AddressPart.whole.encoded(address), as: UTF8.self)
        }
        tell(.unsafeAddress(field: slot.path), of: slot)
        return nil
    }

    private mutating func write(_ picture: Picture, _ slot: Slot) {
        guard let part, let prefix = slot.run.formatting?.prefix,
            let media = additions.media(
                picture.bytes, extension: picture.format.rawValue,
                contentType: "image/\(picture.format.rawValue)")
        else { return reportType(slot) }
        let id = additions.relationship(
            from: part, kind: "image", target: media.target(from: part))
        let markup = PictureMarkup(
            picture: picture, relationship: id, number: identities.next(), prefix: prefix)
        writeRun(slot) { markup.element.write(to: &$0) }
    }
}
