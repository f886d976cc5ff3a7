import Splice

/// How libzip lays an archive out of which only the last entries change.
///
/// It is learned from an archive that libzip made: everything in front of the entries that change
/// is the same in all of them, and of what is behind only sizes, checksums and offsets differ
/// (APPNOTE 6.3 §4.3.7, §4.3.12, §4.3.16).
struct SealedLayout: Sendable {
    /// An entry that changes.
    struct Entry: Sendable {
        /// Its local header, and where its record stands in the central directory.
        var header: [UInt8]
        var record: Int
    }

    /// The entries that do not change.
    let prefix: [UInt8]
    /// Those that do.
    let entries: [Entry]
    /// The central directory with the record of its end.
    let directory: [UInt8]

    /// Nil for an archive that is laid out in any other way.
    init?(of archive: [UInt8], changing names: [String]) throws(PackageError) {
        let all = try ZipDirectory(of: archive, limits: .standard).entries
        let end = archive.count - Zip.endRecordSize
        let fixed = all.count - names.count
        guard fixed >= 0, all[fixed...].map(\.name) == names.map({ Array($0.utf8) }),
            archive.number32(at: end) == Zip.endRecord
        else { return nil }
        let start = archive.number32(at: end + Zip.directoryOffset)
        var entries: [Entry] = []
        var record = start
        for (index, entry) in all.enumerated() {
            let next = all.dropFirst(index + 1).first?.extent.lowerBound ?? start
            if index >= fixed {
                guard archive.isPlain(entry, before: next) else { return nil }
                let data = entry.extent.upperBound - entry.packedSize
                entries.append(
                    Entry(
                        header: Array(archive[entry.extent.lowerBound..<data]),
                        record: record - start))
            }
            record += archive.recordSize(at: record)
        }
        guard record == end else { return nil }
        self.entries = entries
        prefix = Array(archive[..<(fixed < all.count ? all[fixed].extent.lowerBound : start)])
        directory = Array(archive[start...])
    }
}

/// Records of a zip archive, and places in them.
enum Zip {
    static let endRecord = 0x0605_4B50
    static let endRecordSize = 22
    /// In the end record: where the central directory starts.
    static let directoryOffset = 16
    /// In a local header: checksum, packed size and size, one behind the other.
    static let factsInHeader = 14
    static let factsSize = 12
    /// In a local header: how the data are packed.
    static let methodInHeader = 8
    /// The same in a record of the central directory, and where the local header stands.
    static let factsInRecord = 16
    static let offsetInRecord = 42
}

extension [UInt8] {
    func number16(at place: Int) -> Int { Int(self[place]) | Int(self[place + 1]) << 8 }

    func number32(at place: Int) -> Int {
        number16(at: place) | number16(at: place + 2) << 16
    }

    /// A record of the central directory has a name, more fields and a comment.
    func recordSize(at record: Int) -> Int {
        46 + number16(at: record + 28) + number16(at: record + 30) + number16(at: record + 32)
    }

    /// Whether an entry is deflated, and its header has its sizes and no fields but its name.
    fileprivate func isPlain(_ entry: ZipDirectory.Entry, before next: Int) -> Bool {
        let header = entry.extent.lowerBound
        let sizesFollow = number16(at: header + 6) & 8 != 0
        return !sizesFollow && number16(at: header + 8) == 8 && entry.extent.upperBound == next
            && entry.extent.count == 30 + entry.name.count + entry.packedSize
    }
}
