/// What is wrong with a command line.
enum UsageError: Error, Hashable, Sendable {
    case noCommand
    case unknownCommand(String, nearest: String?)
    case unknownOption(String, nearest: String?)
    case missingValue(String)
    case unwantedValue(String)
    case wrongValue(option: String, expected: String)
    case unknownLimit(String)
    case missingOption(String)
    case oneOf([String])
    case notTogether(String, String)
    case missingOperand(String)
    case extraOperand
    case outputIsInput
    /// The output would overwrite a workbook that somebody fills in.
    case outputIsBook
}
