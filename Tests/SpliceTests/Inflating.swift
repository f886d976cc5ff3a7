import CLibDeflate
import Testing

/// What a deflate stream holds, which must end where its bytes end.
func inflated(_ stream: ArraySlice<UInt8>, count: Int) throws -> [UInt8] {
    let decompressor = try #require(libdeflate_alloc_decompressor())
    defer { libdeflate_free_decompressor(decompressor) }
    var used = 0
    let bytes = Array(stream)
    let result = [UInt8](unsafeUninitializedCapacity: count + 1) { room, written in
        let status = libdeflate_deflate_decompress_ex(
            decompressor, bytes, bytes.count, room.baseAddress, count + 1, &used, &written)
        if status != LIBDEFLATE_SUCCESS { written = 0 }
    }
    #expect(used == bytes.count)
    return result
}

/// The same numbers for the same seed (Steele, Lea and Flood, 2014: SplitMix).
struct SmallNumbers: RandomNumberGenerator {
    var seed: UInt64

    mutating func next() -> UInt64 {
        seed &+= 0x9E37_79B9_7F4A_7C15
        var number = (seed ^ (seed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        number = (number ^ (number >> 27)) &* 0x94D0_49BB_1331_11EB
        return number ^ (number >> 31)
    }
}
