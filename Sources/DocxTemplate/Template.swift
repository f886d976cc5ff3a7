public import Fields

/// How a template is printed.
public enum Mode: String, Hashable, Sendable, CaseIterable {
    /// With data; what is unknown follows the missing-value policy.
    case filled
    /// As an empty form: what the record knows is printed, every other field is its dotted blank.
    case blank
}

/// What happens to an interpolation whose field the record does not have.
public enum MissingPolicy: String, Hashable, Sendable, CaseIterable {
    /// Nothing is printed, as the Mustache specification has it.
    case empty
    /// The dotted blank is printed.
    case blank
    /// The dotted blank for an optional field; a required one is an error.
    case error
}

/// A compiled `.docx` template: immutable, rendered as often as needed from any thread.
public struct Template: Sendable {
    /// The name the template was compiled under, for messages.
    public let name: String
    /// The field dictionary embedded in the template, if it has one.
    public let fields: FieldDictionary?

    /// Compiles a template.
    ///
    /// - Throws: every problem of the template at once.
    public init(compiling bytes: [UInt8], named name: String) throws(TemplateError) {
        self.name = name
        fields = nil
    }

    /// Renders one document and returns the `.docx` bytes.
    public func render(
        _ record: Record, mode: Mode = .filled, missing: MissingPolicy = .error
    ) throws(TemplateError) -> [UInt8] {
        []
    }
}

/// Everything that is wrong with a template, or with a record for it.
public struct TemplateError: Error, Hashable, Sendable {}
