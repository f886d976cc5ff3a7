import CLibXML2

/// libxml2's one-time set-up, which must be over before threads use it.
///
/// A schema's imports are loaded without options of their own, so the network is closed to all.
enum Library {
    static let initialized: Void = {
        xmlInitParser()
        xmlSetExternalEntityLoader(xmlNoNetExternalEntityLoader)
    }()
}

/// The owner of a libxml2 parser.
struct Parser: ~Copyable {
    let context: xmlParserCtxtPtr

    /// NONET, and never NOENT, DTDLOAD or HUGE: they read local files and lift the bomb guards.
    static let options =
        XML_PARSE_NONET.rawValue | XML_PARSE_NOCDATA.rawValue | XML_PARSE_IGNORE_ENC.rawValue
        | XML_PARSE_BIG_LINES.rawValue | XML_PARSE_NOERROR.rawValue
        | XML_PARSE_NOWARNING.rawValue

    init() throws(MarkupError) {
        Library.initialized
        guard let context = xmlNewParserCtxt() else { throw .outOfMemory }
        self.context = context
    }

    deinit { xmlFreeParserCtxt(context) }

    /// The document as libxml2's tree.
    borrowing func document(of input: Input) throws(MarkupError) -> Document {
        let log = ErrorLog()
        return try checked(withExtendedLifetime(log) { tree(of: input, log) }, input, log)
    }

    /// Reads a document and tells `reader` of it, without libxml2's tree.
    borrowing func read(
        _ input: Input, reportingTo reader: EventReader
    ) throws(MarkupError) {
        reader.listen(to: context)
        // What is left for libxml2's own tree is the prologue.
        _ = try checked(withExtendedLifetime(reader) { tree(of: input, reader) }, input, reader)
    }

    /// A document with namespace errors counts as well formed for libxml2, so its error number is
    /// looked at too.
    private borrowing func checked(
        _ tree: xmlDocPtr?, _ input: Input, _ log: ErrorLog
    ) throws(MarkupError) -> Document {
        let document = tree.map { Document(tree: $0) }
        if let failure = input.failure { throw failure }
        guard let document else { throw log.first ?? .outOfMemory }
        guard context.pointee.errNo == 0, context.pointee.nsWellFormed == 1 else {
            throw log.first ?? .notWellFormed(line: 0, reason: "error \(context.pointee.errNo)")
        }
        guard xmlGetIntSubset(document.tree) == nil else { throw .documentType }
        return document
    }

    private borrowing func tree(of input: Input, _ log: ErrorLog) -> xmlDocPtr? {
        report(to: log)
        return withExtendedLifetime(input) {
            xmlCtxtReadIO(
                context, Input.read, nil, Unmanaged.passUnretained(input).toOpaque(), nil, nil,
                Int32(Self.options))
        }
    }

    /// Has errors told to a log, which must outlive the reading.
    borrowing func report(to log: ErrorLog) {
        context.pointee._private = Unmanaged.passUnretained(log).toOpaque()
        context.pointee.sax.pointee.serror = { context, error in
            guard let parser = context?.assumingMemoryBound(to: xmlParserCtxt.self),
                let log = parser.pointee._private, let error
            else { return }
            Unmanaged<ErrorLog>.fromOpaque(log).takeUnretainedValue().note(error.pointee)
        }
    }
}

/// The owner of a libxml2 tree.
struct Document: ~Copyable {
    let tree: xmlDocPtr

    deinit { xmlFreeDoc(tree) }
}

/// What libxml2 said first: later errors only follow from it.
class ErrorLog {
    private(set) var first: MarkupError?

    func note(_ error: xmlError) {
        guard first == nil, error.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
        first = MarkupError(error)
    }
}

extension MarkupError {
    static let outOfMemory = Self.notWellFormed(line: 0, reason: "out of memory")

    /// The one place where libxml2's errors become ours.
    init(_ error: xmlError) {
        self = .notWellFormed(line: Int(error.line), reason: Self.words(of: error))
    }

    /// libxml2's message without its trailing line feed.
    static func words(of error: xmlError) -> String {
        guard let message = error.message else { return "error \(error.code)" }
        var words = String(cString: message)
        while words.last?.isNewline == true { words.removeLast() }
        return words
    }
}
