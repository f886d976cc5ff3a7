import Testing

@testable import DocxTemplate

/// Answers that were typed in fonts from before Unicode.
@Suite struct LegacyReadingTests {
    private static let styles = """
        <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" \
        w:hAnsi="Times New Roman"/></w:rPr></w:rPrDefault></w:docDefaults>\
        <w:style w:type="paragraph" w:styleId="Cu"><w:rPr>\
        <w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr></w:style>\
        <w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="Cu"/></w:style>\
        <w:style w:type="character" w:styleId="Chu"><w:rPr>\
        <w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/></w:rPr></w:style>
        """

    private static let own = "<w:rPr><w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/></w:rPr>"

    @Test(
        arguments: [
            ("<w:p><w:r>\(own)<w:t>§¶ng viªn</w:t></w:r></w:p>", "Đảng viên", true),
            (
                "<w:p><w:pPr><w:pStyle w:val=\"Cu\"/></w:pPr><w:r><w:t>§¶ng</w:t></w:r></w:p>",
                "Đảng", true
            ),
            (
                "<w:p><w:pPr><w:pStyle w:val=\"Con\"/></w:pPr><w:r><w:t>§¶ng</w:t></w:r></w:p>",
                "Đảng", true
            ),
            (
                "<w:p><w:pPr><w:pStyle w:val=\"Cu\"/></w:pPr>"
                    + "<w:r><w:rPr><w:rStyle w:val=\"Chu\"/></w:rPr><w:t>Đảng</w:t></w:r></w:p>",
                "Đảng", false
            ),
            ("<w:p><w:r><w:t>Đảng viên</w:t></w:r></w:p>", "Đảng viên", false),
            (
                "<w:p><w:r>\(own)<w:t>§¶</w:t></w:r><w:r>\(own)<w:t>ng</w:t></w:r>"
                    + "<w:r><w:t> bộ</w:t></w:r></w:p>", "Đảng bộ", true
            ),
        ])
    func `text in an old font is read as what the font shows`(
        paragraph: String, text: String, isOld: Bool
    ) throws {
        let form = try Paper.read(["1. Ưu điểm của tôi", "{{x|→}}", "2. Phần sau của mẫu"])
        let field = try Paper.read(
            ["1. Ưu điểm của tôi", paragraph, "2. Phần sau của mẫu"], [],
            parts: ["styles": Self.styles]
        ).fields(as: form)[0]
        #expect(field.returned.shown == text)
        #expect(field.remarks == (isOld ? [.legacyFont("tcvn3")] : []))
    }
}
