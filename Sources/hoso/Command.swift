import VietnameseText

/// One command of the program: its table of options, its help and its work.
struct Command: Sendable {
    /// One word or two: "template build".
    var name: String
    /// What stands after the name in the help, besides the options: "FORM".
    var operands: String
    var options: [Option]
    var summary: Bilingual
    /// What a clerk can copy.
    var example: String
    var run: @Sendable (Invocation) async throws -> ExitStatus
}

/// A command's own part of the command line, with the session around it.
struct Invocation: Sendable {
    var line: CommandLineOptions
    var session: Session

    /// The last value given for an option.
    subscript(option: Option) -> String? { line.values[option.name]?.last }

    /// Every value given for an option, in order.
    func all(_ option: Option) -> [String] { line.values[option.name] ?? [] }

    /// Whether an option was given.
    func has(_ option: Option) -> Bool { line.values[option.name] != nil }

    /// The value of an option that the command cannot do without.
    func required(_ option: Option) throws(UsageError) -> String {
        guard let value = self[option], !value.isEmpty else {
            throw .missingOption("--" + option.name)
        }
        return value
    }

    /// The only operand, called `name` in the help.
    func operand(_ name: String) throws(UsageError) -> String {
        guard let first = line.operands.first else { throw .missingOperand(name) }
        guard line.operands.count == 1 else { throw .extraOperand }
        return first
    }

    /// An option's value as a positive number.
    func count(_ option: Option) throws(UsageError) -> Int? {
        guard let value = self[option] else { return nil }
        guard let number = Int(value), number > 0, number <= 9_999 else {
            throw .wrongValue(option: "--" + option.name, expected: "1…9999")
        }
        return number
    }

    /// An option's value as one of a closed list.
    func choice<Value: RawRepresentable & CaseIterable>(
        _ option: Option, _ type: Value.Type = Value.self
    ) throws(UsageError) -> Value? where Value.RawValue == String {
        guard let written = self[option] else { return nil }
        guard let value = Value(rawValue: written) else {
            let allowed = Value.allCases.map(\.rawValue).joined(separator: "|")
            throw .wrongValue(option: "--" + option.name, expected: allowed)
        }
        return value
    }
}
