import Markup
import OpenPackage
import Testing
import VietnameseText

@testable import DocxTemplate

/// Tags in the targets of relationships.
@Suite struct LinkTests {
    private func file(_ body: String, targets: String...) throws -> HandMade {
        var file = try HandMade(body)
        for target in targets {
            try file.relate(
                "/word/document.xml", to: target, kind: "hyperlink", isExternal: true)
        }
        return file
    }

    private func link(_ id: String, _ text: String = "xem") -> String {
        "<w:hyperlink r:id=\"\(id)\">\(r(text))</w:hyperlink>"
    }

    @Test(
        arguments: [
            // What Word writes: braces encoded, all of them or some, blanks too.
            ("https://x.vn/%7B%7Bma%7D%7D", "5", "https://x.vn/5"),
            ("https://x.vn/%7b%7b%20ma%20%7d%7d?a=%20b", "5", "https://x.vn/5?a=%20b"),
            ("https://x.vn/{{ma}}", "5", "https://x.vn/5"),
            ("https://x.vn/%7B{ma}%7D/%C3%A1", "5", "https://x.vn/5/%C3%A1"),
            ("https://x.vn/%7B%7Bma%20%7C%20upper%7D%7D.pdf", "an", "https://x.vn/AN.pdf"),
            ("%7B%7B#ma%7D%7Dhttps://x.vn/%7B%7Bma%7D%7D%7B%7B/ma%7D%7D", "5", "https://x.vn/5"),
            // Values are encoded where they are pieces.
            (
                "https://x.vn/{{ma}}", "a b/ê?&#\"%41",
                "https://x.vn/a%20b%2F%C3%AA%3F%26%23%22%2541"
            ),
            ("https://x.vn/?q={{ma}}", "a+b=c&d", "https://x.vn/?q=a%2Bb%3Dc%26d"),
            ("tel:{{ma}}", "+84 91", "tel:+84%2091"),
            (
                "mailto:{{ma}}", "a.b@x.vn?cc=c",
                "mailto:a.b@x.vn%3Fcc=c".replacing("=", with: "%3D")
            ),
            // A value that is an address stays one.
            ("{{ma}}", "https://x.vn/a/b?c=d&e=%20#f", "https://x.vn/a/b?c=d&e=%20#f"),
            ("{{ma}}", " HTTP://x.vn/đ e ", "HTTP://x.vn/%C4%91%20e"),
            ("%7B%7Bma%7D%7D/a", "https://x.vn", "https://x.vn/a"),
            ("{{ma}}", "mailto:a@x.vn", "mailto:a@x.vn"),
            ("{{ma}}", "trang.html", "trang.html"),
            ("{{ma}}", "a\"><b>", "a%22%3E%3Cb%3E"),
            ("{{ma}}", "", "#"),
        ])
    func `a target prints what its tags say`(
        target: String, value: String, expected: String
    ) throws {
        let output = try file("<w:p>\(link("rId1"))</w:p>", targets: target)
            .rendered(["ma": .text(value)])
        let links = try output.targets("hyperlink")
        #expect(Array(links.values) == [expected])
        let id = try #require(try output.root().descendants("hyperlink").first?.attributes.first)
        #expect(links[id.value] == expected)
    }

    @Test(arguments: [
        "javascript:alert(1)", " JavaScript:x", "file:///etc/passwd", "\\\\may\\chia", "//may/chia",
        "/\\may", "C:\\a.exe", "vbscript:x", "data:text/html,x", "ms-word:ofe|u|x", "search-ms:x",
        "\u{1}javascript:x", "java\nscript:x", ":x",
    ])
    func `an address that reads files or runs programs is refused`(_ value: String) throws {
        for target in ["{{ma}}", "{{rong}}{{ma}}", "java{{ma}}"] {
            let file = try file("<w:p>\(r("Xem "))\(link("rId1"))</w:p>", targets: target)
            let problems = try file.problems(["ma": .text(value), "rong": " "])
            #expect(problems.map(\.problem) == [.unsafeAddress(field: "ma")])
            #expect(problems.map(\.location.part) == ["word/document.xml"])
            #expect(problems.map(\.location.paragraph) == [1])
            #expect(problems.allSatisfy { !$0.text(in: .english).contains("script") })
        }
    }

    @Test func `each turn of a loop has its own link, equal ones are one`() throws {
        let body =
            p("{{#ds}}") + "<w:p>\(link("rId2", "{{ten}}"))</w:p>" + p("{{/ds}}")
            + "<w:p>\(link("rId1"))</w:p>"
        let file = try file(body, targets: "https://tinh.vn/", "https://x.vn/%7B%7Bma%7D%7D")
        let output = try file.rendered([
            "ds": [["ten": "A", "ma": "1"], ["ten": "B", "ma": "2"], ["ten": "C", "ma": "1"]]
        ])
        let links = try output.targets("hyperlink")
        let shown = try output.root().descendants("hyperlink").map {
            "\($0.text) \(links[$0.attributes[0].value] ?? "-")"
        }
        #expect(
            shown == [
                "A https://x.vn/1", "B https://x.vn/2", "C https://x.vn/1", "xem https://tinh.vn/",
            ])
        #expect(links.count == 3)
    }

    @Test func `a link that no turn prints is not in the document`() throws {
        let body = p("{{#ds}}") + "<w:p>\(link("rId1"))</w:p>" + p("{{/ds}}")
        let output = try file(body, targets: "https://x.vn/{{ma}}").rendered(["ds": []])
        #expect(try output.targets("hyperlink").isEmpty)
    }

    @Test func `a picture has a link and words of its own in each turn`() throws {
        let body = """
            \(p("{{#ds}}"))<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" \
            descr="Ảnh {{.}}"><a:hlinkClick r:id="rId1" tooltip="Xem {{.}}"/></wp:docPr>\
            </wp:inline></w:drawing></w:r></w:p>\(p("{{/ds}}"))
            """
        let template = try file(body, targets: "https://x.vn/%7B%7B.%7D%7D").template()
        let output = try Package(reading: template.render(["ds": ["1", "2"]]))
        let links = try output.targets("hyperlink")
        let shown = try output.root().descendants("docPr").map { picture in
            let link = picture.elements[0]
            let id = link.attributes.first { $0.name.local == "id" }?.value ?? ""
            return [picture.attribute("descr"), link.attribute("tooltip"), links[id]]
        }
        #expect(
            shown == [
                ["Ảnh 1", "Xem 1", "https://x.vn/1"], ["Ảnh 2", "Xem 2", "https://x.vn/2"],
            ])
    }

    @Test func `a link in a header is made in the header`() throws {
        var file = try HandMade(p("x"))
        try file.add(
            "/word/header1.xml", HandMade.root("hdr", "<w:p>\(link("rId1", "{{ma}}"))</w:p>"),
            type: HandMade.wordType + "header+xml", kind: "header")
        try file.relate(
            "/word/header1.xml", to: "https://x.vn/{{ma}}", kind: "hyperlink", isExternal: true)
        let output = try file.rendered(["ma": "5"])
        #expect(
            try output.targets("hyperlink", of: "/word/header1.xml").values.sorted() == [
                "https://x.vn/5"
            ])
        #expect(try output.targets("hyperlink").isEmpty)
    }

    @Test(arguments: [
        ("https://x.vn/%7B%7Bma", "unclosed-tag"), ("https://x.vn/{{ma | uper}}", "unknown-filter"),
        ("{{/a}}", "unopened-block"), ("{{#a}}", "unclosed-block"),
    ])
    func `a broken target is told of where it is used`(target: String, code: String) throws {
        let problems = try file(p("a") + "<w:p>\(link("rId1"))</w:p>", targets: target).problems()
        #expect(problems.map(\.problem.code) == [code])
        #expect(problems.map(\.location.paragraph) == [2])
    }

    @Test func `targets without tags keep their bytes, whatever else is encoded in them`() throws {
        let file = try file(
            "<w:p>\(link("rId1", "{{ma}}"))\(link("rId2"))</w:p>",
            targets: "https://x.vn/%7Bma%7D?%20",
            "https://x.vn/a%")
        let output = try file.rendered(["ma": "5"])
        let name = try PartName.named("/word/_rels/document.xml.rels")
        #expect(try output.contents(of: name) == file.package.contents(of: name))
    }

    @Test func `each of ten thousand turns has its own link`() throws {
        let body = p("{{#ds}}") + "<w:p>\(link("rId1", "{{.}}"))</w:p>" + p("{{/ds}}")
        let template = try file(body, targets: "https://x.vn/{{.}}").template()
        let turns = (0..<10_000).map { Value.number(String($0)) }
        let output = try Package(reading: template.render(["ds": .list(turns)]))
        #expect(try output.targets("hyperlink").count == 10_000)
    }
}
