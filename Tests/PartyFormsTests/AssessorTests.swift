import DocxTemplate
import PartyForms
import Testing

/// What bodies beside a subject proposed: their sheets, and the summaries of them.
@Suite struct AssessorTests {
    private var books: Books {
        var books = Books(["nam": "2018"])
        books.add(
            "to_chuc",
            [
                ["ma": "DB", "ten": "Đảng bộ phường A", "loai": "đảng bộ cơ sở"],
                ["ma": "CB", "ten": "Chi bộ B", "loai": "chi bộ trực thuộc", "truc_thuoc": "DB"],
            ])
        books.add(
            "dang_vien",
            [
                [
                    "ma": "1", "ho_ten": "M", "chi_bo": "CB", "chuc_vu_dang": "Bí thư Chi bộ",
                    "doi_tuong": "công chức", "xep_loai_cong_chuc": "HTTNV",
                ],
                ["ma": "2", "ho_ten": "N", "chi_bo": "CB"],
                ["ma": "3", "ho_ten": "O", "chi_bo": "CB", "tinh_trang": "chuyển đi"],
            ])
        for (object, who, standing, level) in [
            ("1", "Chi ủy Chi bộ B", "chi ủy", "HTTNV"), ("1", "Công đoàn", "đoàn thể", "HTXSNV"),
            ("CB", "Ủy ban nhân dân", "cấp trên", "HTTNV"),
            ("CB", "Mặt trận Tổ quốc", "cấp trên", "HTXSNV"), ("CB", "Đoàn", "cấp trên", "HTTNV"),
            ("CB", "Chi bộ C", "cùng cấp", "HTNV"),
        ] {
            books.add(
                "danh_gia",
                [["doi_tuong": object, "chu_the": who, "cap": standing, "muc": level]])
        }
        books.add("nhan_xet", [["dang_vien": "1", "loai": "cư trú", "da_nhan": "Có"]])
        books.add("xep_loai", [["doi_tuong": "1", "nam": "2018", "tu_nhan": "HTXSNV"]])
        return books
    }

    private func record(of subject: Subject) throws -> Record {
        let regime = try Regimes.read("can-tho-2018")
        return try #require(regime.record(for: subject, in: books.season))
    }

    /// The elements of a list of a record.
    private func lines(_ name: String, of record: Record) -> [Record] {
        (record[name]?.elements ?? []).compactMap { line in
            guard case .record(let line) = line else { return nil }
            return line
        }
    }

    @Test func `each assessor has a sheet, with empty grades`() throws {
        let sheets = lines("chu_the", of: try record(of: Subject(.organisation, "CB")))
        #expect(sheets.count == 4)
        let first = try #require(sheets.first)
        #expect(first["ten"] == .text("Ủy ban nhân dân"))
        #expect(first["cap"] == .text("cấp trên"))
        #expect(first["muc"] == .text("HTTNV"))
        #expect(first["cap_do"] == .null)
    }

    @Test func `who was not assessed has no sheet`() throws {
        #expect(try record(of: Subject(.member, "2"))["chu_the"] == nil)
    }

    @Test func `a chi bộ's summary has its members, each with what was proposed`() throws {
        let members = lines("tong_hop_chu_the", of: try record(of: Subject(.organisation, "CB")))
        #expect(members.count == 2)
        let first = try #require(members.first)
        #expect(first["tu_nhan"] == .text("HTXSNV"))
        #expect(first["cong_chuc"] == .text("HTTNV"))
        #expect(first["chi_uy"] == .list([.text("Hoàn thành tốt nhiệm vụ")]))
        #expect(first["doan_the"] == .list([.text("Hoàn thành xuất sắc nhiệm vụ")]))
        #expect(first["cu_tru"] == .text("Có"))
    }

    @Test func `the office's summary counts proposals by standing, best first`() throws {
        let regime = try Regimes.read("can-tho-2018")
        let record = regime.officeRecord(of: books.season, findings: [])
        let units = lines("tong_hop_chu_the", of: record)
        #expect(units.count == 1)
        let line = try #require(units.first)
        #expect(
            line["cap_tren"]
                == .list([
                    .text("Hoàn thành xuất sắc nhiệm vụ: 1"), .text("Hoàn thành tốt nhiệm vụ: 2"),
                ]))
        #expect(line["cung_cap"] == .list([.text("Hoàn thành nhiệm vụ")]))
        #expect(line["cap_duoi"] == .null)
    }

    @Test(arguments: [("1", true), ("2", false)])
    func `the sheet of others is made for whom others assessed`(code: String, isMade: Bool) throws {
        let regime = try Regimes.read("can-tho-2018")
        let form = try #require(regime.form("mau-05-chu-the"))
        #expect(regime.suits(form, Subject(.member, code), in: books.season) == isMade)
    }
}
