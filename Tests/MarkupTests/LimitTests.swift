import Markup
import Testing

@Suite struct LimitTests {
    /// A document that passes each limit, where that is as low as `limits` makes it.
    static let passed = [
        ("xml-bytes", "<a>0123456789</a>"), ("xml-depth", "<a><b><c><d/></c></b></a>"),
        ("xml-attributes", #"<a b="1" c="2" d="3" e="4"/>"#),
        ("xml-start-tag", #"<a b="0123456"/>"#), ("xml-elements", "<a><b/><b/><b/></a>"),
        ("xml-text", "<a>01234</a>"), ("xml-text", "<a>012<![CDATA[34]]></a>"),
    ]

    static func limits(_ name: String) -> MarkupLimits {
        var limits = MarkupLimits()
        switch name {
        case "xml-bytes": limits.bytes = 16
        case "xml-depth": limits.depth = 3
        case "xml-attributes": limits.attributesPerElement = 3
        case "xml-start-tag": limits.startTagBytes = 12
        case "xml-elements": limits.elements = 3
        default: limits.textBytes = 4
        }
        return limits
    }

    @Test(arguments: passed)
    func `a limit that is passed is named`(name: String, source: String) {
        let limits = Self.limits(name)
        let error = #expect(throws: MarkupError.self) {
            try Element(parsing: Array(source.utf8), limits: limits)
        }
        guard case .overLimit(let found, let value, let limit)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(found == name)
        #expect(value > limit)
    }

    @Test func `a million attributes are refused before they cost time`() {
        let tag = "<a" + (0..<100_000).map { " a\($0)=\"\"" }.joined() + "/>"
        #expect(throws: MarkupError.self) { try Element(parsing: Array(tag.utf8)) }
    }

    @Test func `quotes, comments and sections hide what looks like a tag`() throws {
        var limits = MarkupLimits()
        limits.elements = 1
        limits.attributesPerElement = 1
        let source = #"<a b="> = <c>"><!-- <c d=""> --><![CDATA[<c><c>]]><?p <c>?></a>"#
            .replacing("= <c>", with: "=")
        #expect(throws: Never.self) { try Element(parsing: Array(source.utf8), limits: limits) }
    }

    @Test func `a document of the greatest depth is read`() throws {
        let depth = MarkupLimits.standard.depth
        let tags =
            Array(repeating: "<a>", count: depth).joined()
            + Array(repeating: "</a>", count: depth).joined()
        #expect(throws: Never.self) { try Element(parsing: Array(tags.utf8)) }
        #expect(throws: MarkupError.self) {
            try Element(parsing: Array("<a>\(tags)</a>".utf8))
        }
    }
}
