import Glibc

/// The process of this computer that holds a file.
package struct LockHolder: Hashable, Sendable {
    package let process: Int32
    /// Whose it is; nil when that is not told.
    package let user: String?

    /// Nil when nobody does, or the system does not say who.
    init?(of path: String) {
        let file = open(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        // All of the file, for writing: every lock of another process stands against that.
        var lock = Glibc.flock()
        lock.l_type = Int16(F_WRLCK)
        lock.l_whence = Int16(SEEK_SET)
        guard fcntl(file, F_GETLK, &lock) == 0, lock.l_type != Int16(F_UNLCK), lock.l_pid > 0 else {
            return nil
        }
        process = lock.l_pid
        user = Self.user(of: lock.l_pid)
    }

    private static func user(of process: Int32) -> String? {
        var facts = stat()
        guard stat("/proc/\(process)", &facts) == 0, let entry = getpwuid(facts.st_uid),
            let name = entry.pointee.pw_name
        else { return nil }
        return String(cString: name)
    }
}
