import DocxTemplate
import PartyForms
import Testing

/// What an office has to mind beside a single re-rating: whose it is, in which years, after which
/// complaints, and what its register says.
@Suite struct ReRatingOfficeTests {
    static let superiors: [(code: String, phrase: ReRatingPhrase?)] = [
        ("M1", nil), ("TC1", nil), ("TC3", .superior("TC2")), ("DB", .superiorAbove),
        ("UB", nil), ("CU1", nil), ("CU3", .superior("TC2")), ("BCH", .superiorAbove),
    ]

    @Test(arguments: superiors)
    func `a decision that belongs to another committee is pointed out`(
        code: String, phrase: ReRatingPhrase?
    ) throws {
        var books = Books.commune(discipline: ["doi_tuong": code])
        books.rate(code, "HTTNV")
        let found = try ReRatingCase.look(at: code, in: books)
        let named = found.findings.filter { $0.code == "re-rating-competence" }
        #expect(named.map(\.message) == [phrase].compactMap { $0.map(Phrase.reRating) })
        #expect(named.allSatisfy { $0.severity == .warns && !$0.cells.isEmpty })
        #expect(!found.isRefused)
    }

    @Test func `a book without the office's own body says nothing about superiors`() throws {
        var books = Books()
        books.add("to_chuc", [["ma": "TC1"], ["ma": "TC2"]])
        books.add("danh_gia_lai", [["doi_tuong": "TC1", "nam": "2022", "ky_luat": "1"]])
        books.rate("TC1", "HTTNV")
        let found = try ReRatingCase.look(at: "TC1", in: books)
        #expect(!found.codes.contains("re-rating-competence"))
    }

    @Test func `the harder of two decisions about one fault is the one that counts`() throws {
        var books = Books.commune(discipline: [:])
        books.rate("M1", "HTTNV")
        let second = [
            "doi_tuong": "M1", "so": "90-QĐ/HU", "ngay": "01/9/2023", "hieu_luc": "01/9/2023",
            "nam_vi_pham": "2022",
        ]
        books.add("ky_luat", [second])
        let unclear = try ReRatingCase.look(at: "M1", in: books)
        #expect(unclear.codes.contains("re-rating-discipline"))
        var harder = Books.commune(discipline: [:])
        harder.rate("M1", "HTTNV")
        harder.add("ky_luat", [second.merging(["tang_nang": "Có"]) { own, _ in own }])
        let found = try ReRatingCase.look(at: "M1", in: harder)
        #expect(!found.isRefused)
        #expect(found.record()[record: "ky_luat"]?["so"] == "90-QĐ/HU")
        #expect(try RuleCheck.findings("re-rating", harder).count == 1)
    }

    @Test(arguments: [
        (["ngay_qd": "17/5/2023"], "2023-12-20", true),
        (["ngay_qd": "18/5/2023"], "2023-12-20", false),
        (["ngay_qd": "18/5/2023"], "2023-01-01", false),
        ([:], "2023-05-17", true), ([:], "2023-05-18", false),
    ])
    func `a decision is not issued before the discipline takes effect`(
        request: [String: String], day: String, isRefused: Bool
    ) throws {
        var books = Books.commune(discipline: [:], request: request)
        books.rate("M1", "HTTNV")
        let found = try ReRatingCase.look(at: "M1", in: books, on: day)
        #expect(found.isRefused == isRefused)
        #expect(found.codes.contains("re-rating-not-in-effect") == isRefused)
    }

    @Test func `each year of a fault is a decision of its own, and those without are named`() throws
    {
        var books = Books.commune(discipline: ["nam_vi_pham": "2019\n2020\n2021\n2023"])
        for year in ["2019", "2020", "2021"] { books.rate("M1", "HTTNV", year: year) }
        books.add("danh_gia_lai", [["doi_tuong": "M1", "nam": "2020"]])
        let found = try ReRatingCase.look(at: "M1", in: books, year: 2020)
        #expect(!found.isRefused)
        #expect(found.oldYear.contains(.reRating(.otherYears([2019, 2021]))))
        let forgotten = try RuleCheck.findings("re-rating", books).map(\.message)
        #expect(forgotten.contains(.reRating(.reRatingForgotten([2019, 2021]))))
    }

    /// The rating of the year of the fault, and what the discipline and the member say besides.
    @Test(arguments: [
        ("HTTNV", [:], [:], true), ("KHTNV", [:], [:], false),
        // The rating is not in the book: the year must be rated anew all the same.
        ("", [:], [:], true),
        // It is a former unit's that has it.
        ("", ["noi_tinh": "nơi cũ"], [:], false),
        ("", [:], ["ngay_chuyen_den": "01/02/2023", "noi_cu": "Chi bộ xã khác"], false),
    ])
    func `a year is forgotten only when there is something to cancel`(
        level: String, discipline: [String: String], member: [String: String], isForgotten: Bool
    ) throws {
        var books = Books.commune(member: member, discipline: discipline)
        if !level.isEmpty { books.rate("M1", level) }
        let found = try RuleCheck.findings("re-rating", books).map(\.message)
        #expect(found == (isForgotten ? [.reRating(.reRatingForgotten([2022]))] : []))
    }

    static let complaints: [(rated: Bool, [String: String], ComplaintPhrase?, Finding.Severity)] = [
        (true, [:], .open, .warns),
        (true, ["ngay_xong": "15/02/2024"], .withoutResult, .warns),
        (true, ["ngay_xong": "15/02/2024", "ket_qua": "Đúng."], .settled(["M1"]), .notes),
        (true, ["ket_qua": "Không đúng."], .settled(["M1"]), .notes),
        (false, [:], nil, .warns),
        (true, ["doi_tuong": "M9"], nil, .warns),
    ]

    @Test(arguments: complaints)
    func `a complaint about a rating stays open until it has a result`(
        rated: Bool, row: [String: String], phrase: ComplaintPhrase?, severity: Finding.Severity
    ) throws {
        var books = Books.commune()
        if rated { books.rate("M1", "HTTNV", year: "2023") }
        let complaint = ["doi_tuong": "M1", "ngay_nhan": "02/01/2024", "loai": "khiếu nại"]
        books.add("khieu_nai", [complaint.merging(row) { _, own in own }])
        let found = try RuleCheck.findings("open-complaint", books)
        #expect(found.map(\.message) == [phrase].compactMap { $0.map(Phrase.complaint) })
        #expect(found.allSatisfy { $0.severity == severity })
        #expect(found.allSatisfy { $0.citation?.place == "mục B.III.3" })
    }

    @Test func `the register has a line for each re-rating, refused ones with the reason`() throws {
        var books = Books.commune(
            discipline: [:],
            request: ["ky_luat": "27-QĐ/ĐU", "so_qd": "12-QĐ/ĐU", "ngay_qd": "20/12/2023"])
        books.rate("M1", "HTTNV")
        books.rate("UB", "HTTNV")
        books.rate("TC1", "HTTNV")
        books.add(
            "danh_gia_lai",
            [
                ["doi_tuong": "UB", "nam": "2022", "muc_moi": "HTNV", "ly_do": "x"],
                ["doi_tuong": "TC1", "nam": "2022"], ["doi_tuong": "TC1", "nam": "2022"],
            ])
        let lines = books.season.reRatingRegister(
            issuing: try Regimes.read("tien-thang-2023"), selection: try Regimes.all,
            on: .last(of: 2023))
        #expect(lines.map { $0["ten"] } == ["Lê Văn A", "Lãnh đạo Ủy ban", "Chi bộ thôn Đông"])
        #expect(lines.map { $0["muc_moi"] } == ["KHTNV", "HTNV", .null])
        #expect(lines.map { $0["muc_cu"] } == ["HTTNV", "HTTNV", "HTTNV"])
        #expect(lines.map { $0["so_qd"] } == ["12-QĐ/ĐU", .null, .null])
        #expect(lines[0]["ky_luat"] == "27-QĐ/ĐU, ngày 18/5/2023, khiển trách")
        #expect(lines[0]["thuoc"] == "Chi bộ thôn Đông")
        #expect(lines[0]["ghi_chu"] == .null)
        guard case .text(let note) = lines[2]["ghi_chu"] else {
            Issue.record("no remark")
            return
        }
        #expect(note.hasPrefix("Chưa quyết định: "))
        let record = try ReRatingCase.look(at: "M1", in: books).record()
        #expect(record[record: "quyet_dinh"]?["so"] == "12")
        #expect(record[record: "danh_gia_lai"]?["so_qd"] == "12-QĐ/ĐU")
        #expect(record[record: "danh_gia_lai"]?["ngay_qd"] == "20/12/2023")
    }
}
