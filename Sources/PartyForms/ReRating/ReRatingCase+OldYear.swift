extension ReRatingCase {
    /// The cap and the head rule of the old year, with the new level in place of the old.
    ///
    /// What they find without the re-ratings stands on its own; only what those bring is reported.
    var ruleRemarks: [Finding] {
        guard let tables = oldYear else { return [] }
        let known = Set(findings(in: tables.before).map(\.numbers))
        return findings(in: tables.after).filter { !known.contains($0.numbers) }.map { finding in
            var finding = finding
            finding.severity = .warns
            finding.file = season.file
            finding.details.insert(.reRating(.afterReRating(tables.codes, year)), at: 0)
            return finding
        }
    }

    /// What the cap and the head rule come to, broken or not, so that it is seen to be done.
    var oldYearNotes: [Finding] {
        guard let tables = oldYear else { return [] }
        let shares = tables.after.regime.rules.compactMap { share(by: $0, in: tables.after) }
        var details: [Phrase] = [.reRating(.afterReRating(tables.codes, year))]
        details += shareWords(shares) + headWords(in: tables.after) + [.oldYear(.asInBook)]
        if let years = otherYears { details.append(.reRating(.otherYears(years))) }
        if isFoundLater { details.append(.reRating(.foundLater(year))) }
        return [
            remark(
                "old-year", .notes, .oldYear(.lookedAtAgain(year)), details: details,
                at: [request?.place("nam"), rating?.place("cap_uy")], citation: ground?.citation,
                numbers: shares.first?.numbers ?? [])
        ]
    }

    /// The other earlier years of a fault that the same decision is about.
    private var otherYears: [Int]? {
        guard let discipline, let decided = discipline.decided else { return nil }
        let others = discipline.years.filter { $0 != year && $0 < decided.year }
        return others.isEmpty ? nil : others
    }

    private func findings(in table: RatingTable) -> [Finding] {
        table.regime.rules.flatMap { rule -> [Finding] in
            switch rule.kind {
            case .ratioCap(let cap) where rule.subjects.contains(subject.kind):
                if isFromElsewhere { return [] }
                return CapCheck(rule, cap, table).findings(about: subject.kind, groupOf: subject)
            case .notAbove(let bound) where bound.whom == .head:
                return HeadCheck(rule, bound, table).findings(about: subject.code)
            default: return []
            }
        }
    }
}

extension ReRatingCase {
    private func share(by rule: RegimeRule, in table: RatingTable) -> CapShare? {
        guard case .ratioCap(let cap) = rule.kind, rule.subjects.contains(subject.kind),
            !isFromElsewhere
        else { return nil }
        return cap.share(of: subject, in: table)
    }

    private func shareWords(_ shares: [CapShare]) -> [Phrase] {
        if isFromElsewhere { return [.oldYear(.rebuiltElsewhere)] }
        return shares.isEmpty ? [.oldYear(.noShare)] : shares.flatMap(\.details)
    }

    private func headWords(in table: RatingTable) -> [Phrase] {
        var heads: [Phrase] = []
        for rule in table.regime.rules {
            guard case .notAbove(let bound) = rule.kind, bound.whom == .head else { continue }
            let now = HeadCheck(rule, bound, RatingTable(season, table.regime, year: year))
            heads += now.pairs(about: subject.code).map { words($0.post, $0.unit, in: table) }
        }
        return heads.isEmpty ? [.oldYear(.noHead(subject.kind))] : heads
    }

    private func words(_ post: Membership, _ unit: Subject, in table: RatingTable) -> Phrase {
        if let since = post.since, since.earliest.year > year {
            return .oldYear(.headLater(member: post.member, unit: unit.code, since, year))
        }
        guard let head = table.level(post.member), let level = table.level(unit.code) else {
            return .oldYear(.headUnrated(member: post.member, unit: unit.code, year))
        }
        guard head.rank > level.rank else {
            return .oldYear(
                .headWithin(member: post.member, head.text, unit: unit.code, level.text))
        }
        return .people(
            .headAbove(member: post.member, head.text, unit: unit.code, level.text))
    }
}

/// The ratings of an old year as they stand, and with all the levels that the book asks to change.
struct OldYear {
    let before: RatingTable
    let after: RatingTable
    /// Whose levels change, of the case's own kind.
    let codes: [String]
}

extension ReRatingCase {
    /// Nil when there is no regime of that year, or no new level.
    ///
    /// All re-ratings of the year that nothing stands against count together: one alone may leave
    /// the share of the best as it should be, and two of them not.
    private var oldYear: OldYear? {
        guard let former, let new = newLevel else { return nil }
        let season = season.asOf(year)
        var replaced = [subject.code: new.code]
        for (other, year) in self.season.reRatingRequests where year == self.year {
            guard other != subject else { continue }
            let facts = ReRatingCase(
                factsOf: other, year: year, in: self.season, issuing: issuing, former: former,
                on: today)
            guard facts.refusals.isEmpty, let level = facts.newLevel else { continue }
            replaced[other.code] = level.code
        }
        return OldYear(
            before: RatingTable(season, former, year: year),
            after: RatingTable(season, former, year: year, replaced: replaced),
            codes: replaced.keys.filter { self.season.subject(of: $0)?.kind == subject.kind }
                .sorted())
    }
}
