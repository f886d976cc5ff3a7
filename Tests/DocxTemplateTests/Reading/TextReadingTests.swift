import Testing
import VietnameseText

@testable import DocxTemplate

/// What is text in a document, and what is not.
@Suite struct TextReadingTests {
    private static let numbering = """
        <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/>\
        <w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1">\
        <w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum>\
        <w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>\
        <w:lvlText w:val="·"/></w:lvl></w:abstractNum>\
        <w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:start w:val="4"/>\
        <w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1/"/></w:lvl></w:abstractNum>\
        <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>\
        <w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>\
        <w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num>
        """

    private static func item(_ number: Int, _ level: Int, _ text: String) -> String {
        """
        <w:p><w:pPr><w:numPr><w:ilvl w:val="\(level)"/><w:numId w:val="\(number)"/></w:numPr>\
        </w:pPr>\(Paper.run(text))</w:p>
        """
    }

    /// Reads an answer between two lines of a form.
    private func answer(
        _ lines: [String], parts: [String: String] = [:]
    ) throws -> (text: String, remarks: [FieldRemark], document: ReturnedDocument) {
        let form = try Paper.read(["1. Ưu điểm của tôi", "{{x|→}}", "2. Phần sau của mẫu"])
        let document = try Paper.read(
            ["1. Ưu điểm của tôi"] + lines + ["2. Phần sau của mẫu"], [], parts: parts)
        let field = document.fields(as: form)[0]
        return (field.returned.shown, field.remarks, document)
    }

    @Test(
        arguments: [
            ("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t></w:r>", "a / b / c", []),
            ("<w:r><w:t>Mác</w:t><w:noBreakHyphen/><w:t>Lê</w:t></w:r>", "Mác-Lê", []),
            ("<w:r><w:t>a</w:t><w:softHyphen/><w:t>b</w:t></w:r>", "ab", []),
            ("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r>", "☑", []),
            (
                "<w:r><w:rPr><w:rFonts w:ascii=\"Wingdings\" w:hAnsi=\"Wingdings\"/></w:rPr><w:t>þ</w:t></w:r>",
                "☑", []
            ),
            ("<w:ins w:id=\"1\"><w:r><w:t>mới</w:t></w:r></w:ins>", "mới", [.trackedChange]),
            (
                "<w:r><w:t>a</w:t></w:r><w:del w:id=\"1\"><w:r><w:delText>b</w:delText></w:r></w:del>",
                "a", [.trackedChange]
            ),
            (
                "<w:moveFrom w:id=\"1\"><w:r><w:t>đi</w:t></w:r></w:moveFrom><w:r><w:t>ở</w:t></w:r>",
                "ở", [.trackedChange]
            ),
            (
                "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:t>hiện</w:t></w:r>",
                "hiện", [.hiddenText]
            ),
            ("<w:hyperlink><w:r><w:t>liên kết</w:t></w:r></w:hyperlink>", "liên kết", []),
            ("<w:smartTag><w:r><w:t>Hà Nội</w:t></w:r></w:smartTag>", "Hà Nội", []),
            ("<w:fldSimple w:instr=\"DATE\"><w:r><w:t>5/3</w:t></w:r></w:fldSimple>", "5/3", []),
            (
                """
                <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>\
                <w:r><w:t>mã</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>\
                <w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>!</w:t></w:r>
                """, "7!", []
            ),
            ("<w:r><w:t>a</w:t><w:footnoteReference w:id=\"2\"/></w:r>", "a", [.footnote]),
            ("<w:r><w:t>a</w:t><w:object/></w:r>", "a", [.object]),
            ("<w:r><w:t>a</w:t><w:drawing><x:blip/></w:drawing></w:r>", "a", [.picture]),
            (
                """
                <w:r><w:t>a</w:t><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>\
                <w:p><w:r><w:t>khung</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice>\
                <mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>khung</w:t></w:r></w:p>\
                </w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>
                """, "a / khung", [.textBox]
            ),
            ("<w:r><w:t>đồng chi\u{301}</w:t></w:r>", "đồng chí", [.repaired(.composition)]),
            (
                "<w:r><w:t>chi</w:t></w:r><w:r><w:t>\u{301}</w:t></w:r>", "chí",
                [.repaired(.composition)]
            ),
            ("<w:r><w:t>Ðảng</w:t></w:r>", "Đảng", [.repaired(.lookAlike)]),
        ] as [(String, String, [FieldRemark])])
    func `the text is what somebody reads who accepts all changes`(
        runs: String, text: String, remarks: [FieldRemark]
    ) throws {
        let read = try answer(["<w:p>\(runs)</w:p>"])
        #expect(read.text == text)
        #expect(read.remarks == remarks)
    }

    @Test(
        arguments: [
            (
                [item(1, 0, "a"), item(1, 1, "b"), item(1, 1, "c"), item(1, 0, "d")],
                "1. a / 1.a) b / 1.b) c / 2. d"
            ),
            ([item(2, 0, "a"), item(2, 0, "b")], "- a / - b"),
            ([item(3, 0, "a"), item(3, 0, "b")], "IV/ a / V/ b"),
            ([item(0, 0, "a"), item(1, 0, "")], "a"), ([item(9, 0, "a")], "- a"),
        ] as [([String], String)])
    func `the marks of a list become text`(items: [String], text: String) throws {
        let read = try answer(items, parts: ["numbering": Self.numbering])
        #expect(read.text == text)
    }

    @Test func `a form's number that became a list's is still found`() throws {
        let form = try Paper.read(["1. Ưu điểm của tôi", "{{x|→}}", "2. Phần sau của mẫu"])
        let fields = try Paper.read(
            [Self.item(1, 0, "Ưu điểm của tôi"), "Chăm.", Self.item(1, 0, "Phần sau của mẫu")], [],
            parts: ["numbering": Self.numbering]
        ).fields(as: form)
        #expect(fields.map(\.returned.shown) == ["Chăm."])
    }

    @Test func `paragraphs whose mark was deleted are one`() throws {
        let joined =
            "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>\(Paper.run("một "))</w:p>"
        #expect(try answer([joined, "hai"]).text == "một hai")
        #expect(try answer([joined, "|a | b"]).text == "một / a; b")
    }

    @Test func `what is no plain text is counted`() throws {
        let document = try answer([
            "<w:p><w:ins><w:r><w:t>a</w:t><w:commentReference w:id=\"1\"/></w:r></w:ins><w:del/></w:p>"
        ]).document
        #expect(
            document.remarks == [
                DocumentRemark(kind: .insertions, count: 1),
                DocumentRemark(kind: .deletions, count: 1),
                DocumentRemark(kind: .comments, count: 1),
            ])
    }
}
