import Glibc

/// A folder of this process alone, in the system's folder for such things.
struct ScratchFolder {
    let path: String

    init() throws(FileError) {
        let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(base)/hoso-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else { throw FileError(writing: base, code: errno) }
        path = String(cString: made)
    }

    /// Removes it with all that is in it; what cannot be removed stays.
    func remove() { Self.remove(path) }

    /// Removes a file, or a folder with all that is in it; links are not followed.
    static func remove(_ path: String) {
        var facts = stat()
        guard lstat(path, &facts) == 0 else { return }
        guard facts.st_mode & S_IFMT == S_IFDIR else {
            unlink(path)
            return
        }
        do throws(FileError) {
            for name in try Folder.names(in: path) { remove(path + "/" + name) }
        } catch {}
        rmdir(path)
    }
}
