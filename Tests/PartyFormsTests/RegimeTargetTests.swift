import PartyForms
import Testing

/// What the year's targets must come to, regime by regime.
@Suite struct RegimeTargetTests {
    /// Ten targets of a member or an organisation: so many done, in time and well, and so many of
    /// them surpassed.
    private func findings(
        _ regime: String, of subject: String, rated level: String, done: Int, exceeded: Int
    ) throws -> [Finding] {
        var books = try Books.grassroots(of: regime)
        books.add("dang_vien", [["ma": "M1", "chi_bo": "TC1"]])
        books.rate([subject: level], in: "\(try Regimes.year(of: regime))")
        for number in 0..<10 {
            let isDone = number < done ? "Có" : "Không"
            books.add(
                "chi_tieu",
                [
                    [
                        "doi_tuong": subject, "ten": "Chỉ tiêu \(number)", "dat": isDone,
                        "dung_han": isDone, "chat_luong": isDone,
                        "vuot": number < exceeded ? "Có" : "Không",
                    ]
                ])
        }
        return try RuleCheck.findings(books, under: regime) {
            if case .standard(.share) = $0 { true } else { false }
        }.filter { $0.severity == .forbids && $0.subject == subject }
    }

    @Test(
        arguments: Regimes.rows(
            [
                ("tien-thang-2023", 5, true), ("tien-thang-2023", 4, false),
                ("trung-uong-2023", 4, false), ("quang-ngai-2023", 4, false),
                ("trung-uong-2025", 3, true), ("trung-uong-2025", 2, false),
                ("can-tho-2018", 0, true), ("son-duong-2020", 0, true),
                ("khoi-doanh-nghiep-2016", 0, true),
            ]
        ) { $0.0 })
    func `the best level needs so many targets surpassed`(
        regime: String, exceeded: Int, isAllowed: Bool
    ) throws {
        let found = try findings(
            regime, of: "M1", rated: "HTXSNV", done: 10, exceeded: exceeded)
        #expect(found.isEmpty == isAllowed)
    }

    @Test(
        arguments: Regimes.rows(
            [
                ("can-tho-2018", "M1", 5, true), ("can-tho-2018", "M1", 4, false),
                ("can-tho-2018", "TC1", 5, true), ("can-tho-2018", "TC1", 4, false),
                ("tien-thang-2023", "M1", 4, false), ("trung-uong-2025", "M1", 4, false),
                ("khoi-doanh-nghiep-2016", "M1", 4, true),
            ]
        ) { $0.0 })
    func `half of the targets missed leaves the lowest level alone`(
        regime: String, subject: String, done: Int, isAllowed: Bool
    ) throws {
        let found = try findings(regime, of: subject, rated: "HTNV", done: done, exceeded: 0)
        #expect(found.isEmpty == isAllowed)
        let lowest = try findings(regime, of: subject, rated: "KHTNV", done: done, exceeded: 0)
        #expect(lowest.isEmpty)
    }
}
