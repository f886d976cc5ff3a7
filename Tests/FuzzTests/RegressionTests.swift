import Foundation
import FuzzTargets
import TestSupport
import Testing

/// What once broke a promise, and a few beginnings of each kind.
struct RegressionTests {
    private static let folder = Folders.root.appending(path: "Fuzz/Regressions")

    private static let files = FuzzTarget.allCases.flatMap { target in
        Folders.files(in: folder.appending(path: target.rawValue)).map { (target, $0) }
    }

    @Test(arguments: files)
    func `what was found by chance is found no more`(target: FuzzTarget, file: URL) throws {
        target.run(try Folders.bytes(file))
    }

    @Test(arguments: FuzzTarget.allCases)
    func `a target takes nothing, noise and a beginning`(target: FuzzTarget) {
        for text in [
            "", "<", "<a/>", "PK\u{3}\u{4}", "{\"a\": [1]}", "a;b\n\"c", "x | upper", "{{x}}",
        ] {
            target.run(Array(text.utf8))
        }
        target.run((0..<2_000).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ $0 / 3) })
    }
}
