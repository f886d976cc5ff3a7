import Markup

extension Package {
    /// Reads a package; every entry's name, size and ratio is checked against `limits`.
    ///
    /// Entries for folders are dropped. A document type in any XML part is refused at once.
    public init(
        reading bytes: [UInt8], limits: PackageLimits = .standard
    ) throws(PackageError) {
        let directory = try ZipDirectory(of: bytes, limits: limits)
        try Self.checkSizes(directory.entries, limits)
        let contents = try bytes.withUnsafeBufferPointer { bytes throws(PackageError) in
            try Self.unpacked(UnsafeRawBufferPointer(bytes), directory)
        }
        self.limits = limits
        try add(contents)
        try checkMarkup()
    }

    private static func checkSizes(
        _ entries: [ZipDirectory.Entry], _ limits: PackageLimits
    ) throws(PackageError) {
        var total = 0
        for entry in entries {
            let name = String(decoding: entry.name, as: UTF8.self)
            try PackageError.check(
                entry.size, against: limits.partBytes, named: "zip-part", of: name)
            total += entry.size
            try PackageError.check(total, against: limits.totalBytes, named: "zip-total")
            guard entry.size > 1 << 20 else { continue }
            try PackageError.check(
                entry.size / max(1, entry.packedSize), against: limits.inflateRatio,
                named: "zip-ratio", of: name)
        }
    }

    private static func unpacked(
        _ bytes: UnsafeRawBufferPointer, _ directory: ZipDirectory
    ) throws(PackageError) -> [(name: String, bytes: [UInt8])] {
        let reader = try ZipReader(bytes)
        guard reader.count == directory.entries.count else { throw .damaged(.directory) }
        var contents: [(name: String, bytes: [UInt8])] = []
        for (index, entry) in directory.entries.enumerated() {
            guard let name = reader.name(of: index) else { throw .damaged(.headers) }
            try check(name, of: entry)
            let bytes = try reader.contents(of: index, as: entry, named: name)
            if !entry.isFolder { contents.append((name, bytes)) }
        }
        return contents
    }

    /// libzip ends a name at NUL, and reads one that does not say UTF-8 as CP437.
    private static func check(
        _ name: String, of entry: ZipDirectory.Entry
    ) throws(PackageError) {
        let isASCII = entry.name.allSatisfy { $0 < 0x80 }
        let isWhole = isASCII || entry.hasUTF8Name ? Array(name.utf8) == entry.name : !name.isEmpty
        guard isWhole, !entry.name.contains(0), !(entry.isFolder && entry.size > 0) else {
            throw .badName(name)
        }
    }

    private mutating func add(
        _ contents: [(name: String, bytes: [UInt8])]
    ) throws(PackageError) {
        var hasTypes = false
        for (name, bytes) in contents {
            guard name != ContentTypes.entry else {
                guard !hasTypes else { throw .duplicateName(name) }
                hasTypes = true
                types = try PackageError.naming(name) { () throws(MarkupError) in
                    try ContentTypes(parsing: bytes, limits: limits.markup)
                }
                continue
            }
            guard let part = PartName("/" + name) else { throw .badName(name) }
            guard parts.updateValue(bytes, forKey: part) == nil else {
                throw .duplicateName(name)
            }
        }
        guard hasTypes else { throw .missingPart(ContentTypes.entry) }
    }

    /// OPC forbids document types in every part, also in those that nobody reads (M1.18).
    private func checkMarkup() throws(PackageError) {
        for part in partNames where isMarkup(part) {
            let bytes = try contents(of: part)
            try PackageError.naming(part.path) { () throws(MarkupError) in
                try Element.checkTags(of: bytes, limits: limits.markup)
            }
        }
    }

    private func isMarkup(_ part: PartName) -> Bool {
        let type = types[part] ?? ""
        return type.hasSuffix("+xml") || type.hasSuffix("/xml")
    }
}
