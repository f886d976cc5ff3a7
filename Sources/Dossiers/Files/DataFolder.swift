/// The folder of a data file or of a template, for the files that it names.
///
/// Data may come from anybody: nothing outside the folder is read, by no path and by no link.
package struct DataFolder: Sendable {
    private let path: String

    /// What one such file may take.
    private static let limit = 64 << 20

    /// The folder that a file lies in.
    package init(of file: String) { path = Path.folder(of: file) }

    /// The names of the folder's files that end so, without that end, in order.
    package func names(ending suffix: String) -> [String] {
        do throws(FileError) {
            return try Folder.names(in: path).filter { $0.hasSuffix(suffix) }
                .map { String($0.dropLast(suffix.count)) }.sorted()
        } catch { return [] }
    }

    /// The bytes of a file of the folder; nil for one that is not there or not in it.
    package func contents(of name: String) -> [UInt8]? {
        guard !name.isEmpty, Path.staysInside(name),
            let root = Path.resolved(path),
            let file = Path.resolved(Path.joined(path, name)), file.hasPrefix(root + "/")
        else { return nil }
        do throws(FileError) {
            return try FileReading.contents(of: file, limit: Self.limit)
        } catch { return nil }
    }
}
