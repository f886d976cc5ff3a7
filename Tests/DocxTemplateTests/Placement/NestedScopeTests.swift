import Markup
import Testing

@testable import DocxTemplate

/// Several blocks anywhere in a document of paragraphs and a table.
@Suite struct NestedScopeTests {
    /// Two paragraphs, two rows of two cells with two paragraphs each, two paragraphs.
    private static let count = 12

    /// The lines with properly nested tags at places drawn by lot.
    private func template(_ numbers: inout SurvivalTests.Numbers) -> [String] {
        let blocks = Int.random(in: 1...3, using: &numbers)
        let places = (0..<blocks * 2).map { _ in
            Int.random(in: 0..<Self.count, using: &numbers)
        }.sorted()
        var lines = (0..<Self.count).map { "p\($0)" }
        if Bool.random(using: &numbers) {
            for place in places where Bool.random(using: &numbers) { lines[place] = "" }
        }
        var open: [String] = []
        var waiting = (0..<blocks).map { "b\($0)" }
        for place in places {
            let mayOpen = !waiting.isEmpty
            if mayOpen, open.isEmpty || Bool.random(using: &numbers) {
                let name = waiting.removeFirst()
                open.append(name)
                lines[place] += "{{#\(name)}}"
            } else if let name = open.popLast() {
                lines[place] += "{{/\(name)}}"
            }
            if Bool.random(using: &numbers) { lines[place] += "x" }
        }
        return lines
    }

    private func root(_ lines: [String]) -> Element {
        let cells = stride(from: 2, to: 10, by: 2).map { "\(lines[$0])\n\(lines[$0 + 1])" }
        let blocks =
            lines[..<2].map { paragraph($0) } + [framed([Array(cells[..<2]), Array(cells[2...])])]
            + lines[10...].map { paragraph($0) }
        return document(Element(word("x"), children: blocks.map(Node.element)))
    }

    private func plain(_ lines: [String]) -> String {
        lines.joined().replacing(#/\{\{[^}]*\}\}/#, with: "")
    }

    @Test(arguments: 1...600)
    func `blocks are refused, or leave a sound document with all its text`(seed: UInt64) throws {
        var numbers = SurvivalTests.Numbers(state: seed)
        let lines = template(&numbers)
        let root = root(lines)
        do {
            for turns in 0...2 {
                let list = Value.list(Array(repeating: "x", count: turns))
                let output = try rendered(root, ["b0": list, "b1": list, "b2": list])
                #expect(findings(output).isEmpty, "seed \(seed): \(lines)")
                guard turns == 1 else { continue }
                #expect(output.text == plain(lines), "seed \(seed): \(lines)")
            }
        } catch let error as DiagnosticList {
            let isRefused = error.diagnostics.allSatisfy {
                if case .blockCrosses = $0.problem { true } else { false }
            }
            #expect(isRefused, "seed \(seed): \(lines)")
        }
    }
}
