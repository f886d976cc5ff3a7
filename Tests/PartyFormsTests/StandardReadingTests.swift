import PartyForms
import Testing
import VietnameseText

/// The parameters of rules on results, units, discipline and comments.
@Suite struct StandardReadingTests {
    private func parse(_ kind: String, _ parameters: String) throws -> Regime {
        try Regimes.parse(
            """
            {"id": "a", "title": "A", "years": {"from": 2020, "to": 2021},
             "levels": [{"code": "KHA", "text": "Khá", "rank": 2}],
             "citations": [{"id": "q", "text": "Q"}],
             "gaps": [{"code": "ho", "text": {"vi": "Hở", "en": "Open"},
                       "citation": {"document": "q"}}],
             "rules": [{"code": "r", "kind": "\(kind)", "severity": "forbids", "subject": "member",
                        "parameters": \(parameters), "citation": {"document": "q"},
                        "title": {"vi": "R", "en": "R"}, "text": "R."}]}
            """)
    }

    @Test(arguments: [
        ("level-needs-targets", #"{"levels": [{"level": "KHA", "done-above": 70, "gap": "ho"}]}"#),
        ("targets-missed", #"{"level": "KHA", "of": "charge", "done-below": 70}"#),
        (
            "level-needs-units",
            #"{"of": "below", "levels": [{"level": "KHA", "units": [{"level": "KHA", "percent": 70}]}]}"#
        ),
        ("disciplined", #"{"level": "KHA"}"#),
        ("disciplined", #"{"level": "KHA", "whose": ["units"], "share-above": 20, "gap": "ho"}"#),
        ("concluded", #"{"level": "KHA", "conclusions": ["x"], "whose": "members"}"#),
        ("low-confidence", #"{"level": "KHA", "percent": 50}"#),
        ("actual-work", #"{"months-sick": 3}"#), ("reviewed-elsewhere", #"{"states": ["x"]}"#),
        ("needs-comment", #"{"comment": "nơi cũ", "when": {"moved-after-months": 6}}"#),
    ])
    func `a rule reads, and says in words what it checks`(kind: String, parameters: String) throws {
        let regime = try parse(kind, parameters)
        let rule = try #require(regime.rule("r"))
        for language in [Language.vietnamese, .english] {
            #expect(rule.words(in: regime, language).contains { !$0.isEmpty })
        }
    }

    @Test(arguments: [
        ("targets-missed", #"{"level": "GIOI"}"#, "rules[r].parameters: không có «GIOI»"),
        ("low-confidence", #"{"level": "KHA"}"#, "rules[0].parameters.percent: thiếu"),
        (
            "level-needs-targets", #"{"levels": [{"level": "KHA", "gap": "kin"}]}"#,
            "rules[r].parameters: không có «kin»"
        ),
        (
            "level-needs-targets", #"{"levels": [{"level": "KHA", "on-time": 5}]}"#,
            "rules[0].parameters.levels[0].on-time: không có «on-time»"
        ),
        (
            "disciplined", #"{"level": "KHA", "whose": ["friends"]}"#,
            "rules[0].parameters.whose[0]: không có «friends»"
        ),
        ("needs-comment", #"{"comment": "x", "when": {}}"#, "rules[0].parameters.when: thiếu"),
    ])
    func `a wrong parameter is named by its place`(
        kind: String, parameters: String, message: String
    ) throws {
        let error = #expect(throws: RegimeError.self) { try parse(kind, parameters) }
        #expect(
            error?.text(in: .vietnamese).hasPrefix("regime.json: \(message)") == true,
            "\(error as Any)")
    }
}
