public import VietnameseText

extension LevelHistory.Line {
    /// What follows from the levels, a sentence each: years running at the lowest or the best
    /// level, years that are missing, re-ratings.
    public func remarks(
        _ entry: RosterLine, under regime: Regime, in say: Language
    ) -> [String] {
        [lowest(entry, regime, say), best(entry, regime, say), missing(say)].compactMap(\.self)
            + levels.compactMap { $0.remark(in: say) }
    }

    private func lowest(_ entry: RosterLine, _ regime: Regime, _ say: Language) -> String? {
        guard lowestYears >= 2 else { return nil }
        let rule = regime.rules.first { rule in
            guard case .lowestYears(let limit) = rule.kind else { return false }
            return rule.subjects.contains(subject.kind) && lowestYears >= limit.years
                && (!limit.holdsPost || entry.holdsPost)
        }
        return say(
            "\(lowestYears) năm liền xếp loại mức thấp nhất",
            "\(lowestYears) years running at the lowest level") + Self.source(rule)
    }

    private func best(_ entry: RosterLine, _ regime: Regime, _ say: Language) -> String? {
        guard bestYears == levels.count else { return nil }
        let rule = regime.rules.first { rule in
            guard case .rewardYears(let limit) = rule.kind else { return false }
            return rule.subjects.contains(subject.kind) && bestYears >= limit.years
        }
        return say(
            "\(bestYears) năm liền xếp loại mức cao nhất, xem xét khen thưởng",
            "\(bestYears) years running at the best level: consider a reward") + Self.source(rule)
    }

    private static func source(_ rule: RegimeRule?) -> String {
        rule.map { " (\($0.citation.text))" } ?? ""
    }

    private func missing(_ say: Language) -> String? {
        guard !missing.isEmpty else { return nil }
        let years = missing.map(String.init).joined(separator: ", ")
        return say("chưa có mức năm \(years)", "no level for \(years)")
    }
}

extension YearLevel {
    /// What a re-rating means for the year; nil without one.
    public func remark(in say: Language) -> String? {
        switch reRating {
        case nil: nil
        case .decided(let old):
            say("năm \(year) đã xếp loại lại", "\(year) was rated anew")
                + (old.map { say(", mức cũ: ", ", before: ") + $0.text } ?? "")
        case .pending:
            say("năm \(year) đang đề nghị xếp loại lại", "\(year) is to be rated anew")
        case .refused:
            say(
                "năm \(year): không đủ điều kiện xếp loại lại", "\(year): rating anew is refused")
        }
    }

    /// As a table prints it: the official words, with an asterisk after a level that was or may be
    /// rated anew.
    public var text: String {
        (level?.text ?? "") + (reRating == nil ? "" : " (*)")
    }
}
