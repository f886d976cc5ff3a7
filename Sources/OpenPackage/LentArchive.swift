import CLibZip
import Glibc

/// Lends an archive to libzip, which would else need a copy of its own for as long as it
/// reads.
final class LentArchive {
    private let bytes: ArchiveSource
    private var place = 0
    private var error = zip_error_t()

    private init(_ bytes: ArchiveSource) {
        self.bytes = bytes
        zip_error_init(&error)
    }

    deinit { zip_error_fini(&error) }

    /// A source of an archive's bytes, which keeps them as long as it is used; nil when there is no
    /// memory for it.
    static func source(of bytes: ArchiveSource, _ error: inout zip_error_t) -> OpaquePointer? {
        let lent = Unmanaged.passRetained(LentArchive(bytes))
        let source = zip_source_function_create(
            { state, data, count, command in
                guard let state else { return -1 }
                let lent = Unmanaged<LentArchive>.fromOpaque(state)
                guard command != ZIP_SOURCE_FREE else {
                    lent.release()
                    return 0
                }
                return lent.takeUnretainedValue().answer(command, data, count)
            }, lent.toOpaque(), &error)
        if source == nil { lent.release() }
        return source
    }

    /// What libzip may ask of it.
    private static let commands = [
        ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR,
        ZIP_SOURCE_FREE, ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, ZIP_SOURCE_SUPPORTS,
    ]

    private func answer(
        _ command: zip_source_cmd_t, _ data: UnsafeMutableRawPointer?, _ count: UInt64
    ) -> Int64 {
        switch command {
        case ZIP_SOURCE_OPEN:
            place = 0
            return 0
        case ZIP_SOURCE_CLOSE: return 0
        case ZIP_SOURCE_READ: return read(into: data, Int(clamping: count))
        case ZIP_SOURCE_TELL: return Int64(place)
        case ZIP_SOURCE_SEEK: return seek(data, count)
        case ZIP_SOURCE_STAT: return state(into: data, count)
        case ZIP_SOURCE_ERROR: return zip_error_to_data(&error, data, count)
        case ZIP_SOURCE_SUPPORTS: return Self.commands.reduce(0) { $0 | 1 << Int64($1.rawValue) }
        default:
            zip_error_set(&error, ZIP_ER_OPNOTSUPP, 0)
            return -1
        }
    }

    private func read(into room: UnsafeMutableRawPointer?, _ count: Int) -> Int64 {
        guard let room else { return 0 }
        let done = bytes.copy(
            from: place, to: UnsafeMutableRawBufferPointer(start: room, count: count))
        guard done >= 0 else {
            zip_error_set(&error, ZIP_ER_READ, errno)
            return -1
        }
        place += done
        return Int64(done)
    }

    private func seek(_ data: UnsafeMutableRawPointer?, _ count: UInt64) -> Int64 {
        let new = zip_source_seek_compute_offset(
            UInt64(place), UInt64(bytes.count), data, count, &error)
        guard new >= 0 else { return -1 }
        place = Int(new)
        return 0
    }

    private func state(into data: UnsafeMutableRawPointer?, _ count: UInt64) -> Int64 {
        let size = MemoryLayout<zip_stat_t>.size
        guard let data, count >= size else { return -1 }
        var state = zip_stat_t()
        zip_stat_init(&state)
        state.size = UInt64(bytes.count)
        state.valid = UInt64(ZIP_STAT_SIZE)
        data.copyMemory(from: &state, byteCount: size)
        return Int64(size)
    }
}
