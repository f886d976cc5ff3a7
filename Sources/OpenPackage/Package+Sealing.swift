extension Package {
    /// The package as zip bytes: `[Content_Types].xml` first, parts in order, fixed times, the same
    /// bytes for the same content.
    ///
    /// - Parameter level: deflate's level, 1 to 9.
    public func sealed(level: Int = 6) throws(PackageError) -> [UInt8] {
        try sealed(leavingOut: [], level: level)
    }

    /// All but some parts; those keep their content types.
    func sealed(leavingOut absent: Set<PartName>, level: Int) throws(PackageError) -> [UInt8] {
        let writer = try ZipWriter()
        try writer.add(ContentTypes.entry, types.serialized(), level: level)
        for part in partNames where !absent.contains(part) {
            try writer.add(part.entry, try contents(of: part), level: level)
        }
        return try writer.sealed()
    }
}

extension PartName {
    /// The name within the archive.
    package var entry: String { String(path.dropFirst()) }
}
