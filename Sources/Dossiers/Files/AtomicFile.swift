import CLibCrypto
import Glibc
import Synchronization

/// Writing a file so that it appears whole or not at all.
///
/// The bytes go to a temporary file in the same folder, which then takes the target's place by
/// `rename`. Temporary files are private and have names that a later run recognises; the result
/// follows the umask, so that a shared folder stays shared.
package enum AtomicFile {
    /// How hard the result is pressed to the disk.
    package enum Durability: Sendable {
        /// The file is flushed before it takes its place.
        case flushed
        /// Left to `Folder.flush`, once for a whole batch.
        case batch
    }

    /// Writes `bytes` to `path`, replacing a regular file that stands there and nothing else.
    package static func write(
        _ bytes: [UInt8], to path: String, durability: Durability = .flushed
    ) throws(FileError) {
        try write(to: path, durability: durability) { take throws(FileError) in try take(bytes) }
    }

    /// Writes piece by piece what `body` hands over.
    static func write(
        to path: String, durability: Durability = .flushed,
        _ body: (_ take: ([UInt8]) throws(FileError) -> Void) throws(FileError) -> Void
    ) throws(FileError) {
        // Of a batch nearly every file is new: its name tells whether something stands there.
        if durability == .flushed { try refuseUnlessRegular(path) }
        let temporary = temporaryName(beside: path)
        let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw FileError(writing: path, code: errno) }
        do throws(FileError) {
            try fill(file, durability, path: path, body)
            try settle(temporary, at: path)
        } catch {
            unlink(temporary)
            throw error
        }
        if durability == .flushed { Folder.flushEntry(of: path) }
    }

    /// Gives a file its name, in the place of a regular file and nothing else.
    private static func settle(_ temporary: String, at path: String) throws(FileError) {
        let status = renameat2(
            AT_FDCWD, temporary, AT_FDCWD, path, UInt32(HOSO_RENAME_NOREPLACE))
        // Else something stands there, or the file system cannot tell.
        guard status != 0 else { return }
        try refuseUnlessRegular(path)
        guard rename(temporary, path) == 0 else { throw FileError(writing: path, code: errno) }
    }

    static func refuseUnlessRegular(_ path: String) throws(FileError) {
        var facts = stat()
        guard lstat(path, &facts) == 0 else {
            guard errno == ENOENT else { throw FileError(writing: path, code: errno) }
            return
        }
        switch facts.st_mode & S_IFMT {
        case S_IFREG: return
        case S_IFDIR: throw FileError(.isFolder, path: path)
        default: throw FileError(.notRegular, path: path)
        }
    }

    /// Writes, sets the final permissions, flushes and closes.
    private static func fill(
        _ file: Int32, _ durability: Durability, path: String,
        _ body: (_ take: ([UInt8]) throws(FileError) -> Void) throws(FileError) -> Void
    ) throws(FileError) {
        do throws(FileError) {
            try body { bytes throws(FileError) in try writeAll(bytes, to: file, path: path) }
            guard fchmod(file, 0o666 & ~creationMask) == 0,
                durability == .batch || fsync(file) == 0
            else { throw FileError(writing: path, code: errno) }
        } catch {
            close(file)
            throw error
        }
        guard close(file) == 0 else { throw FileError(writing: path, code: errno) }
    }

    /// Writes all of `bytes` to an open file, however many calls that takes.
    static func writeAll(
        _ bytes: [UInt8], to file: Int32, path: String
    ) throws(FileError) {
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.write(file, $0.baseAddress.map { $0 + done }, $0.count - done)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw FileError(writing: path, code: errno) }
            done += count
        }
    }

    /// The process's umask.
    ///
    /// Asking for it means setting it: for that moment new files are private.
    package static let creationMask: UInt32 = {
        let mask = umask(0o077)
        umask(mask)
        return mask
    }()

    private static let counter = Atomic<Int>(0)

    /// The start of every temporary name.
    static let temporaryPrefix = ".hoso-tmp-"

    /// No two processes share it.
    private static let ownPrefix = "/\(temporaryPrefix)\(getpid())-"

    static func temporaryName(beside path: String) -> String {
        let number = counter.add(1, ordering: .relaxed).newValue
        return Path.folder(of: path) + ownPrefix + String(number)
    }
}
