import Testing

@testable import DocxTemplate

@Suite struct LayoutLintTests {
    private static let layout = PageLayout(
        id: "la", width: 210, height: 297, margins: [20, 20, 30, 15],
        fonts: ["Times New Roman", "MS Gothic"], sizes: ["Normal": 14, "Ten": 16])

    private static let sound = """
        <w:sectPr><w:pgSz w:w="11906" w:h="16838"/>\
        <w:pgMar w:top="1134" w:bottom="1134" w:left="1701" w:right="851"/></w:sectPr>
        """

    private static func styles(_ font: String, size: Int) -> String {
        """
        <w:docDefaults><w:rPrDefault><w:rPr>\(font)<w:sz w:val="\(size)"/></w:rPr>\
        </w:rPrDefault></w:docDefaults>\
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"/>\
        <w:style w:type="paragraph" w:styleId="Ten"><w:basedOn w:val="Normal"/>\
        <w:rPr><w:sz w:val="32"/></w:rPr></w:style>
        """
    }

    private static let times = "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\"/>"
    private static let minor = "<w:rFonts w:asciiTheme=\"minorHAnsi\" w:hAnsiTheme=\"minorHAnsi\"/>"

    private static func run(_ properties: String, _ text: String = "chữ", style: String = "")
        -> String
    {
        """
        <w:p><w:pPr>\(style.isEmpty ? "" : "<w:pStyle w:val=\"\(style)\"/>")</w:pPr>\
        <w:r><w:rPr>\(properties)</w:rPr><w:t>\(text)</w:t></w:r></w:p>
        """
    }

    private func found(_ body: String, font: String = times, size: Int = 28) throws -> [String] {
        let template = SmallTemplate(
            body: body, styles: Self.styles(font, size: size),
            fontScheme: "<a:minorFont><a:latin typeface=\"Calibri\"/></a:minorFont>")
        return try template.inspected(against: Self.layout).findings.map {
            "\($0.rule.code)@\($0.location.paragraph) \($0.details[0]) → \($0.details[1])"
        }
    }

    @Test(arguments: [
        (run("") + run("", style: "Ten"), []),
        (
            run("<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\"/>"),
            [
                "layout-font@1 Arial → Times New Roman"
            ]
        ),
        (run("<w:rFonts w:hAnsi=\"Arial\"/>", "☐"), []),
        (run("<w:rFonts w:hAnsi=\"Arial\"/><w:vanish/>"), []),
        (
            run("<w:rFonts w:hAnsiTheme=\"minorHAnsi\"/>"),
            ["layout-font@1 Calibri → Times New Roman"]
        ),
        (run("") + run("<w:sz w:val=\"25\"/>"), ["layout-font-size@2 12,5 pt → 14 pt"]),
        (run("<w:sz w:val=\"28\"/>", style: "Ten"), ["layout-font-size@1 14 pt → 16 pt"]),
        (run("<w:sz w:val=\"24\"/>", style: "La"), ["layout-font-size@1 12 pt → 14, 16 pt"]),
        (
            "<w:sectPr><w:pgSz w:w=\"12240\" w:h=\"15840\"/></w:sectPr>",
            [
                "layout-page-size@0 215,9 × 279,4 mm → 210 × 297 mm"
            ]
        ),
        ("<w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/></w:sectPr>", []),
        (
            "<w:sectPr><w:pgMar w:top=\"1440\" w:bottom=\"1440\" w:left=\"1440\" w:right=\"1440\"/></w:sectPr>",
            ["layout-margins@0 25,4, 25,4, 25,4, 25,4 mm → 20, 20, 30, 15 mm"]
        ),
    ])
    func `what looks otherwise is told with what was found and what is wanted`(
        body: String, expected: [String]
    ) throws {
        let ending = body.contains("<w:sectPr") ? "" : Self.sound
        #expect(try found(body + ending) == expected)
    }

    @Test func `the defaults of a document count where nothing else is said`() throws {
        #expect(
            try found(Self.run("") + Self.sound, font: Self.minor, size: 22) == [
                "layout-font@1 Calibri → Times New Roman", "layout-font-size@1 11 pt → 14 pt",
            ])
    }

    @Test func `the same in many paragraphs is told once`() throws {
        let wrong = Self.run("<w:rFonts w:hAnsi=\"Arial\"/>")
        let template = SmallTemplate(
            body: wrong + wrong + wrong, styles: Self.styles(Self.times, size: 28))
        let findings = try template.inspected(against: Self.layout).findings
        #expect(findings.map(\.count) == [3])
    }
}
