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
