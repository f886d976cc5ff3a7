import DocxTemplate
import Foundation
import JSONText
import TestSupport
import Testing

@testable import PartyForms

/// The review of 2016 in enterprises: the invented company of its sample, changed in one place.
@Suite struct EnterpriseReviewTests {
    /// One change of the book, and the rule that it breaks; no rule: it stays allowed.
    struct Change: CustomTestStringConvertible, Sendable {
        var rule: String
        var breaks: Bool
        var changes: [(sheet: String, of: [String: String], to: [String: String])]

        var testDescription: String { "\(rule) \(breaks) \(changes.map(\.to))" }
    }

    private static let regime = "khoi-doanh-nghiep-2016"

    private static let sample = Result {
        let path = "Templates/sample/khoi-doanh-nghiep-2016.json"
        let file = Folders.root.appending(path: path)
        return try JSON(parsing: [UInt8](Data(contentsOf: file)), named: path)
    }

    /// The sample's rows, those that match changed; an empty value takes the cell away.
    private static func books(_ changes: [(String, [String: String], [String: String])]) throws
        -> Books
    {
        guard case .object(let sheets) = try sample.get() else { throw Missing() }
        var books = Books()
        books.book = Book(file: "so.xlsx")
        for sheet in sheets {
            let rows = (sheet.value.elements ?? []).map { row -> [String: String] in
                guard case .object(let members) = row else { return [:] }
                var cells = Dictionary(
                    uniqueKeysWithValues: members.map { ($0.name, $0.value.string ?? "") })
                for (_, match, set) in changes.filter({ $0.0 == sheet.name }) {
                    guard match.allSatisfy({ cells[$0.key] == $0.value }) else { continue }
                    cells.merge(set) { _, new in new }
                }
                return cells.filter { !$0.value.isEmpty }
            }
            books.add(sheet.name, rows)
        }
        return books
    }

    struct Missing: Error {}

    private static func change(
        _ rule: String, breaks: Bool = true, _ sheet: String, _ match: [String: String],
        _ set: [String: String]
    ) -> Change {
        Change(rule: rule, breaks: breaks, changes: [(sheet, match, set)])
    }

    private static func rating(
        _ rule: String, breaks: Bool = true, of subject: String, _ set: [String: String]
    ) -> Change {
        change(rule, breaks: breaks, "xep_loai", ["doi_tuong": subject, "nam": "2016"], set)
    }

    private static let scores: [Change] = [
        // 94,5 points with the superior: 90 are enough, 89,5 are not.
        change(
            "level-against-score", breaks: false, "diem",
            [
                "doi_tuong": "CB01", "tieu_chi": "nhiem_vu_chinh_tri",
                "nguoi_cham": "cấp có thẩm quyền",
            ],
            ["diem": "33"]),
        change(
            "level-against-score", "diem",
            [
                "doi_tuong": "CB01", "tieu_chi": "nhiem_vu_chinh_tri",
                "nguoi_cham": "cấp có thẩm quyền",
            ],
            ["diem": "32,5"]),
        change(
            "score-sheet", "diem", ["doi_tuong": "CB01", "tieu_chi": "kiem_tra_giam_sat"],
            ["diem": "10,5"]),
        change(
            "score-sheet", "diem", ["doi_tuong": "CB01", "tieu_chi": "kiem_tra_giam_sat"],
            ["tieu_chi": "ket_qua"]),
    ]

    private static let organisations: [Change] = [
        rating("clean-members", of: "M004", ["cap_uy": "KHTNV"]),
        rating("clean-units", of: "CB10", ["cap_uy": "YEU_KEM"]),
        rating("same-level-bodies", of: "TT51", ["cap_uy": "HTTNV"]),
        rating("same-level-bodies", breaks: false, of: "TT56", ["cap_uy": "HTTNV"]),
        rating("same-level-bodies", of: "TT56", ["cap_uy": "HTNV"]),
        rating("bodies-lowest", of: "TT58", ["cap_uy": "KHTNV"]),
        change(
            "leaders-disciplined", "ky_luat", ["doi_tuong": "M055"],
            ["doi_tuong": "M002", "nam_vi_pham": "2016"]),
        change(
            "corruption-disciplined", "ky_luat", ["doi_tuong": "M055"],
            ["doi_tuong": "M002", "nam_vi_pham": "2016", "tham_nhung": "Có"]),
        change(
            "committee-disunited", "ket_luan", ["doi_tuong": "M055"],
            ["doi_tuong": "TT11", "loai": "mat_doan_ket", "nam": "2016"]),
        rating("half-clean", of: "CB06", ["cap_uy": "TSVM"]),
        change(
            "too-new-to-rate", "xep_loai", ["doi_tuong": "CB11"],
            [
                "cap_uy": "HTTNV", "ngay_qd": "20/01/2017",
            ]),
        rating("reward-organisation", of: "CB06", ["khen_thuong": "Có"]),
        rating(
            "reward-share", of: "CB04", ["khen_thuong": "Có", "loai_khen": "tiêu biểu trong năm"]),
        rating("reward-five-years", of: "CB04", ["khen_thuong": "Có", "loai_khen": "5 năm liền"]),
        rating("rate-government-first", of: "TT51", ["ngay_qd": "21/01/2017"]),
    ]

    private static let members: [Change] = [
        rating("cap-excellent", of: "M004", ["cap_uy": "HTXSNV"]),
        change("cap-excellent", "to_chuc", ["ma": "CB03"], ["dac_biet": ""]),
        // A chi bộ of five may have one, whatever the share.
        rating("cap-excellent", breaks: false, of: "M049", ["chi_bo": "HTTNV"]),
        rating("too-new-member", of: "M028", ["cap_uy": "HTTNV", "ngay_qd": "20/01/2017"]),
        change(
            "level-against-civil", "dang_vien", ["ma": "M004"],
            [
                "xep_loai_cong_chuc": "HTNV"
            ]),
        change(
            "level-against-civil", "dang_vien", ["ma": "M003"],
            [
                "xep_loai_cong_chuc": "KHTNV"
            ]
        ).allowed,
        rating("under-discipline", of: "M055", ["cap_uy": "HTNV"]),
        change(
            "member-concluded", "ket_luan", ["doi_tuong": "M055"],
            [
                "doi_tuong": "M004", "nam": "2016",
            ]),
        change("sick-three-months", "dang_vien", ["ma": "M004"], ["thang_nghi_om": "3"]),
        change(
            "sick-three-months", breaks: false, "dang_vien", ["ma": "M004"],
            [
                "thang_nghi_om": "2"
            ]),
        rating("reward-member", of: "M004", ["khen_thuong": "Có"]),
        change(
            "reward-five-years-member", "xep_loai", ["doi_tuong": "M003", "nam": "2013"],
            [
                "cap_uy": "HTTNV"
            ]),
        change(
            "rate-civil-first", "dang_vien", ["ma": "M004"],
            [
                "ngay_xl_cong_chuc": "25/01/2017"
            ]),
        change("reviewed-before-rated", "kiem_diem", ["doi_tuong": "M004"], ["noi_dung": ""]),
        change("comment-of-residence", "nhan_xet", ["dang_vien": "M004"], ["da_nhan": "Không"]),
    ]

    private static let meetings: [Change] = [
        change("in-time", "hoi_nghi", ["ma": "HN01"], ["ngay_gui": "07/01/2017"]),
        change("in-time", breaks: false, "hoi_nghi", ["ma": "HN01"], ["ngay_gui": "06/01/2017"]),
        change("in-time", "hoi_nghi", ["ma": "HN01"], ["ngay": "03/02/2017"]),
        change("review-units-first", "hoi_nghi", ["ma": "HN01"], ["ngay": "15/01/2017"]),
        change("review-collective-first", "hoi_nghi", ["ma": "HN02"], ["ngay": "20/01/2017"]),
        change("chair-for-head", "hoi_nghi", ["ma": "HN02"], ["chu_tri_dung_dau": "M001"]),
        change("attendance", "hoi_nghi", ["ma": "HN02"], ["co_mat": "5"]),
        change("review-places", "hoi_nghi", ["ma": "HN02"], ["loai": "đánh giá, xếp loại"]),
        change("vote-before-decision", "hoi_nghi", ["don_vi": "CB01"], ["ngay": "25/01/2017"]),
        change("vote-count", "phieu", ["doi_tuong": "M004"], ["hop_le": "5"]),
        // Of seven full members five are over two thirds; with three, four others decide.
        change(
            "level-against-vote", breaks: false, "phieu", ["doi_tuong": "M003"],
            [
                "htxsnv": "5", "httnv": "2", "htnv": "0",
            ]),
        change(
            "level-against-vote", "phieu", ["doi_tuong": "M003"],
            [
                "htxsnv": "3", "httnv": "4", "htnv": "0",
            ]),
        change("vote-count", "phieu", ["doi_tuong": "CB01"], ["tsvm": "3"]),
    ]

    @Test(arguments: scores + organisations + members + meetings)
    func `a change of the sound book is found by its rule`(_ change: Change) throws {
        let books = try Self.books(change.changes.map { ($0.sheet, $0.of, $0.to) })
        let found = try RuleCheck.findings(
            change.rule, books, regime: Self.regime, on: "2017-02-28")
        #expect(found.contains { $0.code == change.rule } == change.breaks)
    }

    @Test func `the sound book has nothing but a note on the year rated anew`() throws {
        let found = try RuleCheck.findings(
            "", Self.books([]), regime: Self.regime, on: "2017-02-28")
        #expect(found.map(\.code) == ["re-rating-old-year"])
    }

    @Test func `the office's tables count organisations and members`() throws {
        let season = try Self.books([]).season
        let record = try Regimes.read(Self.regime).officeRecord(of: season, findings: [])
        guard case .record(let sum)? = record["cac_chi_bo_cong"],
            case .record(let tables)? = record["cac_to_chuc"],
            case .list(let top)? = tables["tren"], case .list(let below)? = tables["duoi"],
            case .record(let body)? = top.first, case .list(let residence)? = record["cu_tru"]
        else { throw Missing() }
        #expect(sum["so_dang_vien"] == .number("66"))
        #expect(sum["so_ngoai_dien"] == .number("1"))
        #expect(sum["so_htxsnv"] == .number("9"))
        #expect(sum["so_chua"] == .number("1"))
        #expect(body["diem_tham_quyen"] == "94,5")
        #expect(body["so_dang_vien"] == .number("66"))
        #expect(below.count == 11)
        #expect(residence.count == 65)
    }

    @Test func `a committee reviews itself without a vote, and votes on what it leads`() throws {
        let season = try Self.books([]).season
        let regime = try Regimes.read(Self.regime)
        let review = try #require(season.meeting("HN01"))
        let vote = try #require(season.meetings.last)
        #expect(!regime.hasVote(review, in: season))
        #expect(regime.hasVote(vote, in: season) && vote.unit == "TT01")
        let record = regime.record(of: vote, in: season)
        guard case .list(let lines)? = record["bo_phieu"],
            case .record(let line)? = lines.first
        else { throw Missing() }
        #expect(line["ten"] == "Đảng bộ Công ty Cổ phần Dệt may Hoa Lâm Giang")
    }

    @Test(arguments: [
        ("M001", [1, 2, 2, 3, 4, 6, 7, 8, 8]), ("M004", [1, 2, 2, 6, 7, 8, 8]),
        ("M003", [1, 2, 2, 6, 7, 8, 8, 9]),
    ])
    func `the dossier of who sits above the company holds the statement of property`(
        member: String, items: [Int]
    ) throws {
        let season = try Self.books([]).season
        let topic = PaperTopic.subject(Subject(.member, member))
        let plan = try Regimes.read(Self.regime).plan(topic, in: season)
        let there = (plan?.items ?? []).filter { $0.state == .present }
        #expect(there.map(\.number).sorted() == items)
    }
}

extension EnterpriseReviewTests.Change {
    fileprivate var allowed: Self {
        var change = self
        change.breaks = false
        return change
    }
}
