import Foundation
import JSONText
import Markup
import OpenPackage
import TestSupport
import Testing
import Typesetting

/// What Word is told about the page.
@Suite struct PageTests {
    @Test func `the sheet is A4 with the margins of the layout`() throws {
        let section = try #require(try typeset("<p/>").document().first("sectPr"))
        let size = try #require(section.first("pgSz"))
        #expect([size.word("w"), size.word("h"), size.word("orient")] == ["11906", "16838", nil])
        let margins = try #require(section.first("pgMar"))
        // 20, 15, 20 and 30 mm.
        #expect(
            ["top", "right", "bottom", "left"].map { margins.word($0) }
                == ["1134", "850", "1134", "1701"])
    }

    @Test func `a landscape sheet lies`() throws {
        let document = try typeset("<p/>", "page=\"landscape\"").document()
        let size = try #require(document.first("pgSz"))
        #expect(
            [size.word("w"), size.word("h"), size.word("orient")] == [
                "16838", "11906", "landscape",
            ]
        )
    }

    @Test func `pages have their number from the second on`() throws {
        let package = try typeset("<p/>")
        let section = try #require(try package.document().first("sectPr"))
        #expect(section.first("titlePg") != nil)
        #expect(section.all("headerReference").map { $0.word("type") } == ["default"])
        let header = try package.part("/word/header1.xml")
        #expect(header.first("fldSimple")?.word("instr") == " PAGE ")
        #expect(try package.style("Header").first("jc")?.word("val") == "center")
    }

    @Test(arguments: [("Heading1", "0"), ("Heading2", "1"), ("Heading3", "2")])
    func `a heading stands in the navigation pane`(id: String, level: String) throws {
        let style = try typeset("<p/>").style(id)
        #expect(style.first("outlineLvl")?.word("val") == level)
        #expect(style.first("name")?.word("val") == "heading \(id.suffix(1))")
        #expect(style.first("keepNext") != nil)
    }

    @Test func `the text is Vietnamese, in one face of even letters`() throws {
        let defaults = try #require(
            try typeset("<p/>").part("/word/styles.xml").first("rPrDefault"))
        #expect(defaults.first("lang")?.word("val") == "vi-VN")
        let fonts = try #require(defaults.first("rFonts"))
        #expect(
            Set(["ascii", "hAnsi", "eastAsia", "cs"].map { fonts.word($0) }) == ["Times New Roman"])
        #expect(defaults.first("sz")?.word("val") == "28")
        #expect(defaults.first("kern")?.word("val") == "0")
    }

    @Test func `a box is set in the face that has it`() throws {
        let document = try typeset("<choice ref=\"muc\"/>").document()
        let run = try #require(document.all("r").first { $0.text.hasPrefix("{{[]") })
        let fonts = try #require(run.first("rFonts"))
        #expect(
            Set(["ascii", "hAnsi", "eastAsia", "cs"].map { fonts.word($0) }) == ["MS Gothic"])
        #expect(fonts.word("hint") == "eastAsia")
    }

    /// 22 letters of Times New Roman bold in 15 points, by hand: 28123 of 2048 units an em.
    @Test func `the rule is as long as the words above it`() throws {
        let document = try typeset("<letterhead kind=\"member\"/>").document()
        let paragraphs = document.all("p")
        let index = try #require(
            paragraphs.firstIndex { $0.text == "ĐẢNG CỘNG SẢN VIỆT NAM" })
        let cell = try #require(document.all("tc").last { $0.text.contains("ĐẢNG CỘNG SẢN") })
        let width = try #require(cell.first("tcW")?.word("w").flatMap { Int($0) })
        let indent = try #require(paragraphs[index + 1].first("ind"))
        let sides = ["left", "right"].compactMap { indent.word($0).flatMap { Int($0) } }
        let bold = try #require(try Village.layoutJSON()["metrics"]?["bold"])
        let units = "ĐẢNG CỘNG SẢN VIỆT NAM".reduce(0.0) { sum, letter in
            guard case .number(let text)? = bold[String(letter)] else { return .nan }
            return sum + (Double(text) ?? .nan)
        }
        #expect(width - sides.reduce(0, +) == Int((units * 15 / 2048 * 20).rounded()))
        #expect(abs(sides[0] - sides[1]) <= 1)
        #expect(paragraphs[index + 1].first("pBdr")?.first("top") != nil)
    }

    @Test func `the letterhead ends at the right margin`() throws {
        let document = try typeset("<letterhead kind=\"member\"/>").document()
        let table = try #require(document.first("tbl"))
        let width = try #require(table.first("tblW")?.word("w").flatMap { Int($0) })
        let indent = try #require(table.first("tblInd")?.word("w").flatMap { Int($0) })
        #expect(width + indent == 11906 - 1701 - 850)
    }
}

/// What must not be torn.
@Suite struct KeepingTests {
    @Test func `a prompt stays with what it asks for`() throws {
        let package = try typeset(
            "<prompt>Hỏi</prompt><detail>- Gợi ý</detail><note>* Lưu ý</note><answer ref=\"kiem_diem.i_1\"/>"
        )
        #expect(try package.style("YeuCau").first("keepNext") != nil)
        #expect(try package.document().paragraph("Gợi ý").keepsNext == false)
        #expect(try package.document().paragraph("Lưu ý").keepsNext)
    }

    @Test(arguments: [
        "<p>Cuối</p>", "<article number=\"4\">Cuối</article>",
        "<field-line ref=\"muc\" label=\"Cuối\"/>",
        "<identity><line><field ref=\"ten\" label=\"Cuối\"/></line></identity>",
        "<note>Cuối</note>",
    ])
    func `the last words stay with the signature`(_ block: String) throws {
        for end in [
            "<signature role=\"BÍ THƯ\"/>",
            "<signatures><signature role=\"A\"/><signature role=\"B\"/></signatures>",
            "<closing><recipients><to>A</to></recipients><signature role=\"B\"/></closing>",
        ] {
            #expect(try typeset(block + end).document().paragraph("Cuối").keepsNext, "\(end)")
        }
    }

    @Test func `a signature at the foot of a page leaves no empty page behind it`() throws {
        let blocks =
            "<signatures><signature role=\"BÊN GIAO\"/><signature role=\"BÊN NHẬN\"/></signatures>"
        let last = try #require(try typeset(blocks).document().all("p").last)
        #expect(last.text.isEmpty && last.first("spacing")?.word("line") == "20")
    }

    @Test func `all boxes of a choice stay with the signature`() throws {
        let document = try typeset("<choice ref=\"muc\"/><signature role=\"BÍ THƯ\"/>").document()
        let boxes = document.all("p").filter { $0.text.contains("[]") }
        #expect(boxes.map(\.keepsNext) == [true, true])
    }

    @Test(arguments: ["NgayKy", "NguoiKy", "GhiChuKy"])
    func `a signature is one piece`(_ style: String) throws {
        #expect(try typeset("<p/>").style(style).first("keepNext") != nil)
    }

    @Test func `a signature keeps its distance from the text`() throws {
        let document = try typeset("<p>Cuối</p><signature role=\"BÍ THƯ\"/>").document()
        #expect(try document.paragraph("BÍ THƯ").first("spacing")?.word("before") == "200")
    }

    @Test func `no row is torn, heads of tables come again`() throws {
        let document = try typeset(
            """
            <signatures><signature role="A"/><signature role="B"/></signatures>
            <criteria ref="cap_do"><group number="1" text="Nhóm"/><row id="a">A</row></criteria>
            <table><column title="Tên" width="50"/><column title="Số" width="50"/>
            <row style="bold"><cell span="2">Cả làng</cell></row><row><cell>A</cell><cell>1</cell></row></table>
            """
        ).document()
        let rows = document.all("tr")
        #expect(rows.filter { $0.first("cantSplit") == nil }.isEmpty)
        #expect(
            rows.map { $0.first("tblHeader") != nil }
                == [false, true, true, false, false, true, false, false])
        #expect(try document.paragraph("Nhóm").keepsNext)
        #expect(try document.paragraph("Cả làng").keepsNext)
    }
}
