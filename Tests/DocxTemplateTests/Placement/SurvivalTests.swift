import Markup
import Testing

@testable import DocxTemplate

/// What a template holds and what a record holds both come through.
@Suite struct SurvivalTests {
    /// Numbers that depend on the seed alone (a linear congruential generator).
    struct Numbers: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    private static let pieces = [
        "a", "Đ", "ệ", "{", "}", "&", "<", ">", "\"", "'", " ", "  ", "\u{A0}", "😀", "{ {", "#/^",
        "]]>", "&amp;", "\u{FFFD}", "e\u{301}",
    ]

    private static func text(_ numbers: inout Numbers) -> String {
        (0..<Int.random(in: 0...12, using: &numbers))
            .map { _ in pieces.randomElement(using: &numbers) ?? "" }.joined()
    }

    @Test(arguments: 1...40)
    func `any text of a record is printed as it is`(seed: UInt64) throws {
        var numbers = Numbers(state: seed)
        let texts = (0..<8).map { _ in Self.text(&numbers) }
        let root = document(framed([["[{{#ds}}", "{{.}}{{/ds}}]"]]), paragraph("-"))
        let output = try rendered(root, ["ds": .list(texts.map(Value.text))])
        #expect(outline(output) == texts.map { "[ | \($0)]" } + ["-"], "seed \(seed)")
    }

    @Test(arguments: 1...40)
    func `a template without tags renders to itself`(seed: UInt64) throws {
        var numbers = Numbers(state: seed)
        let texts = (0..<8).map { _ in "." + Self.text(&numbers).filter { $0 != "{" } }
        let blocks = [
            framed([[texts[0], texts[1]], [texts[2], texts[3]]]), paragraph(Array(texts[4...])),
        ]
        let plain = document(Element(word("x"), children: blocks.map(Node.element)))
        let tagged = document(
            Element(word("x"), children: (blocks + [paragraph("{{! một }}")]).map(Node.element)))
        let (before, after) = (plain.serializedDocument(), try rendered(tagged))
        #expect(
            String(decoding: after.serializedDocument(), as: UTF8.self)
                == String(decoding: before, as: UTF8.self), "seed \(seed)")
    }

    @Test(arguments: 1...40)
    func `text outside the tags of a block is printed once, wherever they stand`(
        seed: UInt64
    ) throws {
        var numbers = Numbers(state: seed)
        let lines = (0..<5).map { _ in Self.text(&numbers).filter { !"{}".contains($0) } + "." }
        var cut = [lines[0], "{{#ds}}" + lines[1]] + lines[2...3] + [lines[4], "{{/ds}}"]
        cut.shuffle(using: &numbers)
        guard let open = cut.firstIndex(where: { $0.hasPrefix("{{#") }),
            let close = cut.firstIndex(of: "{{/ds}}"), open < close
        else { return }
        cut[close - 1] += cut.remove(at: close) + "|"
        let root = document(
            Element(word("x"), children: cut.map { .element(paragraph("-" + $0)) }))
        let output = outline(try rendered(root, ["ds": [1, 2]]))
        for line in cut[..<open] { #expect(output.count { $0 == "-" + line } >= 1, "seed \(seed)") }
        #expect(output.joined().count { $0 == "|" } == 1, "seed \(seed)")
    }
}
