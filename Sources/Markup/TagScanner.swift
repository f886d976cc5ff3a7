/// Looks over a document's tags before libxml2 reads it.
///
/// libxml2 2.9.14 needs quadratic time for the attributes of one element (100,000: 12 s), enforces
/// no limit on text and takes document types; no option changes that. What is not well formed is
/// left to libxml2 to name.
struct TagScanner {
    let limits: MarkupLimits
    private var at = 0
    private var depth = 0
    private var elements = 0
    private var text = 0

    /// Tags are many and short; to look at them through slices would take most of the time.
    private typealias Bytes = UnsafeBufferPointer<UInt8>

    init(limits: MarkupLimits) { self.limits = limits }

    mutating func scan(_ bytes: [UInt8]) throws(MarkupError) {
        try bytes.withUnsafeBufferPointer { (bytes) throws(MarkupError) in
            while at < bytes.count {
                let start = at
                while at < bytes.count, bytes[at] != UInt8(ascii: "<") { at += 1 }
                try count(text: at - start)
                guard at < bytes.count else { return }
                try scanMarkup(bytes)
            }
        }
    }

    private mutating func scanMarkup(_ bytes: Bytes) throws(MarkupError) {
        // Nearly all are start or end tags, which the second byte tells.
        switch at + 1 < bytes.count ? bytes[at + 1] : 0 {
        case UInt8(ascii: "/"): scanEndTag(bytes)
        case UInt8(ascii: "!"), UInt8(ascii: "?"): try scanOther(bytes)
        default: try scanStartTag(bytes)
        }
    }

    private mutating func scanEndTag(_ bytes: Bytes) {
        depth -= 1
        text = 0
        while at < bytes.count, bytes[at] != UInt8(ascii: ">") { at += 1 }
        at = min(at + 1, bytes.count)
    }

    private mutating func scanOther(_ bytes: Bytes) throws(MarkupError) {
        let rest = bytes[at...]
        if rest.starts(with: "<![CDATA[".utf8) {
            let start = at
            skip(past: "]]>", in: bytes)
            try count(text: at - start - 12)
        } else if rest.starts(with: "<!--".utf8) {
            at += 4
            skip(past: "-->", in: bytes)
            text = 0
        } else if rest.starts(with: "<?".utf8) {
            skip(past: "?>", in: bytes)
            text = 0
        } else {
            guard !rest.starts(with: "<!DOCTYPE".utf8) else { throw .documentType }
            at = bytes.endIndex
        }
    }

    private mutating func scanStartTag(_ bytes: Bytes) throws(MarkupError) {
        let start = at
        var quote: UInt8?
        var attributes = 0
        while at < bytes.count {
            let byte = bytes[at]
            at += 1
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                if quote == nil { quote = byte } else if quote == byte { quote = nil }
            case UInt8(ascii: "=") where quote == nil: attributes += 1
            case UInt8(ascii: ">") where quote == nil:
                let closed = bytes[at - 2] == UInt8(ascii: "/")
                return try count(startTag: at - start, attributes: attributes, closed: closed)
            default: break
            }
        }
        try count(startTag: at - start, attributes: attributes, closed: false)
    }

    private mutating func count(
        startTag length: Int, attributes: Int, closed: Bool
    ) throws(MarkupError) {
        text = 0
        elements += 1
        try MarkupError.check(length, against: limits.startTagBytes, named: "xml-start-tag")
        try MarkupError.check(
            attributes, against: limits.attributesPerElement, named: "xml-attributes")
        try MarkupError.check(elements, against: limits.elements, named: "xml-elements")
        try MarkupError.check(depth + 1, against: limits.depth, named: "xml-depth")
        if !closed { depth += 1 }
    }

    private mutating func count(text bytes: Int) throws(MarkupError) {
        text += bytes
        try MarkupError.check(text, against: limits.textBytes, named: "xml-text")
    }

    /// Moves behind the next `mark`, or to the end if there is none.
    private mutating func skip(past mark: StaticString, in bytes: Bytes) {
        let mark = Array(mark.description.utf8)
        let last = mark[mark.count - 1]
        while let end = bytes[at...].firstIndex(of: last) {
            at = end + 1
            if bytes[..<at].suffix(mark.count).elementsEqual(mark) { return }
        }
        at = bytes.endIndex
    }
}

extension MarkupError {
    static func check(_ value: Int, against limit: Int, named name: String) throws(MarkupError) {
        guard value <= limit else { throw .overLimit(name: name, value: value, limit: limit) }
    }
}
