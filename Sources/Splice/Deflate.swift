import CISAL
import CLibDeflate

/// Packing as usual by libdeflate, and checksums by ISA-L.
package enum Deflate {
    /// The checksum of bytes as zip has it (APPNOTE 6.3 §4.4.7).
    package static func checksum(_ bytes: ArraySlice<UInt8>, after earlier: UInt32 = 0) -> UInt32 {
        bytes.withUnsafeBytes { hoso_crc32(earlier, $0.baseAddress, UInt64($0.count)) }
    }

    /// What a stream holds; nil unless it is so many bytes and nothing follows.
    static func unpacked(_ stream: [UInt8], count: Int) -> [UInt8]? {
        stream.withUnsafeBytes { unpacked($0, count: count) }
    }

    /// The same of a stream in memory.
    package static func unpacked(_ stream: UnsafeRawBufferPointer, count: Int) -> [UInt8]? {
        guard let decompressor = libdeflate_alloc_decompressor() else { return nil }
        defer { libdeflate_free_decompressor(decompressor) }
        var status = LIBDEFLATE_BAD_DATA
        var used = 0
        // Swift writes the count of an array without room too, which all empty arrays share.
        let bytes = [UInt8](unsafeUninitializedCapacity: max(count, 1)) { room, written in
            status = libdeflate_deflate_decompress_ex(
                decompressor, stream.baseAddress, stream.count, room.baseAddress, count, &used,
                &written)
        }
        let isWhole = used == stream.count && bytes.count == count
        return status == LIBDEFLATE_SUCCESS && isWhole ? bytes : nil
    }

    /// Bytes packed; nil when they do not become fewer, or there is no memory for it.
    ///
    /// - Parameter level: 1 to 12.
    static func packed(_ bytes: [UInt8], level: Int) -> [UInt8]? {
        guard !bytes.isEmpty else { return nil }
        let packed = [UInt8](unsafeUninitializedCapacity: bytes.count) { room, written in
            written = write(bytes, level: level, to: UnsafeMutableRawBufferPointer(room))
        }
        // Without the room that was not needed.
        return packed.isEmpty ? nil : packed.withUnsafeBufferPointer(Array.init)
    }

    /// The room that packing may need.
    static func bound(_ count: Int) -> Int { libdeflate_deflate_compress_bound(nil, count) }

    /// Packs bytes into room.
    ///
    /// - Parameter level: 1 to 12.
    /// - Returns: how many bytes were written; 0 when there is no memory or they do not fit.
    static func write(
        _ bytes: [UInt8], level: Int, to room: UnsafeMutableRawBufferPointer
    ) -> Int {
        guard let compressor = libdeflate_alloc_compressor(Int32(level)) else { return 0 }
        defer { libdeflate_free_compressor(compressor) }
        return bytes.withUnsafeBytes {
            libdeflate_deflate_compress(
                compressor, $0.baseAddress, $0.count, room.baseAddress, room.count)
        }
    }
}
