extension Element {
    /// The element as a whole document: XML declaration (UTF-8, standalone), no added white space.
    public func serializedDocument() -> [UInt8] {
        var output = Array(#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#.utf8)
        output.append(0x0A)
        write(to: &output)
        return output
    }

    /// Appends the element's markup.
    public func write(to output: inout [UInt8]) {
        writeStartTag(to: &output, closed: children.isEmpty)
        guard !children.isEmpty else { return }
        for child in children { child.write(to: &output) }
        writeEndTag(to: &output)
    }

    /// Appends `<name …>`, or `<name …/>` when `closed`.
    public func writeStartTag(to output: inout [UInt8], closed: Bool) {
        output.append(UInt8(ascii: "<"))
        output.append(contentsOf: name.qualified.utf8)
        for declaration in namespaces { declaration.write(to: &output) }
        for attribute in attributes { attribute.write(to: &output) }
        output.append(contentsOf: closed ? "/>".utf8 : ">".utf8)
    }

    /// Appends `</name>`.
    public func writeEndTag(to output: inout [UInt8]) {
        output.append(contentsOf: "</".utf8)
        output.append(contentsOf: name.qualified.utf8)
        output.append(UInt8(ascii: ">"))
    }
}

extension Node {
    /// Appends the node's markup.
    public func write(to output: inout [UInt8]) {
        switch self {
        case .element(let element): element.write(to: &output)
        case .text(let text): Escaping.appendText(text, to: &output)
        case .comment(let text): output.append(contentsOf: "<!--\(text)-->".utf8)
        case .processingInstruction(let target, let data):
            output.append(contentsOf: "<?\(target) \(data)?>".utf8)
        }
    }
}

extension NamespaceDeclaration {
    func write(to output: inout [UInt8]) {
        output.append(contentsOf: prefix.isEmpty ? " xmlns=\"".utf8 : " xmlns:\(prefix)=\"".utf8)
        Escaping.appendAttribute(uri, to: &output)
        output.append(UInt8(ascii: "\""))
    }
}

extension Attribute {
    func write(to output: inout [UInt8]) {
        output.append(contentsOf: " \(name.qualified)=\"".utf8)
        Escaping.appendAttribute(value, to: &output)
        output.append(UInt8(ascii: "\""))
    }
}
