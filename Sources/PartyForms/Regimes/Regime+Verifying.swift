extension Regime {
    /// Names that stand for something: no two alike, none that means nothing.
    func verify(_ root: RegimeCursor) throws(RegimeError) {
        try root.unique(levels.map(\.code), in: "levels")
        try root.unique(grades.map(\.code), in: "grades")
        try root.unique(forms.map(\.id), in: "forms")
        try root.unique(criteria.map(\.id), in: "criteria")
        try root.unique(citations.map(\.id), in: "citations")
        try root.unique(rules.map(\.code), in: "rules")
        try root.unique(gaps.map(\.code), in: "gaps")
        try root.unique(scores.map(\.id), in: "scores")
        for sheet in scores {
            for band in sheet.bands where level(band.level) == nil {
                throw root.error(.dangling(band.level), at: "scores[\(sheet.id)].bands")
            }
        }
        for (index, item) in dossier.enumerated() {
            for id in item.forms where form(id) == nil {
                throw root.error(.dangling(id), at: "dossier[\(index)].forms")
            }
        }
        for rule in rules { try verify(rule, root) }
        for (index, vote) in votes.enumerated() {
            for code in vote.majorities.compactMap(\.level) where level(code) == nil {
                throw root.error(.dangling(code), at: "votes[\(index)].majority")
            }
        }
    }

    private func verify(_ rule: RegimeRule, _ root: RegimeCursor) throws(RegimeError) {
        let path = "rules[\(rule.code)].parameters"
        for code in rule.kind.levels where level(code) == nil {
            throw root.error(.dangling(code), at: path)
        }
        if case .headroom(let caps) = rule.kind {
            for code in caps where self.rule(code) == nil {
                throw root.error(.dangling(code), at: path)
            }
        }
        for code in rule.kind.grades where grade(code) == nil {
            throw root.error(.dangling(code), at: path)
        }
        for code in rule.kind.gaps where gap(code) == nil {
            throw root.error(.dangling(code), at: path)
        }
    }
}

extension RegimeRule.Kind {
    /// The codes of levels that the rule names.
    fileprivate var levels: [String] {
        switch self {
        case .ratioCap(let cap): [cap.level, cap.of]
        case .levelNeedsGrades(let needs): needs.map(\.level)
        case .levelNeedsTargets(let needs): needs.levels.map(\.level)
        case .targetsMissed(let limits): [limits.level]
        case .levelNeedsUnits(let needs):
            needs.levels.flatMap { [$0.level] + $0.shares.map(\.level) }
        case .disciplined(let need): [need.level]
        case .concluded(let need): [need.level]
        case .lowConfidence(let limit): [limit.level]
        case .rewardNeedsLevel(let level): [level]
        case .actualWork, .reviewedElsewhere: []
        case .voteCount(let rounds): [rounds.best, rounds.among]
        case .twoRounds(let terms): [terms.rounds.best, terms.rounds.among]
        case .levelCap(let cap): [cap.level]
        case .civilLevel(let limit): limit.needs.flatMap { [$0.level] + $0.civil }
        case .meetingQuality(let limit): limit.levels.map(\.level)
        case .rewardCap(let cap): [cap.of]
        case .rewardYears(let limit): [limit.level]
        case .unitsAtLowest(let limit): [limit.level]
        case .notAbove, .requiresReview, .notRated, .postAgrees, .needsComment, .voteResult,
            .headroom, .reRating, .reRatingFound, .faultUnit, .openComplaint, .meetingLength,
            .attendance, .convenedCount, .manyPosts,
            .deadlines, .chair, .order, .reviewPlaces,
            .votePlace, .lowestYears, .severalPosts, .commentValid, .scoreSheet, .levelNeedsScore:
            []
        }
    }

    /// The codes of gaps that the rule names.
    fileprivate var gaps: [String] {
        let codes: [String?] =
            switch self {
            case .levelNeedsTargets(let needs): needs.levels.flatMap { [$0.gap, $0.basicGap] }
            case .levelNeedsUnits(let needs): needs.levels.flatMap { $0.shares.map(\.betterGap) }
            case .ratioCap(let cap): [cap.small?.gap]
            case .disciplined(let need): [need.gap]
            case .levelNeedsGrades(let needs):
                needs.flatMap { [$0.taskGap, $0.basicGap, $0.poorGap] }
            default: []
            }
        return codes.compactMap(\.self)
    }

    /// The codes of grades that the rule names.
    fileprivate var grades: [String] {
        guard case .levelNeedsGrades(let needs) = self else { return [] }
        return needs.flatMap { [$0.all, $0.task, $0.basic].compactMap(\.self) }
    }
}

extension RegimeCursor {
    fileprivate func error(_ problem: RegimeError.Problem, at path: String) -> RegimeError {
        RegimeError(problem, file: file, path: path)
    }

    func unique(_ names: [String], in list: String) throws(RegimeError) {
        var seen: Set<String> = []
        for (index, name) in names.enumerated() where !seen.insert(name).inserted {
            throw error(.duplicate(name), at: index, of: list)
        }
    }
}
