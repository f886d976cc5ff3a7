import CLibZip

/// The owner of an archive on the disk that is made from files on the disk.
///
/// Nothing is read before the archive is sealed, and then one file after the other, so that memory
/// does not grow with what is put in. Beyond four gigabytes or 65,535 entries libzip writes Zip64.
package struct FileArchiveWriter: ~Copyable {
    private let archive: OpaquePointer

    /// How an entry is kept.
    package enum Packing: Sendable {
        /// As it is: for what is packed already.
        case stored
        case deflated
    }

    /// Asked from time to time whether to give up; it can capture nothing.
    package typealias StopRequest = @convention(c) () -> Bool

    /// Starts an archive where no file is yet.
    package init(_ path: String) throws(PackageError) { archive = try Self.begun(path) }

    private static func begun(_ path: String) throws(PackageError) -> OpaquePointer {
        var code: Int32 = 0
        guard let archive = zip_open(path, ZIP_CREATE | ZIP_EXCL, &code) else {
            var error = zip_error_t()
            zip_error_init_with_code(&error, code)
            defer { zip_error_fini(&error) }
            throw .unwritable(reason: words(of: &error))
        }
        return archive
    }

    deinit { zip_discard(archive) }

    /// Names a file that is put in under a name.
    package borrowing func add(
        _ name: String, from path: String, _ packing: Packing
    ) throws(PackageError) {
        guard let source = zip_source_file(archive, path, 0, -1) else { throw failure }
        let index = zip_file_add(archive, name, source, UInt32(ZIP_FL_ENC_UTF_8))
        guard index >= 0 else {
            zip_source_free(source)
            throw failure
        }
        let at = UInt64(index)
        let method = packing == .stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE
        guard zip_set_file_compression(archive, at, method, 0) == 0,
            zip_file_set_dostime(archive, at, 0, ZipWriter.firstDay, 0) == 0,
            zip_file_set_external_attributes(
                archive, at, 0, UInt8(ZIP_OPSYS_UNIX), Self.permissions) == 0
        else { throw failure }
    }

    /// An ordinary file that its owner may write and all may read, in the upper half.
    private static let permissions: UInt32 = 0o100644 << 16

    /// Reads the files and writes the archive.
    ///
    /// - Returns: whether it was written; false when it was given up on request.
    package consuming func seal(unless stop: StopRequest) throws(PackageError) -> Bool {
        let state = unsafeBitCast(stop, to: UnsafeMutableRawPointer.self)
        zip_register_cancel_callback_with_state(
            archive,
            { _, state in unsafeBitCast(state, to: StopRequest.self)() ? 1 : 0 }, nil, state)
        guard zip_close(archive) == 0 else {
            let wasStopped = zip_error_code_zip(zip_get_error(archive)) == ZIP_ER_CANCELLED
            let error = failure
            _ = consume self
            guard wasStopped else { throw error }
            return false
        }
        discard self
        return true
    }

    private var failure: PackageError {
        .unwritable(reason: String(cString: zip_strerror(archive)))
    }
}
