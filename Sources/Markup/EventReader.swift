import CLibXML2

/// Tells what libxml2 reads, sharing the strings of names.
///
/// libxml2's own tree would take more memory than a document's Swift values do.
final class EventReader: ErrorLog {
    private let take: (MarkupEvent) -> Void
    private var depth = 0
    /// The text since the last event: it comes in pieces.
    private var text: [UInt8] = []
    private var names: [UnsafePointer<xmlChar>: String] = [:]

    init(_ take: @escaping (MarkupEvent) -> Void) { self.take = take }

    /// Has a parser tell what it reads.
    func listen(to context: xmlParserCtxtPtr) {
        let sax = context.pointee.sax
        sax?.pointee.startElementNs = {
            context, local, prefix, uri, declared, namespaces, count, _, attributes in
            guard let reader = EventReader.of(context), let local else { return }
            reader.tell(
                .start(
                    Element(
                        reader.name(local, prefix, uri),
                        attributes: reader.attributes(attributes, Int(count)),
                        namespaces: reader.declarations(namespaces, Int(declared)),
                        line: Int(xmlSAX2GetLineNumber(context)))))
        }
        sax?.pointee.endElementNs = { context, _, _, _ in EventReader.of(context)?.tell(.end) }
        sax?.pointee.characters = { context, text, count in
            EventReader.of(context)?.text.append(
                contentsOf: UnsafeBufferPointer(start: text, count: Int(count)))
        }
        // The parser looks for blanks to ignore where the two differ.
        sax?.pointee.ignorableWhitespace = sax?.pointee.characters
        sax?.pointee.comment = { context, text in
            EventReader.of(context)?.tell(.comment(EventReader.text(text)))
        }
        sax?.pointee.processingInstruction = { context, target, data in
            EventReader.of(context)?.tell(
                .processingInstruction(
                    target: EventReader.text(target), data: EventReader.text(data)))
        }
    }

    private static func of(_ context: UnsafeMutableRawPointer?) -> EventReader? {
        guard let parser = context?.assumingMemoryBound(to: xmlParserCtxt.self),
            let reader = parser.pointee._private
        else { return nil }
        return Unmanaged<EventReader>.fromOpaque(reader).takeUnretainedValue()
    }

    /// Comments and processing instructions outside the root are left out.
    private func tell(_ event: MarkupEvent) {
        if !text.isEmpty {
            take(.text(String(decoding: text, as: UTF8.self)))
            text.removeAll(keepingCapacity: true)
        }
        switch event {
        case .start: depth += 1
        case .end: depth -= 1
        case .text, .comment, .processingInstruction: guard depth > 0 else { return }
        }
        take(event)
    }
}

// MARK: - What libxml2 hands over

extension EventReader {
    /// Five pointers for each: local name, prefix, URI, and where the value starts and ends.
    private func attributes(
        _ fields: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int
    ) -> [Attribute] {
        guard let fields, count > 0 else { return [] }
        return (0..<count).compactMap { place in
            let field = fields + 5 * place
            guard let local = field[0], let start = field[3], let end = field[4] else { return nil }
            return Attribute(
                name(local, field[1], field[2]), Self.value(start, count: end - start))
        }
    }

    /// Two pointers for each: prefix and URI.
    private func declarations(
        _ fields: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int
    ) -> [NamespaceDeclaration] {
        guard let fields, count > 0 else { return [] }
        return (0..<count).map { place in
            NamespaceDeclaration(
                prefix: shared(fields[2 * place]), uri: shared(fields[2 * place + 1]))
        }
    }

    private func name(
        _ local: UnsafePointer<xmlChar>, _ prefix: UnsafePointer<xmlChar>?,
        _ uri: UnsafePointer<xmlChar>?
    ) -> Name {
        Name(namespace: shared(uri), local: shared(local), prefix: shared(prefix))
    }

    /// libxml2 keeps each name once, in its dictionary.
    private func shared(_ name: UnsafePointer<xmlChar>?) -> String {
        guard let name else { return "" }
        if let known = names[name] { return known }
        let text = String(cString: name)
        names[name] = text
        return text
    }

    /// An attribute's value: while libxml2 leaves entities alone it hands over an ampersand, which
    /// could start one, as `&#38;`, and nothing else as a reference.
    private static func value(_ start: UnsafePointer<xmlChar>, count: Int) -> String {
        let bytes = UnsafeBufferPointer(start: start, count: count)
        guard bytes.contains(UInt8(ascii: "&")) else {
            return String(decoding: bytes, as: UTF8.self)
        }
        var value: [UInt8] = []
        var rest = bytes[...]
        while let at = rest.firstIndex(of: UInt8(ascii: "&")) {
            value += rest[...at]
            let behind = rest[(at + 1)...]
            rest = behind.starts(with: "#38;".utf8) ? behind.dropFirst(4) : behind
        }
        return String(decoding: value + rest, as: UTF8.self)
    }

    private static func text(_ characters: UnsafePointer<xmlChar>?) -> String {
        characters.map { String(cString: $0) } ?? ""
    }
}
