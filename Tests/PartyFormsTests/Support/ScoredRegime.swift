import PartyForms

/// A regime that scores members: 30 points for two criteria, 70 for one part as a whole.
enum ScoredRegime {
    static func read() throws -> Regime { try Regimes.parse(text()) }

    static func text() -> String {
        """
        {"id": "cham-diem", "title": "Chấm điểm", "years": {"from": 2023, "to": 2023},
         "layout": "x",
         "levels": [{"code": "HTXSNV", "text": "Xuất sắc", "rank": 4},
                    {"code": "HTTNV", "text": "Tốt", "rank": 3},
                    {"code": "HTNV", "text": "Xong", "rank": 2},
                    {"code": "KHTNV", "text": "Không", "rank": 1}],
         "citations": [{"id": "q", "text": "Quy định chấm điểm"}],
         "scores": [{"id": "pl", "subject": "member", "when": {"not-category": ["khách"]},
           "parts": [{"id": "chung", "text": "Chung", "points": 30,
                      "criteria": [{"id": "a", "text": "A", "points": 12.5},
                                   {"id": "b", "text": "B", "points": 17.5}]},
                     {"id": "ket_qua", "text": "Kết quả", "points": 70}],
           "bands": [{"level": "KHTNV", "from": 0}, {"level": "HTNV", "from": 50},
                     {"level": "HTTNV", "from": 70}, {"level": "HTXSNV", "from": 90}],
           "combine": "mean", "citation": {"document": "q", "place": "điều 1"}}],
         "rules": [
          {"code": "score-sheet", "kind": "score-sheet", "severity": "forbids",
           "subject": ["member", "collective"], "citation": {"document": "q"},
           "title": {"vi": "Phiếu điểm", "en": "Score sheet"}, "text": "Q"},
          {"code": "score-level", "kind": "level-needs-score", "severity": "forbids",
           "subject": "member", "parameters":
            {"scorers": ["cấp có thẩm quyền", "tập thể cùng cấp"]},
           "citation": {"document": "q"}, "title": {"vi": "Mức", "en": "Level"},
           "text": "Q"}]}
        """
    }

    /// The findings about a member M1 with these points: criterion, scorer, sheet, points.
    static func findings(
        _ points: [(String, String, String, String)], level: String = "",
        member: [String: String] = [:]
    ) throws -> [Finding] {
        var books = Books()
        books.add("dang_vien", [["ma": "M1", "chi_bo": "TC1"].merging(member) { _, own in own }])
        if !level.isEmpty {
            books.add("xep_loai", [["doi_tuong": "M1", "nam": "2023", "cap_uy": level]])
        }
        books.score("M1", points)
        let regime = try read()
        let check = RuleCheck(
            books.season, regime: regime, selection: RegimeSelection([regime], default: regime.id),
            on: .last(of: 2023))
        return check?.findings() ?? []
    }
}

extension Books {
    /// Adds points: criterion, scorer, sheet, points.
    mutating func score(_ code: String, _ points: [(String, String, String, String)]) {
        add(
            "diem",
            points.map { criterion, scorer, sheet, points in
                [
                    "doi_tuong": code, "tieu_chi": criterion, "nguoi_cham": scorer,
                    "so_phieu": sheet, "diem": points,
                ].filter { !$0.value.isEmpty }
            })
    }
}
