import CLibCrypto
import Glibc
import Synchronization

/// Writes the files of a batch, of which nearly all are new and many lie side by side.
///
/// Such a file gets its name when it is whole: until then nobody finds it, and a run that is killed
/// leaves nothing of it behind.
package final class BatchFiles: Sendable {
    /// Where the last file was written.
    private let recent = Mutex<OpenFolder?>(nil)

    package init() {
        // Asking for the umask changes it for a moment, in which no file may be made.
        _ = AtomicFile.creationMask
    }

    /// Writes `bytes` to `path`, replacing a regular file that stands there and nothing else; it is
    /// left to `Folder.flush` to press it to the disk.
    package func write(_ bytes: [UInt8], to path: String) throws(FileError) {
        // What this cannot do shows its error below.
        if added(bytes, at: path) { return }
        try AtomicFile.write(bytes, to: path, durability: .batch)
    }

    private func added(_ bytes: [UInt8], at path: String) -> Bool {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return false }
        let start = path.utf8.distance(from: path.startIndex, to: slash) + 1
        guard let folder = opened(path[..<slash]) else { return false }
        return path.withCString { folder.add(bytes, under: $0 + start) }
    }

    private func opened(_ folder: Substring) -> OpenFolder? {
        recent.withLock { recent in
            if recent.map({ $0.path == folder }) != true { recent = OpenFolder(String(folder)) }
            return recent
        }
    }
}

/// The owner of an open folder, so that it need not be looked for again for every file.
private final class OpenFolder: Sendable {
    let path: String
    private let descriptor: Int32

    init?(_ path: String) {
        self.path = path
        descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if descriptor < 0 { return nil }
    }

    deinit { close(descriptor) }

    /// Adds a file, and returns whether that was possible.
    ///
    /// It is not where something has that name, and where the file system or the kernel keeps no
    /// files without a name (open(2), `O_TMPFILE`).
    func add(_ bytes: [UInt8], under name: UnsafePointer<CChar>) -> Bool {
        let flags = O_WRONLY | O_DIRECTORY | Int32(HOSO_TMPFILE) | O_CLOEXEC
        let file = openat(descriptor, ".", flags, 0o666)
        guard file >= 0 else { return false }
        var isNamed = false
        do throws(FileError) {
            try AtomicFile.writeAll(bytes, to: file, path: path)
            isNamed = link(file, as: name)
        } catch {}
        return close(file) == 0 && isNamed
    }

    private func link(_ file: Int32, as name: UnsafePointer<CChar>) -> Bool {
        if linkat(file, "", descriptor, name, Int32(HOSO_EMPTY_PATH)) == 0 { return true }
        // Before Linux 6.10 only a privileged program names a file by its descriptor.
        guard errno == ENOENT else { return false }
        return linkat(AT_FDCWD, "/proc/self/fd/\(file)", descriptor, name, AT_SYMLINK_FOLLOW) == 0
    }
}
