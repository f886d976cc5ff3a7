package import OpenPackage

/// Why a dossier cannot be put into an archive, or an archive cannot be looked at.
package enum ArchiveError: Error, Hashable, Sendable {
    case file(FileError)
    case digest(DigestError)
    case book(BookError)
    /// With the archive's path.
    case archive(String, PackageError)
    /// The archive holds no dossier.
    case noManifest(String)
}

extension ArchiveError {
    static func file<Value>(
        _ body: () throws(FileError) -> Value
    ) throws(ArchiveError) -> Value {
        do throws(FileError) { return try body() } catch { throw .file(error) }
    }
}
