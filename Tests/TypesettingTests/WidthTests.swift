import Foundation
import Markup
import OpenPackage
import TestSupport
import Testing

@testable import Typesetting

/// Edges, leaders and the white space of sources.
@Suite struct WidthTests {
    @Test(arguments: [("", 210.0), ("page=\"landscape\"", 297.0)])
    func `leaders end at the right margin, however the sheet lies`(
        attributes: String, width: Double
    ) throws {
        let package = try typeset("<answer ref=\"kiem_diem.i_1\"/>", attributes)
        let styles = try package.part("/word/styles.xml")
        let stops = styles.all("tab").filter { $0.word("leader") == "dot" }
            .compactMap { $0.word("pos").flatMap { Int($0) } }
        #expect(!stops.isEmpty)
        // 30 mm on the left, 15 mm on the right; a twip for each rounding.
        #expect(stops.allSatisfy { abs(Double($0) - (width - 45) * 1440 / 25.4) < 3 })
    }

    @Test func `lines of fields share one grid as wide as the text`() throws {
        let document = try typeset(
            """
            <identity><line widths="60 40"><field ref="ho_ten"/><field ref="ngay_sinh"/></line>
            <line widths="35 65"><field ref="ten"/><field ref="chi_bo"/></line></identity>
            """
        ).document()
        let grid = document.all("gridCol").compactMap { $0.word("w").flatMap { Int($0) } }
        #expect(grid.count == 3)
        #expect(try grid.reduce(0, +) == Village.layout().textWidth(.portrait))
        #expect(
            document.all("tc").map { $0.first("gridSpan")?.word("val") } == ["2", nil, nil, "2"])
    }

    @Test(arguments: [
        ("  a \n b  ", "a b"), ("a<b> b</b> c", "a b c"), ("a <b> b </b> c", "a b c"),
        ("a\u{A0} b", "a\u{A0} b"), ("a <br/> b", "a↵b"), ("<b> </b>a", "a"), ("a<i/> b", "a b"),
    ])
    func `white space is folded as in HTML, a space that does not break is kept`(
        written: String, text: String
    ) throws {
        #expect(try printed("<p>\(written)</p>") == "[NoiDung] " + text)
    }

    @Test func `the schema for editors names the elements that the typesetter knows`() throws {
        let file = Folders.root.appending(path: "Templates/form.xsd")
        let schema = try Element(parsing: Folders.bytes(file))
        #expect(Set(schema.declarations) == Set(Vocabulary.rules.keys))
    }

    @Test(arguments: [
        ("{{a.b | upper}} {{#c == 'x y' and d > 3}}{{/}}", ["a.b", "c", "d"]),
        (#"{{[] e == "K"}}{{! không }}{{^not f}}{{/}}{{_number}}"#, ["e", "f", "_number"]),
    ])
    func `fields are found among words, numbers and quotes`(text: String, paths: [String]) {
        var tags = TagPaths(text)
        var found: [String] = []
        while let tag = tags.next() { found += tag.paths }
        #expect(found == paths)
    }
}

extension Element {
    /// The names that `xs:element` declares inside.
    fileprivate var declarations: [String] {
        elements.flatMap { child in
            (child.name.local == "element" ? [child.attribute("name")].compactMap(\.self) : [])
                + child.declarations
        }
    }
}
