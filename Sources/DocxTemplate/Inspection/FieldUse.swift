/// One use of a field in a template.
package struct FieldUse: Hashable, Sendable {
    /// Dotted; with the list's path in front where the field stands in a list the dictionary knows.
    package var path: String
    /// Whether it decides or repeats a section rather than being printed.
    package var isSection: Bool
    /// Whether a record without it is an error under `MissingPolicy.error`.
    package var isRequired: Bool
    /// Whether the embedded dictionary has the field; nil without a dictionary.
    package var isKnown: Bool?
    /// The filters it is printed through.
    package var filters: [String]
    /// Where it stands.
    package var location: Location
}
