import Glibc

/// The owner of a file that no folder lists, such as one in memory that libxlsxwriter has made.
package final class MemoryFile: Sendable {
    private let descriptor: Int32
    /// How many bytes it has.
    package let count: Int

    /// Takes over an open file; nil, with it closed, where it cannot tell its size.
    package init?(owning descriptor: Int32) {
        self.descriptor = descriptor
        count = Int(lseek(descriptor, 0, SEEK_END))
        guard count >= 0 else { return nil }
    }

    deinit { close(descriptor) }

    /// Hands the bytes over piece by piece.
    ///
    /// - Returns: the system's error number where they cannot be read to their end; else 0.
    package func forEachPiece<Failure: Error>(
        _ take: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) -> Int32 {
        var place = 0
        while place < count {
            let piece = bytes(place..<min(count, place + 1 << 16))
            guard !piece.isEmpty else { return errno == 0 ? EIO : errno }
            try take(piece)
            place += piece.count
        }
        return 0
    }

    /// Some of the bytes; fewer where they cannot be read.
    func bytes(_ range: Range<Int>) -> [UInt8] {
        // Swift writes the count of an empty array too, which all empty arrays share.
        guard !range.isEmpty else { return [] }
        return [UInt8](unsafeUninitializedCapacity: range.count) { room, filled in
            filled = max(0, copy(from: range.lowerBound, to: UnsafeMutableRawBufferPointer(room)))
        }
    }

    func copy(from place: Int, to room: UnsafeMutableRawBufferPointer) -> Int {
        var done = 0
        while done < room.count {
            let count = pread(
                descriptor, room.baseAddress.map { $0 + done }, room.count - done, place + done)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { return -1 }
            if count == 0 { break }
            done += count
        }
        return done
    }
}
