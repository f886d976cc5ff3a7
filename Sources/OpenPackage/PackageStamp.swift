import CLibZip
package import Splice

/// A package that is sealed again and again with a few parts changed.
///
/// The unchanged parts are packed once, when the stamp is made. libzip makes the first archive;
/// where it is laid out as expected, the others are stamped like it.
public struct PackageStamp: Sendable {
    /// The parts that change, in the order in which `sealed(with:)` takes them.
    public let changing: [PartName]
    private let base: [UInt8]
    private let layout: SealedLayout?
    private let vocabulary: Vocabulary

    /// Packs what does not change.
    ///
    /// The parts that change must have their content types in the package; they need no bytes.
    public init(_ package: Package, changing: [PartName]) throws(PackageError) {
        try self.init(package, changing: changing, vocabulary: Vocabulary())
    }

    /// The same for texts made of a template's segments.
    package init(
        _ package: Package, changing: [PartName], vocabulary: Vocabulary
    ) throws(PackageError) {
        self.changing = changing
        self.vocabulary = vocabulary
        base = try package.sealed(leavingOut: Set(changing), level: Self.level)
        layout = try Self.layout(of: changing, behind: base)
        try proveLayout()
    }

    private static let level = 6

    private static func layout(
        of changing: [PartName], behind base: [UInt8]
    ) throws(PackageError) -> SealedLayout? {
        let writer = try ZipWriter(from: base)
        for part in changing { try writer.add(part.entry, sample, level: level) }
        return try SealedLayout(of: writer.sealed(), changing: changing.map(\.entry))
    }

    /// What the changing parts hold in the first archive.
    private static let sample = Array("<w:p><w:p><w:p><w:p></w:p></w:p></w:p></w:p>".utf8)

    /// Has libzip open and read what is stamped.
    private func proveLayout() throws(PackageError) {
        let texts = changing.map { _ in MarkedText(Self.sample) }
        guard let archive = try layout?.sealed(with: texts, by: vocabulary, level: nil) else {
            return
        }
        let directory = try ZipDirectory(of: archive, limits: .standard)
        let fixed = directory.entries.count - changing.count
        try archive.withUnsafeBufferPointer { bytes throws(PackageError) in
            let reader = try ZipReader(UnsafeRawBufferPointer(bytes), flags: ZIP_CHECKCONS)
            for (index, entry) in directory.entries.enumerated().dropFirst(fixed) {
                let contents = try reader.contents(of: index, size: entry.size, named: "stamp")
                guard contents == Self.sample else { throw .wrongSize(part: "stamp") }
            }
        }
    }

    /// The package with new bytes for the changing parts, which stand behind the others.
    public func sealed(with contents: [[UInt8]], level: Int? = nil) throws(PackageError) -> [UInt8]
    {
        try sealed(with: contents.map { MarkedText($0) }, level: level)
    }

    /// The same for texts with marks.
    ///
    /// - Parameter level: deflate's, 1 to 9; nil for the fastest that is about as small as 6.
    package func sealed(
        with texts: [MarkedText], level: Int? = nil
    ) throws(PackageError) -> [UInt8] {
        precondition(texts.count == changing.count, "one text for each changing part")
        if let bytes = try layout?.sealed(with: texts, by: vocabulary, level: level) {
            return bytes
        }
        return try writer(with: texts, level: level ?? Self.level).sealed()
    }

    /// The same with parts of `package` that are new or differ from those packed at first.
    ///
    /// A part of `package` that is among the changing ones has the bytes of `texts`.
    package func sealed(
        with texts: [MarkedText], adding parts: [PartName], of package: Package,
        level: Int? = nil
    ) throws(PackageError) -> [UInt8] {
        let level = level ?? Self.level
        let writer = try writer(with: texts, level: level)
        try writer.add(ContentTypes.entry, package.types.serialized(), level: level)
        let changing = Set(changing)
        for part in parts where !changing.contains(part) {
            try writer.add(part.entry, try package.contents(of: part), level: level)
        }
        return try writer.sealed()
    }

    private func writer(
        with texts: [MarkedText], level: Int
    ) throws(PackageError) -> ZipWriter {
        let writer = try ZipWriter(from: base)
        for (part, text) in zip(changing, texts) {
            try writer.add(part.entry, try text.contents, level: level)
        }
        return writer
    }
}

extension MarkedText {
    /// The whole text.
    package var contents: [UInt8] {
        get throws(PackageError) {
            guard let whole else { throw .noMemory }
            return whole
        }
    }
}
