import CLibZip

/// The owner of an archive on the disk that is read entry by entry.
///
/// Names are only names: nothing is ever written under them. What entries take is counted as they
/// are read, whatever their headers declare.
package struct FileArchiveReader: ~Copyable {
    private let archive: OpaquePointer
    /// Whether the headers before the entries say what the directory behind them says.
    package let isConsistent: Bool
    private let limits: Limits
    /// Of all entries, unpacked.
    private let totalBytes: Int
    private var unpacked = 0

    /// What an archive may take.
    package struct Limits: Hashable, Sendable {
        package var entries = 2_000_000
        /// Of one entry, unpacked.
        package var entryBytes = 512 << 20
        /// Unpacked bytes to packed bytes, of the whole: papers are packed already, so that nearly
        /// all of an archive is stored as it is.
        package var ratio = 20

        /// What holds where nothing else is said; a program may raise it for a whole run.
        @TaskLocal package static var standard = Limits()

        /// Makes the table of defaults; change what must be raised.
        package init() {}
    }

    /// Opens an archive of so many bytes.
    package init(
        _ path: String, size: Int, limits: Limits = .standard
    ) throws(PackageError) {
        (archive, isConsistent) = try Self.opened(path, limits)
        self.limits = limits
        let (bytes, overflow) = size.multipliedReportingOverflow(by: limits.ratio)
        totalBytes = overflow ? .max : max(bytes, 64 << 20)
    }

    private static func opened(
        _ path: String, _ limits: Limits
    ) throws(PackageError) -> (OpaquePointer, isConsistent: Bool) {
        var code: Int32 = 0
        let strict = zip_open(path, ZIP_RDONLY | ZIP_CHECKCONS, &code)
        // What contradicts itself may still hold most of its entries.
        let isConsistent = strict != nil
        guard let archive = strict ?? zip_open(path, ZIP_RDONLY, &code) else {
            var error = zip_error_t()
            zip_error_init_with_code(&error, code)
            defer { zip_error_fini(&error) }
            throw .unreadable(reason: words(of: &error))
        }
        do throws(PackageError) {
            let count = Int(zip_get_num_entries(archive, 0))
            try PackageError.check(count, against: limits.entries, named: "dossier-entries")
        } catch {
            zip_discard(archive)
            throw error
        }
        return (archive, isConsistent)
    }

    deinit { zip_discard(archive) }

    package var count: Int { Int(zip_get_num_entries(archive, 0)) }

    /// An entry's name; nil for one that is not UTF-8.
    package borrowing func name(of index: Int) -> String? {
        guard let name = zip_get_name(archive, UInt64(index), UInt32(ZIP_FL_ENC_RAW)) else {
            return nil
        }
        return String(validatingCString: name)
    }

    /// Reads an entry piece by piece; it must be as long as its header says, and its sum right.
    package mutating func read(
        _ index: Int, into take: (UnsafeRawBufferPointer) -> Void
    ) throws(PackageError) {
        // By its number: names of entries may be names of people.
        let name = "#\(index + 1)"
        guard let file = zip_fopen_index(archive, UInt64(index), 0) else {
            throw .unreadable(reason: "\(name): \(String(cString: zip_strerror(archive)))")
        }
        defer { zip_fclose(file) }
        var own = 0
        var piece = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = Int(zip_fread(file, &piece, UInt64(piece.count)))
            guard count >= 0 else {
                throw .unreadable(reason: "\(name): \(String(cString: zip_file_strerror(file)))")
            }
            guard count > 0 else { return }
            own += count
            unpacked += count
            try PackageError.check(own, against: limits.entryBytes, named: "dossier-file", of: name)
            try checkTotal()
            piece.withUnsafeBytes { take(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
        }
    }

    private borrowing func checkTotal() throws(PackageError) {
        guard unpacked > totalBytes else { return }
        // Rounded up: what is over a limit is not told as equal to it.
        let packed = max(1, totalBytes / limits.ratio)
        throw .overLimit(
            name: "dossier-ratio", value: (unpacked + packed - 1) / packed, limit: limits.ratio,
            part: nil)
    }
}
