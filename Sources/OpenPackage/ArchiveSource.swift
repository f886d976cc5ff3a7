import Glibc

/// The bytes of an archive that is read.
package enum ArchiveSource: Sendable {
    case memory([UInt8])
    /// A large one that this program has just made: it is not held in memory a second time.
    case file(MemoryFile)

    var count: Int {
        switch self {
        case .memory(let bytes): bytes.count
        case .file(let file): file.count
        }
    }

    /// Some of them; fewer where they cannot be read.
    subscript(range: Range<Int>) -> ArraySlice<UInt8> {
        switch self {
        case .memory(let bytes): bytes[range]
        case .file(let file): file.bytes(range)[...]
        }
    }

    /// Copies some of them, and returns how many; negative where they cannot be read.
    func copy(from place: Int, to room: UnsafeMutableRawBufferPointer) -> Int {
        switch self {
        case .memory(let bytes):
            let end = min(bytes.count, place + min(room.count, bytes.count))
            guard end > place else { return 0 }
            bytes.withUnsafeBytes {
                room.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[place..<end]))
            }
            return end - place
        case .file(let file): return file.copy(from: place, to: room)
        }
    }
}

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
    fileprivate func bytes(_ range: Range<Int>) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: range.count) { room, filled in
            filled = max(0, copy(from: range.lowerBound, to: UnsafeMutableRawBufferPointer(room)))
        }
    }

    fileprivate func copy(from place: Int, to room: UnsafeMutableRawBufferPointer) -> Int {
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
