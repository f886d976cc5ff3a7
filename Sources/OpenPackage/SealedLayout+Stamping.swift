import Splice

extension SealedLayout {
    /// Larger texts are left to libzip, which knows Zip64.
    private static let largest = 1 << 30

    /// The archive with new texts for the entries that change; nil where libzip has to make it.
    ///
    /// - Parameter level: deflate's, or nil to put the texts together from what is packed already
    ///   where that is small enough.
    func sealed(
        with texts: [MarkedText], by vocabulary: Vocabulary, level: Int?
    ) throws(PackageError) -> [UInt8]? {
        let count = texts.reduce(0) { $0 + $1.wholeCount }
        guard count < Self.largest else { return nil }
        let loose = level == nil ? Self.looseCount(of: texts) : .max
        let room = zip(entries, texts).reduce(prefix.count + directory.count) {
            $0 + $1.0.header.count + $1.1.room
        }
        let archive = [UInt8](unsafeUninitializedCapacity: room) { buffer, written in
            let room = UnsafeMutableRawBufferPointer(buffer)
            if loose <= Self.looseShare(of: prefix.count + count) {
                written = write(texts, .spliced(vocabulary), to: room)
            }
            if loose > Self.looseShare(of: written) {
                written = write(texts, .deflated(level: level ?? Self.level), to: room)
            }
        }
        // libzip would pack otherwise: the same input must give the same bytes.
        guard !archive.isEmpty else { throw .noMemory }
        return archive
    }

    /// How many bytes of values an archive of that size may hold without being packed as usual.
    ///
    /// Deflate finds what values repeat, and makes a third to a half of them; spliced, they become
    /// two thirds. So the archive is less than a tenth larger.
    private static func looseShare(of size: Int) -> Int { size / 8 }

    /// - Returns: how many bytes the archive has; 0 when there is no memory to pack it.
    private func write(
        _ texts: [MarkedText], _ packing: Packing, to room: UnsafeMutableRawBufferPointer
    ) -> Int {
        var archive = ArchiveBytes(room)
        archive.append(prefix)
        let facts = zip(entries, texts).map { entry, text in
            archive.append(entry.header, text, packing)
        }
        guard facts.allSatisfy({ $0.text.packed > 0 }) else { return 0 }
        let start = archive.count
        archive.append(directory)
        for (entry, facts) in zip(entries, facts) {
            archive.set(facts.text, at: start + entry.record + Zip.factsInRecord)
            archive.set(facts.start, at: start + entry.record + Zip.offsetInRecord)
        }
        archive.set(start, at: archive.count - Zip.endRecordSize + Zip.directoryOffset)
        return archive.count
    }

    /// What is usual.
    private static let level = 6

    private static func looseCount(of texts: [MarkedText]) -> Int {
        texts.reduce(0) { sum, text in
            let (total, isTooMuch) = sum.addingReportingOverflow(text.looseCount)
            return isTooMuch ? .max : total
        }
    }
}

/// What zip says of an entry.
private struct EntryFacts {
    var start: Int
    var text: PackedFacts
}

/// An archive that grows.
private struct ArchiveBytes {
    private let room: UnsafeMutableRawBufferPointer
    private(set) var count = 0

    init(_ room: UnsafeMutableRawBufferPointer) { self.room = room }

    mutating func append(_ bytes: [UInt8]) {
        UnsafeMutableRawBufferPointer(rebasing: room[count...]).copyBytes(from: bytes)
        count += bytes.count
    }

    /// Appends an entry.
    mutating func append(
        _ header: [UInt8], _ text: MarkedText, _ packing: Packing
    ) -> EntryFacts {
        let start = count
        append(header)
        let facts = text.write(
            packing, to: UnsafeMutableRawBufferPointer(rebasing: room[count...]))
        count += facts.packed
        set(facts, at: start + Zip.factsInHeader)
        return EntryFacts(start: start, text: facts)
    }

    func set(_ facts: PackedFacts, at place: Int) {
        set(Int(facts.checksum), at: place)
        set(facts.packed, at: place + 4)
        set(facts.size, at: place + 8)
    }

    func set(_ number: Int, at place: Int) {
        let number = UInt32(truncatingIfNeeded: number).littleEndian
        room.storeBytes(of: number, toByteOffset: place, as: UInt32.self)
    }
}
