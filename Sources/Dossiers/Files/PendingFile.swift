import Glibc

/// A file that something else writes under a temporary name, until it is whole.
struct PendingFile {
    /// Where it is written; nothing is there yet.
    let temporary: String
    private let path: String

    /// Prepares a file; nothing but a regular file may stand there.
    init(_ path: String) throws(FileError) {
        try AtomicFile.refuseUnlessRegular(path)
        self.path = path
        temporary = AtomicFile.temporaryName(beside: path)
    }

    /// Writes the file piece by piece.
    func fill(
        _ body: (([UInt8]) throws(FileError) -> Void) throws(FileError) -> Void
    ) throws(FileError) {
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
        let file = open(temporary, flags, 0o600)
        guard file >= 0 else { throw FileError(writing: path, code: errno) }
        do throws(FileError) {
            try body { bytes throws(FileError) in
                try AtomicFile.writeAll(bytes, to: file, path: path)
            }
        } catch {
            close(file)
            drop()
            throw error
        }
        guard close(file) == 0 else {
            drop()
            throw FileError(writing: path, code: errno)
        }
    }

    /// Presses the file to the disk and gives it its name.
    func settle() throws(FileError) {
        do throws(FileError) {
            let file = open(temporary, O_RDONLY | O_CLOEXEC)
            guard file >= 0 else { throw FileError(writing: path, code: errno) }
            defer { close(file) }
            guard fchmod(file, 0o666 & ~AtomicFile.creationMask) == 0, fsync(file) == 0,
                rename(temporary, path) == 0
            else { throw FileError(writing: path, code: errno) }
            Folder.flushEntry(of: path)
        } catch {
            drop()
            throw error
        }
    }

    /// Removes what was written.
    func drop() { unlink(temporary) }
}
