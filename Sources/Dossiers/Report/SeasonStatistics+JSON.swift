package import JSONText
package import PartyForms
import VietnameseText

extension SeasonStatistics {
    /// The statistics for other programs: codes and figures, no names of people.
    package func json(of review: OfficeReview) -> JSON {
        .object([
            .init("year", .int(year)), .init("regime", .string(review.regime.id)),
            .init("tables", .array(tables.map(\.json))),
            .init("reasons", .array(reasons.map(\.json))),
            .init("stages", .array(stages.map(\.json))),
            .init("caps", .array(caps.map(\.json))),
            .init("history", history.json),
            .init("events", events.json),
            .init(
                "disputed",
                .array(roster.lines.filter { !$0.disputes.isEmpty }.map(\.disputeJSON))),
        ])
    }
}

extension JSON {
    fileprivate static func int(_ number: Int) -> JSON { .number(String(number)) }
}

extension LevelCounts {
    /// Levels by their codes, in the given order.
    fileprivate func members(_ levels: [Rank]) -> [JSON.Member] {
        let counts = levels.map { level in
            JSON.object([
                .init("level", .string(level.code)), .init("count", .int(count(level))),
                .init("share", share(level).map { .string($0.inTenths) } ?? .null),
            ])
        }
        return [
            .init("total", .int(total)), .init("outside", .int(outside)),
            .init("rated", .int(rated)), .init("levels", .array(counts)),
            .init("unrated", .int(unrated)), .init("disputed", .int(disputed)),
        ]
    }
}

extension LevelTable {
    fileprivate var json: JSON {
        .object([
            .init("object", .string(object.rawValue)), .init("by", .string(division.rawValue)),
            .init(
                "levels",
                .array(
                    levels.map { level in
                        .object([
                            .init("code", .string(level.code)), .init("text", .string(level.text)),
                        ])
                    })),
            .init(
                "rows",
                .array(
                    rows.map { row in
                        .object(
                            [.init("key", .string(row.key)), .init("name", .string(row.name))]
                                + row.counts.members(levels))
                    })),
            .init("sum", .object(sum.members(levels))),
        ])
    }
}

extension SeasonStatistics.ReasonLine {
    fileprivate var json: JSON {
        let counts = RatedObject.allCases.compactMap { object in
            self.counts[object].map { JSON.Member(object.rawValue, .int($0)) }
        }
        return .object([.init("reason", .string(reason.vietnamese))] + counts)
    }
}

extension StageTable {
    fileprivate var json: JSON {
        .object([
            .init("object", .string(object.rawValue)), .init("concerned", .int(concerned)),
            .init(
                "counts",
                .object(
                    RatingStage.allCases.compactMap { stage in
                        counts[stage].map { levels in
                            .init(
                                stage.rawValue,
                                .object(
                                    levels.sorted { $0.key < $1.key }.map {
                                        .init($0.key, .int($0.value))
                                    }))
                        }
                    })),
            .init("steps", .array(steps.map(\.json))),
        ])
    }
}

extension StageTable.Step {
    fileprivate var json: JSON {
        .object([
            .init("from", .string(from.rawValue)), .init("to", .string(to.rawValue)),
            .init("same", .int(same)), .init("raised", .int(raised)),
            .init("lowered", .int(lowered)), .init("open", .int(open)),
        ])
    }
}

extension CapFigures {
    fileprivate var json: JSON {
        .object([
            .init("rule", .string(rule.code)), .init("object", .string(object.rawValue)),
            .init("level", .string(level.code)), .init("basis", .string(basisText(in: .english))),
            .init("citation", .string(rule.citation.text)),
            .init("groups", .array(lines.map(\.json))), .init("outside", .int(outside)),
            .init("ungrouped", .int(ungrouped)),
        ])
    }
}

extension CapFigures.Line {
    fileprivate var json: JSON {
        .object([
            .init("group", .string(group.name)), .init("name", .string(name)),
            .init("small_place", .bool(group.isPlace)), .init("counted", .int(group.count)),
            .init("base", .int(group.reached)), .init("percent", percent.map(JSON.int) ?? .null),
            .init("allowed", .int(group.allowed)), .init("chosen", .int(group.chosen)),
            .init("open", .int(group.open)), .init("exceeded", .bool(isExceeded)),
        ])
    }
}

extension LevelHistory {
    fileprivate var json: JSON {
        .object([
            .init("years", .array(years.map(JSON.int))),
            .init("unrecorded", .array(unrecorded.map(JSON.int))),
            .init("subjects", .array(lines.map(\.json))),
            .init(
                "trends",
                .array(
                    trends.map { trend in
                        .object(
                            [
                                .init("organisation", .string(trend.unit)),
                                .init("year", .int(trend.year)),
                            ] + trend.counts.members(trend.levels))
                    })),
        ])
    }
}

extension LevelHistory.Line {
    fileprivate var json: JSON {
        .object([
            .init("kind", .string(subject.kind.rawValue)), .init("code", .string(subject.code)),
            .init(
                "levels", .array(levels.map { $0.level.map { .string($0.code) } ?? .null })),
            .init(
                "rated_anew",
                .array(levels.filter { $0.reRating != nil }.map { .int($0.year) })),
            .init("best_years", .int(bestYears)), .init("lowest_years", .int(lowestYears)),
            .init("missing", .array(missing.map(JSON.int))),
        ])
    }
}

extension YearEvents {
    fileprivate var json: JSON {
        .object([
            .init("disciplines", .array(disciplines.map(\.json))),
            .init("rewards", .array(rewards.map(\.json))),
            .init(
                "re_ratings",
                .array(
                    reRatings.map { request in
                        .object([
                            .init("code", .string(request.subject.code)),
                            .init("year", .int(request.year)),
                            .init("state", .string(request.state.word)),
                        ])
                    })),
        ])
    }
}

extension YearEvents.Event {
    fileprivate var json: JSON {
        .object([
            .init("kind", .string(subject.kind.rawValue)), .init("code", .string(subject.code)),
            .init("sort", .string(sort)),
        ])
    }
}

extension YearLevel.ReRated {
    fileprivate var word: String {
        switch self {
        case .decided: "decided"
        case .pending: "pending"
        case .refused: "refused"
        }
    }
}

extension RosterLine {
    fileprivate var disputeJSON: JSON {
        let codes = Set(disputes.map(\.code)).sorted()
        return .object([
            .init("kind", .string(subject.kind.rawValue)), .init("code", .string(subject.code)),
            .init("findings", .array(codes.map(JSON.string))),
        ])
    }
}
