/// Why a text is not the XML that is accepted here.
public enum MarkupError: Error, Hashable, Sendable {
    /// Not well formed; libxml2's own words, with its trailing line feed trimmed.
    case notWellFormed(line: Int, reason: String)
    /// A document type declaration, which OPC forbids (ECMA-376 part 2, M1.18).
    case documentType
    /// Not UTF-8 or UTF-16 (ECMA-376 part 2, M1.17).
    case encoding(String)
    /// Larger, deeper or wider than `MarkupLimits` allows.
    case overLimit(name: String, value: Int, limit: Int)
    /// The schema itself could not be read.
    case unusableSchema(reason: String)
}
