import DocxTemplate
import PartyForms
import Testing

/// Whose result a fault counts for when the member has moved (B.IV.4.6 and 4.7).
@Suite struct FaultPlaceTests {
    enum Doubt: String, CaseIterable {
        case none, movedInYear, moveUnknown, notThereYet, leftBefore

        init(_ doubt: FaultPlace.Doubt?) {
            switch doubt {
            case nil: self = .none
            case .movedInYear: self = .movedInYear
            case .moveUnknown: self = .moveUnknown
            case .notThereYet: self = .notThereYet
            case .leftBefore: self = .leftBefore
            }
        }
    }

    static let places: [(stated: String, moved: String, Int, FaultPlace.Unit, Doubt)] = [
        ("", "", 2022, .current, .none),
        ("", "01/8/2021", 2022, .current, .none),
        ("", "01/8/2022", 2022, .open, .movedInYear),
        ("", "01/8/2023", 2022, .former, .none),
        ("nơi cũ", "", 2022, .former, .none),
        ("nơi cũ", "01/8/2022", 2022, .former, .none),
        ("nơi cũ", "01/8/2021", 2022, .former, .leftBefore),
        ("nơi mới", "", 2022, .current, .none),
        ("nơi mới", "01/8/2022", 2022, .current, .none),
        ("nơi mới", "01/8/2023", 2022, .current, .notThereYet),
        ("cả hai nơi", "", 2022, .open, .moveUnknown),
        ("cả hai nơi", "01/8/2022", 2021, .former, .none),
        ("cả hai nơi", "01/8/2022", 2022, .open, .movedInYear),
        ("cả hai nơi", "01/01/2022", 2022, .current, .none),
        ("cả hai nơi", "8/2022", 2022, .open, .movedInYear),
        ("cả hai nơi", "2022", 2021, .former, .none),
        ("cả hai nơi", "01/8/2022", 2023, .current, .none),
    ]

    @Test(arguments: places)
    func `stated unit and day of the move tell the unit of each year`(
        stated: String, moved: String, year: Int, unit: FaultPlace.Unit, doubt: Doubt
    ) throws {
        let season = Books.commune(
            member: ["ngay_chuyen_den": moved], discipline: ["noi_tinh": stated]
        ).season
        let place = season.faultPlace(of: try #require(season.disciplines.first), in: year)
        #expect(place.unit == unit)
        #expect(Doubt(place.doubt) == doubt)
    }

    static let findings:
        [(member: [String: String], act: [String: String], [FaultPlacePhrase], String)] = [
            (
                ["noi_cu": "Chi bộ thôn Tây"], ["noi_tinh": "nơi cũ"],
                [.atFormer([2022], unit: "TC2")], "mục B.IV.4.6"
            ),
            (
                ["noi_cu": "TC2"], ["noi_tinh": "nơi cũ"],
                [.atFormer([2022], unit: "TC2")], "mục B.IV.4.6"
            ),
            (
                ["noi_cu": "Chi bộ xã khác"], ["noi_tinh": "nơi cũ"],
                [.atFormer([2022], unit: nil)], "mục B.IV.4.6"
            ),
            ([:], ["noi_tinh": "nơi cũ"], [.formerUnnamed([2022])], "mục B.IV.4.6"),
            ([:], ["noi_tinh": "cả hai nơi"], [.moveUnknown([2022])], "mục B.IV.4.7"),
            (
                ["ngay_chuyen_den": "01/8/2022", "noi_cu": "TC2"],
                ["noi_tinh": "cả hai nơi", "nam_vi_pham": "2020\n2021\n2023"],
                [.atFormer([2020, 2021], unit: "TC2"), .atCurrent([2023])], "mục B.IV.4.7"
            ),
            ([:], [:], [], ""),
        ]

    @Test(arguments: findings)
    func `check says which years count for which unit`(
        member: [String: String], act: [String: String], phrases: [FaultPlacePhrase], place: String
    ) throws {
        let found = try RuleCheck.findings(
            "fault-unit", .commune(member: member, discipline: act))
        #expect(found.map(\.message) == phrases.map(Phrase.faultPlace))
        #expect(found.allSatisfy { $0.citation?.place == place && !$0.isForbidding })
    }

    @Test func `a unit outside the book is told what to do, one inside is only noted`() throws {
        for (name, severity) in [("TC2", Finding.Severity.notes), ("Chi bộ X", .warns)] {
            let books = Books.commune(
                member: ["noi_cu": name], discipline: ["noi_tinh": "nơi cũ"])
            let found = try RuleCheck.findings("fault-unit", books)
            #expect(found.map(\.severity) == [severity])
            #expect((found.first?.hint == .faultPlace(.sendToFormer)) == (severity == .warns))
        }
    }

    @Test func `an empty cell is told by the cell that names its row`() throws {
        let books = Books.commune(discipline: ["noi_tinh": "cả hai nơi"])
        let found = try RuleCheck.findings("fault-unit", books)
        #expect(found.first?.cells.map(\.cell) == ["nam_vi_pham2", "noi_tinh2", "ma2"])
    }

    static let records: [(stated: String, moved: String, Value, Value, isTold: Bool)] = [
        ("nơi cũ", "01/8/2023", "Chi bộ X", "nơi cũ", true),
        ("", "01/8/2023", "Chi bộ X", "nơi cũ", true),
        ("nơi mới", "01/8/2021", .null, "nơi mới", false),
        ("cả hai nơi", "01/8/2022", .null, "cả hai nơi", true),
        ("cả hai nơi", "01/8/2023", "Chi bộ X", "nơi cũ", true),
        ("", "", .null, .null, false),
    ]

    @Test(arguments: records)
    func `the decision names the unit left behind and tells it`(
        stated: String, moved: String, left: Value, unit: Value, isTold: Bool
    ) throws {
        var books = Books.commune(
            member: ["noi_cu": "Chi bộ X", "ngay_chuyen_den": moved],
            discipline: ["noi_tinh": stated], request: ["ky_luat": "27-QĐ/ĐU"])
        books.rate("M1", "HTTNV")
        let record = try ReRatingCase.look(at: "M1", in: books).record()
        #expect(record[record: "doi_tuong"]?["noi_cu"] == left)
        #expect(record[record: "ky_luat"]?["noi_tinh"] == unit)
        let told: [Value] = ["Lê Văn A", "Chi bộ thôn Đông"] + (isTold ? ["Chi bộ X"] : [])
        #expect(record[record: "doi_tuong"]?["noi_nhan"] == .list(told))
        let decided = record[record: "danh_gia_lai"]?["co_quan_cu"]
        #expect(decided == (left == .null ? "Đảng ủy xã A" : nil))
    }

    @Test func `the group of the unit left behind is counted, not that of the new one`() throws {
        for (former, group) in [("TC2", "Trường"), ("Chi bộ X", "")] {
            var books = Books.commune(
                member: ["noi_cu": former, "ngay_chuyen_den": "01/02/2024"],
                discipline: [
                    "ngay": "01/3/2024", "hieu_luc": "01/3/2024", "nam_vi_pham": "2023",
                ],
                request: ["nam": "2023"])
            books.rate("M1", "HTTNV", year: "2023")
            books.members(["HTTNV", "HTTNV"], in: "TC1", prefix: "D")
            books.members(["HTTNV"], in: "TC2", prefix: "T")
            let found = try ReRatingCase.look(at: "M1", in: books, year: 2023, on: "2024-06-01")
            let counted = Phrase.cap(.group(.member, group, best: 0, reached: 1, allowed: 0))
            #expect(found.oldYear.contains(counted) == (former == "TC2"))
            #expect(found.oldYear.contains(.oldYear(.rebuiltElsewhere)) == (former != "TC2"))
        }
    }
}
