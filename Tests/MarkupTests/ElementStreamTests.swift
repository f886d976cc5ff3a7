import Markup
import Testing

@Suite struct ElementStreamTests {
    private func names(
        _ text: String, at paths: [String], limits: MarkupLimits = .standard
    ) throws(MarkupError) -> [String] {
        var stream = try ElementStream(once(Array(text.utf8)), paths: paths, limits: limits)
        var names: [String] = []
        while let element = try stream.next() {
            names.append("\(element.name.local)=\(element.text)")
        }
        return names
    }

    @Test(arguments: [
        ("<a><b><c>1</c><c>2</c></b><c>3</c></a>", ["b/c"], ["c=1", "c=2"]),
        ("<a><b><c>1</c><c>2</c></b><c>3</c></a>", ["c", "b/c"], ["c=1", "c=2", "c=3"]),
        ("<a><b>1</b><b/><b>2</b><d><b>3</b></d></a>", ["b"], ["b=1", "b=", "b=2"]),
        ("<x:a xmlns:x=\"u\"><x:b>1</x:b></x:a>", ["b"], ["b=1"]),
        ("<a><b><b>1</b></b><b>2</b></a>", ["b", "b/b"], ["b=1", "b=2"]),
        ("<a/>", ["b"], []),
    ])
    func `elements at the paths are handed out, one after the other`(
        text: String, paths: [String], expected: [String]
    ) throws {
        #expect(try names(text, at: paths) == expected)
    }

    @Test func `an element is what the whole document has at its place`() throws {
        let row = "<r xmlns:y=\"v\" n=\"1\"><y:c s=\"2\">ữ &amp; <![CDATA[<]]></y:c><!-- ! --></r>"
        let text = "<a xmlns=\"u\"><rows>" + row + row + "</rows></a>"
        let whole = try Element(parsing: Array(text.utf8)).elements[0].elements
        var stream = try ElementStream(once(Array(text.utf8)), paths: ["rows/r"])
        for element in whole {
            let read = try stream.next()
            #expect(read?.name == element.name)
            #expect(read?.attributes == element.attributes)
            #expect(read?.children == element.children)
        }
        #expect(try stream.next() == nil)
    }

    @Test(arguments: [
        "<a><b>1</b>", "<a><b></a>", "<a><b x:y=\"1\"/></a>", "<a>&e;</a>", "",
        "<!DOCTYPE a [<!ENTITY e \"1\">]><a><b>&e;</b></a>",
    ])
    func `what is not well formed is an error as in the whole document`(_ text: String) {
        #expect(throws: MarkupError.self) { try names(text, at: ["b"]) }
        #expect(throws: MarkupError.self) { try Element(parsing: Array(text.utf8)) }
    }

    @Test func `limits hold, and their error names limit and value`() {
        var limits = MarkupLimits.standard
        limits.elements = 2
        #expect(throws: MarkupError.overLimit(name: "xml-elements", value: 3, limit: 2)) {
            try names("<a><b/><b/></a>", at: ["b"], limits: limits)
        }
    }

    @Test func `many elements are read, and none is kept`() throws {
        let rows = String(repeating: "<r><c>1</c></r>", count: 100_000)
        var stream = try ElementStream(once(Array("<a>\(rows)</a>".utf8)), paths: ["r"])
        var count = 0
        while try stream.next() != nil { count += 1 }
        #expect(count == 100_000)
    }
}
