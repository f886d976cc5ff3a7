/// Looks over a document's tags before libxml2 reads it, piece by piece.
///
/// libxml2 2.9.14 needs quadratic time for the attributes of one element (100,000: 12 s), enforces
/// no limit on text and takes document types; no option changes that. What is not well formed is
/// left to libxml2 to name.
struct TagScanner {
    let limits: MarkupLimits
    private var place = Place.text
    private var depth = 0
    private var elements = 0
    private var text = 0
    /// Of the start tag that is open.
    private var tag = StartTag()
    /// What came behind `<!` so far.
    private var word: [UInt8] = []
    /// The last two bytes of a comment, a section or an instruction: with the next they may end it.
    private var last: (UInt8, UInt8) = (0, 0)

    /// What the next byte belongs to.
    private enum Place {
        case text
        /// Behind `<`.
        case opening
        case startTag, endTag, declaration, comment, data, instruction
        /// Behind what libxml2 will refuse.
        case nowhere
    }

    private struct StartTag {
        var length = 1
        var attributes = 0
        var quote: UInt8?
        var last: UInt8 = 0
    }

    /// Tags are many and short; to look at them through slices would take most of the time.
    private typealias Bytes = UnsafeBufferPointer<UInt8>

    init(limits: MarkupLimits) { self.limits = limits }

    /// Looks over what comes next.
    mutating func scan(_ bytes: [UInt8]) throws(MarkupError) {
        try bytes.withUnsafeBufferPointer { (bytes) throws(MarkupError) in
            var at = 0
            while at < bytes.count { try scan(bytes, from: &at) }
        }
    }

    private mutating func scan(_ bytes: Bytes, from at: inout Int) throws(MarkupError) {
        switch place {
        case .text: try scanText(bytes, from: &at)
        case .opening: open(bytes[at], at: &at)
        case .startTag: try scanStartTag(bytes, from: &at)
        case .endTag:
            while at < bytes.count, bytes[at] != UInt8(ascii: ">") { at += 1 }
            guard at < bytes.count else { return }
            at += 1
            place = .text
        case .declaration:
            try declare(bytes[at])
            at += 1
        case .comment, .instruction:
            skip(bytes, from: &at)
            text = 0
        case .data:
            let start = at
            skip(bytes, from: &at)
            // The mark that ends a section is no text.
            try count(text: at - start - (place == .text ? 3 : 0))
        case .nowhere: at = bytes.count
        }
    }

    private mutating func scanText(_ bytes: Bytes, from at: inout Int) throws(MarkupError) {
        let start = at
        while at < bytes.count, bytes[at] != UInt8(ascii: "<") { at += 1 }
        try count(text: at - start)
        guard at < bytes.count else { return }
        at += 1
        place = .opening
    }

    /// Nearly all are start or end tags, which the second byte tells.
    private mutating func open(_ byte: UInt8, at: inout Int) {
        switch byte {
        case UInt8(ascii: "/"):
            depth -= 1
            text = 0
            place = .endTag
            at += 1
        case UInt8(ascii: "!"), UInt8(ascii: "?"):
            word.removeAll(keepingCapacity: true)
            last = (0, 0)
            place = byte == UInt8(ascii: "!") ? .declaration : .instruction
            at += 1
        default:
            tag = StartTag()
            place = .startTag
        }
    }

    private mutating func declare(_ byte: UInt8) throws(MarkupError) {
        word.append(byte)
        switch word.count {
        case 2 where word.elementsEqual("--".utf8): place = .comment
        case 7 where word.elementsEqual("[CDATA[".utf8): place = .data
        case 7 where word.elementsEqual("DOCTYPE".utf8): throw .documentType
        case 7: place = .nowhere
        default: break
        }
    }

    private mutating func scanStartTag(_ bytes: Bytes, from at: inout Int) throws(MarkupError) {
        let start = at
        var tag = self.tag
        defer { self.tag = tag }
        while at < bytes.count {
            let byte = bytes[at]
            at += 1
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                if tag.quote == nil {
                    tag.quote = byte
                } else if tag.quote == byte {
                    tag.quote = nil
                }
            case UInt8(ascii: "=") where tag.quote == nil: tag.attributes += 1
            case UInt8(ascii: ">") where tag.quote == nil:
                let last = at - start > 1 ? bytes[at - 2] : tag.last
                tag.length += at - start
                place = .text
                return try count(tag, closed: last == UInt8(ascii: "/"))
            default: break
            }
        }
        tag.length += at - start
        tag.last = bytes[at - 1]
        try check(tag)
    }

    private mutating func count(_ tag: StartTag, closed: Bool) throws(MarkupError) {
        text = 0
        elements += 1
        try check(tag)
        try MarkupError.check(elements, against: limits.elements, named: "xml-elements")
        try MarkupError.check(depth + 1, against: limits.depth, named: "xml-depth")
        if !closed { depth += 1 }
    }

    private func check(_ tag: StartTag) throws(MarkupError) {
        try MarkupError.check(tag.length, against: limits.startTagBytes, named: "xml-start-tag")
        try MarkupError.check(
            tag.attributes, against: limits.attributesPerElement, named: "xml-attributes")
    }

    private mutating func count(text bytes: Int) throws(MarkupError) {
        text += bytes
        try MarkupError.check(text, against: limits.textBytes, named: "xml-text")
    }

    /// Moves behind the mark that ends what is open, or to where the bytes end.
    private mutating func skip(_ bytes: Bytes, from at: inout Int) {
        while at < bytes.count {
            let byte = bytes[at]
            at += 1
            if byte == UInt8(ascii: ">"), isEnding { return place = .text }
            last = (last.1, byte)
        }
    }

    /// Whether an angle bracket would end what is open.
    private var isEnding: Bool {
        switch place {
        case .comment: last == (UInt8(ascii: "-"), UInt8(ascii: "-"))
        case .data: last == (UInt8(ascii: "]"), UInt8(ascii: "]"))
        default: last.1 == UInt8(ascii: "?")
        }
    }
}

extension MarkupError {
    static func check(_ value: Int, against limit: Int, named name: String) throws(MarkupError) {
        guard value <= limit else { throw .overLimit(name: name, value: value, limit: limit) }
    }
}
