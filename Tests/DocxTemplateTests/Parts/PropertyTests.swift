import Markup
import OpenPackage
import Testing

@testable import DocxTemplate

/// Tags in document properties.
@Suite struct PropertyTests {
    private static let package = "http://schemas.openxmlformats.org/package/2006/"
    private static let documents = "http://schemas.openxmlformats.org/officeDocument/2006/"

    private func file(_ core: String, custom: String = "", app: String = "") throws -> HandMade {
        var file = try HandMade(p("x"))
        try file.add(
            "/docProps/core.xml",
            """
            <cp:coreProperties xmlns:cp="\(Self.package)metadata/core-properties" \
            xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\(core)</cp:coreProperties>
            """, type: "application/vnd.openxmlformats-package.core-properties+xml", from: nil,
            kind: Self.package + "relationships/metadata/core-properties")
        try file.add(
            "/docProps/custom.xml",
            """
            <Properties xmlns="\(Self.documents)custom-properties" \
            xmlns:vt="\(Self.documents)docPropsVTypes">\(custom)</Properties>
            """, type: "application/vnd.openxmlformats-officedocument.custom-properties+xml",
            from: nil, kind: "custom-properties")
        try file.add(
            "/docProps/app.xml",
            """
            <Properties xmlns="\(Self.documents)extended-properties" \
            xmlns:vt="\(Self.documents)docPropsVTypes">\(app)</Properties>
            """, type: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
            from: nil, kind: "extended-properties")
        return file
    }

    private let record: Record = [
        "ten": "A & \"B\" <C>", "dong": "x\ny", "so": 5, "co": true, "ds": ["1", "2"],
    ]

    @Test(arguments: [
        ("<dc:title>{{ten}}</dc:title>", "<dc:title>A &amp; \"B\" &lt;C&gt;</dc:title>"),
        (
            "<dc:title>Hồ sơ {{ ten | lower }}!</dc:title>",
            "<dc:title>Hồ sơ a &amp; \"b\" &lt;c&gt;!</dc:title>"
        ),
        ("<dc:subject>{{#ds}}{{.}}; {{/ds}}</dc:subject>", "<dc:subject>1; 2; </dc:subject>"),
        (
            "<cp:keywords>{{#co}}có{{/co}}{{^co}}không{{/co}}</cp:keywords>",
            "<cp:keywords>có</cp:keywords>"
        ),
        ("<dc:title>{{dong}}</dc:title>", "<dc:title>x y</dc:title>"),
        ("<dc:description>{{dong}}</dc:description>", "<dc:description>x\ny</dc:description>"),
        ("<dc:creator>{{khong_co}}</dc:creator>", "<dc:creator/>"),
        (
            "<dc:title>{{so}}</dc:title><dcterms:created xsi:type=\"dcterms:W3CDTF\">2007-08-15T06:28:00Z</dcterms:created><dc:language/>",
            "<dc:title>5</dc:title><dcterms:created xsi:type=\"dcterms:W3CDTF\">2007-08-15T06:28:00Z</dcterms:created><dc:language/>"
        ),
    ])
    func `a core property prints what its tags say`(core: String, expected: String) throws {
        let output = try file(core).rendered(record)
        #expect(try output.inner("/docProps/core.xml") == expected)
    }

    @Test func `custom and extended properties print what their tags say`() throws {
        let custom = """
            <property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Số">\
            <vt:lpwstr>{{so}}/{{ds.count}}</vt:lpwstr></property>
            """
        let app =
            "<Company>{{ten}}</Company><TitlesOfParts><vt:vector size=\"1\" "
            + "baseType=\"lpstr\"><vt:lpstr>{{so}}</vt:lpstr></vt:vector></TitlesOfParts>"
        let output = try file("", custom: custom, app: app).rendered(record)
        #expect(
            try output.inner("/docProps/custom.xml")
                == custom.replacing("{{so}}/{{ds.count}}", with: "5/2"))
        #expect(
            try output.inner("/docProps/app.xml")
                == app.replacing("{{so}}", with: "5").replacing(
                    "{{ten}}", with: "A &amp; \"B\" &lt;C&gt;"))
    }

    @Test(arguments: [Mode.filled, .blank, .fillable])
    func `an empty form has no dots, controls or foreign names in its properties`(mode: Mode) throws
    {
        let output = try file("<dc:title>Phiếu {{ten}}</dc:title>").rendered([:], mode: mode)
        #expect(try output.inner("/docProps/core.xml") == "<dc:title>Phiếu </dc:title>")
        #expect(try output.root("/docProps/core.xml").namespaces.count == 4)
    }

    @Test(arguments: [
        ("<dc:title>{{ten</dc:title>", "unclosed-tag"),
        ("<dc:title>{{#ten}}</dc:title>", "unclosed-block"),
        ("<dc:title>{{#ten}}</dc:title><dc:subject>{{/ten}}</dc:subject>", "block-crosses"),
        ("<dc:title>{{thieu}}</dc:title>", "missing-field"),
    ])
    func `a problem names the part`(core: String, code: String) throws {
        let problems = try file(core).problems(record)
        #expect(problems.map(\.problem.code) == [code])
        #expect(problems.map(\.location.part) == ["docProps/core.xml"])
        #expect(problems.map(\.location.paragraph) == [1])
    }

    @Test func `properties without tags keep their bytes`() throws {
        let file = try file("<dc:title >{x}</dc:title >", custom: "<!-- { -->", app: "<A/>")
        let output = try file.rendered([:])
        for part in file.package.partNames {
            #expect(try output.contents(of: part) == file.package.contents(of: part), "\(part)")
        }
    }

    @Test func `a field that shows a property keeps what it showed`() throws {
        var file = try file("<dc:title>{{ten}}</dc:title>")
        let field = { (result: String) in
            "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> TITLE "
                + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                + "\(r(result))<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
        }
        let simple =
            "<w:p><w:fldSimple w:instr=\"DOCPROPERTY  X\">\(r("cũ {{so}}"))</w:fldSimple></w:p>"
        file.package.setContents(
            of: try .named("/word/document.xml"),
            to: Array(
                HandMade.root(
                    "document", "<w:body>\(field("cũ"))\(field("{{so}}"))\(simple)</w:body>"
                ).utf8))
        #expect(outline(try file.rendered(record).root()) == ["cũ", "5", "cũ 5"])
    }

    @Test func `a marked document has its mark beside a property with a tag`() throws {
        let custom = """
            <property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Số">\
            <vt:lpwstr>{{so}}</vt:lpwstr></property>
            """
        let template = try file("", custom: custom).template().fillable(isMarked: true)
        let bytes = try template.rendering(of: record).bytes
        let output = try Package(reading: bytes)
        let texts = try output.root("/docProps/custom.xml").elements.map(\.text)
        #expect(texts.count == 2 && texts.first == "5")
    }
}
