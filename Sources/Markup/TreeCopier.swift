import CLibXML2

/// Makes Swift values of libxml2's tree, sharing the strings of namespaces and names.
///
/// Recursion is bounded by libxml2's own depth limit of 256.
struct TreeCopier {
    private var namespaces: [xmlNsPtr: NamespaceDeclaration] = [:]
    private var names: [UnsafePointer<xmlChar>: String] = [:]

    mutating func element(_ node: xmlNodePtr) throws(MarkupError) -> Element {
        var children: [Node] = []
        var next = node.pointee.children
        while let child = next {
            if let copy = try self.node(child) { children.append(copy) }
            next = child.pointee.next
        }
        return Element(
            name(node.pointee.name, in: node.pointee.ns), attributes: try attributes(of: node),
            namespaces: declarations(of: node), children: children, line: xmlGetLineNo(node))
    }

    private mutating func node(_ node: xmlNodePtr) throws(MarkupError) -> Node? {
        switch node.pointee.type {
        case XML_ELEMENT_NODE: return .element(try element(node))
        case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: return .text(text(node.pointee.content))
        case XML_COMMENT_NODE: return .comment(text(node.pointee.content))
        case XML_PI_NODE:
            return .processingInstruction(
                target: text(node.pointee.name), data: text(node.pointee.content))
        default:
            // An entity reference: its text would be lost.
            throw .notWellFormed(
                line: xmlGetLineNo(node), reason: "unexpected node &\(text(node.pointee.name));")
        }
    }

    private mutating func attributes(of node: xmlNodePtr) throws(MarkupError) -> [Attribute] {
        var attributes: [Attribute] = []
        var next = node.pointee.properties
        while let attribute = next {
            let value = try value(of: attribute)
            attributes.append(
                Attribute(name(attribute.pointee.name, in: attribute.pointee.ns), value))
            next = attribute.pointee.next
        }
        return attributes
    }

    private func value(of attribute: xmlAttrPtr) throws(MarkupError) -> String {
        var value = ""
        var next = attribute.pointee.children
        while let part = next {
            guard part.pointee.type == XML_TEXT_NODE else {
                throw .notWellFormed(
                    line: xmlGetLineNo(attribute.pointee.parent),
                    reason: "unexpected node &\(text(part.pointee.name));")
            }
            value += text(part.pointee.content)
            next = part.pointee.next
        }
        return value
    }

    private mutating func declarations(of node: xmlNodePtr) -> [NamespaceDeclaration] {
        var declarations: [NamespaceDeclaration] = []
        var next = node.pointee.nsDef
        while let namespace = next {
            declarations.append(declaration(namespace))
            next = namespace.pointee.next
        }
        return declarations
    }

    private mutating func declaration(_ namespace: xmlNsPtr) -> NamespaceDeclaration {
        if let known = namespaces[namespace] { return known }
        let declaration = NamespaceDeclaration(
            prefix: text(namespace.pointee.prefix), uri: text(namespace.pointee.href))
        namespaces[namespace] = declaration
        return declaration
    }

    private mutating func name(_ local: UnsafePointer<xmlChar>, in namespace: xmlNsPtr?) -> Name {
        let declaration = namespace.map { self.declaration($0) }
        return Name(
            namespace: declaration?.uri ?? "", local: shared(local),
            prefix: declaration?.prefix ?? "")
    }

    /// libxml2 keeps each name once, in its dictionary.
    private mutating func shared(_ name: UnsafePointer<xmlChar>) -> String {
        if let known = names[name] { return known }
        let text = text(name)
        names[name] = text
        return text
    }

    private func text(_ characters: UnsafePointer<xmlChar>?) -> String {
        characters.map { String(cString: $0) } ?? ""
    }
}
