import Glibc

/// Paths as text.
package enum Path {
    /// The path from the root, without looking at links.
    package static func absolute(_ path: String) -> String {
        guard !path.hasPrefix("/"), let here = getcwd(nil, 0) else { return path }
        defer { free(here) }
        return String(cString: here) + "/" + path
    }

    /// The folder of a path: "." for a bare name.
    package static func folder(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The last component.
    package static func name(of path: String) -> String {
        let slash = UInt8(ascii: "/")
        guard let last = path.utf8.lastIndex(where: { $0 != slash }) else { return path }
        let whole = path[...last]
        return String(whole.utf8.lastIndex(of: slash).map { whole[$0...].dropFirst() } ?? whole)
    }

    /// What follows the name's last dot, in lower case; empty without a dot.
    package static func kind(of path: String) -> String {
        let name = name(of: path)
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }

    /// The name without its last dot and what follows.
    package static func stem(of path: String) -> String {
        let kind = kind(of: path)
        return String(name(of: path).dropLast(kind.isEmpty ? 0 : kind.count + 1))
    }

    /// The path from the root with every link followed; nil for one that leads nowhere.
    static func resolved(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }

    /// Whether a path is a folder's own or one below it, without looking at links.
    package static func isInside(_ path: String, _ folder: String) -> Bool {
        let parts = components(path)
        return parts.starts(with: components(folder))
    }

    /// The names on the way from the root, "." and ".." carried out.
    private static func components(_ path: String) -> [Substring] {
        var parts: [Substring] = []
        for part in absolute(path).split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return parts
    }

    /// Whether a name is a path of plain components: none empty, "." or "..", none but slashes.
    static func isPlain(_ name: String) -> Bool {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        return parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
            && !name.contains { $0 == "\\" || $0.isNewline }
    }

    /// Whether a path that a file names leads nowhere but into the file's own folder.
    static func staysInside(_ relative: String) -> Bool {
        // The system would read a name only as far as its NUL.
        !relative.hasPrefix("/") && !relative.utf8.contains(0)
            && !relative.split(separator: "/").contains("..")
    }

    /// The components joined by slashes.
    package static func joined(_ parts: String...) -> String { parts.joined(separator: "/") }
}
