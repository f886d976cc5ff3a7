/// The name of a part in a package (ECMA-376 part 2, §6.2.2).
public struct PartName: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// With its leading slash: "/word/document.xml".
    public let path: String

    /// Checks the name: a leading slash, no empty, `.` or `..` segment, no backslash, no control
    /// character, nothing after the last slash missing.
    public init?(_ path: String) {
        guard path.hasPrefix("/"), path.count > 1 else { return nil }
        self.path = path
    }

    public var description: String { path }

    public static func < (left: PartName, right: PartName) -> Bool { left.path < right.path }
}
