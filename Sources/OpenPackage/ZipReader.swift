import CLibZip

/// The owner of an archive in memory that is read; `bytes` must outlive it.
struct ZipReader: ~Copyable {
    private let archive: OpaquePointer

    /// - Parameter flags: libzip's, beside that it only reads.
    init(_ bytes: UnsafeRawBufferPointer, flags: Int32 = 0) throws(PackageError) {
        try self.init(flags: flags) {
            zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, &$0)
        }
    }

    /// An archive that it keeps for itself.
    init(keeping bytes: ArchiveSource) throws(PackageError) {
        try self.init(flags: 0) { LentArchive.source(of: bytes, &$0) }
    }

    private init(
        flags: Int32, _ source: (inout zip_error_t) -> OpaquePointer?
    ) throws(PackageError) {
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        guard let source = source(&error) else { throw .unreadable(reason: words(of: &error)) }
        guard let archive = zip_open_from_source(source, ZIP_RDONLY | flags, &error) else {
            zip_source_free(source)
            throw .unreadable(reason: words(of: &error))
        }
        self.archive = archive
    }

    deinit { zip_discard(archive) }

    var count: Int { Int(zip_get_num_entries(archive, 0)) }

    /// The entry's name as libzip reads it, from CP437 where the archive does not say UTF-8.
    borrowing func name(of index: Int) -> String? {
        zip_get_name(archive, UInt64(index), 0).map { String(cString: $0) }
    }

    /// The entry's bytes, which must be as many as the directory declares.
    borrowing func contents(
        of index: Int, size: Int, named name: String
    ) throws(PackageError) -> [UInt8] {
        var contents: [UInt8] = []
        contents.reserveCapacity(min(size, 1 << 20))
        var pieces = try pieces(of: index, size: size, named: name)
        while let piece = try pieces.next() { contents += piece }
        return contents
    }

    /// The same piece by piece.
    borrowing func pieces(
        of index: Int, size: Int, named name: String
    ) throws(PackageError) -> EntryPieces {
        guard let file = zip_fopen_index(archive, UInt64(index), 0) else {
            throw .unreadable(reason: String(cString: zip_strerror(archive)))
        }
        return EntryPieces(file, size: size, name: name)
    }
}

/// The owner of an entry that is unpacked; its archive must outlive it.
struct EntryPieces: ~Copyable {
    private let file: OpaquePointer
    private let name: String
    /// What is to come yet.
    private var left: Int

    fileprivate init(_ file: OpaquePointer, size: Int, name: String) {
        self.file = file
        self.name = name
        left = size
    }

    deinit { zip_fclose(file) }

    /// What comes next; nil at the end, which must be where the directory declares it.
    mutating func next() throws(PackageError) -> [UInt8]? {
        var count = 0
        let piece = [UInt8](unsafeUninitializedCapacity: 64 << 10) { buffer, filled in
            count = Int(zip_fread(file, buffer.baseAddress, UInt64(buffer.count)))
            filled = max(0, count)
        }
        guard count >= 0 else { throw .unreadable(reason: "\(name): \(words(of: file))") }
        guard count <= left, count > 0 || left == 0 else { throw .wrongSize(part: name) }
        left -= count
        return count > 0 ? piece : nil
    }
}

/// The one place where libzip's errors become words.
func words(of error: inout zip_error_t) -> String { String(cString: zip_error_strerror(&error)) }

private func words(of file: OpaquePointer) -> String { String(cString: zip_file_strerror(file)) }
