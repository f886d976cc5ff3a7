extension JSON {
    /// Reads a JSON text in UTF-8.
    ///
    /// Strings are normalised to NFC; two members of one object with the same name are an error,
    /// never settled silently.
    public init(parsing bytes: [UInt8], named file: String) throws(JSONError) {
        throw JSONError(.syntax("not built yet"), file: file, line: 1, column: 1)
    }
}
