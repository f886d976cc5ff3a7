import PartyForms

/// A regime of one rule, to try a kind of rule by itself.
enum OneRule {
    /// What the rule finds in a book.
    static func findings(
        _ kind: String, _ parameters: String, subject: String = "member", in books: Books
    ) throws -> [Finding] {
        let regime = try regime(kind, parameters, subject: subject)
        let check = RuleCheck(
            books.season, regime: regime, selection: RegimeSelection([regime]),
            on: .last(of: 2023))
        return (check?.findings() ?? []).filter { $0.code == "one" }
    }

    /// The regime: four levels for members and collectives, and four for organisations.
    static func regime(
        _ kind: String, _ parameters: String, subject: String = "member"
    ) throws -> Regime {
        try Regimes.parse(
            """
            {
              "id": "mot", "title": "Một", "years": {"from": 2020, "to": 2030}, "layout": "mot",
              "levels": [
                {"code": "TSVM", "text": "Trong sạch", "rank": 4, "subject": "organisation"},
                {"code": "HTXSNV", "text": "Xuất sắc", "rank": 4,
                 "subject": ["member", "collective"]},
                {"code": "HTTNV", "text": "Tốt", "rank": 3},
                {"code": "HTNV", "text": "Hoàn thành", "rank": 2},
                {"code": "YEU_KEM", "text": "Yếu kém", "rank": 1, "subject": "organisation"},
                {"code": "KHTNV", "text": "Không hoàn thành", "rank": 1,
                 "subject": ["member", "collective"]}
              ],
              "leadingTitles": {"chuc_vu_dang": ["Bí thư"]},
              "citations": [{"id": "lb", "text": "Lệ làng"}],
              "groups": [
                {"subject": "member", "by": "organisation", "place": "organisation"},
                {"subject": "organisation", "by": "organisation"},
                {"subject": "collective", "by": "whole"}
              ],
              "rules": [
                {"code": "one", "kind": "\(kind)", "severity": "forbids", "subject": \(quoted(subject)),
                 "parameters": \(parameters), "citation": {"document": "lb", "place": "điều 1"},
                 "title": {"vi": "Một", "en": "One"}, "text": "Một."}\(heads)
              ]
            }
            """)
    }

    /// Says which collectives lead their organisations.
    private static let heads = """
        ,
        {"code": "heads", "kind": "not-above", "severity": "forbids", "subject": "member",
         "parameters": {"role": "đứng đầu", "committees": ["chi ủy", "đảng ủy"]},
         "citation": {"document": "lb"}, "title": {"vi": "Hai", "en": "Two"}, "text": "Hai."}
        """

    private static func quoted(_ subject: String) -> String {
        subject.hasPrefix("[") ? subject : "\"\(subject)\""
    }
}

extension Books {
    /// Adds the levels of subjects.
    mutating func rate(_ levels: KeyValuePairs<String, String>, in year: String = "2023") {
        for (code, level) in levels {
            add("xep_loai", [["doi_tuong": code, "nam": year, "cap_uy": level]])
        }
    }
}
