import Markup
import Testing

@Suite struct ElementViewTests {
    private static let rows = """
        <s:rows xmlns:s="urn:s" xmlns:q="urn:q"><s:r n="1" q:n="x">a<!-- no --><b>c</b>&amp;</s:r>\
        <r/><r n="&lt;3"><v>1</v><v>2</v><w><v>3</v></w></r></s:rows>
        """

    @Test func `elements are lent one after the other`() throws {
        var stream = try ElementStream(once(Array(Self.rows.utf8)), paths: ["r"])
        var seen: [String] = []
        while try stream.findNext() {
            stream.withElement { element in
                var children: [String] = []
                element.forEachChild { children.append($0.isNamed("v") ? $0.text : "-") }
                seen.append(
                    [
                        element.attribute("n") ?? "none", element.text,
                        element.text(ofChild: "v") ?? "none", children.joined(separator: ","),
                        element.hasChild("w") ? "w" : "",
                    ].joined(separator: "|"))
            }
        }
        #expect(seen == ["1|ac&|none|-|", "none||none||", "<3|123|1|1,2,-|w"])
        #expect(stream.withElement { $0.text } == nil)
    }

    @Test func `a lent element says what its copy says`() throws {
        var stream = try ElementStream(once(Array(Self.rows.utf8)), paths: ["r"])
        while try stream.findNext() {
            try stream.withElement { element in
                let copy = try element.copy()
                #expect(copy.text == element.text)
                #expect(copy.attribute("n") == element.attribute("n"))
                let child = copy.elements.first { $0.name.local == "w" }
                #expect(try element.withChild("w") { try $0.copy() } == child)
            }
        }
    }

    @Test(arguments: [1, 3_999, 4_000, 4_001, 100_000])
    func `long documents are taken piece by piece`(length: Int) throws {
        let text = String(repeating: "ệ", count: length)
        let document = "<a><r>\(text)</r><r>\(text)x</r></a>"
        var stream = try ElementStream(once(Array(document.utf8)), paths: ["r"])
        var texts: [String] = []
        while try stream.findNext() { stream.withElement { texts.append($0.text) } }
        #expect(texts == [text, text + "x"])
    }
}
