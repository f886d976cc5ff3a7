package import OpenPackage

/// Why a dossier cannot be put into an archive.
package enum ArchiveError: Error, Hashable, Sendable {
    case file(FileError)
    /// With the archive's path.
    case archive(String, PackageError)
}

extension ArchiveError {
    static func file<Value>(
        _ body: () throws(FileError) -> Value
    ) throws(ArchiveError) -> Value {
        do throws(FileError) { return try body() } catch { throw .file(error) }
    }
}
