import CLibZip

/// The owner of an archive in memory that is read; `bytes` must outlive it.
struct ZipReader: ~Copyable {
    private let archive: OpaquePointer

    /// - Parameter flags: libzip's, beside that it only reads.
    init(_ bytes: UnsafeRawBufferPointer, flags: Int32 = 0) throws(PackageError) {
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        let source = zip_source_buffer_create(
            bytes.baseAddress, UInt64(bytes.count), 0, &error)
        guard let source else { throw .unreadable(reason: words(of: &error)) }
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
        of index: Int, as entry: ZipDirectory.Entry, named name: String
    ) throws(PackageError) -> [UInt8] {
        guard let file = zip_fopen_index(archive, UInt64(index), 0) else {
            throw .unreadable(reason: String(cString: zip_strerror(archive)))
        }
        defer { zip_fclose(file) }
        var contents: [UInt8] = []
        contents.reserveCapacity(min(entry.size, 1 << 20))
        var chunk = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = zip_fread(file, &chunk, UInt64(chunk.count))
            guard count >= 0 else { throw .unreadable(reason: "\(name): \(words(of: file))") }
            guard count > 0 else { break }
            contents.append(contentsOf: chunk[..<Int(count)])
            guard contents.count <= entry.size else { throw .wrongSize(part: name) }
        }
        guard contents.count == entry.size else { throw .wrongSize(part: name) }
        return contents
    }
}

/// The one place where libzip's errors become words.
func words(of error: inout zip_error_t) -> String { String(cString: zip_error_strerror(&error)) }

private func words(of file: OpaquePointer) -> String { String(cString: zip_file_strerror(file)) }
