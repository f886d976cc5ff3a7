package import OpenPackage

/// The digital signature of an Office document (ECMA-376 part 2, §13).
package enum DocxSignature {
    /// Whether a file is a package that somebody signed; what cannot be read is not.
    ///
    /// That the signature holds is another matter: Word tells it.
    package static func isPresent(in bytes: [UInt8], limits: PackageLimits = .standard) -> Bool {
        do throws(PackageError) {
            return try Package(reading: bytes, limits: limits).isSigned
        } catch { return false }
    }
}
