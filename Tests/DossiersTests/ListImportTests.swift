import PartyForms
import Spreadsheet
import Testing

@testable import Dossiers

/// What is made of lists as offices keep them.
@Suite struct ListImportTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var lists: [(name: String, text: String)]
        var outcome: String

        init(_ name: String, _ lists: String..., gives outcome: String) {
            testDescription = name
            self.lists = lists.enumerated().map { ("ds\($0 + 1).xlsx", $1) }
            self.outcome = outcome
        }
    }

    @Test(arguments: [
        groups, names, results, people, left, units, levels, facts, proposals, untitled,
    ])
    func `a list becomes rows of the workbook, and nothing of it is lost`(_ list: Case) throws {
        let outcome = try ListFixture.outcome(of: list.lists)
        #expect(outcome == list.outcome, "\(outcome)")
    }

    static let groups = Case(
        "groups, subtotals and signatures",
        """
        = Sheet1 A4:F4 D6:E6 A6:A7 B6:B7 C6:C7 F6:F7
        ĐẢNG BỘ HUYỆN LAM KHÊ||||ĐẢNG CỘNG SẢN VIỆT NAM
        ĐẢNG ỦY XÃ YÊN LẠC THƯỢNG
        *
        DANH SÁCH ĐẢNG VIÊN NĂM 2023

        STT|Họ và tên|Năm sinh|Chức vụ||Ghi chú
        |||Đảng|Chính quyền
        I. Chi bộ thôn Đông (2 đ/c)
        #1|Lê Văn A|#1956|Bí thư||ốm
        #2|Trần Thị B|03.5.1980||Trưởng thôn
        |Cộng: 2
        II|CB TDP 3
        #1|Vũ C|31/02/1980
        |Tổng cộng|#3

        |NGƯỜI LẬP||PHÓ BÍ THƯ
        |Ngô Lập||Đỗ Ký
        """,
        gives: """
            thong_tin: nam=2023 · cap_tren=Đảng bộ huyện Lam Khê · cap_uy=Đảng ủy xã Yên Lạc Thượng
            to_chuc: ma=CB01 · ten=Chi bộ thôn Đông
            to_chuc: ma=CB02 · ten=Chi bộ TDP 3
            dang_vien: ma=M001 · ho_ten=Lê Văn A · ngay_sinh=1956 · chi_bo=CB01 · chuc_vu_dang=Bí thư
            dang_vien: ma=M002 · ho_ten=Trần Thị B · ngay_sinh=03/5/1980 · chi_bo=CB01 · chuc_vu_chinh_quyen=Trưởng thôn
            dang_vien: ma=M003 · ho_ten=Vũ C · chi_bo=CB02
            ? bad-date M003 Sheet1!C13 31/02/1980
            ~ M002 Sheet1!C10 03.5.1980 → 03/5/1980
            - Sheet1!11 Cộng: 2
            - Sheet1!14 Tổng cộng | 3
            - Sheet1!16 NGƯỜI LẬP | PHÓ BÍ THƯ
            - Sheet1!17 Ngô Lập | Đỗ Ký
            + M001 Ghi chú=ốm
            """)

    static let names = Case(
        "a sheet for each organisation, names in two columns, marks",
        """
        = CB Nam
        TT|Họ đệm|Tên|Ngày sinh|Nam|Nữ|Chính thức|Dự bị|Điện thoại
        #1|Nguyễn Văn|An|#1950|x||x||0912
        #2|Lê Thị|Bình|2/3/1981||x||x|
        = Thôn Đông B1:C1
        TT|Họ và tên||Ngày sinh
        #1|Vũ Thị|Cúc|1/1/1990
        = Cảm tình Đảng
        TT|Họ và tên|Ngày sinh
        #1|Đào Duy|#2000
        = Biểu
        Nội dung|Số
        Đảng viên|#3
        """,
        gives: """
            to_chuc: ma=CB01 · ten=Chi bộ Nam
            to_chuc: ma=CB02 · ten=Chi bộ thôn Đông
            dang_vien: ma=M001 · ho_ten=Nguyễn Văn An · ngay_sinh=1950 · gioi_tinh=Nam · chi_bo=CB01 · tinh_trang=đang sinh hoạt
            dang_vien: ma=M002 · ho_ten=Lê Thị Bình · ngay_sinh=2/3/1981 · gioi_tinh=Nữ · chi_bo=CB01 · tinh_trang=dự bị
            dang_vien: ma=M003 · ho_ten=Vũ Thị Cúc · ngay_sinh=1/1/1990 · chi_bo=CB02
            ? organisation-from-sheet CB02 Thôn Đông!1 Thôn Đông
            ? not-told
            ? not-told
            + M001 Điện thoại=0912
            ! Cảm tình Đảng
            ! Biểu
            """)

    static let results = Case(
        "ratings of several years, and a second list of the same people",
        """
        = DS
        DANH SÁCH ĐẢNG VIÊN CHI BỘ THÔN ĐÔNG NĂM 2023
        STT|Họ và tên|Ngày sinh|Quê quán
        #1|Lê Văn A|#1956|Yên Lạc
        #2|Lê Văn B|#1960|Yên Lạc
        """,
        """
        = KQ C2:E2 A2:A3 B2:B3
        KẾT QUẢ XẾP LOẠI
        TT|Họ tên|Xếp loại||
        ||2020|2021|Năm 2022
        #1|Lê văn A|HTXSNV|HTT|Khá
        #2|Lê Văn C||HTNV|
        """,
        gives: """
            thong_tin: nam=2023
            to_chuc: ma=CB01 · ten=Chi bộ thôn Đông
            dang_vien: ma=M001 · ho_ten=Lê Văn A · ngay_sinh=1956 · que_quan=Yên Lạc · chi_bo=CB01
            dang_vien: ma=M002 · ho_ten=Lê Văn B · ngay_sinh=1960 · que_quan=Yên Lạc · chi_bo=CB01
            dang_vien: ma=M003 · ho_ten=Lê Văn C
            xep_loai: doi_tuong=M001 · nam=2020 · cap_uy=HTXSNV
            xep_loai: doi_tuong=M001 · nam=2021 · cap_uy=HTTNV
            xep_loai: doi_tuong=M003 · nam=2021 · cap_uy=HTNV
            ? bad-word M001 KQ!E4 Khá
            ? not-told
            ? missing-value M003 KQ!B5
            ? missing-value M003 KQ!B5
            """)

    static let people = Case(
        "doubts about people: doubles, wrong order, codes given twice",
        """
        = DS
        Đảng ủy xã Bến - năm 2023
        Mã|Họ và tên|Ngày sinh|Ngày vào Đảng|Chi bộ
        A1|Lê Văn A|3/5/1956|#1980|Chi bộ Một
        A1|Vũ B|#1970|03/2/1965|chi bộ một
        A3|LÊ VĂN A|03/05/1956|#1981|CB Mốt
        """,
        gives: """
            thong_tin: nam=2023 · cap_uy=Đảng ủy xã Bến - năm 2023
            to_chuc: ma=CB01 · ten=Chi bộ Một
            dang_vien: ma=A1 · ho_ten=Lê Văn A · ngay_sinh=3/5/1956 · ngay_vao_dang=1980 · chi_bo=CB01
            dang_vien: ma=M001 · ho_ten=Vũ B · ngay_sinh=1970 · ngay_vao_dang=03/2/1965 · chi_bo=CB01
            dang_vien: ma=A3 · ho_ten=LÊ VĂN A · ngay_sinh=03/05/1956 · ngay_vao_dang=1981 · chi_bo=CB01
            ? duplicate-code M001 DS!B4 A1
            ? same-person A3 DS!B5 LÊ VĂN A
            ? date-order M001 DS!B4 1970 / 03/2/1965
            ? several-spellings CB01 CB Mốt / Chi bộ Một / chi bộ một
            """)

    static let left = Case(
        "those who have left, and cards for codes",
        """
        = DS
        Đảng ủy xã Bến
        Năm 2023
        TT|Họ và tên|Ngày sinh|Số thẻ|Chi bộ|Ngày chuyển đi, đến đâu|Ngày từ trần, lý do
        #1|Lê A|#1956|#345678|Một
        #2|Lê B|#1957|00345679|Một|5/2023, Hà Nội
        #3|Lê C|#1930||Một||3/2023, bệnh
        #4|Lê D|#1999||Một
        """,
        gives: """
            thong_tin: nam=2023 · cap_uy=Đảng ủy xã Bến
            to_chuc: ma=CB01 · ten=Chi bộ Một
            dang_vien: ma=00345678 · ho_ten=Lê A · ngay_sinh=1956 · so_the=00345678 · chi_bo=CB01
            dang_vien: ma=00345679 · ho_ten=Lê B · ngay_sinh=1957 · so_the=00345679 · chi_bo=CB01 · tinh_trang=chuyển đi
            dang_vien: ma=M001 · ho_ten=Lê D · ngay_sinh=1999 · chi_bo=CB01
            ? member-no-longer DS!B6 3 | Lê C | 1930 | Một | 3/2023, bệnh
            ~ 00345678 DS!D4 345678 → 00345678
            - DS!6 3 | Lê C | 1930 | Một | 3/2023, bệnh
            + 00345679 Ngày chuyển đi, đến đâu=5/2023, Hà Nội
            """)

    static let units = Case(
        "a list of organisations with their results",
        """
        = Danh sách chi bộ
        ĐẢNG BỘ XÃ YÊN LẠC
        DANH SÁCH CHI BỘ TRỰC THUỘC NĂM 2023
        STT|Chi bộ|Số đảng viên|Xếp loại năm 2022
        #1|CHI BỘ THÔN ĐÔNG|#31|HTXSNV
        #2|Chi bộ Công an|#5|
        |Cộng|#36|
        """,
        gives: """
            thong_tin: nam=2023 · cap_uy=Đảng ủy xã Yên Lạc
            to_chuc: ma=CB01 · ten=Chi bộ thôn Đông
            to_chuc: ma=CB02 · ten=Chi bộ Công an
            xep_loai: doi_tuong=CB01 · nam=2022 · cap_uy=HTXSNV
            - Danh sách chi bộ!6 Cộng | 36
            + CB01 Số đảng viên=31
            + CB02 Số đảng viên=5
            """)

    static let levels = Case(
        "levels side by side, headings that tell the state, plain titles of sheets",
        """
        = Sheet1
        ĐẢNG ỦY XÃ BẾN
        KẾT QUẢ XẾP LOẠI ĐẢNG VIÊN CHI BỘ THÔN NAM XUYÊN NĂM 2022
        TT|Họ và tên|Năm sinh|HTXSNV|HTTNV|HTNV
        A|Đảng viên chính thức: 02 đ/c
        #1|Lê A|#1960|x||
        #2|Lê B|#1961|||x
        B|Đảng viên dự bị (1 đ/c)
        #3|Lê C|#1999||v|
        = Sheet2
        TT|Họ và tên|Năm sinh|Số thẻ
        #1|Lê D|#1962|12345678
        #2|Lê E|#1963|12345678
        """,
        gives: """
            thong_tin: nam=2022 · cap_uy=Đảng ủy xã Bến
            to_chuc: ma=CB01 · ten=Chi bộ thôn Nam Xuyên
            dang_vien: ma=M001 · ho_ten=Lê A · ngay_sinh=1960 · chi_bo=CB01 · tinh_trang=đang sinh hoạt
            dang_vien: ma=M002 · ho_ten=Lê B · ngay_sinh=1961 · chi_bo=CB01 · tinh_trang=đang sinh hoạt
            dang_vien: ma=M003 · ho_ten=Lê C · ngay_sinh=1999 · chi_bo=CB01 · tinh_trang=dự bị
            dang_vien: ma=M004 · ho_ten=Lê D · ngay_sinh=1962 · so_the=12345678
            dang_vien: ma=M005 · ho_ten=Lê E · ngay_sinh=1963 · so_the=12345678
            xep_loai: doi_tuong=M001 · nam=2022 · cap_uy=HTXSNV
            xep_loai: doi_tuong=M002 · nam=2022 · cap_uy=HTNV
            xep_loai: doi_tuong=M003 · nam=2022 · cap_uy=HTTNV
            ? same-card M005 Sheet2!B3 12345678
            ? missing-value M004 Sheet2!B2
            ? missing-value M005 Sheet2!B3
            """)

    static let facts = Case(
        "several facts in a cell, as the official book of members has them",
        """
        = 7-HSĐV
        ĐẢNG BỘ XÃ BẾN
        CHI BỘ CÔNG AN XÃ
        SỔ DANH SÁCH ĐẢNG VIÊN
        TT|Họ và tên, họ và tên khai sinh|Ngày sinh|Nam, nữ, dân tộc, tôn giáo|Ngày vào Đảng, ngày chính thức|Nghề nghiệp
        1|2|3|4|5|6
        #1|Lê Hùng~(Lê Hùm)|5/1956|Nam, Kinh, Phật giáo|3/2/1980~3/2/1981|Làm ruộng
        #2|Vừ Páo|#1985|Nam, Mông|3/2/2023|
        """,
        gives: """
            thong_tin: cap_uy=Đảng ủy xã Bến
            to_chuc: ma=CB01 · ten=Chi bộ công an xã
            dang_vien: ma=M001 · ho_ten=Lê Hùng · ten_khai_sinh=Lê Hùm · ngay_sinh=5/1956 · gioi_tinh=Nam · dan_toc=Kinh · ngay_vao_dang=3/2/1980 · ngay_chinh_thuc=3/2/1981 · chi_bo=CB01
            dang_vien: ma=M002 · ho_ten=Vừ Páo · ngay_sinh=1985 · gioi_tinh=Nam · dan_toc=Mông · ngay_vao_dang=3/2/2023 · chi_bo=CB01
            ? not-told
            + M001 Nam, nữ, dân tộc, tôn giáo=Nam, Kinh, Phật giáo
            + M001 Nghề nghiệp=Làm ruộng
            """)

    static let proposals = Case(
        "whose rating it is, and spellings that are no doubt",
        """
        = DS
        ĐẢNG ỦY XÃ BẾN
        NĂM 2023
        TT|Họ và tên|Năm sinh|Chi bộ|Đề nghị xếp loại 2023|Xếp loại công chức 2022|Xếp loại 2022
        #1|Lê A|#1960|CB KP.1|HTT|HTT|HTNV
        #2|Lê B|#1961|Chi bộ KP 1|HTXS||Miễn
        """,
        gives: """
            thong_tin: nam=2023 · cap_uy=Đảng ủy xã Bến
            to_chuc: ma=CB01 · ten=Chi bộ KP 1
            dang_vien: ma=M001 · ho_ten=Lê A · ngay_sinh=1960 · chi_bo=CB01
            dang_vien: ma=M002 · ho_ten=Lê B · ngay_sinh=1961 · chi_bo=CB01
            xep_loai: doi_tuong=M001 · nam=2022 · cap_uy=HTNV
            xep_loai: doi_tuong=M001 · nam=2023 · chi_bo=HTTNV
            xep_loai: doi_tuong=M002 · nam=2023 · chi_bo=HTXSNV
            ? bad-word M002 DS!G5 Miễn
            + M001 Xếp loại công chức 2022=HTT
            """)

    static let untitled = Case(
        "columns without a title, and titles that stand twice",
        """
        = DS
        TT|Họ và tên||Năm sinh|Ghi chú|Ghi chú|
        #1|Nguyễn Văn|An|#1960|một|hai|ba
        #2|Lê Thị|Bình|#1961||bốn|
        = DS2
        TT|Họ và tên|Họ và tên|Năm sinh
        #1|Vũ A|Vũ B|#1962
        """,
        gives: """
            dang_vien: ma=M001 · ho_ten=Nguyễn Văn An · ngay_sinh=1960
            dang_vien: ma=M002 · ho_ten=Lê Thị Bình · ngay_sinh=1961
            dang_vien: ma=M003 · ho_ten=Vũ A · ngay_sinh=1962
            ? not-told
            ? not-told
            ? missing-value M001 DS!B2
            ? missing-value M002 DS!B3
            ? missing-value M003 DS2!B2
            + M001 Ghi chú=một
            + M001 Ghi chú (F)=hai
            + M001 G=ba
            + M002 Ghi chú (F)=bốn
            + M003 Họ và tên (C)=Vũ B
            """)
}
