import Glibc

/// A file that somebody sent back, before it is read.
package struct ReturnedFile: Hashable, Sendable {
    /// Where it lies.
    package let path: String
    /// As messages name it: below the folder that was given.
    package let name: String
    /// What can be done with it.
    package let kind: Kind

    /// What can be done with a file.
    package enum Kind: Hashable, Sendable {
        /// It is read as it is.
        case word
        /// LibreOffice makes a Word file of it first.
        case convertible
        /// A scan or a print: only a person can read it.
        case picture
        /// Nothing that a form comes back as.
        case other
    }

    init(path: String, name: String) {
        self.path = path
        self.name = name
        switch Path.kind(of: path) {
        case "docx", "docm": kind = .word
        case "doc", "odt", "rtf", "dot", "dotx", "ott", "fodt", "wps": kind = .convertible
        case "pdf", "jpg", "jpeg", "png", "heic", "heif", "tif", "tiff", "bmp", "gif", "webp":
            kind = .picture
        default: kind = .other
        }
    }
}

/// The files that were named, and those in the folders that were named.
package struct ReturnedFiles: Sendable {
    /// In the order they were named in, those of a folder by their names; each file once.
    package private(set) var files: [ReturnedFile] = []
    /// What cannot be looked at.
    package private(set) var errors: [FileError] = []
    private var seen: Set<String> = []

    /// So deep a folder of forms may be.
    private static let depth = 16

    /// Looks through files and folders.
    package init(_ paths: [String]) {
        for path in paths {
            switch FileReading.kind(of: path) {
            case .folder: walk(path, below: "", depth: 0)
            case .file, .other: add(path, Path.name(of: path))
            case nil: errors.append(FileError(.missing, path: path))
            }
        }
    }

    private mutating func walk(_ folder: String, below prefix: String, depth: Int) {
        guard depth < Self.depth, seen.insert(Self.real(folder)).inserted else { return }
        let names: [String]
        do throws(FileError) { names = try Folder.names(in: folder) } catch {
            errors.append(error)
            return
        }
        for name in names where !Self.isPassedOver(name) {
            let path = folder + "/" + name
            switch FileReading.kind(of: path) {
            case .folder: walk(path, below: prefix + name + "/", depth: depth + 1)
            case .file: add(path, prefix + name)
            case .other, nil: break
            }
        }
    }

    /// Lock files of Word and LibreOffice, temporary and hidden files.
    private static func isPassedOver(_ name: String) -> Bool {
        name.hasPrefix("~$") || name.hasPrefix(".") || name.hasPrefix("~WR")
            || name.lowercased().hasSuffix(".tmp")
    }

    /// The path without links, so that a folder that leads back to itself adds nothing.
    private static func real(_ path: String) -> String {
        guard let found = realpath(path, nil) else { return path }
        defer { free(found) }
        return String(cString: found)
    }

    private mutating func add(_ path: String, _ name: String) {
        guard seen.insert(Self.real(path)).inserted else { return }
        files.append(ReturnedFile(path: path, name: name))
    }
}
