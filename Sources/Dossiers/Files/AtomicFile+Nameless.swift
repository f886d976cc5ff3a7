import CLibCrypto
import Glibc

extension AtomicFile {
    /// Writes a new file that gets its name when it is whole, and returns whether that was possible.
    ///
    /// Until then nobody finds it, so that it has its permissions from the start, and a run that is
    /// killed leaves nothing behind. It is not possible where something stands already, and where
    /// the file system or the kernel keeps no files without a name (open(2), `O_TMPFILE`).
    static func writeNameless(_ bytes: [UInt8], to path: String) -> Bool {
        let flags = O_WRONLY | O_DIRECTORY | Int32(HOSO_TMPFILE) | O_CLOEXEC
        let file = open(Path.folder(of: path), flags, 0o666)
        guard file >= 0 else { return false }
        var isNamed = false
        do throws(FileError) {
            try writeAll(bytes, to: file, path: path)
            isNamed = link(file, to: path)
        } catch {}
        return close(file) == 0 && isNamed
    }

    /// Names an open file, unless something has that name.
    private static func link(_ file: Int32, to path: String) -> Bool {
        if linkat(file, "", AT_FDCWD, path, Int32(HOSO_EMPTY_PATH)) == 0 { return true }
        // Before Linux 6.10 only a privileged program names a file by its descriptor.
        guard errno == ENOENT else { return false }
        return linkat(AT_FDCWD, "/proc/self/fd/\(file)", AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0
    }
}
