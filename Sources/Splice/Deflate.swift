import CLibDeflate

/// Packing as usual, and checksums: libdeflate.
package enum Deflate {
    /// The checksum of bytes as zip has it (APPNOTE 6.3 §4.4.7).
    package static func checksum(_ bytes: [UInt8]) -> UInt32 {
        bytes.withUnsafeBytes { libdeflate_crc32(0, $0.baseAddress, $0.count) }
    }

    /// The room that packing may need.
    package static func bound(_ count: Int) -> Int { libdeflate_deflate_compress_bound(nil, count) }

    /// Packs bytes into room that is large enough.
    ///
    /// - Parameter level: 1 to 12.
    /// - Returns: how many bytes were written; 0 when there is no memory.
    package static func write(
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
