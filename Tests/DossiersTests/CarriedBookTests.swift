import PartyForms
import Spreadsheet
import Testing
import VietnameseText

@testable import Dossiers

/// What of last year's workbook goes over into a new one.
@Suite struct CarriedBookTests {
    private static let lastYear = """
        = Thông tin
        Năm|Quy định|Cấp ủy|Số hướng dẫn|Người ký
        #2022|trung-uong-2018|Đảng ủy xã Bến|5-HD/ĐU|Đỗ Ký
        = Tổ chức
        Mã|Tên tổ chức|Chất lượng sinh hoạt
        TC01|Chi bộ Một|Tốt
        = Tập thể
        Mã|Tên tập thể|Loại|Thuộc tổ chức
        TT01|Chi ủy Chi bộ Một|chi ủy|TC01
        = Đảng viên
        Mã|Họ và tên|Ngày sinh|Chi bộ|Tình trạng|Tháng nghỉ ốm|Điện thoại
        M001|Lê Văn A|#1956|TC01||#4|0912
        M007|Vũ B|#1970|TC01|dự bị||
        = Thành viên
        Mã tập thể|Mã đảng viên|Vai trò
        TT01|M001|đứng đầu
        = Kiểm điểm
        Mã đối tượng|Mục|Nội dung
        M001|i_1|Đã làm.
        = Xếp loại
        Mã đối tượng|Năm|Tự nhận|Cấp ủy quyết định|Lý do chưa xếp loại
        M001|#2022|HTT|HTXSNV|
        M007|#2022|HTT||
        TT01|#2022||HTTNV|
        = _hoso
        phien_ban
        #1
        """

    private func outcome(_ lists: String..., year: Int? = nil) throws -> String {
        let definition = try SampleCommuneTests.definition()
        var sheets = ListFixture.sheets(Self.lastYear)
        sheets[sheets.count - 1].visibility = .hidden
        let files =
            [ListFile(sheets, named: "so-2022.xlsx", definition: definition)]
            + lists.map {
                ListFile(ListFixture.sheets($0), named: "ds.xlsx", definition: definition)
            }
        let made = ListImport(files, definition: definition, year: year, regime: nil)
        return ListFixture.describe(made, definition)
    }

    @Test func `people, posts and decided ratings go over, the year's own work does not`() throws {
        let outcome = try outcome()
        #expect(
            outcome == """
                thong_tin: nam=2023 · cap_uy=Đảng ủy xã Bến · nguoi_ky=Đỗ Ký
                to_chuc: ma=TC01 · ten=Chi bộ Một
                tap_the: ma=TT01 · ten=Chi ủy Chi bộ Một · loai=chi ủy · thuoc=TC01
                dang_vien: ma=M001 · ho_ten=Lê Văn A · ngay_sinh=1956 · chi_bo=TC01
                dang_vien: ma=M007 · ho_ten=Vũ B · ngay_sinh=1970 · chi_bo=TC01 · tinh_trang=dự bị
                thanh_vien: tap_the=TT01 · dang_vien=M001 · vai_tro=đứng đầu
                xep_loai: doi_tuong=M001 · nam=2022 · tu_nhan=HTTNV · cap_uy=HTXSNV
                xep_loai: doi_tuong=TT01 · nam=2022 · cap_uy=HTTNV
                ? state-of-last-year M007 Đảng viên!B3 dự bị
                + M001 Điện thoại=0912
                """, "\(outcome)")
    }

    @Test func `a list adds to last year's workbook, and new people get codes behind the old`()
        throws
    {
        let outcome = try outcome(
            """
            = DS
            Họ và tên|Ngày sinh|Chi bộ
            Lê Văn A|3/5/1956|Chi bộ Một
            Đào C|#1990|Chi bộ Hai
            """, year: 2024)
        #expect(outcome.contains("thong_tin: nam=2024"))
        #expect(outcome.contains("ma=M001 · ho_ten=Lê Văn A · ngay_sinh=3/5/1956 · chi_bo=TC01"))
        #expect(outcome.contains("ma=M008 · ho_ten=Đào C · ngay_sinh=1990 · chi_bo=CB01"))
    }

    @Test func `what was taken over and what was not is said, sheet by sheet`() throws {
        let definition = try SampleCommuneTests.definition()
        var sheets = ListFixture.sheets(Self.lastYear)
        sheets[sheets.count - 1].visibility = .hidden
        let file = ListFile(sheets, named: "so-2022.xlsx", definition: definition)
        let made = ListImport([file], definition: definition, year: nil, regime: nil)
        let lines = made.report.lines(in: .vietnamese, titles: definition.reportTitles)
        #expect(lines.contains("Đảng viên: chuyển sang 2 dòng"))
        #expect(lines.contains("Kiểm điểm: 1 dòng của năm trước, không chuyển sang"))
        #expect(lines.contains("Xếp loại: chuyển sang 2 dòng, bỏ 1"))
        #expect(!lines.joined().contains("Lê Văn A"))
    }
}
