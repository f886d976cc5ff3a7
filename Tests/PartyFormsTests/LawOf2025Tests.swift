import PartyForms
import Testing

/// The law in force: Quy định 366-QĐ/TW and Hướng dẫn 43-HD/BTCTW.
@Suite struct LawOf2025Tests {
    private static let id = "trung-uong-2025"

    private static var office: Books { Books(["nam": "2025"]) }

    /// The findings of rules whose codes begin so.
    private static func findings(_ code: String, _ books: Books) throws -> [Finding] {
        try RuleCheck.findings(code, books, regime: id, on: "2025-12-31")
    }

    // MARK: Forms and score sheets

    @Test(arguments: [
        ("Có", "", "mau-2a", "phu-luc-3"), ("Không", "", "mau-2b", "phu-luc-4"),
        ("Không", "cán bộ, công chức, viên chức", "mau-2b", "phu-luc-4"),
        ("Không", "người hoạt động không chuyên trách", "mau-2b", "phu-luc-4"),
        ("Không", "người lao động trong cơ quan nhà nước", "mau-2b", "phu-luc-4"),
        ("Không", "hưu trí", "mau-2c", "phu-luc-5"), ("", "nông dân", "mau-2c", "phu-luc-5"),
        ("Không", "Học sinh, sinh viên", "mau-2c", "phu-luc-5"),
        ("Không", "người lao động", "mau-2c", "phu-luc-5"),
        // Left open by the guidance: the stated post decides.
        ("Có", "hưu trí", "mau-2a", "phu-luc-3"),
    ])
    func `the form and the sheet follow from the post and the category`(
        post: String, category: String, review: String, sheet: String
    ) throws {
        var books = Self.office
        books.add(
            "dang_vien",
            [["ma": "M1", "chi_bo": "TC1", "giu_chuc_vu": post, "doi_tuong": category]])
        let regime = try Regimes.read(Self.id)
        let member = Subject(.member, "M1")
        #expect(regime.form(.selfReview, for: member, in: books.season)?.id == review)
        #expect(regime.form(.scoreSheet, for: member, in: books.season)?.id == sheet)
        let forms = regime.forms.filter {
            $0.kind == .selfReview && regime.suits($0, member, in: books.season)
        }
        #expect(forms.map(\.id) == [review])
    }

    @Test(arguments: Regimes.ids)
    func `score sheets keep their own figures`(id: String) throws {
        for sheet in try Regimes.read(id).scores {
            #expect(sheet.bands.last?.from ?? Points(0) == Points(0), "\(sheet.id)")
            for part in sheet.parts {
                let known = part.criteria.compactMap(\.points)
                let sum = known.reduce(Points(0), +)
                let isWhole = known.count == part.criteria.count && !known.isEmpty
                #expect(isWhole ? sum == part.points : sum <= part.points, "\(part.id)")
            }
        }
    }

    // MARK: Points

    @Test(arguments: [
        ("HTXSNV", "89,5", false), ("HTXSNV", "90", true), ("HTTNV", "89,5", true),
        ("HTTNV", "69,99", false), ("HTNV", "50", true), ("HTNV", "49,99", false),
        ("KHTNV", "49,99", true),
    ])
    func `a level needs its points`(level: String, points: String, isAllowed: Bool) throws {
        var books = Self.office
        books.members([level], year: "2025")
        books.score("M1", [("", "cấp có thẩm quyền", "", points)])
        let found = try Self.findings("level-against-score", books)
        #expect(found.map(\.severity) == (isAllowed ? [] : [.forbids]))
    }

    @Test func `no criterion goes beyond its part`() throws {
        var books = Self.office
        books.members(["HTTNV"], year: "2025")
        books.score("M1", [("chung", "tự chấm", "", "30,5"), ("ket_qua", "tự chấm", "", "50")])
        #expect(try Self.findings("score-sheet", books).map(\.severity) == [.forbids])
    }

    // MARK: Conditions beyond the points

    /// Each target as "group: done surpassed in-time".
    @Test(arguments: [
        ("HTXSNV", [":+++", ":+x+", ":+x+"], []),
        ("HTXSNV", [":+++", ":+x+", ":+x+", ":+x+"], ["level-against-targets"]),
        ("HTXSNV", [":+++", ":+xx"], ["level-against-targets"]),
        ("HTXSNV", [":+++", "khac_phuc:x--"], ["faults-made-good"]),
        ("HTTNV", [":+x+", "khac_phuc:x--"], []), ("HTTNV", [":+xx"], ["level-against-targets"]),
        ("HTNV", [":+xx", ":+x+", ":+x+", ":+x+", ":+x+"], []),
        ("HTNV", [":+xx", ":+x+", ":+x+", ":+x+"], ["level-against-targets?"]),
        ("HTNV", [":x--", ":+x+"], ["level-against-targets?"]),
        ("HTNV", [":x--", ":x--", ":+x+"], ["individual-failed"]),
        ("KHTNV", [":x--", ":x--", ":+x+"], []),
    ])
    func `a member's level needs tasks and faults made good`(
        level: String, targets: [String], codes: [String]
    ) throws {
        var books = Self.office
        books.members([level], year: "2025")
        books.targets("M1", targets)
        let rules = ["level-against-targets", "faults-made-good", "individual-failed"]
        let found = try rules.flatMap { try Self.findings($0, books) }
        #expect(found.map { $0.code + ($0.severity == .warns ? "?" : "") } == codes)
    }

    @Test(arguments: [("HTTNV", 6, true), ("HTTNV", 7, false), ("KHTNV", 6, false)])
    func `a collective that did less than 70 % is rated lowest`(
        level: String, done: Int, isFound: Bool
    ) throws {
        var books = Self.office
        books.add("tap_the", [["ma": "UB", "loai": "lãnh đạo UBND"]])
        books.add("xep_loai", [["doi_tuong": "UB", "nam": "2025", "cap_uy": level]])
        books.targets("UB", (1...10).map { $0 <= done ? ":+x+" : ":x--" })
        #expect(try Self.findings("collective-failed", books).isEmpty == !isFound)
    }

    @Test(arguments: [
        ("HTNV", 5, false), ("HTNV", 6, true), ("KHTNV", 6, false), ("HTTNV", 6, true),
    ])
    func `a leader more than half of whose units failed is rated lowest`(
        level: String, failed: Int, isFound: Bool
    ) throws {
        var books = Self.office
        books.add("to_chuc", [["ma": "DB", "loai": "đảng bộ cơ sở"]])
        books.add("to_chuc", (1...10).map { ["ma": "TC\($0)", "truc_thuoc": "DB"] })
        books.add("tap_the", [["ma": "BCH", "loai": "ban chấp hành", "thuoc": "DB"]])
        books.add("dang_vien", [["ma": "BT", "chi_bo": "TC1", "giu_chuc_vu": "Có"]])
        books.add("thanh_vien", [["tap_the": "BCH", "dang_vien": "BT", "vai_tro": "đứng đầu"]])
        let levels = ["BT": level].merging(
            (1...10).map { ("TC\($0)", $0 <= failed ? "KHTNV" : "HTTNV") }
        ) { own, _ in own }
        for (code, level) in levels.sorted(by: { $0.key < $1.key }) {
            books.add("xep_loai", [["doi_tuong": code, "nam": "2025", "cap_uy": level]])
        }
        #expect(try Self.findings("leader-units-lowest", books).isEmpty == !isFound)
    }

    /// Twenty per cent of those at the second level or better; 25 % in an outstanding unit.
    @Test(arguments: [(2, "", false), (3, "", true), (2, "Có", false), (3, "Có", true)])
    func `a share of ten may be excellent`(
        excellent: Int, outstanding: String, isFound: Bool
    ) throws {
        var books = Self.office
        books.add("to_chuc", [["ma": "TC1", "dac_biet": outstanding]])
        books.members([String](excellent: excellent, good: 10 - excellent), year: "2025")
        #expect(try Self.findings("cap-excellent", books).isEmpty == !isFound)
    }

    @Test(arguments: [(3, "", true), (3, "Có", false), (4, "Có", true)])
    func `an outstanding unit of twelve may have a quarter`(
        excellent: Int, outstanding: String, isFound: Bool
    ) throws {
        var books = Self.office
        books.add("to_chuc", [["ma": "TC1", "dac_biet": outstanding]])
        books.members([String](excellent: excellent, good: 12 - excellent), year: "2025")
        #expect(try Self.findings("cap-excellent", books).isEmpty == !isFound)
    }

    @Test func `a disciplined member is pointed out, for only faults of duty weigh`() throws {
        var books = Self.office
        books.members(["HTTNV"], year: "2025")
        books.add(
            "ky_luat",
            [
                [
                    "doi_tuong": "M1", "so": "1-QĐ/ĐU", "ngay": "01/6/2025",
                    "nam_vi_pham": "2025", "hinh_thuc": "khiển trách",
                ]
            ])
        let found = try Self.findings("disciplined-this-year", books)
        #expect(found.map(\.severity) == [.warns])
    }
}

extension Books {
    /// Adds targets written "group: done surpassed in-time", "+" for yes and "x" for no.
    fileprivate mutating func targets(_ code: String, _ targets: [String]) {
        for target in targets {
            let parts = target.split(separator: ":", omittingEmptySubsequences: false)
            var row = ["doi_tuong": code, "ten": "Việc", "nhom": String(parts[0])]
            for (column, fact) in zip(["dat", "vuot", "dung_han"], parts[1]) {
                row[column] = ["+": "Có", "x": "Không"][fact]
            }
            add("chi_tieu", [row.filter { !$0.value.isEmpty }])
        }
    }
}
