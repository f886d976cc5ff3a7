import Markup

/// What a package holds of a part.
enum PartContents: Sendable {
    case bytes([UInt8])
    /// A large text of an archive, which is unpacked whenever it is asked for.
    case packed(PackedPart)

    /// All of it.
    var bytes: [UInt8] {
        get throws(PackageError) {
            switch self {
            case .bytes(let bytes): return bytes
            case .packed(let part): return try part.contents()
            }
        }
    }

    /// The same as it is unpacked, and what unpacks it where that is still to do.
    func pieces() throws(PackageError) -> (pieces: Pieces, unpacking: PackedPieces?) {
        switch self {
        case .bytes(let bytes): return (once(bytes), nil)
        case .packed(let part):
            let unpacking = try part.pieces()
            return ({ () throws(MarkupError) in try unpacking.nextOfMarkup() }, unpacking)
        }
    }
}

/// A part that is left in its archive.
struct PackedPart: Sendable {
    /// What an unpacked text may take without being left there.
    static let threshold = 1 << 20

    private let archive: ArchiveSource
    private let index: Int
    private let name: String
    private let size: Int

    init(_ entry: ZipDirectory.Entry, at index: Int, of archive: ArchiveSource, named name: String)
    {
        self.archive = archive
        self.index = index
        self.name = name
        size = entry.size
    }

    /// The part's bytes.
    func contents() throws(PackageError) -> [UInt8] {
        try ZipReader(keeping: archive).contents(of: index, size: size, named: name)
    }

    /// The part's bytes, unpacked piece by piece.
    func pieces() throws(PackageError) -> PackedPieces {
        try PackedPieces(archive, index, size: size, name: name)
    }
}

/// Unpacks one part of an archive.
final class PackedPieces {
    // The first to go is what reads the other.
    private var entry: EntryPieces
    private let archive: ZipReader
    /// Why no more came.
    private(set) var failure: PackageError?

    init(_ bytes: ArchiveSource, _ index: Int, size: Int, name: String) throws(PackageError) {
        let archive = try ZipReader(keeping: bytes)
        entry = try archive.pieces(of: index, size: size, named: name)
        self.archive = archive
    }

    func next() throws(PackageError) -> [UInt8]? { try entry.next() }

    /// The same for who reads markup.
    func nextOfMarkup() throws(MarkupError) -> [UInt8]? {
        do throws(PackageError) {
            return try next()
        } catch {
            failure = error
            throw .notWellFormed(line: 0, reason: "damaged")
        }
    }
}

extension PackageError {
    /// Reads markup in pieces; what is wrong with the archive comes before what is wrong with the
    /// text.
    static func reading<Value>(
        _ contents: PartContents, of part: PartName,
        _ body: (@escaping Pieces) throws(MarkupError) -> Value
    ) throws(PackageError) -> Value {
        let (pieces, unpacking) = try contents.pieces()
        do throws(MarkupError) {
            return try body(pieces)
        } catch {
            throw unpacking?.failure ?? .unreadablePart(part.path, error)
        }
    }
}
