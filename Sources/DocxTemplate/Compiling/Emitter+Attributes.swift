import Markup

/// Attributes that hold tags.
extension Emitter {
    /// Writes a start with attributes that hold tags, and its end when it has no content.
    ///
    /// - Returns: the index behind what was written; nil for a start without such attributes.
    mutating func emitExposed(at start: Int) -> Int? {
        guard case .start(let tag) = structure.events[start], isExposed(start + 1) else {
            return nil
        }
        writeOpen(tag, at: start)
        var next = start + 1
        while isExposed(next), case .start(let attribute) = structure.events[next] {
            emitExposed(attribute, in: structure.range(of: next))
            next = structure.range(of: next).upperBound
        }
        if case .end = structure.events[next] {
            bytes += Array("/>".utf8)
            return next + 1
        }
        bytes.append(UInt8(ascii: ">"))
        return next
    }

    private func isExposed(_ index: Int) -> Bool {
        guard index < structure.events.count, case .start(let tag) = structure.events[index] else {
            return false
        }
        return tag.name.namespace == ExposedAttribute.namespace
    }

    private mutating func emitExposed(_ attribute: StartTag, in range: Range<Int>) {
        guard let name = attribute.attributes.first?.name else { return }
        bytes += Array(" \(name.qualified)=\"".utf8)
        let content = range.dropFirst().dropLast()
        if case .address = ExposedAttribute.kind(of: attribute),
            let kind = attribute.attributes.last?.value
        {
            flush()
            let target = nested(in: .relationship) { $0.emit(content, within: nil) }
            instructions.append(.link(Link(target: target, kind: kind)))
        } else {
            let before = textContainer
            textContainer = .attribute
            emit(content, within: nil)
            textContainer = before
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func nested(
        in container: TextForm.Container, _ body: (inout Emitter) -> Void
    ) -> Program {
        let before = textContainer
        textContainer = container
        defer { textContainer = before }
        return nested(body)
    }
}
