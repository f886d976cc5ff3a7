import CZlib

/// What is packed already of a text that is too long to be held as a whole.
///
/// Each piece is deflated with the end of the one before as its dictionary, and ends on a whole
/// byte (RFC 1950 §2.2, zlib's `Z_SYNC_FLUSH`): one behind the other they are one stream.
struct PackedBeginning: Sendable {
    private(set) var packed: [UInt8] = []
    /// Of the text so far.
    private(set) var checksum: UInt32 = 0
    private(set) var count = 0
    private var window: [UInt8] = []

    /// Packs more; nothing can be added behind the last piece.
    ///
    /// - Returns: whether there was memory for it.
    mutating func append(_ piece: ArraySlice<UInt8>) -> Bool {
        guard let more = Self.deflated(piece, behind: window, isLast: false) else {
            return false
        }
        packed += more
        checksum = Deflate.checksum(piece, after: checksum)
        count += piece.count
        let size = DeflateAlphabet.window
        window = Array(window.suffix(max(0, size - piece.count)) + piece.suffix(size))
        return true
    }

    /// The last piece packed, to stand behind the others; nil when there is no memory for it.
    func end(_ piece: ArraySlice<UInt8>) -> [UInt8]? {
        Self.deflated(piece, behind: window, isLast: true)
    }

    /// The rows of a table are so alike that higher ones take three times as long for a tenth.
    private static let level: Int32 = 3

    private static func deflated(
        _ piece: ArraySlice<UInt8>, behind window: [UInt8], isLast: Bool
    ) -> [UInt8]? {
        var stream = z_stream()
        guard hoso_deflate_init(&stream, level) == Z_OK else { return nil }
        defer { deflateEnd(&stream) }
        guard deflateSetDictionary(&stream, window, UInt32(window.count)) == Z_OK else {
            return nil
        }
        // The end of a flush takes a few bytes more than what is packed.
        let room = Int(deflateBound(&stream, UInt(piece.count))) + 16
        var isDone = false
        let result = [UInt8](unsafeUninitializedCapacity: room) { buffer, written in
            piece.withUnsafeBufferPointer { bytes in
                stream.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
                stream.avail_in = UInt32(bytes.count)
                stream.next_out = buffer.baseAddress
                stream.avail_out = UInt32(room)
                let status = deflate(&stream, isLast ? Z_FINISH : Z_SYNC_FLUSH)
                isDone = status == (isLast ? Z_STREAM_END : Z_OK) && stream.avail_in == 0
            }
            written = room - Int(stream.avail_out)
        }
        return isDone ? result : nil
    }
}
