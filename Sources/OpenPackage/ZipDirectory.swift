/// What an archive's own records say, checked without unpacking anything.
///
/// libzip 1.7.3 cuts names at NUL and tells neither offsets nor overlaps, and its own consistency
/// check refuses many sound files, so the records are read here once more (APPNOTE 6.3 §4.3).
struct ZipDirectory {
    /// One entry of the central directory.
    struct Entry {
        var name: [UInt8]
        var hasUTF8Name: Bool
        var packedSize: Int
        var size: Int
        /// From the local header to the end of the packed data.
        var extent: Range<Int>
        /// Whether it bears no date, nothing extra and the attributes that libzip gives a new entry.
        var isBare: Bool

        var isFolder: Bool { name.last == UInt8(ascii: "/") }
    }

    private(set) var entries: [Entry] = []

    init(of bytes: [UInt8], limits: PackageLimits) throws(PackageError) {
        try self.init(of: .memory(bytes), limits: limits)
    }

    init(of bytes: ArchiveSource, limits: PackageLimits) throws(PackageError) {
        let records = ZipRecords(bytes: bytes)
        if case .memory(let bytes) = bytes, let file = ForeignFile(bytes) { throw .foreign(file) }
        let end = try records.end()
        try PackageError.check(end.count, against: limits.entries, named: "zip-entries")
        var at = end.offset
        for _ in 0..<end.count {
            entries.append(try records.entry(at: &at, before: end.offset))
        }
        guard at == end.offset + end.size else { throw .damaged(.directory) }
        try checkOverlaps()
    }

    /// No two entries may share bytes: a few kilobytes could unpack to gigabytes.
    private func checkOverlaps() throws(PackageError) {
        let extents = entries.map(\.extent).sorted { $0.lowerBound < $1.lowerBound }
        for (one, next) in zip(extents, extents.dropFirst())
        where next.lowerBound < one.upperBound {
            throw .damaged(.overlap)
        }
    }
}

/// Reads zip records; every number in them is doubted.
private struct ZipRecords {
    let bytes: ArchiveSource

    struct End {
        var count: Int
        var size: Int
        var offset: Int
    }

    /// The end of central directory record: the only one behind whose comment nothing follows but,
    /// in some real files, blanks.
    func end() throws(PackageError) -> End {
        let at = try endOffset()
        guard try u16(at + 4) == 0, try u16(at + 6) == 0, try u16(at + 8) == u16(at + 10) else {
            throw .severalDisks
        }
        let end = End(
            count: try u16(at + 10), size: try u32(at + 12), offset: try u32(at + 16))
        let needsZip64 = end.count == 0xFFFF || end.size == 0xFFFF_FFFF || end.offset == 0xFFFF_FFFF
        let hasZip64 = at >= 20 ? try u32(at - 20) == 0x0706_4B50 : false
        let limit = hasZip64 ? try u64(at - 12) : at
        let result = hasZip64 ? try zip64End(at: limit, before: at) : end
        guard hasZip64 || !needsZip64, sum(result.offset, result.size) == limit else {
            throw .damaged(.directory)
        }
        return result
    }

    private func endOffset() throws(PackageError) -> Int {
        let last = bytes.count - 22
        guard last >= 0 else { throw .damaged(.cutOff) }
        var found: [Int] = []
        let first = max(0, last - 0xFFFF)
        for (place, byte) in bytes[first..<last + 1].enumerated().reversed() where byte == 0x50 {
            let at = first + place
            guard try u32(at) == 0x0605_4B50 else { continue }
            let end = sum(at + 22, try u16(at + 20))
            guard end <= bytes.count, bytes[end..<bytes.count].allSatisfy({ $0 <= 0x20 }) else {
                continue
            }
            found.append(at)
        }
        guard let at = found.first else { throw .damaged(.cutOff) }
        guard found.count == 1 else { throw .damaged(.twoDirectories) }
        return at
    }

    private func zip64End(at: Int, before locator: Int) throws(PackageError) -> End {
        guard at <= locator - 76, try u32(at) == 0x0606_4B50, try u32(at + 16) == 0,
            try u32(at + 20) == 0, try u64(at + 24) == u64(at + 32)
        else { throw .damaged(.directory) }
        return End(
            count: try u64(at + 32), size: try u64(at + 40), offset: try u64(at + 48))
    }

    /// One record of the central directory; moves `at` behind it.
    func entry(at: inout Int, before directory: Int) throws(PackageError) -> ZipDirectory.Entry {
        let start = at
        guard try u32(start) == 0x0201_4B50 else { throw .damaged(.directory) }
        let flags = try u16(start + 8)
        let name = try slice(start + 46, try u16(start + 28))
        let nameEnd = start + 46 + name.count
        let text = String(decoding: name, as: UTF8.self)
        guard flags & 0x2041 == 0 else { throw .encryptedPart(text) }
        let method = try u16(start + 10)
        guard method == 0 || method == 8 else { throw .packing(part: text, method: method) }
        let extraCount = try slice(nameEnd, try u16(start + 30)).count
        at = sum(nameEnd + extraCount, try u16(start + 32))
        var wide = Zip64Extra(try zip64Field(in: nameEnd..<nameEnd + extraCount))
        let size = try wide.value(try u32(start + 24))
        let packed = try wide.value(try u32(start + 20))
        let offset = try wide.value(try u32(start + 42))
        guard try u16(start + 34) == 0 else { throw .severalDisks }
        let data = try dataOffset(ofLocal: offset, named: name)
        guard method == 8 || size == packed else { throw .damaged(.sizes) }
        guard sum(data, packed) <= directory else { throw .damaged(.sizes) }
        return ZipDirectory.Entry(
            name: Array(name), hasUTF8Name: flags & 0x800 != 0, packedSize: packed, size: size,
            extent: offset..<data + packed, isBare: try isBare(start, extra: extraCount))
    }

    /// 1/1/1980, 00:00, a regular file of Unix that everybody reads and writes (§4.4.2, 4.4.6, 4.4.15).
    private func isBare(_ start: Int, extra: Int) throws(PackageError) -> Bool {
        let (origin, day, attributes) = (
            try u16(start + 4) >> 8, try u32(start + 12), try u32(start + 38)
        )
        return extra == 0 && origin == 3 && day == 0x0021_0000 && attributes == 0x81B6_0000
    }

    /// Where the data behind a local header starts; the header must name the same entry.
    private func dataOffset(
        ofLocal at: Int, named name: ArraySlice<UInt8>
    ) throws(PackageError) -> Int {
        guard try u32(at) == 0x0403_4B50 else { throw .damaged(.headers) }
        let own = try slice(at + 30, try u16(at + 26))
        guard own == name else { throw .damaged(.headers) }
        return sum(at + 30 + own.count, try u16(at + 28))
    }

    private func zip64Field(in extra: Range<Int>) throws(PackageError) -> [UInt64] {
        var at = extra.lowerBound
        while at + 4 <= extra.upperBound {
            let (id, count) = (try u16(at), try u16(at + 2))
            guard at + 4 + count <= extra.upperBound else { return [] }
            if id == 1 {
                var values: [UInt64] = []
                for place in stride(from: at + 4, through: at + count - 4, by: 8) {
                    values.append(try number(place, 8))
                }
                return values
            }
            at += 4 + count
        }
        return []
    }

    private func slice(_ at: Int, _ count: Int) throws(PackageError) -> ArraySlice<UInt8> {
        guard at >= 0, at <= bytes.count, count <= bytes.count - at else {
            throw .damaged(.cutOff)
        }
        let part = bytes[at..<at + count]
        guard part.count == count else { throw .damaged(.cutOff) }
        return part
    }

    private func number(_ at: Int, _ count: Int) throws(PackageError) -> UInt64 {
        try slice(at, count).reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    private func u16(_ at: Int) throws(PackageError) -> Int { Int(try number(at, 2)) }

    private func u32(_ at: Int) throws(PackageError) -> Int { Int(try number(at, 4)) }

    private func u64(_ at: Int) throws(PackageError) -> Int {
        guard let value = Int(exactly: try number(at, 8)) else { throw .damaged(.directory) }
        return value
    }

    /// A sum that cannot trap; too large a one is larger than any file.
    private func sum(_ one: Int, _ other: Int) -> Int {
        let (sum, overflow) = one.addingReportingOverflow(other)
        return overflow ? Int.max : sum
    }
}

/// The wide numbers of one entry, used up in order by those that do not fit (§4.5.3).
private struct Zip64Extra {
    private var values: ArraySlice<UInt64>

    init(_ values: [UInt64]) { self.values = values[...] }

    mutating func value(_ narrow: Int) throws(PackageError) -> Int {
        guard narrow == 0xFFFF_FFFF else { return narrow }
        guard let wide = values.popFirst(), let value = Int(exactly: wide) else {
            throw .damaged(.directory)
        }
        return value
    }
}
