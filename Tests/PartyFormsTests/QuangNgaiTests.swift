import DocxTemplate
import PartyForms
import Testing
import VietnameseText

/// Source 004: votes by kind of meeting, their majority, its calendar, and leaders outside the Party.
@Suite struct QuangNgaiTests {
    private static let id = "quang-ngai-2023"

    /// A đảng bộ with its committee, a chi bộ, the leaders of a department and the department.
    private func books(_ meeting: [String: String], office: [String: String] = [:]) -> Books {
        var books = Books(["dia_phuong": "Quảng Ngãi"].merging(office) { $1 })
        books.add(
            "to_chuc",
            [
                ["ma": "TC1", "ten": "Đảng bộ", "loai": "đảng bộ cơ sở"],
                ["ma": "TC2", "ten": "Chi bộ", "loai": "chi bộ trực thuộc", "truc_thuoc": "TC1"],
                ["ma": "TC3", "ten": "Chi bộ cơ sở", "loai": "chi bộ cơ sở"],
            ])
        books.add(
            "tap_the",
            [
                ["ma": "TT1", "loai": "ban chấp hành", "thuoc": "TC1"],
                [
                    "ma": "TT2", "ten": "Lãnh đạo Sở", "loai": "lãnh đạo sở, ban, ngành",
                    "thuoc": "TC1",
                ],
                ["ma": "TT3", "loai": "cơ quan, đơn vị", "thuoc": "TC1"],
            ])
        books.add(
            "dang_vien", (1...6).map { ["ma": "M\($0)", "ho_ten": "Người \($0)", "chi_bo": "TC2"] })
        books.add(
            "thanh_vien",
            [("TT1", "M1"), ("TT1", "M2"), ("TT1", "M3"), ("TT2", "M1"), ("TT2", "M4")]
                .map { ["tap_the": $0.0, "dang_vien": $0.1] })
        books.add("hoi_nghi", [["ma": "HN1"].merging(meeting) { $1 }])
        return books
    }

    // MARK: The seven kinds of vote

    /// What a meeting of a unit for a purpose prints.
    @Test(arguments: [
        (
            "TC1", "tự đánh giá, xếp loại",
            ["bien-ban-tu-danh-gia", "phieu-tieu-chi", "phieu-tu-xep-loai"]
        ),
        (
            "TT3", "tự đánh giá, xếp loại",
            ["bien-ban-tu-danh-gia", "phieu-tieu-chi", "phieu-tu-xep-loai"]
        ),
        (
            "TT2", "kiểm điểm tập thể",
            ["bien-ban-tap-the", "phieu-tieu-chi", "phieu-tu-xep-loai"]
        ),
        (
            "TC2", "kiểm điểm đảng viên",
            ["bien-ban-dang-vien", "phieu-vong-1", "phieu-vong-2"]
        ),
        (
            "TC3", "kiểm điểm đảng viên",
            ["bien-ban-dang-vien", "phieu-vong-1", "phieu-vong-2"]
        ),
        (
            "TT1", "đánh giá, xếp loại",
            ["bien-ban-xep-loai", "phieu-vong-1", "phieu-vong-2", "phieu-quyet-dinh"]
        ), ("TT2", "đánh giá, xếp loại", ["bien-ban-xep-loai", "phieu-quyet-dinh"]),
        ("TT2", "kiểm điểm cá nhân", ["bien-ban-ca-nhan"]),
    ])
    func `each kind of vote has its minutes and ballots`(
        unit: String, kind: String, forms: [String]
    ) throws {
        let regime = try Regimes.read(Self.id)
        let season = books(["don_vi": unit, "loai": kind]).season
        let papers = regime.plan(.meeting("HN1"), in: season)?.papers.map(\.form) ?? []
        let made = papers.filter { [.minutes, .ballot].contains($0.kind) }.map(\.id)
        #expect(made == forms + ["trich-bien-ban"])
        #expect(papers.contains { $0.id == "bien-ban-kiem-phieu" } == (kind != "kiểm điểm cá nhân"))
        #expect(papers.contains { $0.id == "bc-de-xuat" } == (unit == "TC2"))
    }

    /// Who is convened: the committee for its organisation, members for a chi bộ without one.
    @Test(arguments: [
        ("TC1", "tự đánh giá, xếp loại", ["M1", "M2", "M3"]),
        ("TC2", "tự đánh giá, xếp loại", ["M1", "M2", "M3", "M4", "M5", "M6"]),
        ("TC2", "kiểm điểm đảng viên", ["M1", "M2", "M3", "M4", "M5", "M6"]),
        ("TT2", "kiểm điểm tập thể", ["M1", "M4"]),
    ])
    func `the annex says who attends`(unit: String, kind: String, codes: [String]) throws {
        let season = books(["don_vi": unit, "loai": kind]).season
        let convened = try Regimes.read(Self.id).convened(to: season.meetings[0], in: season)
        #expect(convened.map(\.member.code) == codes)
    }

    /// Convened, present, votes for a level, and whether it has the majority.
    @Test(arguments: [
        ("9", "9", "5", true), ("8", "8", "4", false), ("10", "6", "5", false),
        ("10", "6", "6", true), ("1", "1", "1", true),
    ])
    func `more than half of those convened, the absent among them`(
        convened: String, present: String, votes: String, isReached: Bool
    ) throws {
        var books = books([
            "don_vi": "TT2", "loai": "kiểm điểm tập thể", "trieu_tap": convened,
            "co_mat": present,
        ])
        books.add("phieu", [["hoi_nghi": "HN1", "doi_tuong": "TT2", "httnv": votes]])
        let season = books.season
        let result = season.result(of: season.votes[0], under: try Regimes.read(Self.id))
        #expect((result.level?.code == "HTTNV") == isReached)
        #expect(result.majorities.base == .convened)
    }

    /// Which unit votes, and whether a vote for the best level in the first round is refused.
    @Test(arguments: [
        ("TC2", "kiểm điểm đảng viên", true), ("TC3", "kiểm điểm đảng viên", true),
        ("TT1", "đánh giá, xếp loại", true), ("TT2", "đánh giá, xếp loại", false),
    ])
    func `members are voted on in two rounds, leaders by their superior are not`(
        unit: String, kind: String, isRefused: Bool
    ) throws {
        var books = books(["don_vi": unit, "loai": kind, "trieu_tap": "3", "co_mat": "3"])
        books.add("phieu", [["hoi_nghi": "HN1", "doi_tuong": "M1", "htxsnv": "3"]])
        let found = try RuleCheck.findings("two-rounds", books, regime: Self.id)
        #expect(found.isEmpty != isRefused)
        #expect(found.allSatisfy { $0.isForbidding })
    }

    // MARK: The calendar

    /// The collective's kind, when it met, when the report went, and how many dates are late.
    @Test(arguments: [
        ("TT2", "29/11/2023", "04/12/2023", 0), ("TT2", "30/11/2023", "04/12/2023", 1),
        ("TT2", "29/11/2023", "05/12/2023", 1), ("TT1", "30/11/2023", "04/12/2023", 0),
        ("TT2", "29/11/2023", "15/01/2024", 2),
    ])
    func `reviews before 30/11, reports before 05/12 and 15/01`(
        unit: String, day: String, report: String, count: Int
    ) throws {
        let books = books(
            ["don_vi": unit, "loai": "kiểm điểm tập thể", "ngay": day],
            office: ["ngay_bao_cao": report])
        let found = try RuleCheck.findings("draft-sent-in-time", books, regime: Self.id)
        #expect(found.count == count)
    }

    /// Whose level, when it was decided, and how many of the two days are missed.
    @Test(arguments: [
        ("TT2", "14/12/2023", 0), ("TT2", "15/12/2023", 1), ("TT1", "15/12/2023", 0),
        ("TT1", "31/01/2024", 1), ("TT2", "31/01/2024", 2),
    ])
    func `levels are decided before 15/12, notified before 31/01`(
        unit: String, day: String, count: Int
    ) throws {
        var books = books([:])
        books.add(
            "xep_loai",
            [["doi_tuong": unit, "nam": "2023", "cap_uy": "HTTNV", "ngay_qd": day]])
        let found = try RuleCheck.findings("draft-sent-in-time", books, regime: Self.id)
        #expect(found.count == count)
    }

    @Test(arguments: [("08/11/2023", 0), ("09/11/2023", 0), ("10/11/2023", 1)])
    func `invitations go three days before, Saturdays and Sundays counted`(
        sent: String, count: Int
    ) throws {
        let books = books([
            "don_vi": "TT1", "loai": "kiểm điểm tập thể", "ngay": "12/11/2023", "ngay_gui": sent,
        ])
        #expect(
            try RuleCheck.findings("draft-sent-in-time", books, regime: Self.id).count == count)
    }

    /// The unit, its days, whether it was prompted, and whether that is too short.
    @Test(arguments: [
        ("TT2", "1", "", false), ("TT2", "0.5", "", true), ("TT2", "1", "Có", true),
        ("TT2", "1.5", "Có", false), ("TT1", "0.5", "", false),
    ])
    func `provincial collectives take a day, and more when prompted`(
        unit: String, days: String, prompted: String, isShort: Bool
    ) throws {
        let books = books([
            "don_vi": unit, "loai": "kiểm điểm tập thể", "so_ngay": days, "goi_y": prompted,
        ])
        let found = try RuleCheck.findings("meeting-length", books, regime: Self.id)
        #expect(found.isEmpty != isShort)
    }

    // MARK: Leaders outside the Party

    @Test func `a leader who is no member is reviewed and not counted among members`() throws {
        var books = books(["don_vi": "TT2", "loai": "kiểm điểm cá nhân"])
        books.add(
            "dang_vien",
            [
                [
                    "ma": "M9", "ho_ten": "Người 9", "chuc_vu_chinh_quyen": "Phó Giám đốc",
                    "tinh_trang": "chưa là đảng viên",
                ]
            ])
        books.add("thanh_vien", [["tap_the": "TT2", "dang_vien": "M9"]])
        let regime = try Regimes.read(Self.id)
        let season = books.season
        let reviewed = regime.reviewed(at: season.meetings[0], in: season).map(\.member.code)
        #expect(reviewed.contains("M9"))
        let papers = regime.plan(.subject(Subject(.member, "M9")), in: season)?.papers ?? []
        #expect(papers.map(\.form.id).contains("mau-02b"))
        #expect(season.record(for: Subject(.member, "M9"))?["chi_bo"] == "Lãnh đạo Sở")
        let record = regime.officeRecord(of: season, findings: [])
        guard case .record(let totals) = record["tong_hop"],
            case .record(let members) = totals["dang_vien"]
        else {
            Issue.record("no totals")
            return
        }
        #expect(members["tong"] == .number("6"))
    }
}
