import PartyForms
import Testing

/// Targets counted by their group, and late ones apart from missed ones.
@Suite struct TargetGroupTests {
    /// A regime whose levels need targets: tasks in time, faults all made good.
    private static let regime = Result {
        try Regimes.parse(
            """
            {"id": "nhom", "title": "Nhóm", "years": {"from": 2023, "to": 2023}, "layout": "x",
             "levels": [{"code": "HTXSNV", "text": "Xuất sắc", "rank": 4},
                        {"code": "HTTNV", "text": "Tốt", "rank": 3},
                        {"code": "HTNV", "text": "Xong", "rank": 2},
                        {"code": "KHTNV", "text": "Không", "rank": 1}],
             "citations": [{"id": "q", "text": "Quy định"}],
             "rules": [
              {"code": "tasks", "kind": "level-needs-targets", "severity": "forbids",
               "subject": "member", "parameters": {"not-groups": ["khac_phuc"],
                "levels": [{"level": "HTXSNV", "sound": 100, "exceeded": 30},
                           {"level": "HTNV", "done": 100, "timely": 80}]},
               "citation": {"document": "q"}, "title": {"vi": "Việc", "en": "Tasks"}, "text": "Q"},
              {"code": "faults", "kind": "level-needs-targets", "severity": "forbids",
               "subject": "member", "parameters": {"groups": ["khac_phuc"],
                "levels": [{"level": "HTXSNV", "done": 100}]},
               "citation": {"document": "q"}, "title": {"vi": "Lỗi", "en": "Faults"}, "text": "Q"}
             ]}
            """)
    }

    /// Each target as "group: done surpassed timely sound", x for no.
    @Test(arguments: [
        ("HTXSNV", [":++++", ":+x++", ":+x++"], []), ("HTXSNV", [":+x++", ":+x++"], ["tasks"]),
        ("HTXSNV", [":++++", ":+-x+"], ["tasks"]),
        ("HTXSNV", [":++++", "khac_phuc:x---"], ["faults"]),
        ("HTXSNV", [":++++", "khac_phuc:+---"], []),
        ("HTTNV", [":+-++", "khac_phuc:x---"], []),
        // One of five late is 20 %, one of four is more.
        ("HTNV", [":+-x-", ":+---", ":+---", ":+---", ":+---"], []),
        ("HTNV", [":+-x-", ":+---", ":+---", ":+---"], ["tasks"]),
        // Poor quality is not lateness.
        ("HTNV", [":+--x", ":+--x"], []), ("HTNV", [":x---"], ["tasks"]),
    ])
    func `a level needs the targets of a group`(
        level: String, targets: [String], codes: [String]
    ) throws {
        var books = Books()
        books.add("dang_vien", [["ma": "M1", "chi_bo": "TC1"]])
        books.add("xep_loai", [["doi_tuong": "M1", "nam": "2023", "cap_uy": level]])
        for target in targets {
            let parts = target.split(separator: ":", omittingEmptySubsequences: false)
            var row = ["doi_tuong": "M1", "ten": "Việc", "nhom": String(parts[0])]
            for (column, fact) in zip(["dat", "vuot", "dung_han", "chat_luong"], parts[1]) {
                row[column] = ["+": "Có", "x": "Không"][fact]
            }
            books.add("chi_tieu", [row.filter { !$0.value.isEmpty }])
        }
        let regime = try Self.regime.get()
        let check = RuleCheck(
            books.season, regime: regime, selection: RegimeSelection([regime], default: regime.id),
            on: .last(of: 2023))
        #expect(check?.findings().map(\.code) == codes)
    }
}
