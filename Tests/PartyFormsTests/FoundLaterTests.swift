import DocxTemplate
import PartyForms
import Testing

/// Rated, and found later not to come up to the level, without discipline (B.V.3).
@Suite struct FoundLaterTests {
    private static let weighed = ["muc_moi": "HTNV", "ly_do": "Chưa bảo đảm tiêu chuẩn."]

    private func look(
        at code: String = "M1", request: [String: String]?, discipline: [String: String]? = nil,
        old level: String = "HTXSNV"
    ) throws -> ReRatingCase {
        let row = request.map { $0.merging(["doi_tuong": code]) { own, _ in own } }
        var books = Books.commune(discipline: discipline, request: row)
        books.rate(code, level)
        return try .look(at: code, in: books)
    }

    @Test(arguments: ["M1", "TC1", "TC2", "UB", "CU1", "BCH"])
    func `anybody's rating falls by a level and a reason`(code: String) throws {
        let found = try look(at: code, request: Self.weighed)
        #expect(!found.isRefused)
        #expect(found.isFoundLater)
        #expect(found.newLevel?.code == "HTNV")
        let note = found.findings.first { $0.code == "re-rating-old-year" }
        #expect(note?.citation?.place == "mục B.V.3")
        #expect(found.oldYear.contains(.reRating(.foundLater(2022))))
    }

    static let refusals: [([String: String]?, [String: String]?, old: String, code: String)] = [
        (nil, nil, "HTXSNV", "re-rating-discipline"),
        ([:], nil, "HTXSNV", "re-rating-needs-reason"),
        (["muc_moi": "HTNV"], nil, "HTXSNV", "re-rating-needs-reason"),
        (["ly_do": "x"], nil, "HTXSNV", "re-rating-needs-reason"),
        (["muc_moi": "HTXSNV", "ly_do": "x"], nil, "HTXSNV", "re-rating-not-lower"),
        (["muc_moi": "HTXSNV", "ly_do": "x"], nil, "HTTNV", "re-rating-not-lower"),
        (["muc_moi": "KHTNV", "ly_do": "x"], nil, "KHTNV", "re-rating-not-lower"),
        (weighed, ["nam_vi_pham": ""], "HTXSNV", "re-rating-fault-year"),
        (weighed, [:], "HTXSNV", "re-rating-not-lowest"),
        (["ky_luat": "9-QĐ/ĐU"], nil, "HTXSNV", "re-rating-discipline"),
    ]

    @Test(arguments: refusals)
    func `without level, reason or a fall, or with discipline about that year, it is refused`(
        request: [String: String]?, discipline: [String: String]?, old: String, code: String
    ) throws {
        let found = try look(request: request, discipline: discipline, old: old)
        #expect(found.findings.filter(\.isForbidding).map(\.code) == [code])
        let place = found.isFoundLater ? "mục B.V.3" : "mục B.IV.4.5a"
        #expect(found.findings.first(where: \.isForbidding)?.citation?.place == place)
    }

    @Test func `discipline about another year is no discipline about this one`() throws {
        let found = try look(request: Self.weighed, discipline: ["nam_vi_pham": "2021"])
        #expect(!found.isRefused)
        #expect(found.isFoundLater)
    }

    @Test func `a regime without the rule asks for discipline`() throws {
        var books = Books.commune(request: Self.weighed)
        books.rate("M1", "HTXSNV")
        var regime = try Regimes.read("tien-thang-2023")
        regime.rules.removeAll { $0.code == "re-rating-found" }
        let found = ReRatingCase(
            Subject(.member, "M1"), year: 2022, in: books.season, issuing: regime,
            former: try Regimes.all.regime(year: 2022, place: nil), on: .last(of: 2023))
        #expect(found.findings.filter(\.isForbidding).map(\.code) == ["re-rating-discipline"])
    }

    @Test func `the decision rests on no discipline`() throws {
        let record = try look(request: Self.weighed).record()
        #expect(record["ky_luat"] == nil)
        #expect(record[record: "danh_gia_lai"]?["muc_moi"] == "HTNV")
        guard case .list(let bases) = record["can_cu"] else {
            Issue.record("no bases")
            return
        }
        #expect(!bases.isEmpty)
        #expect(
            bases.allSatisfy { base in
                guard case .text(let line) = base else { return false }
                return !line.contains("kỷ luật")
            })
    }
}
