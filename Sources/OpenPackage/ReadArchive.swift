import Glibc
import Splice

/// An archive that was read whole, so that of others made like it only what differs is read.
///
/// What a batch stamps from one layout (`SealedLayout`) has the same records, byte by byte, but for
/// checksums, sizes and offsets, and nearly all entries are the same too. What is the same as in
/// the archive that was read needs no second reading.
package struct ReadArchive: Sendable {
    /// An entry, from its local header to the end of its data.
    private struct Entry {
        var name: String
        var header: Range<Int>
        var data: Range<Int>
        /// Where its record starts in the central directory.
        var record: Int

        var extent: Range<Int> { header.lowerBound..<data.upperBound }
    }

    /// An entry that differs.
    package struct Change: Sendable {
        /// The entry's name.
        package var name: String
        /// What it holds, unpacked.
        package var bytes: [UInt8]
    }

    /// Larger entries are read piece by piece, as those of any file are.
    fileprivate static let largest = 16 << 20

    private let bytes: [UInt8]
    private let entries: [Entry]
    /// Where the central directory starts.
    private let directory: Int

    /// Nil for an archive whose entries do not stand one behind the other with nothing between.
    ///
    /// - Parameter bytes: an archive that was read without a finding.
    package init?(_ bytes: [UInt8]) throws(PackageError) {
        let all = try ZipDirectory(of: bytes, limits: .ownOutput).entries
        let end = bytes.count - Zip.endRecordSize
        guard end >= 0, bytes.number32(at: end) == Zip.endRecord else { return nil }
        directory = bytes.number32(at: end + Zip.directoryOffset)
        var (place, record) = (0, directory)
        var entries: [Entry] = []
        for entry in all {
            let data = entry.extent.upperBound - entry.packedSize
            guard entry.extent.lowerBound == place, bytes.hasFacts(inHeader: place) else {
                return nil
            }
            entries.append(
                Entry(
                    name: String(decoding: entry.name, as: UTF8.self), header: place..<data,
                    data: data..<entry.extent.upperBound, record: record - directory))
            place = entry.extent.upperBound
            record += bytes.recordSize(at: record)
        }
        guard place == directory, record == end else { return nil }
        self.bytes = bytes
        self.entries = entries
    }

    /// The entries of an archive that differ, unpacked and held against their checksums.
    ///
    /// - Returns: nil for an archive that has to be read whole: one that is made in another way, or
    ///   damaged.
    package func changes(in archive: [UInt8]) -> [Change]? {
        bytes.withUnsafeBytes { known in
            archive.withUnsafeBytes { archive in
                var comparison = Comparison(known: known, archive: archive)
                var changes: [Change] = []
                for entry in entries {
                    guard let data = comparison.data(behind: entry.header) else { return nil }
                    if comparison.isSame(entry.extent, endingAt: data.upperBound) { continue }
                    guard let text = comparison.unpacked(data, behind: entry.header) else {
                        return nil
                    }
                    changes.append(Change(name: entry.name, bytes: text))
                }
                let records = entries.map(\.record)
                return comparison.hasSameDirectory(from: directory, records) ? changes : nil
            }
        }
    }
}

/// Goes through two archives side by side.
private struct Comparison {
    let known: UnsafeRawBufferPointer
    let archive: UnsafeRawBufferPointer
    /// Where the entries so far start, and where they end.
    private var starts: [Int] = []
    private var place = 0

    init(known: UnsafeRawBufferPointer, archive: UnsafeRawBufferPointer) {
        self.known = known
        self.archive = archive
    }

    /// The data of the next entry; nil unless its header is the same but for the facts.
    mutating func data(behind header: Range<Int>) -> Range<Int>? {
        let facts = Zip.factsInHeader..<Zip.factsInHeader + Zip.factsSize
        guard isSame(header, at: place, but: [facts]) else { return nil }
        let start = place + header.count
        let count = number(place + Zip.factsInHeader + 4)
        guard count <= archive.count - start else { return nil }
        starts.append(place)
        place = start + count
        return start..<place
    }

    /// Whether an entry that ends there is the same.
    func isSame(_ extent: Range<Int>, endingAt end: Int) -> Bool {
        isSame(extent, at: end - extent.count, but: []) && starts.last == end - extent.count
    }

    /// What an entry holds; nil unless its size and checksum are what its header says.
    func unpacked(_ data: Range<Int>, behind header: Range<Int>) -> [UInt8]? {
        let header = data.lowerBound - header.count
        let size = number(header + Zip.factsInHeader + 8)
        guard archive[header + Zip.methodInHeader] == 8, size <= ReadArchive.largest,
            let text = Deflate.unpacked(
                UnsafeRawBufferPointer(rebasing: archive[data]), count: size),
            Deflate.checksum(text[...]) == number(header + Zip.factsInHeader)
        else { return nil }
        return text
    }

    /// Whether the directory is the same, and says of each entry what its header says.
    func hasSameDirectory(from start: Int, _ records: [Int]) -> Bool {
        let end = known.count - start - Zip.endRecordSize + Zip.directoryOffset
        var differing: [Range<Int>] = []
        for (header, record) in zip(starts, records) {
            let facts = record + Zip.factsInRecord
            let offset = record + Zip.offsetInRecord
            guard isSame(header + Zip.factsInHeader, place + facts, count: Zip.factsSize),
                number(place + offset) == header
            else { return false }
            differing += [facts..<facts + Zip.factsSize, offset..<offset + 4]
        }
        differing.append(end..<end + 4)
        return archive.count - place == known.count - start && number(place + end) == place
            && isSame(start..<known.count, at: place, but: differing)
    }

    /// Whether bytes of the known archive stand in the other, but for some places in them.
    private func isSame(_ range: Range<Int>, at place: Int, but places: [Range<Int>]) -> Bool {
        guard place >= 0, range.count <= archive.count - place else { return false }
        var start = 0
        for gap in places + [range.count..<range.count] {
            guard equal(known, range.lowerBound + start, place + start, gap.lowerBound - start)
            else { return false }
            start = gap.upperBound
        }
        return true
    }

    /// The same within the other archive.
    private func isSame(_ one: Int, _ other: Int, count: Int) -> Bool {
        other + count <= archive.count && equal(archive, one, other, count)
    }

    private func equal(
        _ bytes: UnsafeRawBufferPointer, _ one: Int, _ other: Int, _ count: Int
    ) -> Bool {
        guard let bytes = bytes.baseAddress, let archive = archive.baseAddress else { return false }
        return memcmp(bytes + one, archive + other, count) == 0
    }

    private func number(_ place: Int) -> Int {
        guard place + 4 <= archive.count else { return .max }
        let number = archive.loadUnaligned(fromByteOffset: place, as: UInt32.self)
        return Int(UInt32(littleEndian: number))
    }
}

extension [UInt8] {
    /// Whether an entry's header has its sizes, and is no Zip64.
    fileprivate func hasFacts(inHeader header: Int) -> Bool {
        self[header + 6] & 8 == 0 && number32(at: header + Zip.factsInHeader + 4) != 0xFFFF_FFFF
    }
}
