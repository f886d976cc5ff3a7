public import Markup

/// Why a file is not a package that is accepted here.
public enum PackageError: Error, Hashable, Sendable {
    /// Not a zip archive, or a damaged one; libzip's words.
    case unreadable(reason: String)
    /// A password-protected document, or an old binary one (`.doc`, `.xls`): an OLE2 container.
    case encryptedOrLegacy
    /// A name that no part may have, or two names that differ only in case.
    case badName(String)
    case duplicateName(String)
    /// An entry's bytes are not what its header declares.
    case wrongSize(part: String)
    case overLimit(name: String, value: Int, limit: Int, part: String?)
    case missingPart(String)
    case unreadablePart(String, MarkupError)
    /// libzip could not write.
    case unwritable(reason: String)
}
