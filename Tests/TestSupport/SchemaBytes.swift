public import Markup

extension Schema {
    /// Where a document that stands in memory breaks the schema.
    public func violations(
        in bytes: [UInt8], most: Int = 20, deadline: Duration = .seconds(5)
    ) throws(MarkupError) -> [Violation] {
        try violations(most: most, deadline: deadline) { $0(bytes) }
    }
}
