public import VietnameseText

/// A question that the regulations of years and places answer differently.
public enum RegimeTopic: String, Hashable, Sendable, CaseIterable {
    case sickLeave = "sick-leave"
    case cap
    case smallPlaces = "small-places"
    case severalPosts = "several-posts"
    case votes
    case meetingLength = "meeting-length"
    case documents
    case deadlines
    case newcomers
    case surpassing
    case scores
    case civilServants = "civil-servants"
    case heads
    case residence
    case lowestLevels = "lowest-levels"

    /// What is asked.
    public func title(in say: Language) -> String {
        switch self {
        case .sickLeave: say("Nghỉ ốm, nghỉ thai sản", "Sick and maternity leave")
        case .cap: say("Tỷ lệ ở mức cao nhất", "Share at the best level")
        case .smallPlaces: say("Nơi có ít người", "Places with few people")
        case .severalPosts: say("Giữ nhiều chức vụ", "Several posts")
        case .votes: say("Ai bỏ phiếu, đa số tính trên số nào", "Who votes, and the majority")
        case .meetingLength: say("Thời gian hội nghị", "Length of meetings")
        case .documents: say("Văn bản, ngày ban hành", "Documents and their dates")
        case .deadlines: say("Thời hạn", "Deadlines")
        case .newcomers: say("Mới thành lập, mới kết nạp", "New organisations and members")
        case .surpassing: say("Chỉ tiêu, mức vượt", "Targets, and how many surpassed")
        case .scores: say("Điểm", "Points")
        case .civilServants: say("Xếp loại công chức, viên chức", "Ratings as civil servants")
        case .heads: say("Người đứng đầu và đơn vị", "Heads and their units")
        case .residence: say("Nhận xét nơi cư trú", "Comment of the place of residence")
        case .lowestLevels: say("Mức thấp nhất", "Lowest levels")
        }
    }

    /// What a regime answers, a line each; empty: it says nothing.
    public func answers(of regime: Regime, in say: Language) -> [String] {
        let teller = RuleTeller(regime: regime, say: say, isCiting: false)
        switch self {
        case .votes: return teller.votes
        case .documents: return regime.citations.filter { $0.date != nil }.map(\.text)
        case .deadlines: return teller.deadlines
        case .lowestLevels: return teller.lowestLevelOfEach
        case .residence:
            return (regime.office["quy_dinh_cu_tru"] ?? []) + teller.lines(about: self)
        default: return teller.lines(about: self)
        }
    }
}

extension RuleTeller {
    /// What the regime's rules say on a question, each line once.
    fileprivate func lines(about topic: RegimeTopic) -> [String] {
        regime.rules.flatMap { rule -> [String] in
            if let lines = capLines(of: rule, about: topic) { return lines }
            guard topic.covers(rule.kind) else { return [] }
            let lines = rule.words(in: regime, say, isCiting: false)
            return lines.map { "\($0) [\(rule.subjectWords(in: say))]" }
        }.unique
    }

    /// A cap answers two questions: how many, and what of small places.
    private func capLines(of rule: RegimeRule, about topic: RegimeTopic) -> [String]? {
        guard case .ratioCap(let cap) = rule.kind, topic == .cap || topic == .smallPlaces else {
            return nil
        }
        var alone = cap
        alone.small = nil
        let share = lines(alone)
        let all = topic == .cap ? share : Array(lines(cap).dropFirst(share.count))
        return all.map { "\($0) [\(rule.subjectWords(in: say))]" }
    }

    fileprivate var lowestLevelOfEach: [String] {
        SubjectKind.allCases.compactMap { kind in
            regime.lowestLevel(of: kind).map { "\(kind.text(in: say)): \(level($0.code))" }
        }
    }
}

extension RegimeRule {
    fileprivate func subjectWords(in say: Language) -> String {
        subjects.map { $0.text(in: say) }.joined(separator: ", ")
    }
}

extension RegimeTopic {
    /// Whether rules of that kind answer the question.
    fileprivate func covers(_ kind: RegimeRule.Kind) -> Bool {
        switch (self, kind) {
        case (.sickLeave, .levelCap), (.sickLeave, .actualWork),
            (.severalPosts, .reviewPlaces), (.severalPosts, .votePlace),
            (.meetingLength, .meetingLength), (.newcomers, .notRated),
            (.surpassing, .levelNeedsTargets), (.scores, .levelNeedsScore),
            (.scores, .scoreSheet), (.civilServants, .civilLevel), (.heads, .notAbove),
            (.residence, .commentValid):
            true
        case (.residence, .needsComment(let need)):
            if case .category = need.circumstance { true } else { false }
        default: false
        }
    }
}
