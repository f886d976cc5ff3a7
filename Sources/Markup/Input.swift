import CLibXML2

/// Where a document's bytes come from, a piece at a time; nil at their end.
public typealias Pieces = () throws(MarkupError) -> [UInt8]?

/// A document that is there already, as one piece.
package func once(_ bytes: [UInt8]) -> Pieces {
    var rest: [UInt8]? = bytes
    return { () throws(MarkupError) in
        defer { rest = nil }
        return rest
    }
}

/// A document's text on its way into libxml2, in UTF-8.
///
/// Each piece is looked over before libxml2 sees it; the text never has to stand in memory whole.
final class Input {
    /// What ended the text before its end.
    private(set) var failure: MarkupError?

    private let pieces: Pieces
    private let limits: MarkupLimits
    private var scanner: TagScanner
    private var size = 0
    /// What came last, and how much of it libxml2 took.
    private var piece: [UInt8] = []
    private var place = 0

    init(_ pieces: @escaping Pieces, limits: MarkupLimits) throws(MarkupError) {
        self.pieces = pieces
        self.limits = limits
        scanner = TagScanner(limits: limits)
        var beginning = try raw() ?? []
        while beginning.count < TextEncoding.beginning || TextEncoding.isWide(beginning),
            let next = try raw()
        {
            beginning += next
        }
        piece = try TextEncoding.decoded(beginning)
        try scanner.scan(piece)
    }

    convenience init(_ bytes: [UInt8], limits: MarkupLimits) throws(MarkupError) {
        try self.init(once(bytes), limits: limits)
    }

    /// Looks over all that is left, without reading it.
    func scanRest() throws(MarkupError) {
        while let next = try raw() { try scanner.scan(next) }
    }

    /// libxml2's way of reading: so many bytes into its buffer, and how many there were.
    static let read: xmlInputReadCallback = { input, buffer, length in
        guard let input, let buffer else { return -1 }
        return Unmanaged<Input>.fromOpaque(input).takeUnretainedValue()
            .read(into: UnsafeMutableRawPointer(buffer), atMost: Int(length))
    }

    private func read(into buffer: UnsafeMutableRawPointer, atMost length: Int) -> Int32 {
        do throws(MarkupError) {
            while place == piece.count {
                guard let next = try raw() else { return 0 }
                try scanner.scan(next)
                (piece, place) = (next, 0)
            }
        } catch {
            failure = error
            return -1
        }
        let end = min(piece.count, place + max(0, length))
        defer { place = end }
        piece.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress else { return }
            buffer.copyMemory(from: start + place, byteCount: end - place)
        }
        return Int32(end - place)
    }

    private func raw() throws(MarkupError) -> [UInt8]? {
        guard let next = try pieces() else { return nil }
        size += next.count
        try MarkupError.check(size, against: limits.bytes, named: "xml-bytes")
        return next
    }
}
