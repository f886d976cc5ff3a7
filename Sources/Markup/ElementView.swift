import CLibXML2

/// The element that a stream stands at; nothing of it is copied but what is asked for.
///
/// It is lent for the length of a call, because the stream frees what it passes. Document types are
/// refused, so there are no entities in it whose text could be missed.
public struct ElementView: ~Copyable {
    private let node: xmlNodePtr

    init(_ node: xmlNodePtr) { self.node = node }

    /// Whether that is its local name, whatever its namespace.
    public func isNamed(_ local: StaticString) -> Bool {
        xmlStrEqual(node.pointee.name, local.utf8Start) == 1
    }

    /// The value of the attribute without a namespace of that local name.
    public func attribute(_ local: StaticString) -> String? {
        var next = node.pointee.properties
        while let attribute = next {
            if attribute.pointee.ns == nil,
                xmlStrEqual(attribute.pointee.name, local.utf8Start) == 1
            {
                return Self.text(attribute.pointee.children)
            }
            next = attribute.pointee.next
        }
        return nil
    }

    /// All text inside, in document order.
    public var text: String { Self.text(node.pointee.children) }

    /// Lends its child elements, one after the other.
    public func forEachChild<Failure: Error>(
        _ body: (borrowing ElementView) throws(Failure) -> Void
    ) throws(Failure) {
        var next = node.pointee.children
        while let child = next {
            if child.pointee.type == XML_ELEMENT_NODE { try body(ElementView(child)) }
            next = child.pointee.next
        }
    }

    /// The text of the first child element of that local name; nil when there is none.
    public func text(ofChild local: StaticString) -> String? {
        child(local).map { Self.text($0.pointee.children) }
    }

    /// Whether there is a child element of that local name.
    public func hasChild(_ local: StaticString) -> Bool { child(local) != nil }

    /// Lends the first child element of that local name; nil when there is none.
    public func withChild<Value, Failure: Error>(
        _ local: StaticString, _ body: (borrowing ElementView) throws(Failure) -> Value
    ) throws(Failure) -> Value? {
        guard let child = child(local) else { return nil }
        return try body(ElementView(child))
    }

    /// A copy of the whole element.
    public func copy() throws(MarkupError) -> Element {
        var copier = TreeCopier()
        return try copier.element(node)
    }

    private func child(_ local: StaticString) -> xmlNodePtr? {
        var next = node.pointee.children
        while let child = next {
            if child.pointee.type == XML_ELEMENT_NODE,
                xmlStrEqual(child.pointee.name, local.utf8Start) == 1
            {
                return child
            }
            next = child.pointee.next
        }
        return nil
    }

    private static func text(_ first: xmlNodePtr?) -> String {
        var text = ""
        var next = first
        while let node = next {
            switch node.pointee.type {
            case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
                let part = node.pointee.content.map { String(cString: $0) } ?? ""
                text = text.isEmpty ? part : text + part
            case XML_ELEMENT_NODE: text += Self.text(node.pointee.children)
            default: break
            }
            next = node.pointee.next
        }
        return text
    }
}
