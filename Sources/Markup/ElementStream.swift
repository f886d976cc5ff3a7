import CLibXML2

/// Reads a large document element by element, without a tree of the whole.
///
/// Only the elements at the paths that are asked for are made, one at a time.
public struct ElementStream: ~Copyable {
    private let reader: xmlTextReaderPtr
    /// What the reader reads, which must not move.
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    private let log: ErrorLog
    private let paths: Set<[String]>
    /// The local names from the root to where the reader is.
    private var place: [String] = []
    private var isPastElement = false

    /// Begins to read.
    ///
    /// - Parameter paths: local names from below the root on: "sheetData/row".
    public init(
        _ document: [UInt8], paths: [String], limits: MarkupLimits = .standard
    ) throws(MarkupError) {
        Library.initialized
        let source = try Source(document, limits: limits).bytes
        let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, source.count))
        _ = bytes.initialize(from: source)
        let start = UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
        let made = xmlReaderForMemory(
            start, Int32(clamping: source.count), nil, nil, Int32(Parser.options))
        guard let reader = made else {
            bytes.deallocate()
            throw .outOfMemory
        }
        self.reader = reader
        self.bytes = bytes
        self.paths = Set(paths.map { $0.split(separator: "/").map(String.init) })
        log = ErrorLog()
        listen()
    }

    deinit {
        xmlFreeTextReader(reader)
        bytes.deallocate()
    }

    /// The next element at one of the paths; nil at the document's end.
    public mutating func next() throws(MarkupError) -> Element? {
        while try advance() {
            guard xmlTextReaderNodeType(reader) == XML_READER_TYPE_ELEMENT.rawValue,
                isWanted()
            else { continue }
            guard let node = xmlTextReaderExpand(reader) else {
                throw log.first ?? .outOfMemory
            }
            if let error = log.first { throw error }
            isPastElement = true
            // The reader frees what it has passed, so that no pointer is remembered.
            var copier = TreeCopier()
            return try copier.element(node)
        }
        return nil
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
        let status = isPastElement ? xmlTextReaderNext(reader) : xmlTextReaderRead(reader)
        isPastElement = false
        if let error = log.first { throw error }
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
