public import Foundation
public import Testing

/// Recorded output: `RECORD=1 swift test` rewrites it and fails, so a new baseline is always seen.
public enum Golden {
    /// Whether this run records.
    public static var isRecording: Bool {
        ProcessInfo.processInfo.environment["RECORD"] == "1"
    }

    /// Expects `text` to be what the file holds.
    public static func expect(
        _ text: String, in file: URL, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        guard isRecording else {
            let recorded = try? String(contentsOf: file, encoding: .utf8)
            let difference = recorded.map { firstDifference(text, $0) } ?? "nothing is recorded"
            #expect(
                recorded == text, "\(file.lastPathComponent): \(difference)",
                sourceLocation: sourceLocation)
            return
        }
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
        Issue.record("recorded \(file.lastPathComponent)", sourceLocation: sourceLocation)
    }

    private static func firstDifference(_ new: String, _ old: String) -> String {
        let new = new.split(separator: "\n", omittingEmptySubsequences: false)
        let old = old.split(separator: "\n", omittingEmptySubsequences: false)
        let line = zip(new, old).prefix { $0 == $1 }.count
        let found = line < new.count ? new[line] : "(end)"
        let recorded = line < old.count ? old[line] : "(end)"
        return "line \(line + 1) is «\(found)», recorded «\(recorded)»"
    }
}
