import CLibZip
import Glibc

/// The owner of an archive in memory that is written.
struct ZipWriter: ~Copyable {
    private let source: OpaquePointer
    private let archive: OpaquePointer

    /// 1980-01-01, the first day that a zip archive knows.
    static let firstDay: UInt16 = 0x21

    /// Starts from the archive `base`, whose entries are copied packed, or from nothing.
    ///
    /// libzip 1.7.3 gets its own copy: when it writes on from bytes that it does not own, it frees
    /// them nevertheless.
    init(from base: [UInt8] = []) throws(PackageError) {
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        let copy = base.isEmpty ? nil : try Self.copy(of: base)
        guard let source = zip_source_buffer_create(copy, UInt64(base.count), 1, &error) else {
            free(copy)
            throw .unwritable(reason: words(of: &error))
        }
        zip_source_keep(source)
        let flags = base.isEmpty ? ZIP_CREATE | ZIP_TRUNCATE : 0
        guard let archive = zip_open_from_source(source, flags, &error) else {
            zip_source_free(source)
            zip_source_free(source)
            throw .unwritable(reason: words(of: &error))
        }
        self.source = source
        self.archive = archive
    }

    deinit {
        zip_discard(archive)
        zip_source_free(source)
    }

    /// Adds an entry or replaces the one of that name; libzip packs it when the archive is sealed.
    borrowing func add(_ name: String, _ contents: [UInt8], level: Int) throws(PackageError) {
        let copy = try Self.copy(of: contents)
        guard let source = zip_source_buffer(archive, copy, UInt64(contents.count), 1) else {
            free(copy)
            throw failure
        }
        let index = zip_file_add(
            archive, name, source, UInt32(ZIP_FL_ENC_UTF_8 | ZIP_FL_OVERWRITE))
        guard index >= 0 else {
            zip_source_free(source)
            throw failure
        }
        let at = UInt64(index)
        guard zip_set_file_compression(archive, at, Int32(ZIP_CM_DEFLATE), UInt32(level)) == 0,
            zip_file_set_dostime(archive, at, 0, Self.firstDay, 0) == 0
        else { throw failure }
    }

    /// Bytes that libzip frees when it needs them no more; nil for none, which it would not free.
    private static func copy(
        of contents: [UInt8]
    ) throws(PackageError) -> UnsafeMutableRawPointer? {
        guard !contents.isEmpty else { return nil }
        guard let copy = malloc(contents.count) else {
            throw .unwritable(reason: "out of memory")
        }
        contents.withUnsafeBytes { bytes in
            UnsafeMutableRawBufferPointer(start: copy, count: bytes.count).copyMemory(from: bytes)
        }
        return copy
    }

    /// Ends the archive and takes its bytes.
    consuming func sealed() throws(PackageError) -> [UInt8] {
        guard zip_close(archive) == 0 else {
            let error = failure
            _ = consume self
            throw error
        }
        let source = source
        discard self
        defer { zip_source_free(source) }
        return try Self.contents(of: source)
    }

    private static func contents(of source: OpaquePointer) throws(PackageError) -> [UInt8] {
        guard zip_source_open(source) == 0 else { throw .unwritable(reason: "zip_source_open") }
        defer { zip_source_close(source) }
        var status = zip_stat_t()
        zip_stat_init(&status)
        guard zip_source_stat(source, &status) == 0 else {
            throw .unwritable(reason: "zip_source_stat")
        }
        let size = Int(status.size)
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            guard let start = buffer.baseAddress else { return }
            count = max(0, Int(zip_source_read(source, start, UInt64(size))))
        }
        guard bytes.count == size else { throw .unwritable(reason: "zip_source_read") }
        return bytes
    }

    private var failure: PackageError {
        .unwritable(reason: String(cString: zip_strerror(archive)))
    }
}
