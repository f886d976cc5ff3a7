import Glibc

/// Reading whole files, within a limit.
package enum FileReading {
    /// What one input file may take; a program may raise it for a whole run.
    @TaskLocal package static var limit = 512 << 20

    /// The bytes of a regular file: a pipe that nobody writes to, or a device, has no end.
    package static func contents(
        of path: String, limit: Int = limit
    ) throws(FileError) -> [UInt8] {
        try with(path) { file, size throws(FileError) in
            guard size <= limit else { throw FileError(.tooLarge(limit: limit), path: path) }
            return try bytes(of: file, expecting: size, limit: limit, path: path)
        }
    }

    /// The first bytes of a regular file, as far as one call of the system gives them.
    static func beginning(of path: String, upTo count: Int) throws(FileError) -> [UInt8] {
        try with(path) { file, _ throws(FileError) in
            var piece = [UInt8](repeating: 0, count: count)
            let count = piece.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
            guard count >= 0 else { throw FileError(reading: path, code: errno) }
            return Array(piece[..<count])
        }
    }

    /// Opens a regular file for `body`, which is told its size too.
    private static func with(
        _ path: String, _ body: (_ file: Int32, _ size: Int) throws(FileError) -> [UInt8]
    ) throws(FileError) -> [UInt8] {
        let (file, size) = try opened(path)
        defer { close(file) }
        return try body(file, size)
    }

    /// A regular file, open to be read, and its size.
    static func opened(_ path: String) throws(FileError) -> (file: Int32, size: Int) {
        // Else opening a pipe waits for its writer.
        let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { throw FileError(reading: path, code: errno) }
        do throws(FileError) {
            var facts = stat()
            guard fstat(file, &facts) == 0 else { throw FileError(reading: path, code: errno) }
            if let problem = problem(of: facts) { throw FileError(problem, path: path) }
            return (file, Int(facts.st_size))
        } catch {
            close(file)
            throw error
        }
    }

    /// The next bytes of an open file, as many as one call of the system gives; none at its end.
    static func piece(
        of file: Int32, upTo most: Int, path: String
    ) throws(FileError) -> [UInt8] {
        var code: Int32 = 0
        let piece = [UInt8](unsafeUninitializedCapacity: most) { room, filled in
            var count: Int
            repeat { count = read(file, room.baseAddress, most) } while count < 0 && errno == EINTR
            if count < 0 { code = errno }
            filled = max(count, 0)
        }
        guard code == 0 else { throw FileError(reading: path, code: code) }
        return piece
    }

    /// Why what stands there is not read; nil for a regular file.
    private static func problem(of facts: stat) -> FileError.Problem? {
        switch facts.st_mode & S_IFMT {
        case S_IFREG: nil
        case S_IFDIR: .isFolder
        default: .notRegular
        }
    }

    private static func bytes(
        of file: Int32, expecting size: Int, limit: Int, path: String
    ) throws(FileError) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size)
        var piece = [UInt8](repeating: 0, count: min(max(size + 1, 4_096), 1 << 20))
        while true {
            let count = piece.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw FileError(reading: path, code: errno) }
            guard count > 0 else { return bytes }
            bytes.append(contentsOf: piece[..<count])
            guard bytes.count <= limit else { throw FileError(.tooLarge(limit: limit), path: path) }
        }
    }

    /// What stands at a path; a symbolic link counts as what it points to.
    package static func kind(of path: String) -> Kind? {
        do throws(FileError) { return try standing(at: path) } catch { return nil }
    }

    /// The same for whoever would write over what stands there: nil only where nothing does, an
    /// error where the system does not say.
    package static func standing(at path: String) throws(FileError) -> Kind? {
        var facts = stat()
        guard stat(path, &facts) == 0 else {
            guard errno == ENOENT || errno == ENOTDIR else {
                throw FileError(reading: path, code: errno)
            }
            return nil
        }
        switch facts.st_mode & S_IFMT {
        case S_IFDIR: return .folder
        case S_IFREG: return .file
        default: return .other
        }
    }

    /// How many bytes a regular file has.
    static func size(of path: String) throws(FileError) -> Int {
        var facts = stat()
        guard stat(path, &facts) == 0 else { throw FileError(reading: path, code: errno) }
        if let problem = problem(of: facts) { throw FileError(problem, path: path) }
        return Int(facts.st_size)
    }

    /// What can stand at a path.
    package enum Kind: Hashable, Sendable { case file, folder, other }

    /// Whether both paths lead to one file.
    package static func areSame(_ one: String, _ other: String) -> Bool {
        var first = stat()
        var second = stat()
        guard stat(one, &first) == 0, stat(other, &second) == 0 else { return false }
        return first.st_dev == second.st_dev && first.st_ino == second.st_ino
    }
}
