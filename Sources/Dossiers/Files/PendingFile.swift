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
