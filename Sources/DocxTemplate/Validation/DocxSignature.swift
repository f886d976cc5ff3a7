package import OpenPackage

/// The digital signature of an Office document (ECMA-376 part 2, §13).
package enum DocxSignature {
    private static let origin =
        "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin"

    /// Whether a file is a package that somebody signed; what cannot be read is not.
    ///
    /// That the signature holds is another matter: Word tells it.
    package static func isPresent(in bytes: [UInt8], limits: PackageLimits = .standard) -> Bool {
        do throws(PackageError) {
            let package = try Package(reading: bytes, limits: limits)
            return try package.relationships(of: nil).contains { relationship in
                relationship.type == origin
                    && relationship.part(from: nil).map(package.contains) == true
            }
        } catch { return false }
    }
}
