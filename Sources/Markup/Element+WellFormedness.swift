import CLibXML2

extension Element {
    /// Checks that a document made here is well formed, its namespaces among that, without a word
    /// of what is in it.
    ///
    /// The limits are for what others bring; of these only the size is looked at, and libxml2's own
    /// hold for the depth.
    ///
    /// - Returns: the namespace of the root.
    package static func checkWellFormed(
        _ bytes: [UInt8], limits: MarkupLimits = .standard
    ) throws(MarkupError) -> String {
        try MarkupError.check(bytes.count, against: limits.bytes, named: "bytes")
        return try Parser().rootNamespace(of: TextEncoding.decoded(bytes))
    }
}

/// What is kept of a document that is only checked.
final class RootLog: ErrorLog {
    /// Of the root, once it was met.
    fileprivate(set) var namespace: String?
    fileprivate(set) var hasDocumentType = false

    /// Has a parser tell nothing but the root and a document type.
    func listen(to handler: inout xmlSAXHandler) {
        // Without these two libxml2 knows nothing of namespaces, and says nothing of errors.
        let (version, report) = (handler.initialized, handler.serror)
        handler = xmlSAXHandler()
        handler.initialized = version
        handler.serror = report
        handler.startElementNs = { context, _, _, uri, _, _, _, _, _ in
            guard let parser = context?.assumingMemoryBound(to: xmlParserCtxt.self) else { return }
            RootLog.of(parser)?.namespace = uri.map { String(cString: $0) } ?? ""
            parser.pointee.sax.pointee.startElementNs = nil
        }
        handler.internalSubset = { context, _, _, _ in
            guard let parser = context?.assumingMemoryBound(to: xmlParserCtxt.self) else { return }
            RootLog.of(parser)?.hasDocumentType = true
        }
    }

    private static func of(_ parser: xmlParserCtxtPtr) -> RootLog? {
        parser.pointee._private.map {
            Unmanaged<RootLog>.fromOpaque($0).takeUnretainedValue()
        }
    }
}

extension Parser {
    /// Checks a document and makes nothing of it.
    borrowing func rootNamespace(of text: [UInt8]) throws(MarkupError) -> String {
        let log = RootLog()
        log.listen(to: &context.pointee.sax.pointee)
        report(to: log)
        withExtendedLifetime(log) {
            text.withUnsafeBytes { text in
                // Nobody makes a tree.
                _ = xmlCtxtReadMemory(
                    context, text.baseAddress, Int32(clamping: text.count), nil, nil,
                    Int32(Self.options))
            }
        }
        guard context.pointee.wellFormed == 1, context.pointee.errNo == 0,
            context.pointee.nsWellFormed == 1, let namespace = log.namespace
        else {
            throw log.first ?? .notWellFormed(line: 0, reason: "error \(context.pointee.errNo)")
        }
        guard !log.hasDocumentType else { throw .documentType }
        return namespace
    }
}
