public import Markup

/// Why a file is not a package that is accepted here.
public enum PackageError: Error, Hashable, Sendable {
    /// No zip archive at all, but a file of another kind.
    case foreign(ForeignFile)
    /// An archive whose records make no sense.
    case damaged(ArchiveDamage)
    /// A part that is packed in a way that OPC does not allow (ECMA-376 part 2, annex C).
    case packing(part: String, method: Int)
    /// A part behind a password of the archive's own.
    case encryptedPart(String)
    /// An archive in several pieces.
    case severalDisks
    /// libzip's own words.
    case unreadable(reason: String)
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
    /// A relationship leads out of the package, or to a part that is not there.
    case missingTarget(part: String, relationship: String, target: String)
    /// Two relationships of one part have the same id.
    case duplicateRelationship(part: String, id: String)
    /// A part's text is not the XML that is accepted.
    case unreadablePart(String, MarkupError)
    /// libzip could not write.
    case unwritable(reason: String)
}

/// What is wrong with an archive's records (APPNOTE 6.3 §4.3).
public enum ArchiveDamage: Hashable, Sendable, CaseIterable {
    /// The end is missing, or a length leads beyond it.
    case cutOff
    /// Two ends: two programs could read two documents.
    case twoDirectories
    /// The central directory is not where, or not what, its end record says.
    case directory
    /// What stands before an entry contradicts the directory.
    case headers
    /// An entry's sizes contradict one another.
    case sizes
    /// Entries share bytes: a few kilobytes could unpack to gigabytes.
    case overlap
}

extension PackageError {
    /// There is no memory to write with; in zlib's words.
    static let noMemory = Self.unwritable(reason: "insufficient memory")

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
