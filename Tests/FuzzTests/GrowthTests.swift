import Foundation
import TestSupport
import Testing

/// A program that runs for days takes no more memory than one that runs for minutes.
struct GrowthTests {
    private static let program = URL(filePath: CommandLine.arguments[0])
        .deletingLastPathComponent().appending(path: "Growth").path

    /// What the pools of libraries may still take up after the first rounds.
    private static let tolerated = 16_384

    @Test func `ten thousand documents and a thousand readings leave nothing in memory`() throws {
        let form = Folders.files(
            in: Folders.root.appending(path: "Templates"), ending: ["form.docx"]
        ).sorted { $0.path < $1.path }[0]
        // Memory that lies ready for a thread would count as used.
        let result = try Command.run(
            Self.program, [form.path],
            environment: ["GLIBC_TUNABLES": "glibc.malloc.tcache_count=0"])
        #expect(result.status == 0, "\(result.errors)")
        let lines = result.text.split(separator: "\n")
        #expect(lines.count > 20)
        for line in lines {
            let growth = line.split(separator: " ").last.flatMap { Int($0) }
            #expect(try #require(growth) < Self.tolerated, "\(line)")
        }
    }
}
