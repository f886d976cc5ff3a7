extension Element {
    /// Checks a document against `limits` and refuses a document type, without reading it.
    ///
    /// Whether it is well formed, and in an encoding that is accepted, is left open.
    package static func checkTags(
        of bytes: [UInt8], limits: MarkupLimits = .standard
    ) throws(MarkupError) {
        do {
            _ = try Source(bytes, limits: limits)
        } catch .encoding {
            return
        }
    }
}
