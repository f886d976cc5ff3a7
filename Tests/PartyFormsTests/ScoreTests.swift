import DocxTemplate
import PartyForms
import Testing

@Suite struct ScoreTests {
    @Test(arguments: [
        ("8", "8"), ("8.5", "8,5"), ("8,5", "8,5"), ("8.50", "8,5"), ("89.05", "89,05"),
        ("0", "0"), ("100", "100"), ("7.500", "7,5"),
    ])
    func `points are exact and print as offices write them`(text: String, printed: String) {
        #expect(Points(text)?.text == printed)
    }

    @Test(arguments: ["", "-1", "8.555", "8.", ".5", "tám", "1.2.3", "1e3", "٨"])
    func `anything else is not a number of points`(text: String) {
        #expect(Points(text) == nil)
    }

    @Test(arguments: [
        (["8.5", "9"], "8,75"), (["8", "8", "9"], "8,33"), (["8", "9", "9"], "8,67"),
        (["90", "90", "89.99"], "89,99"), (["89.99", "90.01"], "90"), (["90"], "90"),
        (["8.75", "8.76"], "8,76"), (["0", "0"], "0"),
    ])
    func `a mean prints to hundredths, never as a whole number that it does not reach`(
        points: [String], printed: String
    ) {
        #expect(MeanPoints(points.compactMap { Points($0) })?.text == printed)
    }

    // MARK: Filled sheets

    private static let own = "tự chấm"

    @Test(
        arguments: [
            ([("a", own, "", "12.5"), ("b", own, "", "17.5"), ("ket_qua", own, "", "70")], []),
            (
                [("a", own, "", "12.51"), ("b", own, "", "1"), ("ket_qua", own, "", "7")],
                ["forbids"]
            ),
            ([("chung", own, "", "30"), ("ket_qua", own, "", "70.01")], ["forbids"]),
            ([("", own, "", "100.01")], ["forbids"]),
            ([("", own, "", "100")], []),
            ([("c", own, "", "1"), ("", own, "", "90")], ["forbids"]),
            // The sums that are stated are the sums.
            ([("a", own, "", "10"), ("b", own, "", "15"), ("chung", own, "", "25")], ["warns"]),
            (
                [("a", own, "", "10"), ("b", own, "", "15"), ("chung", own, "", "26")],
                ["forbids", "warns"]
            ),
            ([("chung", own, "", "25"), ("ket_qua", own, "", "60"), ("", own, "", "85")], []),
            (
                [("chung", own, "", "25"), ("ket_qua", own, "", "60"), ("", own, "", "86")],
                ["forbids"]
            ),
            (
                [
                    ("a", own, "", "10"), ("b", own, "", "15"), ("ket_qua", own, "", "60"),
                    ("", own, "", "85.5"),
                ], ["forbids"]
            ),
            // A sheet that is begun and not ended.
            ([("a", own, "", "10"), ("ket_qua", own, "", "60")], ["warns"]),
            ([("chung", own, "", "10")], ["warns"]),
            // Twice the same; two sheets of one meeting are not.
            ([("", own, "", "80"), ("", own, "", "81")], ["forbids"]),
            ([("", "tập thể cùng cấp", "1", "80"), ("", "tập thể cùng cấp", "2", "81")], []),
            ([], []),
        ] as [([(String, String, String, String)], [String])])
    func `a score sheet keeps to its maxima and adds up`(
        points: [(String, String, String, String)], severities: [String]
    ) throws {
        let found = try ScoredRegime.findings(points).filter { $0.code == "score-sheet" }
        #expect(found.map(\.severity.rawValue) == severities)
        #expect(found.allSatisfy { !$0.cells.isEmpty && $0.subject == "M1" })
    }

    @Test func `who is not scored has no score sheet`() throws {
        let found = try ScoredRegime.findings(
            [("", Self.own, "", "90")], level: "HTTNV", member: ["doi_tuong": "khách"])
        #expect(found.map(\.severity) == [.warns])
    }

    // MARK: Bands

    private static let body = "cấp có thẩm quyền"
    private static let peers = "tập thể cùng cấp"

    @Test(
        arguments: [
            ("HTXSNV", [("", body, "", "90")], true), ("HTXSNV", [("", body, "", "89.5")], false),
            ("HTXSNV", [("", body, "", "89.99")], false), ("HTTNV", [("", body, "", "89.5")], true),
            ("HTTNV", [("", body, "", "70")], true), ("HTTNV", [("", body, "", "69.99")], false),
            ("HTNV", [("", body, "", "50")], true), ("HTNV", [("", body, "", "49.5")], false),
            ("KHTNV", [("", body, "", "49.5")], true), ("HTNV", [("", body, "", "95")], true),
            // The first of the scorers decides; one's own points never do.
            ("HTXSNV", [("", body, "", "89"), ("", peers, "", "95")], false),
            ("HTXSNV", [("", peers, "", "89"), ("", body, "", "90")], true),
            ("HTXSNV", [("", own, "", "80"), ("", peers, "", "91")], true),
            // The mean of all sheets, compared before it is rounded.
            ("HTXSNV", [("", peers, "1", "89.5"), ("", peers, "2", "90.5")], true),
            (
                "HTXSNV",
                [("", peers, "1", "90"), ("", peers, "2", "90"), ("", peers, "3", "89.99")],
                false
            ),
            // Parts and criteria are added up.
            ("HTXSNV", [("chung", body, "", "28"), ("ket_qua", body, "", "62")], true),
            ("HTXSNV", [("chung", body, "", "28"), ("ket_qua", body, "", "61.5")], false),
            (
                "HTXSNV",
                [("a", body, "", "12.5"), ("b", body, "", "17.5"), ("ket_qua", body, "", "60")],
                true
            ),
        ] as [(String, [(String, String, String, String)], Bool)])
    func `a level needs the points of its band`(
        level: String, points: [(String, String, String, String)], isAllowed: Bool
    ) throws {
        let found = try ScoredRegime.findings(points, level: level)
            .filter { $0.code == "score-level" }
        #expect(found.map(\.severity) == (isAllowed ? [] : [.forbids]))
    }

    @Test(
        arguments: [
            ([], ["M1"]), ([("", own, "", "95")], ["M1"]), ([("chung", body, "", "25")], ["M1"]),
            ([("", body, "", "75")], []),
        ] as [([(String, String, String, String)], [String])])
    func `who is rated without points is told`(
        points: [(String, String, String, String)], subjects: [String]
    ) throws {
        let found = try ScoredRegime.findings(points, level: "HTTNV")
            .filter { $0.code == "score-level" }
        #expect(found.compactMap(\.subject) == subjects)
        #expect(found.allSatisfy { $0.severity == .warns })
    }

    // MARK: On paper

    @Test func `papers get the points, their sums and their means`() throws {
        var books = Books()
        books.add("dang_vien", [["ma": "M1", "ho_ten": "Lê Văn A", "chuc_vu_dang": "Bí thư"]])
        books.score(
            "M1",
            [
                ("a", Self.own, "", "12"), ("b", Self.own, "", "16,5"),
                ("ket_qua", Self.own, "", "65"), ("", Self.peers, "1", "90"),
                ("", Self.peers, "2", "88,5"), ("", Self.peers, "3", "89"),
            ])
        let regime = try ScoredRegime.read()
        let season = books.season
        let record = try #require(regime.record(for: Subject(.member, "M1"), in: season))
        let points = try #require(record[record: "diem"])
        #expect(points[record: "chung"]?["tu_cham"] == "28,5")
        #expect(points[record: "tong"]?["tu_cham"] == "93,5")
        #expect(points[record: "tong"]?["cung_cap"] == "89,17")
        #expect(points[record: "a"]?["cung_cap"] == nil)
        let office = regime.officeRecord(of: season, findings: [])
        let line = try #require(office.lines("bang_diem").first)
        #expect(line["phieu"] == "90; 88,5; 89" && line["tong"] == "267,5")
        #expect(line["trung_binh"] == "89,17" && line["chuc_vu"] == "Bí thư")
        let total = try #require(office.lines("tong_hop_diem").first)
        #expect(total["tu_cham"] == "93,5" && total["chung"] == "89,17")
        #expect(total["muc"] == "HTTNV" && total["cap_tren"] == .null)
    }

    @Test(arguments: [
        (#""from": 50"#, #""from": "năm mươi""#), (#""level": "HTNV""#, #""level": "GIOI""#),
        (#""id": "b""#, #""id": "a""#), (#""combine": "mean""#, #""combine": "median""#),
    ])
    func `a score sheet of the wrong shape is refused`(right: String, wrong: String) throws {
        let text = ScoredRegime.text().replacing(right, with: wrong)
        #expect(throws: RegimeError.self) { try Regimes.parse(text) }
    }
}

extension Record {
    fileprivate func lines(_ list: String) -> [Record] {
        guard case .list(let values) = self[list] else { return [] }
        return values.compactMap { value in
            guard case .record(let record) = value else { return nil }
            return record
        }
    }
}
