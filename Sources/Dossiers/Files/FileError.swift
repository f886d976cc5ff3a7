/// Why a file cannot be read or written.
package struct FileError: Error, Hashable, Sendable {
    /// What went wrong, with the system's error number where there is one.
    package enum Problem: Hashable, Sendable {
        case read(code: Int32)
        case write(code: Int32)
        case missing
        case isFolder
        /// A device, a pipe, a socket, which are not read; in the place of a new file a symbolic link
        /// as well.
        case notRegular
        case noFolder
        /// A file in the place of a folder.
        case notFolder
        /// A document in the place of a new one that hoso did not make, or that was saved since.
        case changed
        /// The same, signed.
        case signed
        /// A link in the place of a folder below the one that files are written to.
        case linkedFolder
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
