import Foundation
import TestSupport
import Testing

/// The comparison with other engines names tests; each of them is there.
@Suite struct CompatibilityTests {
    private static let page = try? String(
        contentsOf: Folders.root.appending(path: "COMPATIBILITY.md"), encoding: .utf8)

    private static let named = (page ?? "").split(separator: "\n").filter { $0.hasPrefix("|") }
        .flatMap { line in
            line.split(separator: "|").last.map { cell in
                cell.split(separator: "\"").enumerated().filter { $0.offset % 2 == 1 }
                    .map { String($0.element) }
            } ?? []
        }

    private static let tests = Set(
        Folders.files(
            in: Folders.root.appending(path: "Tests").resolvingSymlinksInPath(), ending: [".swift"]
        )
        .flatMap { file -> [String] in
            let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
            return text.matches(of: /func `([^`]+)`/).map { String($0.output.1) }
        })

    @Test func `the page names tests`() {
        #expect(Self.named.count > 60)
    }

    @Test(arguments: Set(named).sorted())
    func `a test that the page names is there`(name: String) {
        #expect(Self.tests.contains(name))
    }
}
