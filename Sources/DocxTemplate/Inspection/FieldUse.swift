/// One use of a field in a template.
public struct FieldUse: Hashable, Sendable {
    /// Dotted; with the list's path in front where the field stands in a list the dictionary knows.
    public var path: String
    /// Whether it decides or repeats a section rather than being printed.
    public var isSection: Bool
    /// Whether a record without it is an error under `MissingPolicy.error`.
    public var isRequired: Bool
    /// Whether the embedded dictionary has the field; nil without a dictionary.
    public var isKnown: Bool?
    /// The filters it is printed through.
    public var filters: [String]
    /// Where it stands.
    public var location: Location
}
