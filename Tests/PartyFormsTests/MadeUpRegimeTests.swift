import PartyForms
import Testing

/// A regime that nobody issued: two forms, three rules, and no change of any Swift.
@Suite struct MadeUpRegimeTests {
    static let text = """
        {
          "id": "lang-ben", "title": "Làng Bến 2030", "years": {"from": 2030, "to": 2031},
          "places": ["Làng Bến"], "layout": "lang-ben",
          "levels": [
            {"code": "GIOI", "text": "Giỏi", "rank": 3}, {"code": "KHA", "text": "Khá", "rank": 2},
            {"code": "YEU", "text": "Yếu", "rank": 1}
          ],
          "grades": [{"code": "A", "text": "A", "rank": 2}, {"code": "B", "text": "B", "rank": 1}],
          "leadingTitles": {"chuc_vu_dang": ["Trùm"]},
          "citations": [{"id": "lb", "text": "Lệ làng năm 2030"}],
          "forms": [
            {"id": "to-khai", "code": "Tờ khai", "title": "Tờ khai", "kind": "self-review",
             "subject": "member", "when": {"holds-post": false}, "origin": "official"},
            {"id": "to-trum", "code": "Tờ trùm", "title": "Tờ của trùm", "kind": "self-review",
             "subject": "member", "when": {"holds-post": true}, "origin": "official"}
          ],
          "criteria": [{"id": "lua", "text": "Lúa", "subject": "member", "task": true}],
          "groups": [{"subject": "member", "by": "whole"}],
          "rules": [
            {"code": "few", "kind": "ratio-cap", "severity": "forbids", "subject": "member",
             "parameters": {"percent": 50, "level": "GIOI", "of": "KHA", "reading": "remaining"},
             "citation": {"document": "lb", "place": "điều 1"},
             "title": {"vi": "Quá nửa", "en": "Too many"}, "text": "Không quá một nửa."},
            {"code": "rice", "kind": "level-needs-grades", "severity": "warns", "subject": "member",
             "parameters": {"levels": [{"level": "GIOI", "task": "A"}]},
             "citation": {"document": "lb", "place": "điều 2"},
             "title": {"vi": "Thiếu lúa", "en": "No rice"}, "text": "Giỏi thì lúa phải A."},
            {"code": "told", "kind": "requires-review", "severity": "notes", "subject": "member",
             "parameters": {}, "citation": {"document": "lb"},
             "title": {"vi": "Chưa khai", "en": "Nothing told"}, "text": "Khai rồi mới xếp."}
          ],
          "dossier": [{"no": 1, "item": "Tờ khai", "forms": ["to-khai", "to-trum"], "per": "member"}]
        }
        """

    private var books: Books {
        var books = Books(["nam": "2030", "dia_phuong": "Làng Bến"])
        books.add(
            "dang_vien", [["ma": "1"], ["ma": "2", "chuc_vu_dang": "Trùm làng"], ["ma": "3"]])
        books.add(
            "xep_loai",
            [
                ["doi_tuong": "1", "nam": "2030", "cap_uy": "GIOI"],
                ["doi_tuong": "2", "nam": "2030", "cap_uy": "GIOI"],
                ["doi_tuong": "3", "nam": "2030", "cap_uy": "KHA"],
            ])
        books.add("kiem_diem", [["doi_tuong": "1", "muc": "i_1", "noi_dung": "Tôi khai."]])
        books.add("tieu_chi", [["doi_tuong": "2", "tieu_chi": "lua", "cap_do": "B"]])
        return books
    }

    @Test func `its rules find what they forbid`() throws {
        let regime = try Regimes.parse(Self.text)
        let season = books.season
        let selection = RegimeSelection([regime])
        #expect(selection.regime(of: season.office)?.id == "lang-ben")
        let check = RuleCheck(season, regime: regime, selection: selection, on: .last(of: 2030))
        let found = check?.findings() ?? []
        #expect(found.map(\.code) == ["few", "rice", "told"])
        #expect(found.map(\.severity) == [.forbids, .warns, .notes])
        #expect(found[0].numbers.map(\.value) == [2, 3, 1, 3])
        #expect(found[1].subject == "2")
        #expect(found[0].citation?.text == "Lệ làng năm 2030, điều 1")
    }

    @Test func `its forms go to those they are for`() throws {
        let regime = try Regimes.parse(Self.text)
        let papers = regime.plan(books.season).flatMap(\.papers)
        #expect(papers.compactMap(\.topic.code) == ["1", "2", "3"])
        #expect(
            papers.map(\.form.reference) == [
                "lang-ben/to-khai", "lang-ben/to-trum", "lang-ben/to-khai",
            ])
    }

    private func extended(_ drop: String) throws -> Regime {
        try Regimes.parse(
            """
            {"id": "xom", "title": "Xóm", "extends": "lang-ben",
             "years": {"from": 2030, "to": 2030}, "drop": \(drop), "dossier": []}
            """, base: try Regimes.parse(Self.text))
    }

    @Test func `a regime drops what its base has and it has not`() throws {
        let regime = try extended(#"{"forms": ["to-trum"], "rules": ["few", "told"]}"#)
        #expect(regime.forms.map(\.id) == ["to-khai"])
        #expect(regime.rules.map(\.code) == ["rice"])
    }

    @Test(arguments: [
        (#"{"forms": ["to-khac"]}"#, "drop.forms[0]"), (#"{"rules": ["it"]}"#, "drop.rules[0]"),
        (#"{"levels": ["GIOI"]}"#, "drop.levels"),
    ])
    func `what the base has not cannot be dropped`(drop: String, path: String) throws {
        #expect(throws: RegimeError.self) { try extended(drop) }
        do {
            _ = try extended(drop)
        } catch let error as RegimeError { #expect(error.path == path) }
    }

    @Test func `a level is for the kinds of subject it names`() throws {
        let regime = try Regimes.parse(
            """
            {"id": "hai", "title": "Hai", "levels": [
              {"code": "SACH", "text": "Sạch", "rank": 2, "subject": "organisation"},
              {"code": "GIOI", "text": "Giỏi", "rank": 2, "subject": "member"},
              {"code": "YEU", "text": "Yếu", "rank": 1}]}
            """)
        #expect(regime.bestLevel(of: .organisation)?.code == "SACH")
        #expect(regime.levels(of: .member).map(\.code) == ["GIOI", "YEU"])
        #expect(regime.lowestLevel(of: .collective)?.code == "YEU")
        #expect(!regime.governs(2030))
        #expect(RegimeSelection([regime]).regimes.isEmpty)
    }
}
