import Foundation
import TestSupport
import Testing

/// Decisions on re-rating for members, organisations and collectives, from data to paper.
struct DecideTests {
    static let book = """
        {"thong_tin": [{"nam": "2023", "quy_dinh": "tien-thang-2023",
           "cap_tren": "Đảng bộ huyện Bến", "cap_uy": "Đảng ủy xã Đò", "ky_hieu": "ĐU",
           "dia_danh": "Đò", "thay_mat": "T/M BAN CHẤP HÀNH", "nguoi_ky": "Ngô Văn Lái",
           "chuc_vu_ky": "PHÓ BÍ THƯ"}],
         "to_chuc": [
           {"ma": "DB", "ten": "Đảng bộ xã Đò", "loai": "đảng bộ cơ sở"},
           {"ma": "TC1", "ten": "Chi bộ thôn Trên", "truc_thuoc": "DB"},
           {"ma": "TC2", "ten": "Chi bộ thôn Dưới", "truc_thuoc": "DB"}],
         "tap_the": [{"ma": "UB", "ten": "Lãnh đạo Ủy ban nhân dân xã", "thuoc": "DB"}],
         "dang_vien": [
           {"ma": "M1", "ho_ten": "Lê Thị Mái", "chi_bo": "TC1", "ngay_chuyen_den": "01/8/2023",
            "noi_cu": "Chi bộ chợ Bến"},
           {"ma": "M2", "ho_ten": "Trần Văn Chèo", "chi_bo": "TC2"},
           {"ma": "M3", "ho_ten": "Đỗ Thị Neo", "chi_bo": "TC1", "ngay_sinh": "1980"}],
         "thanh_vien": [{"tap_the": "TC2", "dang_vien": "M2", "vai_tro": "đứng đầu"}],
         "xep_loai": [
           {"doi_tuong": "M1", "nam": "2022", "cap_uy": "HTTNV", "so_qd": "6-QĐ/ĐU",
            "ngay_qd": "23/12/2022"},
           {"doi_tuong": "M2", "nam": "2022", "cap_uy": "HTTNV", "so_qd": "6-QĐ/ĐU",
            "ngay_qd": "23/12/2022"},
           {"doi_tuong": "M3", "nam": "2022", "cap_uy": "KHTNV", "so_qd": "6-QĐ/ĐU",
            "ngay_qd": "23/12/2022"},
           {"doi_tuong": "M3", "nam": "2023", "tu_nhan": "HTNV"},
           {"doi_tuong": "TC2", "nam": "2022", "cap_uy": "HTTNV", "so_qd": "5-QĐ/ĐU",
            "ngay_qd": "23/12/2022"},
           {"doi_tuong": "UB", "nam": "2022", "cap_uy": "HTXSNV", "so_qd": "4-QĐ/ĐU",
            "ngay_qd": "23/12/2022"}],
         "ky_luat": [
           {"doi_tuong": "M1", "so": "27-QĐ/ĐU", "ngay": "18/5/2023", "hieu_luc": "18/5/2023",
            "hinh_thuc": "khiển trách", "co_quan": "Đảng ủy xã Đò", "nam_vi_pham": "2022",
            "noi_tinh": "nơi cũ"},
           {"doi_tuong": "TC2", "so": "28-QĐ/ĐU", "ngay": "18/5/2023", "hieu_luc": "18/5/2023",
            "hinh_thuc": "cảnh cáo", "co_quan": "Đảng ủy xã Đò", "nam_vi_pham": "2022"}],
         "danh_gia_lai": [
           {"doi_tuong": "M3", "nam": "2022", "muc_moi": "KHTNV", "ly_do": "Chưa đạt."},
           {"doi_tuong": "M1", "nam": "2022", "ky_luat": "27-QĐ/ĐU", "so_qd": "12-QĐ/ĐU",
            "ngay_qd": "20/12/2023"},
           {"doi_tuong": "TC2", "nam": "2022", "ky_luat": "28-QĐ/ĐU"},
           {"doi_tuong": "UB", "nam": "2022", "muc_moi": "HTNV",
            "ly_do": "Kết quả năm 2022 thấp hơn báo cáo."}]}
        """

    private func withBook(_ body: (URL, ([String]) throws -> CommandResult) throws -> Void) throws {
        try Folders.withTemporary { (folder: URL) throws -> Void in
            try Data(Self.book.utf8).write(to: folder.appending(path: "so.json"))
            try body(folder) { arguments in
                try Hoso.run(["--date", "2023-12-25"] + arguments, in: folder)
            }
        }
    }

    static let papers: [(subject: [String], status: Int, says: [String], not: [String])] = [
        (
            ["--member", "M1"], 1,
            [
                "Số 12-QĐ/ĐU", "đối với đồng chí Lê Thị Mái năm 2022",
                "Khuyết điểm, vi phạm xảy ra ở Chi bộ chợ Bến được tính vào kết quả",
                "về thi hành kỷ luật đảng viên",
            ], ["của Đảng ủy xã Đò."]
        ),
        (
            ["--organisation", "TC2"], 1,
            [
                "đối với Chi bộ thôn Dưới năm 2022", "về thi hành kỷ luật tổ chức đảng",
                "mức “Không hoàn thành nhiệm vụ”", "hình thức kỷ luật: cảnh cáo",
            ], ["đồng chí", "Khuyết điểm, vi phạm xảy ra ở"]
        ),
        (
            ["--collective", "UB"], 0,
            [
                "đối với Lãnh đạo Ủy ban nhân dân xã năm 2022", "mức “Hoàn thành nhiệm vụ”",
                "Lý do: Kết quả năm 2022 thấp hơn báo cáo.",
            ], ["kỷ luật", "đồng chí"]
        ),
    ]

    @Test(arguments: papers)
    func `the decision says what its case has, and nothing else`(
        subject: [String], status: Int, says: [String], not: [String]
    ) throws {
        try withBook { folder, run in
            let result = try run(
                ["decide", "--input", "so.json", "--year", "2022", "-o", "d.docx"] + subject)
            #expect(result.status == status, "\(result.errors)")
            #expect(result.errors.contains("LƯU Ý re-rating-old-year"))
            let file = folder.appending(path: "d.docx")
            let text = try DocumentOutline(Folders.bytes(file)).text
            for words in says { #expect(text.contains(words), "\(words)") }
            for words in not { #expect(!text.contains(words), "\(words)") }
        }
    }

    @Test func `a head who stands above the unit now is named by code`() throws {
        try withBook { _, run in
            let result = try run([
                "decide", "--input", "so.json", "--organisation", "TC2", "--year", "2022", "-o",
                "d.docx",
            ])
            #expect(result.errors.contains("CẢNH BÁO head-above-unit"))
            #expect(result.errors.contains("người đứng đầu M2: Hoàn thành tốt nhiệm vụ; TC2: "))
            #expect(!result.errors.contains("Trần Văn Chèo"))
        }
    }

    @Test func `the notice names the decision and keeps its own number blank`() throws {
        try withBook { folder, run in
            let result = try run([
                "decide", "tb-xep-loai-lai", "--input", "so.json", "--member", "M1", "--year",
                "2022", "-o", "d.docx",
            ])
            #expect(result.status == 1, "\(result.errors)")
            let file = folder.appending(path: "d.docx")
            let text = try DocumentOutline(Folders.bytes(file)).text
            #expect(text.contains("Quyết định số 12-QĐ/ĐU"))
            #expect(!text.contains("Số 12-TB/ĐU"))
            for name in ["- Đồng chí Lê Thị Mái;", "- Chi bộ thôn Trên;", "- Chi bộ chợ Bến;"] {
                #expect(text.contains(name), "\(name)")
            }
        }
    }

    @Test(arguments: [
        (["decide", "mau-2a", "--member", "M1", "--year", "2022"], "không phải mẫu"),
        (["decide", "tb-xep-loai-lai", "them", "--member", "M1", "--year", "2022"], "thừa"),
        (["fill", "mau-03", "--member", "M1"], "hoso decide mau-03"),
        (["fill", "tb-xep-loai-lai", "--member", "M1"], "hoso decide tb-xep-loai-lai"),
    ])
    func `other forms and other commands are sent the right way`(
        arguments: [String], words: String
    ) throws {
        try withBook { _, run in
            let result = try run(arguments + ["--input", "so.json", "-o", "d.docx"])
            #expect(result.status == 2)
            #expect(result.errors.contains(words), "\(result.errors)")
        }
    }

    @Test func `a re-rating that is refused withholds no paper of this year`() throws {
        try withBook { _, run in
            let subject = ["--input", "so.json", "--member", "M3", "-o", "d.docx"]
            let decision = try run(["decide", "--year", "2022"] + subject)
            let sheet = try run(["fill", "mau-3b"] + subject)
            #expect(decision.status == 4)
            #expect(decision.errors.contains("re-rating-not-lower"))
            #expect(sheet.status == 0, "\(sheet.errors)")
        }
    }

    @Test func `a blank decision needs no case`() throws {
        try withBook { _, run in
            for subject in [[], ["--input", "so.json", "--member", "M1"]] {
                let result = try run(["blank", "mau-03", "-o", "d.docx"] + subject)
                #expect(result.status == 0, "\(result.errors)")
            }
        }
    }
}
