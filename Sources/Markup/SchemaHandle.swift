import CLibXML2

/// The owner of a compiled schema.
struct SchemaHandle: ~Copyable {
    private let schema: xmlSchemaPtr

    init(of bytes: [UInt8]) throws(MarkupError) {
        Library.initialized
        let compiled = bytes.withUnsafeBytes { text in
            let characters = text.bindMemory(to: CChar.self).baseAddress
            return Self.compile(
                xmlSchemaNewMemParserCtxt(characters, Int32(clamping: bytes.count)))
        }
        schema = try compiled.get()
    }

    init(ofFile path: String) throws(MarkupError) {
        Library.initialized
        schema = try Self.compile(xmlSchemaNewParserCtxt(path)).get()
    }

    deinit { xmlSchemaFree(schema) }

    private static func compile(
        _ parser: xmlSchemaParserCtxtPtr?
    ) -> Result<xmlSchemaPtr, MarkupError> {
        guard let parser else { return .failure(.outOfMemory) }
        defer { xmlSchemaFreeParserCtxt(parser) }
        let log = ErrorLog()
        let context = Unmanaged.passUnretained(log).toOpaque()
        let note: xmlStructuredErrorFunc = { log, error in
            guard let log, let error else { return }
            Unmanaged<ErrorLog>.fromOpaque(log).takeUnretainedValue().note(error.pointee)
        }
        xmlSchemaSetParserStructuredErrors(parser, note, context)
        let schema = withExtendedLifetime(log) {
            listening(by: note, context) { xmlSchemaParse(parser) }
        }
        guard let schema else { return .failure(.unusableSchema(because: log.first)) }
        return .success(schema)
    }

    /// Runs `body` while this thread's errors go to `note`: the files that a schema imports are
    /// read with no handler of their own, and libxml2 would write to standard error.
    private static func listening<Value>(
        by note: xmlStructuredErrorFunc, _ context: UnsafeMutableRawPointer, _ body: () -> Value
    ) -> Value {
        let before = (__xmlStructuredError().pointee, __xmlStructuredErrorContext().pointee)
        xmlSetStructuredErrorFunc(context, note)
        defer { xmlSetStructuredErrorFunc(before.1, before.0) }
        return body()
    }

    /// Validates until the end, or until there are enough violations.
    borrowing func validate(
        most: Int, until deadline: ContinuousClock.Instant,
        _ write: (_ take: ([UInt8]) -> Void) -> Void
    ) -> Result<[Violation], MarkupError> {
        guard let parser = xmlCreatePushParserCtxt(nil, nil, nil, 0, nil) else {
            return .failure(.outOfMemory)
        }
        defer { xmlFreeParserCtxt(parser) }
        xmlCtxtUseOptions(parser, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue))
        guard let validation = xmlSchemaNewValidCtxt(schema) else { return .failure(.outOfMemory) }
        defer { xmlSchemaFreeValidCtxt(validation) }
        let report = ViolationReport(most: most, deadline: deadline)
        connect(validation, to: parser, report)
        withExtendedLifetime(report) { feed(write, to: parser, validation, report) }
        let isBroken = parser.pointee.wellFormed == 0 || parser.pointee.errNo != 0
        guard isBroken, !report.isFull else { return .success(report.violations) }
        return .failure(MarkupError(parser.pointee.lastError))
    }

    private borrowing func connect(
        _ validation: xmlSchemaValidCtxtPtr, to parser: xmlParserCtxtPtr, _ report: ViolationReport
    ) {
        report.parser = parser
        xmlSchemaSetValidStructuredErrors(
            validation,
            { report, error in
                guard let report, let error else { return }
                Unmanaged<ViolationReport>.fromOpaque(report).takeUnretainedValue()
                    .note(error.pointee)
            }, Unmanaged.passUnretained(report).toOpaque())
    }

    /// Pushes the text through the parser into the validator; no tree is made.
    private borrowing func feed(
        _ write: (_ take: ([UInt8]) -> Void) -> Void, to parser: xmlParserCtxtPtr,
        _ validation: xmlSchemaValidCtxtPtr, _ report: ViolationReport
    ) {
        let own = parser.pointee.sax
        parser.pointee.sax = nil
        let plug = xmlSchemaSAXPlug(validation, &parser.pointee.sax, &parser.pointee.userData)
        var isBroken = false
        write { text in
            guard !isBroken else { return }
            isBroken = !Self.push(text, to: parser, report)
        }
        if !report.isFull { xmlParseChunk(parser, nil, 0, 1) }
        xmlSchemaSAXUnplug(plug)
        parser.pointee.sax = own
    }

    /// False when the parser takes no more.
    private static func push(
        _ text: [UInt8], to parser: xmlParserCtxtPtr, _ report: ViolationReport
    ) -> Bool {
        text.withUnsafeBytes { text in
            let characters = text.bindMemory(to: CChar.self)
            var at = 0
            while at < characters.count, !report.isFull {
                let count = min(4_096, characters.count - at)
                let chunk = characters.baseAddress.map { $0 + at }
                guard xmlParseChunk(parser, chunk, Int32(count), 0) == 0 else { return false }
                at += count
                report.lookAtClock()
            }
            return !report.isFull
        }
    }
}

/// Gathers violations and stops the parser when there are enough, or when time is over.
final class ViolationReport {
    private(set) var violations: [Violation] = []
    private(set) var isFull = false
    var parser: xmlParserCtxtPtr?
    private let most: Int
    private let deadline: ContinuousClock.Instant

    init(most: Int, deadline: ContinuousClock.Instant) {
        self.most = most
        self.deadline = deadline
    }

    func note(_ error: xmlError) {
        guard !isFull, error.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
        let line = parser.map { Int(xmlSAX2GetLineNumber($0)) } ?? Int(error.line)
        violations.append(Violation(line: line, message: MarkupError.words(of: error)))
        if violations.count >= most { stop() }
        lookAtClock()
    }

    func lookAtClock() {
        if ContinuousClock.now >= deadline { stop() }
    }

    private func stop() {
        isFull = true
        if let parser { xmlStopParser(parser) }
    }
}

extension MarkupError {
    fileprivate static func unusableSchema(because error: MarkupError?) -> Self {
        guard case .notWellFormed(let line, let reason)? = error else {
            return .unusableSchema(reason: "unreadable")
        }
        return .unusableSchema(reason: "line \(line): \(reason)")
    }
}
