public import Foundation

/// Where the tests find what they need.
public enum Folders {
    /// The repository's root.
    public static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Test material that is too large, or not ours, for the repository; nil where there is none.
    ///
    /// A worktree elsewhere finds it too, as the folder beside it.
    public static let shared: URL? = existing(
        root.deletingLastPathComponent().appending(path: "shared"))

    /// A folder or file of the shared material; nil where there is none.
    public static func shared(_ path: String) -> URL? {
        shared.flatMap { existing($0.appending(path: path)) }
    }

    /// The files below a folder, in order; empty for nil.
    public static func files(in folder: URL?, ending suffixes: [String] = []) -> [URL] {
        guard let folder,
            let all = FileManager.default.enumerator(
                at: folder, includingPropertiesForKeys: [.isRegularFileKey])
        else { return [] }
        return all.compactMap { $0 as? URL }
            .filter { file in
                let isFile = try? file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile
                return isFile == true
                    && (suffixes.isEmpty || suffixes.contains { file.path.hasSuffix($0) })
            }
            .sorted { $0.path < $1.path }
    }

    /// The files below a folder, hidden ones too, by their paths in it.
    public static func contents(of folder: URL) throws -> [String: [UInt8]] {
        let files = files(in: folder).map { file in
            (String(file.path.dropFirst(folder.path.count)), file)
        }
        return try Dictionary(uniqueKeysWithValues: files).mapValues(bytes)
    }

    /// Runs `body` with a new empty folder, which is removed afterwards.
    @discardableResult
    public static func withTemporary<Value>(_ body: (URL) throws -> Value) throws -> Value {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "hoso-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(folder)
    }

    /// The file's bytes.
    public static func bytes(_ file: URL) throws -> [UInt8] { Array(try Data(contentsOf: file)) }

    private static func existing(_ file: URL) -> URL? {
        FileManager.default.fileExists(atPath: file.path) ? file : nil
    }
}
