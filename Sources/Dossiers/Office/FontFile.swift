import Glibc

/// The files of the faces that stand in for those of the forms.
package enum FontFile {
    /// Where a file such as "Tinos-Regular.ttf" is in the folders that fonts lie in.
    package static func path(of name: String, home: String?) -> String? {
        var folders = ["/usr/share/fonts", "/usr/local/share/fonts"]
        if let home { folders += ["\(home)/.local/share/fonts", "\(home)/.fonts"] }
        for folder in folders {
            if let found = path(of: name, below: folder, levels: 4) { return found }
        }
        return nil
    }

    private static func path(of name: String, below folder: String, levels: Int) -> String? {
        let names: [String]
        do throws(FileError) {
            names = try Folder.names(in: folder).sorted()
        } catch { return nil }
        if names.contains(name) { return "\(folder)/\(name)" }
        guard levels > 1 else { return nil }
        for inner in names where FileReading.kind(of: "\(folder)/\(inner)") == .folder {
            if let found = path(of: name, below: "\(folder)/\(inner)", levels: levels - 1) {
                return found
            }
        }
        return nil
    }
}
