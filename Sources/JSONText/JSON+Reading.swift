import CYajl

/// What one JSON text may take.
public struct JSONLimits: Hashable, Sendable {
    /// Of the whole text.
    public var bytes = 64 << 20
    /// Of arrays and objects in one another.
    public var depth = 250

    /// What holds where nothing else is said; a program may raise it for a whole run.
    @TaskLocal public static var standard = JSONLimits()

    /// Makes the table of defaults; change what must be raised.
    public init() {}
}

extension JSON {
    /// Takes an element of the array of that name; true where it is then left out of the value.
    public typealias ElementTaker = (_ name: String, _ element: JSON) -> Bool

    /// Reads a JSON text in UTF-8.
    ///
    /// Strings are normalised to NFC; two members of one object with the same name are an error,
    /// never settled silently.
    ///
    /// - Parameter taking: offered each element of the arrays that are members of the outermost
    ///   object, so that a large one need not stand in memory as a whole.
    public init(
        parsing bytes: [UInt8], named file: String, limits: JSONLimits = .standard,
        taking: ElementTaker? = nil
    ) throws(JSONError) {
        let text = JSONSource(bytes, file: file)
        guard bytes.count <= limits.bytes else {
            throw text.error(.tooLarge(bytes: bytes.count, limit: limits.bytes), at: 0)
        }
        if let place = text.loneSurrogate {
            throw text.error(.syntax("lone surrogate"), at: place)
        }
        let builder = JSONBuilder(limits: limits, taking: taking)
        if let failure = builder.read(text) { throw failure }
        guard let value = builder.result else { throw text.error(.syntax("no value"), at: 0) }
        self = value
    }
}

extension JSONBuilder {
    /// Runs yajl over the text; the error, if there is one.
    ///
    /// yajl keeps the pointer to the callbacks, so everything happens while it is good.
    fileprivate func read(_ text: JSONSource) -> JSONError? {
        withExtendedLifetime(self) {
            withUnsafePointer(to: Self.callbacks) { callbacks in
                let context = Unmanaged.passUnretained(self).toOpaque()
                guard let parser = yajl_alloc(callbacks, nil, context) else {
                    return text.error(.syntax("out of memory"), at: 0)
                }
                defer { yajl_free(parser) }
                guard yajl_parse(parser, text.bytes, text.bytes.count) != yajl_status_ok else {
                    guard yajl_complete_parse(parser) != yajl_status_ok else { return nil }
                    return text.error(.syntax(Self.words(of: parser)), at: text.bytes.count)
                }
                let place = yajl_get_bytes_consumed(parser)
                if let problem { return text.error(problem, endingAt: place) }
                return text.error(.syntax(Self.words(of: parser)), at: place - 1)
            }
        }
    }

    /// yajl's words, without the text around the place.
    private static func words(of parser: yajl_handle) -> String {
        guard let message = yajl_get_error(parser, 0, nil, 0) else { return "" }
        defer { yajl_free_error(parser, message) }
        var words = String(cString: message)
        while words.last?.isNewline == true { words.removeLast() }
        return words
    }
}
