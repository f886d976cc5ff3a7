/// A path in a dossier in its two parts, of which many files share either.
package struct SplitPath: Hashable, Sendable {
    /// "." for the dossier's own folder.
    let folder: String
    let name: String

    init(folder: String, name: String) {
        self.folder = folder
        self.name = name
    }

    /// Parts a path.
    package init(_ path: String) {
        self.init(folder: Path.folder(of: path), name: Path.name(of: path))
    }

    /// The path, relative to the dossier.
    package var text: String { folder == "." ? name : "\(folder)/\(name)" }
}
