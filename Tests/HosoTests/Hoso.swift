import Foundation
import TestSupport

/// The built program.
enum Hoso {
    /// The binary that was built with these tests.
    static let path: String = {
        let built = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
            .appending(path: "hoso").path
        let fallback = Folders.root.appending(path: ".build/debug/hoso").path
        return FileManager.default.isExecutableFile(atPath: built) ? built : fallback
    }()

    /// Runs it with nothing of the tester's own settings.
    static func run(
        _ arguments: [String], environment: [String: String] = [:], in folder: URL? = nil
    ) throws -> CommandResult {
        let clean = ["HOSO_LANG": "", "HOSO_TEMPLATES": "", "HOSO_REGIME": "", "NO_COLOR": ""]
        return try Command.run(
            path, arguments, environment: clean.merging(environment) { $1 }, in: folder)
    }
}
