extension JSON {
    /// The value as JSON text in UTF-8, members in their order, indented by two spaces and ended
    /// by a line feed when `pretty`.
    public func serialized(pretty: Bool = true) -> [UInt8] { [] }
}
