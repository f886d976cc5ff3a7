import Foundation
import TestSupport
import Testing

/// The built program on files made to do harm and on real ones, where the shared material is there.
struct HostileFileTests {
    private static let python = Command.find("python3")

    /// Some runs on small files; `make hostile` takes all of them.
    @Test(.enabled(if: python != nil && Hostile.folder != nil))
    func `a hostile file ends as its manifest says, within its limits`() throws {
        let made = try #require(Hostile.folder)
        let shared = try #require(Folders.shared)
        let result = try Command.run(
            try #require(Self.python),
            [
                Folders.root.appending(path: "Tools/hostile.py").path, Hoso.path,
                "--shared", shared.path, "--made", made.path, "--sample", "--every", "12",
                "--patience", "10",
                "--templates", Folders.root.appending(path: "Templates").path,
            ])
        #expect(result.status == 0, "\(result.text) \(result.errors)")
    }
}
