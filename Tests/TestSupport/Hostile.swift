public import Foundation
public import Testing

/// Files made to do harm, from the generator in the shared material; none where it is missing.
public enum Hostile {
    /// One file and what must become of it.
    public struct File: Sendable, CustomTestStringConvertible {
        /// Its path: "zip/name_nul.docx".
        public var name: String
        /// What must become of it: "error", "accept" or "either".
        public var expected: String
        /// Its bytes; made when asked for, since some are large.
        public var read: @Sendable () throws -> [UInt8]

        /// The path, as test reports print it.
        public var testDescription: String { name }
    }

    /// The files whose names start with `prefix`: "zip/".
    public static func files(_ prefix: String) -> [File] {
        guard let folder else { return [] }
        return entries.filter { $0.file.hasPrefix(prefix) }.map { entry in
            let file = folder.appending(path: entry.file)
            return File(name: entry.file, expected: entry.expect) {
                entry.gunzip == true ? try unpacked(file) : try Folders.bytes(file)
            }
        }
    }

    private struct Entry: Decodable {
        var file: String
        var expect: String
        var gunzip: Bool?
    }

    private struct Manifest: Decodable {
        var files: [Entry]
    }

    /// Made once for each user and version of the generator, and left for the next run.
    public static let folder: URL? = {
        guard let generator = Folders.shared("hostile/make_hostile.py"),
            let python = Command.find("python3"),
            let script = try? Folders.bytes(generator)
        else { return nil }
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "hoso-hostile-\(getuid())-\(script.count)")
        let manifest = folder.appending(path: "manifest.json")
        guard !FileManager.default.fileExists(atPath: manifest.path) else { return folder }
        let made = folder.path + ".\(ProcessInfo.processInfo.processIdentifier)"
        let run = try? Command.run(python, [generator.path, "--out", made])
        guard run?.status == 0 else { return nil }
        try? FileManager.default.moveItem(atPath: made, toPath: folder.path)
        try? FileManager.default.removeItem(atPath: made)
        return folder
    }()

    private static let entries: [Entry] = {
        guard let folder,
            let data = try? Data(contentsOf: folder.appending(path: "manifest.json"))
        else { return [] }
        return (try? JSONDecoder().decode(Manifest.self, from: data))?.files ?? []
    }()

    private static func unpacked(_ file: URL) throws -> [UInt8] {
        try Command.run("/bin/gzip", ["-dc", file.path]).output
    }
}
