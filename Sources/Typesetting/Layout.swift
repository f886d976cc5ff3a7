public import JSONText

/// How papers look: one value for each element, as the body that rules on it has set it.
public struct Layout: Hashable, Sendable {
    /// The name of its file, `hd36-2018`.
    public var id: String
    /// The document that the values come from.
    public var title: String
    var language: String
    var page: PageSetup
    var fonts: Fonts
    var styles: [StyleRole: Style]
    /// How far the column of signatures stands from the left margin, in millimetres.
    var signatureIndent: Double
    /// Distance of a signature from what stands above, in points.
    var signatureSpace: Double
    var letterheads: [String: LetterheadLayout]
    var words: Words
    var metrics: Metrics
}

extension Layout {
    /// Reads a layout; every missing or wrong value is told at once.
    public init(_ json: JSON, named file: String) throws(TypesettingError) {
        var reader = LayoutReader(file: file)
        let layout = reader.layout(json)
        guard let layout, reader.diagnostics.isEmpty else {
            throw TypesettingError(reader.diagnostics)
        }
        self = layout
    }
}
