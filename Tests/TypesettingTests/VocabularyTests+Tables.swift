extension VocabularyTests {
    static let tables = [
        Case(
            """
            <criteria ref="cap_do"><column title="Ghi chú" width="20"/>
            <group number="1" text="Nhóm một"/><row id="a" number="a" text="Việc a"/><row id="b">Việc <i>b</i></row>
            </criteria>
            """,
            """
            | [DauBang] TT
              | [DauBang] Tiêu chí đánh giá
              | [DauBang] Cấp độ thực hiện
              | [DauBang] Ghi chú
            | [DauBang] 
              | [DauBang] 
              | [DauBang] Tốt
              | [DauBang] Kém
              | [DauBang] 
            | [ChuBang] 1
              | [ChuBang] Nhóm một
            | [ChuBang] a
              | [ChuBang] Việc a
              | [ChuBang] {{[] cap_do.a == "T"}}
              | [ChuBang] {{[] cap_do.a == "K"}}
              | [ChuBang] 
            | [ChuBang] 
              | [ChuBang] Việc b
              | [ChuBang] {{[] cap_do.b == "T"}}
              | [ChuBang] {{[] cap_do.b == "K"}}
              | [ChuBang] 
            [Cach] 
            """),
        Case(
            """
            <table ref="chi_tieu" blank="5"><column title="TT" width="20">{{_number}}</column>
            <columns title="Chỉ tiêu"><column title="Tên" width="60">{{ten}}</column><column title="Đạt" width="20">{{dat}}</column></columns>
            </table>
            """,
            """
            | [DauBang] TT
              | [DauBang] Chỉ tiêu
            | [DauBang] 
              | [DauBang] Tên
              | [DauBang] Đạt
            | [ChuBang] {{#chi_tieu | blank: 5}}{{_number}}
              | [ChuBang] {{ten}}
              | [ChuBang] {{dat}}{{/}}
            [Cach] 
            """),
        Case(
            """
            <table><column title="Tên" width="50"/><column title="Số" width="50" align="right"/>
            <row style="bold"><cell span="2">Cả làng</cell></row><row><cell>{{ho_ten}}</cell><cell>1</cell></row>
            </table>
            """,
            """
            | [DauBang] Tên
              | [DauBang] Số
            | [ChuBang] Cả làng
            | [ChuBang] {{ho_ten}}
              | [ChuBang] 1
            [Cach] 
            """),
        Case(
            "<repeat ref=\"chi_tieu\" blank=\"2\"><p>{{ten}}</p></repeat>",
            """
            [NoiDung] {{#chi_tieu | blank: 2}}
            [NoiDung] {{ten}}
            [NoiDung] {{/}}
            """),
        Case(
            "<when test=\"muc == 'A'\"><p>Khen</p></when>",
            """
            [NoiDung] {{#muc == 'A'}}
            [NoiDung] Khen
            [NoiDung] {{/}}
            """),
        Case(
            """
            <repeat ref="chi_tieu"><p>{{ten}}</p>
            <table ref="buoc" blank="2"><column title="Bước" width="100">{{viec}}</column></table></repeat>
            """,
            """
            [NoiDung] {{#chi_tieu}}
            [NoiDung] {{ten}}
            | [DauBang] Bước
            | [ChuBang] {{#buoc | blank: 2}}{{viec}}{{/}}
            [Cach] 
            [NoiDung] {{/}}
            """),
    ]

    static let slips = [
        Case(
            "<slips across=\"2\" down=\"2\"><p>Một</p></slips>",
            """
            | [NoiDung] Một
              | [NoiDung] Một
            | [NoiDung] Một
              | [NoiDung] Một
            [Cach] 
            """),
        Case(
            "<slips across=\"2\" when=\"muc == 'A'\"><p>{{ho_ten}}</p></slips>",
            """
            [NoiDung] {{#muc == 'A'}}
            | [NoiDung] {{ho_ten}}
              | [NoiDung] {{ho_ten}}
            [Cach] 
            [NoiDung] {{/}}
            [NoiDung] {{^muc == 'A'}}
            [NoiDung] {{ho_ten}}
            [NoiDung] {{/}}
            """),
    ]

    static let ends = [
        Case(
            "<bases ref=\"can_cu\"/>",
            """
            [CanCu] {{#can_cu | blank: 3}}
            [CanCu] - {{.}}
            [CanCu] {{/}}
            """),
        Case("<decides>ĐẢNG ỦY QUYẾT ĐỊNH</decides>", "[QuyetDinh] ĐẢNG ỦY QUYẾT ĐỊNH"),
        Case("<article number=\"2\">Công nhận.</article>", "[Dieu] Điều 2. Công nhận."),
        Case(
            "<signature role=\"NGƯỜI TỰ KIỂM ĐIỂM\" note=\"(Ký, ghi rõ họ tên)\" dated=\"yes\" name=\"{{ho_ten}}\"/>",
            """
            | [GhiChuKy] 
              | [NgayKy] ……………, ngày …… tháng …… năm 20…
              | [NguoiKy] NGƯỜI TỰ KIỂM ĐIỂM
              | [GhiChuKy] (Ký, ghi rõ họ tên)
              | [HoTenNguoiKy] {{ho_ten}}
            [Cach] 
            """),
        Case(
            "<signature role=\"THƯ KÝ\" side=\"left\"/>",
            """
            | [NguoiKy] THƯ KÝ
            | [HoTenNguoiKy] 
              | [GhiChuKy] 
            [Cach] 
            """),
        Case(
            "<signatures><signature role=\"THƯ KÝ\"/><signature><role>CHỦ TRÌ</role><role>BÍ THƯ</role></signature></signatures>",
            """
            | [NguoiKy] THƯ KÝ
            | [HoTenNguoiKy] 
              | [NguoiKy] CHỦ TRÌ
              | [NguoiKy] BÍ THƯ
              | [HoTenNguoiKy] 
            [Cach] 
            """),
        Case(
            """
            <closing><recipients for="Để báo cáo"><to>Huyện ủy;</to></recipients>
            <recipients><to when="muc == 'A'">Lưu.</to></recipients><signature role="BÍ THƯ"/></closing>
            """,
            """
            | [NoiNhan] Nơi nhận:
            | [NhomNoiNhan] Để báo cáo
            | [DongNoiNhan] - Huyện ủy;
            | [DongNoiNhan] {{#muc == 'A'}}
            | [DongNoiNhan] - Lưu.
            | [DongNoiNhan] {{/}}
              | [NguoiKy] BÍ THƯ
              | [HoTenNguoiKy] 
            [Cach] 
            """),
    ]
}
