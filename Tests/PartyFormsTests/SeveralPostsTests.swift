import PartyForms
import Testing

/// Members on whom the votes at several places differ.
@Suite struct SeveralPostsTests {
    /// A deputy head of a unit, voted good at the chi bộ and done at the unit.
    private func books(decided: String, marked: String, concurrent: String = "") -> Books {
        var books = Books()
        books.add("to_chuc", [["ma": "TC1"]])
        books.add("tap_the", [["ma": "UB", "thuoc": "TC1", "loai": "lãnh đạo UBND"]])
        books.add(
            "dang_vien", [["ma": "M1", "chi_bo": "TC1", "chuc_vu_dang": "Bí thư Chi bộ"]])
        books.add(
            "thanh_vien",
            [
                [
                    "tap_the": "UB", "dang_vien": "M1", "vai_tro": "cấp phó",
                    "noi_xep_loai": marked, "kiem_nhiem": concurrent,
                ]
            ])
        books.add(
            "hoi_nghi",
            [
                [
                    "ma": "H1", "don_vi": "TC1", "loai": "kiểm điểm đảng viên", "trieu_tap": "9",
                    "co_mat": "9",
                ],
                [
                    "ma": "H2", "don_vi": "UB", "loai": "kiểm điểm cá nhân", "trieu_tap": "9",
                    "co_mat": "9",
                ],
            ])
        books.add(
            "phieu",
            [
                vote("H1", ["httnv": "9"]), vote("H2", ["htnv": "8", "httnv": "1"]),
            ])
        books.rate(["M1": decided])
        return books
    }

    private func vote(_ meeting: String, _ votes: [String: String]) -> [String: String] {
        let row = ["hoi_nghi": meeting, "doi_tuong": "M1", "phat_ra": "9", "thu_ve": "9"]
        return row.merging(["hop_le": "9", "khong_hop_le": "0"]) { $1 }
            .merging(votes) { $1 }
    }

    @Test(arguments: [
        ("HTNV", "Có", nil), ("HTTNV", "Có", Finding.Severity.forbids), ("HTNV", "", nil),
        ("HTTNV", "", .forbids),
    ])
    func `the level voted at the main post holds`(
        decided: String, marked: String, severity: Finding.Severity?
    ) throws {
        let found = try OneRule.findings(
            "several-posts", #"{"by": "main-post"}"#, in: books(decided: decided, marked: marked))
        #expect(found.map(\.severity) == [severity].compactMap(\.self))
        #expect(found.allSatisfy { $0.hint == .limit(.mainPostDecides("Hoàn thành")) })
    }

    @Test func `the competent body decides between differing votes`() throws {
        let books = books(decided: "HTTNV", marked: "")
        let found = try OneRule.findings("several-posts", #"{"by": "authority"}"#, in: books)
        #expect(found.map(\.subject) == ["M1"])
        #expect(
            found.first?.details == [.limit(.votesDiffer(["TC1: Tốt", "UB: Hoàn thành"]))])
    }

    @Test func `a post held beside the main one is no place of review`() throws {
        let books = books(decided: "HTTNV", marked: "", concurrent: "Có")
        #expect(
            try OneRule.findings("several-posts", #"{"by": "authority"}"#, in: books).isEmpty)
    }
}
