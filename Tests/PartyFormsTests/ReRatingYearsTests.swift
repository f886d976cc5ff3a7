import DocxTemplate
import Testing

@testable import PartyForms

/// A fault of one year, decided in another: which regime does what.
@Suite struct ReRatingYearsTests {
    struct Years: CustomTestStringConvertible, Sendable {
        var fault: Int
        var issued: Int

        var testDescription: String { "\(fault), decided in \(issued)" }
    }

    /// Every year of a fault with every later year of a decision.
    static let all: [Years] = (2014...2024).flatMap { fault in
        (fault + 1...2026).map { Years(fault: fault, issued: $0) }
    }.filter { years in
        guard let regimes = try? Regimes.all else { return false }
        return regimes.regime(year: years.fault, place: nil) != nil
            && regimes.regime(year: years.issued, place: nil)?.forms
                .contains { $0.kind == .reRating } == true
    }

    private static let codes: [SubjectKind: String] = [
        .member: "M1", .organisation: "TC1", .collective: "UB",
    ]

    private static func books(_ years: Years, about code: String) -> Books {
        Books.commune(
            discipline: [
                "doi_tuong": code, "ngay": "18/5/\(years.issued)",
                "hieu_luc": "18/5/\(years.issued)", "nam_vi_pham": "\(years.fault)",
            ],
            request: ["doi_tuong": code, "nam": "\(years.fault)"],
            office: ["nam": "\(years.issued)"])
    }

    private static func look(
        at code: String, in books: Books, _ years: Years
    ) throws -> ReRatingCase {
        let season = books.season
        let regimes = try Regimes.all
        return ReRatingCase(
            try #require(season.subject(of: code)), year: years.fault, in: season,
            issuing: try #require(regimes.regime(of: season.office)),
            former: regimes.regime(year: years.fault, place: season.office.place),
            on: try #require(CalendarDay(iso: "\(years.issued)-12-20")))
    }

    @Test(arguments: all, SubjectKind.allCases)
    func `levels are those of the fault's year, form and bases those of the decision's`(
        years: Years, kind: SubjectKind
    ) throws {
        let code = try #require(Self.codes[kind])
        let former = try #require(try Regimes.all.regime(year: years.fault, place: nil))
        let issuing = try #require(try Regimes.all.regime(year: years.issued, place: nil))
        let best = try #require(former.bestLevel(of: kind))
        var books = Self.books(years, about: code)
        books.rate(code, best.code, year: String(years.fault))
        let found = try Self.look(at: code, in: books, years)
        #expect(!found.isRefused, "\(found.codes)")
        #expect(found.oldLevel == best)
        #expect(found.newLevel == former.lowestLevel(of: kind))
        let form = try #require(found.form)
        #expect(issuing.forms.contains(form) && form.kind == .reRating)
        try citesOnly(issuing, former, found)
    }

    /// The decision rests on the documents of its own year, and on none of the fault's alone.
    private func citesOnly(_ issuing: Regime, _ former: Regime, _ found: ReRatingCase) throws {
        guard case .list(let lines) = found.record()["can_cu"] else {
            Issue.record("no bases")
            return
        }
        let bases = lines.map { "\($0)" }.joined()
        let own = issuing.citations.filter { $0.basis != nil }.compactMap(\.number)
        #expect(!own.isEmpty)
        #expect(own.allSatisfy(bases.contains))
        let old = former.citations.filter { $0.basis != nil }.compactMap(\.number)
        #expect(old.filter { !own.contains($0) && bases.contains($0) } == [])
    }

    /// The lowest level of organisations of a year, and the most that may be excellent of 100.
    private static let facts: [(year: Int, organisation: String, member: String, percent: Int)] =
        (2014...2024).map { year in
            year < 2018
                ? (year, "YEU_KEM", "KHTNV", 15) : (year, "KHTNV", "KHTNV", 20)
        }.filter { (try? Regimes.all.regime(year: $0.0, place: nil)) != nil }

    @Test(arguments: facts)
    func `a fault's year has its own lowest level and its own share`(
        year: Int, organisation: String, member: String, percent: Int
    ) throws {
        let years = Years(fault: year, issued: year == 2024 ? 2025 : 2024)
        guard let issuing = try Regimes.all.regime(year: years.issued, place: nil),
            issuing.forms.contains(where: { $0.kind == .reRating })
        else { return }
        for (code, lowest) in [("TC1", organisation), ("M1", member)] {
            var books = Self.books(years, about: code)
            books.rate(code, "HTTNV", year: String(year))
            #expect(try Self.look(at: code, in: books, years).newLevel?.code == lowest)
        }
        // Two are excellent; of fourteen, and once one falls of thirteen; or of ten, then of nine.
        for (before, isBroken) in [(14, percent == 15), (10, true)] {
            var books = Self.books(years, about: "M1")
            books.rate("M1", "HTTNV", year: String(year))
            books.members(
                Array(repeating: "HTXSNV", count: 2)
                    + Array(repeating: "HTTNV", count: before - 3),
                year: String(year), prefix: "N")
            let found = try Self.look(at: "M1", in: books, years)
            let caps = try #require(found.former).rules.filter { $0.isCap }.map(\.code)
            #expect(found.codes.contains(where: caps.contains) == isBroken, "\(before)")
        }
    }

    @Test(arguments: all)
    func `a head is held to the rule of the fault's year`(years: Years) throws {
        var books = Self.books(years, about: "TC1")
        books.rate("TC1", "HTTNV", year: String(years.fault))
        books.rate("M1", "HTTNV", year: String(years.fault))
        books.add("thanh_vien", [["tap_the": "TC1", "dang_vien": "M1", "vai_tro": "đứng đầu"]])
        let found = try Self.look(at: "TC1", in: books, years)
        let heads = try #require(found.former).rules.filter(\.isAboutHeads).map(\.code)
        #expect(found.codes.contains(where: heads.contains) == !heads.isEmpty)
    }

    private static let days: [(book: Int, day: String, law: String?)] = [
        (2023, "20/12/2023", nil), (2023, "15/01/2024", nil), (2022, "15/3/2023", nil),
        (2022, "20/12/2023", "trung-uong-2023"), (2019, "02/02/2023", nil),
        (2024, "15/3/2025", nil), (2024, "15/11/2025", "trung-uong-2025"),
        (2022, "15/3/2025", "trung-uong-2023"), (2017, "15/3/2018", nil),
        (2017, "20/11/2018", "trung-uong-2018"), (2018, "20/12/2019", "trung-uong-2019"),
    ].filter { row in
        [row.2].compactMap(\.self).allSatisfy(Regimes.ids.contains)
            && (try? Regimes.all.regime(year: row.0, place: nil)) != nil
    }

    @Test(arguments: days)
    func `a decision of a day on which other documents hold is told`(
        book: Int, day: String, law: String?
    ) throws {
        let year = book - 1
        guard let issuing = try Regimes.all.regime(year: book, place: nil),
            let former = try Regimes.all.regime(year: year, place: nil)
        else { return }
        var books = Books.commune(
            discipline: [
                "ngay": "05/01/\(book)", "hieu_luc": "05/01/\(book)", "nam_vi_pham": "\(year)",
            ],
            request: ["nam": "\(year)", "ngay_qd": day], office: ["nam": "\(book)"])
        books.rate("M1", former.bestLevel(of: .member)?.code ?? "", year: String(year))
        let season = books.season
        let found = try Regimes.all.reRating(
            of: Subject(.member, "M1"), year: year, in: season, issuing: issuing,
            on: .last(of: book))
        #expect(found.law?.id == law)
        #expect(found.codes.contains("re-rating-law") == (law != nil), "\(found.codes)")
    }
}

extension RegimeRule {
    fileprivate var isCap: Bool {
        if case .ratioCap = kind { subjects.contains(.member) } else { false }
    }

    fileprivate var isAboutHeads: Bool {
        if case .notAbove(let bound) = kind { bound.whom == .head } else { false }
    }
}
