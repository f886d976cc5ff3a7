import Markup
import OpenPackage
import Testing

@testable import DocxTemplate

/// Tags in charts and diagrams, whose text is DrawingML.
@Suite struct DrawingTests {
    private static let chart = "http://schemas.openxmlformats.org/drawingml/2006/chart"
    private static let diagram = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
    private static let shape = "http://schemas.microsoft.com/office/drawing/2008/diagram"
    private static let drawingType = "application/vnd.openxmlformats-officedocument.drawingml."

    private func run(_ text: String) -> String {
        "<a:r><a:rPr lang=\"vi-VN\" b=\"1\"/><a:t>\(text)</a:t></a:r>"
    }

    private func chart(_ content: String) throws -> HandMade {
        var file = try HandMade(p("x"))
        try file.add(
            "/word/charts/chart1.xml",
            """
            <c:chartSpace xmlns:c="\(Self.chart)" xmlns:a="\(Word.drawingNamespace)">\(content)\
            </c:chartSpace>
            """, type: Self.drawingType + "chart+xml", kind: "chart")
        return file
    }

    private let record: Record = [
        "ten": "A & B", "dong": "x\ny", "ds": ["1", "2"], "khong": false, "nam": "2025",
    ]

    @Test(
        arguments: [
            ("{{ten}}", "{{ten}}", ["A & B"]),
            ("Năm ", "{{nam}}", ["Năm ", "2025"]),
            ("{{n", "am}}.", ["2025", "."]),
            ("{{#ds}}{{.", "}}, {{/ds}}", ["1", ", ", "2", ", "]),
            ("{{^khong}}có", "{{/khong}}", ["có"]),
        ])
    func `a tag cut over the runs of a title is one tag`(
        first: String, second: String, expected: [String]
    ) throws {
        let runs = run(first) + (first == second ? "" : run(second))
        let output = try chart(
            "<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr/>\(runs)</a:p></c:rich></c:tx></c:title>"
        ).rendered(record)
        let root = try output.root("/word/charts/chart1.xml")
        #expect(root.descendants("t").map(\.text) == expected)
        for text in root.descendants("t") { #expect(text.attributes.isEmpty) }
        for run in root.descendants("r") {
            #expect(run.elements.map(\.name.local) == ["rPr", "t"])
            #expect(run.elements[0].attribute("b") == "1")
        }
    }

    @Test func `lines are parted by breaks between runs`() throws {
        let output = try chart("<c:rich><a:p>\(run("Hai: {{dong}}!"))</a:p></c:rich>")
            .rendered(record)
        let children = try output.root("/word/charts/chart1.xml").descendants("p")[0].elements
        #expect(children.map(\.name.local) == ["r", "r", "br", "r", "r"])
        #expect(children.map(\.text) == ["Hai: ", "x", "", "y", "!"])
        #expect(children[2].elements.map(\.name.local) == ["rPr"])
    }

    @Test(arguments: [
        ("{{dong}}", ["x", "y"]), ("{{#ds}}|{{.}}|{{/ds}}", ["1", "2"]),
        ("{{#khong}}|x|{{/khong}}", [""]),
    ])
    func `paragraphs of a title are repeated, and one is left`(
        lines: String, expected: [String]
    ) throws {
        let paragraphs = lines.split(separator: "|").map { line in
            "<a:p><a:pPr/>\(run(String(line)))<a:endParaRPr lang=\"vi-VN\"/></a:p>"
        }
        let output = try chart("<c:rich><a:bodyPr/>\(paragraphs.joined())</c:rich>").rendered(
            record)
        let root = try output.root("/word/charts/chart1.xml")
        #expect(root.descendants("p").map(\.text) == expected)
        #expect(root.descendants("p").allSatisfy { $0.name.namespace == Word.drawingNamespace })
    }

    @Test func `names of series and categories are printed, numbers stay`() throws {
        let values = "<c:numCache><c:pt idx=\"0\"><c:v>4.5</c:v></c:pt></c:numCache>"
        let output = try chart(
            """
            <c:ser><c:tx><c:strRef><c:f>Sheet1!$B$1</c:f><c:strCache><c:pt idx="0"><c:v>Năm {{nam}}\
            </c:v></c:pt></c:strCache></c:strRef></c:tx><c:cat><c:strCache><c:pt idx="0"><c:v>\
            {{#ds}}{{.}} {{/ds}}{{ten}}</c:v></c:pt></c:strCache></c:cat>\(values)</c:ser>
            """
        ).rendered(record)
        #expect(
            try output.root("/word/charts/chart1.xml").descendants("v").map(\.text) == [
                "Năm 2025", "1 2 A & B", "4.5",
            ])
    }

    @Test(arguments: [Mode.blank, .fillable])
    func `an empty form has dots in a chart, and no content control`(mode: Mode) throws {
        let output = try chart("<c:rich><a:p>\(run("Năm {{nam | lines: 2}}"))</a:p></c:rich>")
            .rendered([:], mode: mode)
        let root = try output.root("/word/charts/chart1.xml")
        #expect(root.text == "Năm ……………")
        #expect(root.descendants("sdt").isEmpty)
        #expect(root.namespaces.count == 2)
    }

    @Test func `a problem names the chart`() throws {
        let problems = try chart(
            "<c:rich><a:p>\(run("a"))</a:p><a:p>\(run("{{x | uper}}"))</a:p></c:rich>"
        )
        .problems()
        #expect(problems.map(\.problem.code) == ["unknown-filter"])
        #expect(problems.map(\.location.part) == ["word/charts/chart1.xml"])
        #expect(problems.map(\.location.paragraph) == [2])
    }

    @Test func `a diagram's data and the drawing kept of it say the same`() throws {
        var file = try HandMade(p("x"))
        let paragraphs = "<a:bodyPr/><a:p>\(run("{{t") + run("en}}: {{dong}}"))</a:p>"
        try file.add(
            "/word/diagrams/data1.xml",
            """
            <dgm:dataModel xmlns:dgm="\(Self.diagram)" xmlns:a="\(Word.drawingNamespace)">\
            <dgm:pt><dgm:t>\(paragraphs)</dgm:t></dgm:pt></dgm:dataModel>
            """, type: Self.drawingType + "diagramData+xml", kind: "diagramData")
        try file.add(
            "/word/diagrams/drawing1.xml",
            """
            <dsp:drawing xmlns:dsp="\(Self.shape)" xmlns:a="\(Word.drawingNamespace)">\
            <dsp:txBody>\(paragraphs)</dsp:txBody></dsp:drawing>
            """, type: "application/vnd.ms-office.drawingml.diagramDrawing+xml",
            kind: "http://schemas.microsoft.com/office/2007/relationships/diagramDrawing")
        let output = try file.rendered(record)
        for path in ["/word/diagrams/data1.xml", "/word/diagrams/drawing1.xml"] {
            let paragraph = try output.root(path).descendants("p")[0]
            #expect(paragraph.text == "A & B: xy", "\(path)")
            #expect(paragraph.descendants("br").count == 1, "\(path)")
        }
    }

    @Test func `text of a shape that is drawn in the document is printed`() throws {
        let body = """
            <w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="x"/><a:graphic>\
            <a:graphicData uri="u"><a:sp><a:txBody><a:p>\(run("{{t") + run("en}}"))</a:p>\
            </a:txBody></a:sp></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>
            """
        let output = try HandMade(body).rendered(record)
        #expect(try output.root().text == "A & B")
        #expect(try output.root().descendants("t").allSatisfy { $0.name.prefix == "a" })
    }

    @Test func `charts without tags keep their bytes`() throws {
        let file = try chart("<c:rich ><a:p>\(run("{x}"))</a:p></c:rich >")
        let output = try file.rendered(record)
        let name = try PartName.named("/word/charts/chart1.xml")
        #expect(try output.contents(of: name) == file.package.contents(of: name))
    }
}
