import Markup

extension Package {
    /// Reads a package; every entry's name, size and ratio is checked against `limits`.
    ///
    /// Entries for folders are dropped. A document type in any XML part is refused at once.
    public init(
        reading bytes: [UInt8], limits: PackageLimits = .standard
    ) throws(PackageError) {
        try self.init(reading: .memory(bytes), limits: limits)
    }

    /// The same of a file's bytes, which are read when they are needed.
    package init(reading bytes: ArchiveSource, limits: PackageLimits) throws(PackageError) {
        let directory = try ZipDirectory(of: bytes, limits: limits)
        try Self.checkSizes(directory.entries, limits)
        let contents = try Self.unpacked(bytes, directory)
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
        _ archive: ArchiveSource, _ directory: ZipDirectory
    ) throws(PackageError) -> [(name: String, contents: PartContents)] {
        let reader = try ZipReader(keeping: archive)
        guard reader.count == directory.entries.count else { throw .damaged(.directory) }
        var contents: [(name: String, contents: PartContents)] = []
        for (index, entry) in directory.entries.enumerated() {
            guard let name = reader.name(of: index) else { throw .damaged(.headers) }
            try check(name, of: entry)
            guard !entry.isFolder else { continue }
            let isLeft = entry.size > PackedPart.threshold && name.hasSuffix(".xml")
            contents.append(
                (
                    name,
                    isLeft
                        ? .packed(PackedPart(entry, at: index, of: archive, named: name))
                        : .bytes(try reader.contents(of: index, size: entry.size, named: name))
                ))
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
        _ contents: [(name: String, contents: PartContents)]
    ) throws(PackageError) {
        var hasTypes = false
        for (name, contents) in contents {
            guard name != ContentTypes.entry else {
                guard !hasTypes else { throw .duplicateName(name) }
                hasTypes = true
                types = try Self.types(in: contents, limits)
                continue
            }
            guard let part = PartName("/" + name) else { throw .badName(name) }
            guard parts.updateValue(contents, forKey: part) == nil else {
                throw .duplicateName(name)
            }
        }
        guard hasTypes else { throw .missingPart(ContentTypes.entry) }
    }

    private static func types(
        in contents: PartContents, _ limits: PackageLimits
    ) throws(PackageError) -> ContentTypes {
        let bytes = try contents.bytes
        return try PackageError.naming(ContentTypes.entry) { () throws(MarkupError) in
            try ContentTypes(parsing: bytes, limits: limits.markup)
        }
    }

    /// OPC forbids document types in every part, also in those that nobody reads (M1.18).
    private mutating func checkMarkup() throws(PackageError) {
        for (part, contents) in parts.sorted(by: { $0.key < $1.key }) {
            if isMarkup(part) {
                try PackageError.reading(contents, of: part) { (pieces) throws(MarkupError) in
                    try Element.checkTags(of: pieces, limits: limits.markup)
                }
            } else {
                parts[part] = .bytes(try contents.bytes)
            }
        }
    }

    /// Whether the type of a part says that it is XML.
    package func isMarkup(_ part: PartName) -> Bool {
        let type = types[part] ?? ""
        return type.hasSuffix("+xml") || type.hasSuffix("/xml")
    }
}
