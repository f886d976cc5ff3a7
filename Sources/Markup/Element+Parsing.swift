extension Element {
    /// Reads a document and returns its root element.
    public init(
        parsing bytes: [UInt8], limits: MarkupLimits = .standard
    ) throws(MarkupError) {
        throw .documentType
    }
}
