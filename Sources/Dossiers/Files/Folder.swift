import CLibCrypto
import Glibc

/// Folders: made, listed, flushed.
package enum Folder {
    /// Makes a folder and those above it, as open to others as the umask allows.
    package static func make(_ path: String) throws(FileError) {
        guard FileReading.kind(of: path) != .folder else { return }
        let parent = Path.folder(of: path)
        if parent != path { try make(parent) }
        // Asking for the umask changes it for a moment, in which no folder may be made.
        _ = AtomicFile.creationMask
        guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
            throw FileError(writing: path, code: errno)
        }
        try refuseFile(at: path)
    }

    /// Makes a folder below one that is there, and leads through no link: whoever can write to a
    /// shared folder would else choose where in the system files appear.
    package static func make(_ relative: String, below root: String) throws(FileError) {
        try refuseLinks(on: relative, below: root)
        try make(root + "/" + relative)
    }

    /// Refuses a path below a folder on which a link stands; the folder itself may be one.
    static func refuseLinks(on relative: String, below root: String) throws(FileError) {
        var path = root
        for name in relative.split(separator: "/") where name != "." {
            path += "/" + name
            guard try !isLink(path) else { throw FileError(.linkedFolder, path: path) }
        }
    }

    /// Whether a folder below another cannot be reached but through a link, or nobody knows: what
    /// lies there is not the other folder's.
    static func isLinked(_ relative: String, below root: String) -> Bool {
        do throws(FileError) {
            try refuseLinks(on: relative, below: root)
            return false
        } catch { return true }
    }

    /// What is not there is no link.
    private static func isLink(_ path: String) throws(FileError) -> Bool {
        var facts = stat()
        if lstat(path, &facts) == 0 { return facts.st_mode & S_IFMT == S_IFLNK }
        guard errno == ENOENT || errno == ENOTDIR else {
            throw FileError(reading: path, code: errno)
        }
        return false
    }

    /// Refuses what is no folder.
    private static func refuseFile(at path: String) throws(FileError) {
        let kind = FileReading.kind(of: path)
        guard kind != .folder else { return }
        throw FileError(kind == .file ? .notFolder : .noFolder, path: path)
    }

    /// Makes a folder for this user alone, in one that is there.
    static func makePrivate(_ path: String) throws(FileError) {
        guard try !isLink(path) else { throw FileError(.linkedFolder, path: path) }
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
            throw FileError(writing: path, code: errno)
        }
        try refuseFile(at: path)
    }

    /// The names in a folder, in order.
    package static func names(in path: String) throws(FileError) -> [String] {
        guard let folder = opendir(path) else { throw FileError(reading: path, code: errno) }
        defer { closedir(folder) }
        var names: [String] = []
        errno = 0
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
            errno = 0
        }
        guard errno == 0 else { throw FileError(reading: path, code: errno) }
        return names.sorted()
    }

    /// Presses everything written to the folder's file system to the disk.
    package static func flush(_ path: String) throws(FileError) {
        let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw FileError(writing: path, code: errno) }
        defer { close(folder) }
        guard syncfs(folder) == 0 else { throw FileError(writing: path, code: errno) }
    }

    /// Presses a renamed file's entry to the disk; a file system that cannot is left alone.
    static func flushEntry(of path: String) {
        let folder = open(Path.folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { return }
        fsync(folder)
        close(folder)
    }

    /// Removes what a killed run left in a folder: temporary files older than so many seconds, an
    /// hour where others may be at work.
    package static func clean(_ path: String, olderThan age: Int = 3_600) throws(FileError) {
        for name in try names(in: path) where name.hasPrefix(AtomicFile.temporaryPrefix) {
            let leftover = path + "/" + name
            var facts = stat()
            guard lstat(leftover, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { continue }
            if age == 0 || time(nil) - facts.st_mtim.tv_sec > age { unlink(leftover) }
        }
    }
}
