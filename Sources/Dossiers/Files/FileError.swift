/// Why a file cannot be read or written.
package struct FileError: Error, Hashable, Sendable {
    /// What went wrong, with the system's error number where there is one.
    package enum Problem: Hashable, Sendable {
        case read(code: Int32)
        case write(code: Int32)
        case missing
        case isFolder
        /// A symbolic link, a device, a socket: nothing that is replaced by a file.
        case notRegular
        case noFolder
        /// The folder that was being written to is gone, or another one has taken its place.
        case vanished
        case forbidden
        case full
        case nameTooLong
        case tooLarge(limit: Int)
    }

    package var problem: Problem
    /// As the caller gave it.
    package var path: String

    package init(_ problem: Problem, path: String) {
        self.problem = problem
        self.path = path
    }
}
