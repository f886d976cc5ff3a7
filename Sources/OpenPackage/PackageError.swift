public import Markup

/// Why a file is not a package that is accepted here.
public enum PackageError: Error, Hashable, Sendable {
    /// Not a zip archive, or a damaged one; libzip's words where it has some.
    case unreadable(reason: String)
    /// A password-protected document, or an old binary one (`.doc`, `.xls`): an OLE2 container.
    case encryptedOrLegacy
    /// A name that no part may have.
    case badName(String)
    /// Two entries with the same name, letter case aside.
    case duplicateName(String)
    /// An entry's bytes are not what its header declares.
    case wrongSize(part: String)
    /// More than `PackageLimits` allows.
    case overLimit(name: String, value: Int, limit: Int, part: String?)
    /// The package has no part of that name.
    case missingPart(String)
    /// A part's text is not the XML that is accepted.
    case unreadablePart(String, MarkupError)
    /// libzip could not write.
    case unwritable(reason: String)
}

extension PackageError {
    static func check(
        _ value: Int, against limit: Int, named name: String, of part: String? = nil
    ) throws(PackageError) {
        guard value <= limit else {
            throw .overLimit(name: name, value: value, limit: limit, part: part)
        }
    }

    /// Runs `body`; what it finds wrong is wrong with that part.
    static func naming<Value>(
        _ part: String, _ body: () throws(MarkupError) -> Value
    ) throws(PackageError) -> Value {
        do throws(MarkupError) {
            return try body()
        } catch {
            throw .unreadablePart(part, error)
        }
    }
}
