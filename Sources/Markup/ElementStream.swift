import CLibXML2

/// Reads a large document element by element, without a tree of the whole.
///
/// Only the elements at the paths that are asked for are made, one at a time.
public struct ElementStream: ~Copyable {
    private let reader: xmlTextReaderPtr
    private let input: Input
    private let log: ErrorLog
    private let paths: Set<[String]>
    /// The local names from the root to where the reader is.
    private var place: [String] = []
    /// The element that was found last, which the reader has not passed yet.
    private var current: xmlNodePtr?

    /// Begins to read.
    ///
    /// - Parameters:
    ///   - pieces: the document.
    ///   - paths: local names from below the root on: "sheetData/row".
    public init(
        _ pieces: @escaping Pieces, paths: [String], limits: MarkupLimits = .standard
    ) throws(MarkupError) {
        Library.initialized
        let input = try Input(pieces, limits: limits)
        let made = xmlReaderForIO(
            Input.read, nil, Unmanaged.passUnretained(input).toOpaque(), nil, nil,
            Int32(Parser.options))
        guard let reader = made else { throw .outOfMemory }
        self.reader = reader
        self.input = input
        self.paths = Set(paths.map { $0.split(separator: "/").map(String.init) })
        log = ErrorLog()
        listen()
    }

    deinit { xmlFreeTextReader(reader) }

    /// The next element at one of the paths; nil at the document's end.
    public mutating func next() throws(MarkupError) -> Element? {
        guard try findNext(), let current else { return nil }
        return try ElementView(current).copy()
    }

    /// Lends the element that `findNext` found.
    public mutating func withElement<Value, Failure: Error>(
        _ body: (borrowing ElementView) throws(Failure) -> Value
    ) throws(Failure) -> Value? {
        guard let current else { return nil }
        return try body(ElementView(current))
    }

    /// Goes to the next element at one of the paths; false at the document's end.
    public mutating func findNext() throws(MarkupError) -> Bool {
        while try advance() {
            guard xmlTextReaderNodeType(reader) == XML_READER_TYPE_ELEMENT.rawValue,
                isWanted()
            else { continue }
            guard let node = xmlTextReaderExpand(reader) else {
                throw input.failure ?? log.first ?? .outOfMemory
            }
            if let error = input.failure ?? log.first { throw error }
            current = node
            return true
        }
        return false
    }

    /// Whether the element that the reader is at is asked for.
    private mutating func isWanted() -> Bool {
        let depth = Int(xmlTextReaderDepth(reader))
        guard let name = xmlTextReaderConstLocalName(reader), depth <= place.count else {
            return false
        }
        place.removeLast(place.count - depth)
        place.append(String(cString: name))
        return paths.contains(Array(place.dropFirst()))
    }

    /// Goes to the next node, past an element that was handed out.
    private mutating func advance() throws(MarkupError) -> Bool {
        let status = current == nil ? xmlTextReaderRead(reader) : xmlTextReaderNext(reader)
        // The reader frees what it has passed.
        current = nil
        if let error = input.failure ?? log.first { throw error }
        guard status >= 0 else { throw .notWellFormed(line: 0, reason: "error \(status)") }
        return status == 1
    }

    private borrowing func listen() {
        let target = Unmanaged.passUnretained(log).toOpaque()
        xmlTextReaderSetStructuredErrorHandler(
            reader,
            { log, error in
                guard let log, let error else { return }
                Unmanaged<ErrorLog>.fromOpaque(log).takeUnretainedValue().note(error.pointee)
            }, target)
    }
}
