extension Element {
    /// Checks a document against `limits` and refuses a document type, without reading it.
    ///
    /// Whether it is well formed, and in an encoding that is accepted, is left open.
    package static func checkTags(
        of pieces: @escaping Pieces, limits: MarkupLimits = .standard
    ) throws(MarkupError) {
        do {
            try Input(pieces, limits: limits).scanRest()
        } catch .encoding {
            return
        }
    }
}
