import Glibc

/// Which file or folder a path led to.
struct FileIdentity: Hashable, Sendable {
    private let device: UInt
    private let number: UInt

    init(of path: String) throws(FileError) {
        guard let found = Self.found(at: path) else {
            throw FileError(reading: path, code: errno)
        }
        self = found
    }

    private init(device: UInt, number: UInt) {
        self.device = device
        self.number = number
    }

    /// Whether the path still leads to it.
    func isStill(at path: String) -> Bool { Self.found(at: path) == self }

    private static func found(at path: String) -> FileIdentity? {
        var facts = stat()
        guard stat(path, &facts) == 0 else { return nil }
        return FileIdentity(device: facts.st_dev, number: facts.st_ino)
    }
}
