import Testing

@testable import Typesetting

/// Every word of the vocabulary and what it puts on the paper.
@Suite struct VocabularyTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var blocks: String
        var lines: String

        init(_ blocks: String, _ lines: String) {
            self.blocks = blocks
            self.lines = lines
        }

        var testDescription: String { String(blocks.prefix { $0 != "\n" }) }
    }

    @Test(arguments: words + questions + heads + tables + slips + ends)
    func `an element prints`(_ element: Case) throws {
        #expect(try printed(element.blocks) == element.lines)
    }

    @Test(arguments: [
        "<p>Hai</p>", "<repeat ref=\"chi_tieu\"><p>Hai</p></repeat>",
        "<answer ref=\"kiem_diem.i_1\"/>",
        "<table><column title=\"Hai\" width=\"100\"/></table>",
    ])
    func `a page break goes before what follows, printed or not`(_ block: String) throws {
        let document = try typeset("<p>Một</p><page-break/>" + block).document()
        let breaks = document.all("p").map { $0.first("pageBreakBefore") != nil }
        #expect(breaks.prefix(2) == [false, true])
        #expect(breaks.filter(\.self).count == 1)
    }

    @Test(arguments: Vocabulary.blocks)
    func `every block is shown above`(_ name: String) {
        let cases = [
            Self.words, Self.questions, Self.heads, Self.tables, Self.slips, Self.ends,
        ]
        let shown = cases.joined().map(\.blocks).joined()
        #expect(shown.contains("<\(name)") || name == "page-break")
    }

    static let words = [
        Case("<title>BẢN KIỂM ĐIỂM</title>", "[Title] BẢN KIỂM ĐIỂM"),
        Case("<subtitle>Năm 2023</subtitle>", "[TrichYeu] Năm 2023"),
        Case("<subtitle style=\"italic\">(Cá nhân)</subtitle>", "[TrichYeuNghieng] (Cá nhân)"),
        Case("<rule/>", "[GachTrichYeu] -----"),
        Case("<lead>Căn cứ kết quả</lead>", "[NoiDung] Căn cứ kết quả"),
        Case("<p>Một</p>", "[NoiDung] Một"),
        Case("<p style=\"bold\">Một</p>", "[NoiDungDam] Một"),
        Case("<p style=\"italic\">Một</p>", "[NoiDungNghieng] Một"),
        Case("<p style=\"center\">Một</p>", "[NoiDungGiua] Một"),
        Case("<p style=\"indent\">Một</p>", "[NoiDungThut] Một"),
        Case("<p style=\"dash\">- Một</p>", "[GachDauDong] - Một"),
        Case(
            "<p>Một <b>hai</b>  <i>ba</i>\n   <u>bốn</u><br/> năm</p>",
            "[NoiDung] Một hai ba bốn↵năm"),
        Case("<heading>I. Ưu điểm</heading>", "[Heading1] I. Ưu điểm"),
        Case("<heading level=\"2\">1. Kết quả</heading>", "[Heading2] 1. Kết quả"),
        Case("<heading level=\"3\">a) Kết quả</heading>", "[Heading3] a) Kết quả"),
        Case(
            "<p>{{! Lời nhắc }}{{ho_ten | upper}}</p>",
            "[NoiDung] {{! Lời nhắc }}{{ho_ten | upper}}"),
    ]

    static let questions = [
        Case(
            """
            <section id="i">
            <item id="i.1"><prompt>1. Về phẩm chất</prompt><detail>- Tư tưởng</detail><note>* Lưu ý</note>
            <answer ref="kiem_diem.i_1" lines="6"/></item>
            </section>
            """,
            """
            [YeuCau] 1. Về phẩm chất
            [GoiY] - Tư tưởng
            [LuuY] * Lưu ý
            [TraLoi] {{kiem_diem.i_1 | lines: 6}}
            """),
        Case(
            "<grades ref=\"cap_do.a\"/>",
            """
            [NhanOChon] Tự đánh giá về cấp độ thực hiện:
            [OChonHang] {{[] cap_do.a == "T"}}\u{A0}Tốt→{{[] cap_do.a == "K"}}\u{A0}Kém
            """),
        Case(
            "<choice ref=\"muc\" label=\"Mức:\"/>",
            """
            [NhanOChon] Mức:
            [OChon] {{[] muc == "A"}}→Hoàn thành
            [OChon] {{[] muc == "B"}}→Không
            """),
        Case(
            "<choice ref=\"muc\" codes=\"C B\"/>",
            """
            [OChon] {{[] muc == "C"}}→Trong sạch
            [OChon] {{[] muc == "B"}}→Không
            """),
        Case(
            "<field-line ref=\"muc\" label=\"- Chi bộ đề xuất:\"/>",
            "[DongCham] - Chi bộ đề xuất: {{muc | choice}}"),
        Case(
            "<field-line ref=\"ngay_sinh\" after=\".\"/>",
            "[DongCham] Nhãn ngay_sinh: {{ngay_sinh | date: \"dd/mm/yyyy\"}}."),
    ]

    static let heads = [
        Case(
            """
            <identity>
            <line widths="60 40"><field ref="ho_ten" label="Họ và tên:"/><field ref="ngay_sinh"/></line>
            <line><field ref="chi_bo"/></line>
            </identity>
            """,
            """
            | [DongThongTin] Họ và tên: {{ho_ten}}
              | [DongThongTin] Nhãn ngay_sinh: {{ngay_sinh | date: "dd/mm/yyyy"}}
            [DongThongTin] Nhãn chi_bo: {{chi_bo}}
            """),
        Case(
            "<letterhead kind=\"member\" code=\"yes\"/>",
            """
            [MaMau] Mẫu Làng
            | [CoQuanCapTren] {{don_vi.dang_bo | upper | blank: "ĐẢNG BỘ ……………"}}
            | [CoQuanBanHanh] {{chi_bo | upper | blank: "CHI BỘ ……………"}}
              | [TieuDeTren] ĐẢNG CỘNG SẢN VIỆT NAM
              | [GachTieuDe] 
              | [DiaDanhNgay] {{don_vi.dia_danh | blank: "……………"}}, {{dot.ngay_lap | date: "long"}}
            [Cach] 
            """),
        Case(
            "<letterhead kind=\"collective\" dated=\"no\"><superior>ĐẢNG BỘ LÀNG</superior></letterhead>",
            """
            | [CoQuanCapTren] ĐẢNG BỘ LÀNG
            | [CoQuanBanHanh] {{ten | upper | blank: "……………………"}}
            | [DauSao] *
              | [TieuDeTren] ĐẢNG CỘNG SẢN VIỆT NAM
              | [GachTieuDe] 
            [Cach] 
            """),
        Case(
            "<letterhead kind=\"issued\" number=\"QĐ\"><issuer>ĐẢNG ỦY LÀNG</issuer></letterhead>",
            """
            | [CoQuanCapTren] {{don_vi.cap_tren | upper | blank: "ĐẢNG BỘ ……………"}}
            | [CoQuanBanHanh] ĐẢNG ỦY LÀNG
            | [DauSao] *
              | [TieuDeTren] ĐẢNG CỘNG SẢN VIỆT NAM
              | [GachTieuDe] 
            | [SoKyHieu] Số {{quyet_dinh.so | blank: "……"}}-QĐ/{{don_vi.ky_hieu | blank: "ĐU"}}
              | [DiaDanhNgay] {{don_vi.dia_danh | blank: "……………"}}, {{quyet_dinh.ngay | date: "long"}}
            [Cach] 
            """),
        Case(
            "<letterhead kind=\"meeting\" number=\"GM\"/>",
            """
            | [CoQuanCapTren] {{hoi_nghi.cap_tren | upper | blank: "ĐẢNG BỘ ……………"}}
            | [CoQuanBanHanh] {{hoi_nghi.ten_don_vi | upper | blank: "……………………"}}
            | [DauSao] *
              | [TieuDeTren] ĐẢNG CỘNG SẢN VIỆT NAM
              | [GachTieuDe] 
            | [SoKyHieu] Số {{quyet_dinh.so | blank: "……"}}-GM/{{hoi_nghi.ky_hieu | blank: "……"}}
              | [DiaDanhNgay] {{don_vi.dia_danh | blank: "……………"}}, {{hoi_nghi.ngay_gui | date: "long" | blank: "ngày …… tháng …… năm 20…"}}
            [Cach] 
            """),
        Case(
            "<letterhead kind=\"state\" dated=\"no\"><superior>UBND HUYỆN</superior><issuer>UBND XÃ</issuer></letterhead>",
            """
            | [CoQuanCapTren] UBND HUYỆN
            | [CoQuanBanHanh] UBND XÃ
              | [QuocHieu] CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
              | [TieuNgu] Độc lập - Tự do - Hạnh phúc
              | [GachTieuDe] 
            [Cach] 
            """),
    ]
}
