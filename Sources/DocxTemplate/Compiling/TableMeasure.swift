import Markup

/// A part of a table that depends on how often cells are repeated.
enum TableMeasure: Sendable {
    /// Columns of the grid.
    case columns([NumberMarkup], turns: [Section])
    /// The width of a cell that is repeated: it is shared out among the copies.
    case share(NumberMarkup)
    /// How many columns a cell spans: some that stay, and so many for each turn.
    case span(NumberMarkup, each: Int, turns: [Section])
}

/// An element without content, around a number that is one of its attributes.
struct NumberMarkup: Sendable {
    var before: [UInt8]
    var number: Int
    var after: [UInt8]

    /// Nil where the attribute is no number.
    init?(_ tag: StartTag, attribute local: String) {
        guard let index = tag.attributes.firstIndex(where: { $0.name.local == local }),
            let number = Int(tag.attributes[index].value)
        else { return nil }
        self.init(tag, attribute: index, number: number)
    }

    init(_ tag: StartTag, attribute index: Int, number: Int) {
        self.number = number
        let head = Element(
            tag.name, attributes: Array(tag.attributes[..<index]), namespaces: tag.namespaces)
        before = markup { head.writeStartTag(to: &$0, closed: false) }.dropLast()
        before += Array(" \(tag.attributes[index].name.qualified)=\"".utf8)
        after = Array("\"".utf8)
        for attribute in tag.attributes[(index + 1)...] {
            after += Array(" \(attribute.name.qualified)=\"".utf8)
            Escaping.appendAttribute(attribute.value, to: &after)
            after.append(UInt8(ascii: "\""))
        }
        after += Array("/>".utf8)
    }
}
