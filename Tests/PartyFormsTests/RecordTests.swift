import DocxTemplate
import Fields
import PartyForms
import Testing

@Suite struct RecordTests {
    private var books: Books {
        var books = Books([
            "cap_tren": "Đảng bộ huyện B", "dia_danh": "A", "chuc_vu_ky": "PHÓ BÍ THƯ",
        ])
        books.add(
            "to_chuc",
            [
                ["ma": "TC1", "ten": "Chi bộ thôn Đông", "loai": "chi bộ trực thuộc"],
                ["ma": "TC2", "ten": "Đảng bộ xã A", "loai": "đảng bộ cơ sở"],
            ])
        books.add(
            "dang_vien",
            [
                [
                    "ma": "M1", "ho_ten": "Lê Văn A", "ngay_sinh": "5/1956", "chi_bo": "TC1",
                    "don_vi": "Trường Tiểu học", "xep_loai_cong_chuc": "HTTNV",
                ]
            ])
        books.add(
            "kiem_diem",
            [["doi_tuong": "M1", "muc": "I.1", "noi_dung": "Đoạn một.\n\n  Đoạn hai. "]])
        books.add("tieu_chi", [["doi_tuong": "M1", "tieu_chi": "cn_2_1", "cap_do": "XS"]])
        books.add("chi_tieu", [["doi_tuong": "M1", "ten": "Kết nạp", "dat": "Có", "vuot": ""]])
        books.add(
            "xep_loai",
            [
                ["doi_tuong": "M1", "nam": "2022", "tu_nhan": "HTNV"],
                ["doi_tuong": "M1", "nam": "2023", "tu_nhan": "HTTNV"],
            ])
        return books
    }

    @Test func `a member's record has the member at its root`() throws {
        let record = try #require(books.season.record(for: Subject(.member, "M1")))
        #expect(record["ho_ten"] == "Lê Văn A")
        #expect(record["ngay_sinh"] == "5/1956")
        #expect(record["chi_bo"] == "Chi bộ thôn Đông")
        #expect(record["don_vi_cong_tac"] == "Trường Tiểu học")
        #expect(record["chuc_vu_dang"] == nil)
        #expect(record["dot"] == ["nam": 2023])
        #expect(
            record["don_vi"] == [
                "ten": "Đảng ủy xã A", "dang_bo": "Đảng bộ xã A", "cap_tren": "Đảng bộ huyện B",
                "ky_hieu": "ĐU", "dia_danh": "A", "chuc_vu_ky": "PHÓ BÍ THƯ",
                "co_quan_qd": "Đảng ủy xã A", "noi_nhan": [],
            ])
        #expect(record["kiem_diem"] == ["i_1": ["Đoạn một.", "Đoạn hai."]])
        #expect(record["cap_do"] == ["cn_2_1": "XS"])
        #expect(record["chi_tieu"] == [["ten": "Kết nạp", "dat": true]])
        #expect(record["xep_loai"] == ["tu_nhan": "HTTNV", "nam": 2023, "nguoi_quan_ly": "HTTNV"])
    }

    @Test func `an organisation's record has its name at its root`() throws {
        let record = try #require(books.season.record(for: Subject(.organisation, "TC1")))
        #expect(record["ten"] == "Chi bộ thôn Đông")
        #expect(record["loai"] == "chi bộ trực thuộc")
        #expect(books.season.record(for: Subject(.member, "TC1")) == nil)
    }

    @Test func `the body is named after the committee when the book has no topmost one`() {
        let unit = Books(["cap_uy": "Đảng ủy phường C"]).season.officeRecord["don_vi"]
        #expect(
            unit == [
                "ten": "Đảng ủy phường C", "dang_bo": "Đảng bộ phường C", "ky_hieu": "ĐU",
                "co_quan_qd": "Đảng ủy phường C", "noi_nhan": [],
            ])
    }

    @Test func `a blank form for a member keeps what the office knows beforehand`() throws {
        let fields = FieldDictionary([
            Field(path: "ho_ten", type: .text, label: "Họ và tên", isPrefilled: true),
            Field(path: "don_vi.ten", type: .text, label: "Cấp ủy", isPrefilled: true),
            Field(path: "xep_loai.tu_nhan", type: .level, label: "Tự nhận"),
        ])
        let record = try #require(books.season.record(for: Subject(.member, "M1")))
        #expect(
            record.prefilled(by: fields) == [
                "ho_ten": "Lê Văn A", "don_vi": ["ten": "Đảng ủy xã A"],
            ])
    }

    @Test func `a dossier has what its regime lists, made or received`() throws {
        var books = books
        books.add("ho_so_nhan", [["doi_tuong": "M1", "muc": "3", "so_ban": "2"]])
        let plan = try #require(
            try Regimes.read("tien-thang-2023").plan(
                .subject(Subject(.member, "M1")), in: books.season))
        #expect(plan.papers.map(\.form.id) == ["mau-2a", "mau-3b"])
        #expect(plan.items.map(\.number) == [1, 1, 2, 3, 4, 5, 6, 7, 8, 9])
        #expect(
            plan.items.map(\.state) == [
                .present, .present, .notApplicable, .present, .present, .missing, .notApplicable,
                .notApplicable, .notApplicable, .notApplicable,
            ])
        let index = books.season.indexRecord(plan, sheets: ["tien-thang-2023/mau-2a": 4])
        guard case .list(let lines) = index["muc_luc"] else {
            Issue.record("the index has no lines")
            return
        }
        #expect(
            lines[0] == [
                "tt": 1,
                "ten": "Bản tự kiểm điểm cá nhân không giữ chức vụ lãnh đạo, quản lý (Mẫu 2A)",
                "so_to": 4, "so_ban": 1, "tinh_trang": "Có", "ghi_chu": "Dựng lại",
            ])
        #expect(lines.count == 10)
        var missing = plan
        missing.items[0].state = .missing
        guard case .list(let rest) = books.season.indexRecord(missing)["muc_luc"] else {
            Issue.record("the index has no lines")
            return
        }
        #expect(
            rest[0] == [
                "tt": 1,
                "ten": "Bản tự kiểm điểm cá nhân không giữ chức vụ lãnh đạo, quản lý (Mẫu 2A)",
                "so_to": .null, "so_ban": .null, "tinh_trang": "Không", "ghi_chu": .null,
            ])
    }

    @Test func `the minutes of a count follow the ballot, round by round`() throws {
        var books = Books()
        books.add("to_chuc", [["ma": "TC1", "ten": "Chi bộ A"]])
        books.members(["", "", ""])
        books.add("thanh_vien", [["tap_the": "TC1", "dang_vien": "M3", "vai_tro": "đứng đầu"]])
        books.add("hoi_nghi", [["ma": "HN1", "loai": "đánh giá, xếp loại", "don_vi": "TC1"]])
        for (round, code) in [("1", "M1"), ("2", "M1"), ("1", "M2"), ("1", "M3")] {
            books.add("phieu", [["hoi_nghi": "HN1", "doi_tuong": code, "vong": round]])
        }
        let meeting = try #require(books.season.meeting("HN1"))
        let record = try Regimes.read("tien-thang-2023").record(of: meeting, in: books.season)
        let names = ["Nguyễn Văn 2", "Nguyễn Văn 0", "Nguyễn Văn 1"].map(Value.text)
        #expect(record.column("ten", of: "bo_phieu") == names)
        #expect(record.column("ten", of: "phieu") == names + [names[1]])
    }

    @Test func `the lists of the office say why, and do not say it twice`() throws {
        var books = Books()
        books.add(
            "to_chuc",
            [
                ["ma": "TC1", "ten": "Chi bộ A", "nhom": "Thôn"],
                ["ma": "TC2", "ten": "Chi bộ Công an", "ngay_thanh_lap": "15/9/2023"],
            ])
        books.members(.init(excellent: 3, good: 7) + [""])
        books.add("dang_vien", [["ma": "N1", "ho_ten": "Lê Văn B", "chi_bo": "TC1"]])
        let record = try Regimes.read("tien-thang-2023")
            .officeRecord(of: books.season, findings: [])
        #expect(
            record.column("ly_do", of: "chua_xep_loai") == [
                .null, .null, .null, "Từ 15/9/2023, chưa đủ thời gian để xếp loại",
            ])
        #expect(
            record.column("ghi_chu", of: "de_nghi", "to_chuc") == [
                .null, "Từ 15/9/2023, chưa đủ thời gian để xếp loại",
            ])
        #expect(record.column("doi_tuong", of: "nhom").first == "Đảng viên")
        #expect(record.column("ten", of: "nhom").first == "Thôn")
        #expect(record.column("ghi_chu", of: "nhom").first == "Vượt 1")
    }

    @Test func `exempt members and those who left have no dossier`() throws {
        var books = books
        books.add("dang_vien", [["ma": "M2", "tinh_trang": "chuyển đi"], ["ma": "M3"]])
        let plans = try Regimes.read("tien-thang-2023").plan(books.season)
        #expect(plans.compactMap(\.topic.code) == ["M1", "M3", "TC1", "TC2"])
    }

    /// A chi bộ that reviews its members, with or without a meeting of its own for the vote, and
    /// with or without somebody whom the committee of the place of residence comments on.
    @Test(arguments: [
        (false, false, ["bien-ban-ca-nhan", "phieu-ca-nhan", "kiem-phieu", "bien-ban-kiem-phieu"]),
        (true, false, ["bien-ban-ca-nhan"]),
        (true, true, ["tong-hop-cu-tru", "bien-ban-ca-nhan"]),
    ])
    func `a review has papers for the vote and for comments only where there are any`(
        isVotedOnLater: Bool, isCommented: Bool, forms: [String]
    ) throws {
        var books = Books()
        books.add("to_chuc", [["ma": "TC1", "ten": "Chi bộ thôn A"]])
        books.members(["HTTNV", "HTTNV"])
        books.add("hoi_nghi", [["ma": "HN1", "loai": "kiểm điểm đảng viên", "don_vi": "TC1"]])
        if isVotedOnLater {
            books.add(
                "hoi_nghi",
                [["ma": "HN2", "loai": "đánh giá, xếp loại", "don_vi": "TC1", "ngay": "9/12/2023"]])
        }
        if isCommented { books.add("nhan_xet", [["dang_vien": "M2", "loai": "cư trú"]]) }
        let regime = try Regimes.read("tien-thang-2023")
        let plan = try #require(regime.plan(.meeting("HN1"), in: books.season))
        #expect(plan.papers.map(\.form.id) == forms)
        let meeting = try #require(books.season.meeting("HN1"))
        let record = regime.record(of: meeting, in: books.season)
        guard case .record(let head) = record["hoi_nghi"],
            case .list(let comments) = record["cu_tru"]
        else {
            Issue.record("the record of the meeting is not whole")
            return
        }
        #expect(head["co_bo_phieu"] == .flag(!isVotedOnLater))
        #expect((head["ngay_bo_phieu"] ?? .null) == (isVotedOnLater ? .text("9/12/2023") : .null))
        #expect(comments.count == (isCommented ? 1 : 0))
    }
}

extension Record {
    /// A column of a list, by the path of the list.
    fileprivate func column(_ name: String, of path: String...) -> [Value?] {
        var value: Value? = .record(self)
        for step in path {
            guard case .record(let record) = value else { return [] }
            value = record[step]
        }
        return (value?.elements ?? []).map { line in
            guard case .record(let record) = line else { return nil }
            return record[name]
        }
    }
}
