extension Package {
    /// Whether hoso sealed the package and nobody has saved it since; nil for what is no file of any
    /// program for documents: nothing, text, bytes of no known kind.
    ///
    /// Its entries bear no date and no attributes of their own, so that the same input makes the
    /// same bytes. Word, LibreOffice, archivers and libraries for documents leave one or the other.
    package static func isAsSealed(_ bytes: [UInt8], limits: PackageLimits = .standard) -> Bool? {
        do throws(PackageError) {
            return try ZipDirectory(of: bytes, limits: limits).entries.allSatisfy(\.isBare)
        } catch {
            return switch ForeignFile(bytes) {
            case .empty, .text, .unknown: nil
            default: false
            }
        }
    }
}
