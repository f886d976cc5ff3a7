/// The name of a part in a package (ECMA-376 part 2, §6.2.2).
///
/// Two names that differ only in the case of ASCII letters are the same name.
public struct PartName: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// With its leading slash: "/word/document.xml".
    public let path: String
    private let key: String

    /// Checks the name: a leading slash, no empty, `.` or `..` segment, no backslash, no colon, no
    /// control character, nothing percent-encoded that another reader may take for another name,
    /// nothing after the last slash missing.
    public init?(_ path: String) {
        guard path.hasPrefix("/"), Self.areAllowed(path.utf8) else { return nil }
        let segments = path.utf8.dropFirst().split(
            separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard segments.allSatisfy(Self.isAllowed) else { return nil }
        self.path = path
        key = String(decoding: path.utf8.map(Self.lowercased), as: UTF8.self)
    }

    /// The path, as messages print it.
    public var description: String { path }

    /// Whether the names are equivalent.
    public static func == (left: PartName, right: PartName) -> Bool { left.key == right.key }

    /// Hashes what `==` compares.
    public func hash(into hasher: inout Hasher) { hasher.combine(key) }

    /// Orders by path, letter case aside.
    public static func < (left: PartName, right: PartName) -> Bool {
        left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
    }

    /// The folder with its last slash: "/word/".
    var folder: Substring { path[...(path.lastIndex(of: "/") ?? path.startIndex)] }

    /// The name of the part that holds this part's relationships.
    public var relationships: PartName? {
        PartName("\(folder)_rels/\(path.dropFirst(folder.count)).rels")
    }

    /// The name as the target of a relationship of `source`: relative to its folder where it can be.
    public func target(from source: PartName) -> String {
        path.hasPrefix(source.folder) ? String(path.dropFirst(source.folder.count)) : path
    }

    /// Lower case, without its dot; empty for a name without one.
    var fileExtension: String {
        let name = path.dropFirst(folder.count)
        guard let dot = name.lastIndex(of: ".") else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }

    private static func areAllowed(_ bytes: String.UTF8View) -> Bool {
        bytes.allSatisfy {
            // A colon would be a drive or a second stream of a file on Windows.
            $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") && $0 != UInt8(ascii: ":")
        }
    }

    /// A segment that is not empty, `.` or `..`, and that has one spelling only: no slash, no
    /// control character and nothing that needs no encoding is percent-encoded (M1.6 to M1.10).
    private static func isAllowed(_ segment: Substring.UTF8View) -> Bool {
        guard !["", ".", ".."].contains(String(Substring(segment))) else { return false }
        let bytes = Array(segment)
        return bytes.indices.allSatisfy { index in
            guard let code = bytes.percentDecoded(at: index) else { return true }
            return code >= 0x20 && code != 0x7F && !"/\\:-._~".utf8.contains(code)
                && !isLetterOrDigit(code)
        }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
        return letters.contains(lowercased(byte))
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
}
