import Testing

/// What in lists is easily taken for something else: nobody is lost, and nobody gets another's
/// facts.
@Suite struct ListTrapTests {
    typealias Case = ListImportTests.Case

    @Test(arguments: [
        accents, numbers, stacked, narrow, reordered, marks, merged, dates, dittos, forms, groups,
        threeParts,
    ])
    func `a list is taken for nothing that it is not`(_ list: Case) throws {
        let outcome = try ListFixture.outcome(of: list.lists)
        #expect(outcome == list.outcome, "\(outcome)")
    }

    static let accents = Case(
        "names that differ in their accents alone",
        """
        = DS
        STT|Họ và tên|Ngày sinh|Chi bộ
        #1|Nguyễn Thị Hương|#1960|Chi bộ Đông
        #2|Trần Văn Hoà|#1961|Chi bộ Đông
        #3|LE VAN BINH|#1962|Chi bộ Đông
        """,
        """
        = DS
        STT|Họ và tên|Ngày sinh|Chi bộ|Xếp loại 2022
        #1|Nguyễn Thị Hường|#1960|Chi bộ Đông|KHTNV
        #2|Trần Văn Hòa|#1961|Chi bộ Đông|HTNV
        #3|Lê Văn Bình|#1962|Chi bộ Đông|HTNV
        """,
        gives: """
            to_chuc: ma=CB01 · ten=Chi bộ Đông
            dang_vien: ma=M001 · ho_ten=Nguyễn Thị Hương · ngay_sinh=1960 · chi_bo=CB01
            dang_vien: ma=M002 · ho_ten=Trần Văn Hoà · ngay_sinh=1961 · chi_bo=CB01
            dang_vien: ma=M003 · ho_ten=Lê Văn Bình · ngay_sinh=1962 · chi_bo=CB01
            dang_vien: ma=M004 · ho_ten=Nguyễn Thị Hường · ngay_sinh=1960 · chi_bo=CB01
            xep_loai: doi_tuong=M002 · nam=2022 · cap_uy=HTNV
            xep_loai: doi_tuong=M003 · nam=2022 · cap_uy=HTNV
            xep_loai: doi_tuong=M004 · nam=2022 · cap_uy=KHTNV
            ? not-told
            ? not-told
            ? same-but-accents M004 DS!B2 Nguyễn Thị Hường
            """)

    static let numbers = Case(
        "codes that each list begins anew, and a card that is not there yet",
        """
        = CB Đông
        Mã ĐV|Họ và tên|Ngày sinh|Số thẻ
        01|Nguyễn Văn An|#1960|0
        = CB Tây
        Mã ĐV|Họ và tên|Ngày sinh|Số thẻ
        01|Trần Thị Ca|#1970|0
        """,
        gives: """
            to_chuc: ma=CB01 · ten=Chi bộ Đông
            to_chuc: ma=CB02 · ten=Chi bộ Tây
            dang_vien: ma=01 · ho_ten=Nguyễn Văn An · ngay_sinh=1960 · chi_bo=CB01
            dang_vien: ma=M001 · ho_ten=Trần Thị Ca · ngay_sinh=1970 · chi_bo=CB02
            ? duplicate-code M001 CB Tây!B2 01
            ? not-told
            ? not-told
            + 01 Số thẻ=0
            + M001 Số thẻ=0
            """)

    static let stacked = Case(
        "two lists one below the other, the second with more columns",
        """
        = DS
        CHI BỘ ĐÔNG
        STT|Họ và tên|Ngày sinh
        #1|Nguyễn Văn An|#1960
        #2|Nguyễn Văn Ba|#1961
        CHI BỘ TÂY
        STT|Họ và tên|Ngày sinh|Quê quán
        #1|Trần Văn Ca|#1970|Xã B
        """,
        gives: """
            to_chuc: ma=CB01 · ten=Chi bộ Đông
            to_chuc: ma=CB02 · ten=Chi bộ Tây
            dang_vien: ma=M001 · ho_ten=Nguyễn Văn An · ngay_sinh=1960 · chi_bo=CB01
            dang_vien: ma=M002 · ho_ten=Nguyễn Văn Ba · ngay_sinh=1961 · chi_bo=CB01
            dang_vien: ma=M003 · ho_ten=Trần Văn Ca · ngay_sinh=1970 · que_quan=Xã B · chi_bo=CB02
            ? not-told
            ? not-told
            """)

    static let narrow = Case(
        "two lists of two columns, and a member of whom only the name is known",
        """
        = DS
        Họ và tên|Ngày sinh
        Nguyễn Văn An|#1960
        Nguyễn Văn Ba|#1961
        Lê Ca
        CHI BỘ TÂY
        Họ và tên|Quê quán
        Trần Văn Dân|Xã B
        """,
        gives: """
            to_chuc: ma=CB01 · ten=Chi bộ Tây
            dang_vien: ma=M001 · ho_ten=Nguyễn Văn An · ngay_sinh=1960
            dang_vien: ma=M002 · ho_ten=Nguyễn Văn Ba · ngay_sinh=1961
            dang_vien: ma=M003 · ho_ten=Trần Văn Dân · que_quan=Xã B · chi_bo=CB01
            ? not-told
            ? not-told
            ? missing-value M001 DS!A2
            ? missing-value M002 DS!A3
            ? missing-value M003 DS!A7
            - DS!4 Lê Ca
            """)

    static let reordered = Case(
        "a second page whose columns stand in another order",
        """
        = DS
        CHI BỘ ĐÔNG
        STT|Họ và tên|Ngày sinh|Quê quán|Dân tộc
        #1|Nguyễn Văn An|#1960|Xã A|Kinh
        STT|Họ và tên|Ngày sinh|Quê quán|Dân tộc
        #2|Nguyễn Văn Ba|#1961|Xã A|Kinh
        STT|Họ và tên|Ngày sinh|Dân tộc|Quê quán
        #3|Trần Văn Ca|#1970|Tày|Xã B
        """,
        gives: """
            to_chuc: ma=CB01 · ten=Chi bộ Đông
            dang_vien: ma=M001 · ho_ten=Nguyễn Văn An · ngay_sinh=1960 · dan_toc=Kinh · que_quan=Xã A · chi_bo=CB01
            dang_vien: ma=M002 · ho_ten=Nguyễn Văn Ba · ngay_sinh=1961 · dan_toc=Kinh · que_quan=Xã A · chi_bo=CB01
            dang_vien: ma=M003 · ho_ten=Trần Văn Ca · ngay_sinh=1970 · dan_toc=Tày · que_quan=Xã B · chi_bo=CB01
            ? not-told
            ? not-told
            - DS!4 STT | Họ và tên | Ngày sinh | Quê quán | Dân tộc
            """)

    static let marks = Case(
        "marks that exclude each other",
        """
        = DS
        KẾT QUẢ XẾP LOẠI NĂM 2022
        STT|Họ và tên|Ngày sinh|Chi bộ|HTXSNV|KHTNV|Dự bị|Miễn sinh hoạt
        #1|Lê An|#1960|Chi bộ Đông|x|x|x|x
        #2|Lê Ba|#1961|Chi bộ Đông||x|x
        """,
        gives: """
            thong_tin: nam=2022
            to_chuc: ma=CB01 · ten=Chi bộ Đông
            dang_vien: ma=M001 · ho_ten=Lê An · ngay_sinh=1960 · chi_bo=CB01
            dang_vien: ma=M002 · ho_ten=Lê Ba · ngay_sinh=1961 · chi_bo=CB01 · tinh_trang=dự bị
            xep_loai: doi_tuong=M002 · nam=2022 · cap_uy=KHTNV
            ? two-marks M001 DS!B3 dự bị / miễn công tác và sinh hoạt
            ? two-marks M001 DS!B3 HTXSNV / KHTNV
            ? not-told
            """)

    static let merged = Case(
        "levels under one title",
        """
        = DS A1:A2 B1:B2 C1:C2 D1:D2 E1:F1
        STT|Họ và tên|Ngày sinh|Chi bộ|Kết quả xếp loại năm 2022
        ||||HTXSNV|HTTNV
        #1|Lê An|#1960|Chi bộ Đông|x
        #2|Lê Ba|#1961|Chi bộ Đông||x
        """,
        gives: """
            to_chuc: ma=CB01 · ten=Chi bộ Đông
            dang_vien: ma=M001 · ho_ten=Lê An · ngay_sinh=1960 · chi_bo=CB01
            dang_vien: ma=M002 · ho_ten=Lê Ba · ngay_sinh=1961 · chi_bo=CB01
            xep_loai: doi_tuong=M001 · nam=2022 · cap_uy=HTXSNV
            xep_loai: doi_tuong=M002 · nam=2022 · cap_uy=HTTNV
            ? not-told
            ? not-told
            """)

    static let dates = Case(
        "a date in three columns, of which the year is no sex",
        """
        = DS A1:A2 B1:B2 C1:E1 F1:F2
        STT|Họ và tên|Ngày tháng năm sinh|||Chi bộ
        ||Ngày|Tháng|Năm
        #1|Lê An|#3|#5|#1960|Chi bộ Đông
        #2|Trần Thị Ba|||#1961|Chi bộ Đông
        """,
        gives: """
            to_chuc: ma=CB01 · ten=Chi bộ Đông
            dang_vien: ma=M001 · ho_ten=Lê An · ngay_sinh=3/5/1960 · chi_bo=CB01
            dang_vien: ma=M002 · ho_ten=Trần Thị Ba · ngay_sinh=1961 · chi_bo=CB01
            ? not-told
            ? not-told
            """)

    static let dittos = Case(
        "as above",
        """
        = DS
        STT|Họ và tên|Ngày sinh|Chi bộ|Dân tộc
        #1|Lê An|#1960|Chi bộ Đông|Kinh
        #2|Lê Ba|#1961|nt|"
        #3|Lê Ca|#1962|- như trên -|//
        """,
        gives: """
            to_chuc: ma=CB01 · ten=Chi bộ Đông
            dang_vien: ma=M001 · ho_ten=Lê An · ngay_sinh=1960 · dan_toc=Kinh · chi_bo=CB01
            dang_vien: ma=M002 · ho_ten=Lê Ba · ngay_sinh=1961 · dan_toc=Kinh · chi_bo=CB01
            dang_vien: ma=M003 · ho_ten=Lê Ca · ngay_sinh=1962 · dan_toc=Kinh · chi_bo=CB01
            ? not-told
            ? not-told
            ~ M002 DS!E3 " → Kinh
            ~ M002 DS!D3 nt → Chi bộ Đông
            ~ M003 DS!E4 // → Kinh
            ~ M003 DS!D4 - như trên - → Chi bộ Đông
            """)

    static let forms = Case(
        "forms of address",
        """
        = DS
        STT|Họ và tên|Ngày sinh|Chi bộ
        #1|Nguyễn Văn An|#1960|Chi bộ Đông
        """,
        """
        = DS
        STT|Họ và tên|Chi bộ|Xếp loại 2022
        #1|1. Đ/c: Nguyễn Văn An|Chi bộ Đông|HTNV
        """,
        gives: """
            to_chuc: ma=CB01 · ten=Chi bộ Đông
            dang_vien: ma=M001 · ho_ten=Nguyễn Văn An · ngay_sinh=1960 · chi_bo=CB01
            xep_loai: doi_tuong=M001 · nam=2022 · cap_uy=HTNV
            ? not-told
            ? not-told
            ~ M001 DS!B2 1. Đ/c: Nguyễn Văn An → Nguyễn Văn An
            """)

    static let groups = Case(
        "a heading between others that does not call itself a chi bộ",
        """
        = DS
        STT|Họ và tên|Ngày sinh
        A|Khối nông thôn
        I|Chi bộ thôn Đông
        #1|Lê An|#1960
        II|Công an xã
        #1|Lê Ba|#1961
        B|Khối cơ quan
        III|Chi bộ Trạm y tế
        #1|Lê Ca|#1962
        """,
        gives: """
            to_chuc: ma=CB01 · ten=Chi bộ thôn Đông
            to_chuc: ma=CB02 · ten=Chi bộ công an xã
            to_chuc: ma=CB03 · ten=Chi bộ Trạm y tế
            dang_vien: ma=M001 · ho_ten=Lê An · ngay_sinh=1960 · chi_bo=CB01
            dang_vien: ma=M002 · ho_ten=Lê Ba · ngay_sinh=1961 · chi_bo=CB02
            dang_vien: ma=M003 · ho_ten=Lê Ca · ngay_sinh=1962 · chi_bo=CB03
            ? organisation-from-heading CB02 DS!5 Công an xã
            ? not-told
            ? not-told
            - DS!2 A | Khối nông thôn
            - DS!5 II | Công an xã
            - DS!7 B | Khối cơ quan
            """)

    static let threeParts = Case(
        "a name in three columns",
        """
        = DS
        STT|Họ|Tên đệm|Tên|Ngày sinh|Chi bộ
        #1|Lê|Văn|An|#1960|Chi bộ Đông
        #2|Lê||Ba|#1961|Chi bộ Đông
        """,
        gives: """
            to_chuc: ma=CB01 · ten=Chi bộ Đông
            dang_vien: ma=M001 · ho_ten=Lê Văn An · ngay_sinh=1960 · chi_bo=CB01
            dang_vien: ma=M002 · ho_ten=Lê Ba · ngay_sinh=1961 · chi_bo=CB01
            ? not-told
            ? not-told
            """)
}
