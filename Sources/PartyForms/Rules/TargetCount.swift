/// The targets of one owner, counted.
///
/// What the book does not state is never held against anybody: only a shortfall that is sure
/// counts.
struct TargetCount {
    let targets: [Target]

    var all: Int { targets.count }
    /// The targets that were surely missed.
    var missed: [Target] { targets.filter { $0.isDone == false } }
    /// Those that were surely missed, late or of poor quality.
    var unsound: [Target] {
        targets.filter { $0.isDone == false || $0.isOnTime == false || $0.isSound == false }
    }
    /// Those that were surely reached too late.
    var late: [Target] { targets.filter { $0.isDone != false && $0.isOnTime == false } }
    /// Those that were surely not surpassed.
    var plain: [Target] { targets.filter { $0.isExceeded == false || $0.isDone == false } }
    /// Those marked as main.
    var main: TargetCount { TargetCount(targets: targets.filter { $0.isMain == true }) }

    /// Whether the others are surely fewer than so many per cent.
    func isShort(_ without: [Target], of percent: Int) -> Bool {
        100 * (all - without.count) < percent * all
    }

    /// Whether the others are surely not more than so many per cent.
    func isNotAbove(_ without: [Target], _ percent: Int) -> Bool {
        100 * (all - without.count) <= percent * all
    }
}

extension TargetsMissed {
    /// The missed targets, when they are so many that the rule applies.
    func hits(_ count: TargetCount) -> [Target]? {
        guard count.all > 0 else { return nil }
        let missed = count.missed.filter { !(excusesForceMajeure && $0.isForceMajeure) }
        if let doneBelow, !count.isShort(missed, of: doneBelow) { return nil }
        if let missedAbove, 100 * missed.count <= missedAbove * count.all { return nil }
        if needsMain, !missed.contains(where: { $0.isMain == true }) { return nil }
        return missed
    }
}

extension RatingTable {
    /// Those whose targets a subject answers for.
    func owners(_ owner: TargetOwner, of subject: Subject) -> [Subject] {
        switch owner {
        case .own: [subject]
        case .led: regime.led(by: subject, in: season)
        case .charge:
            season.member(subject.code).flatMap { regime.charge(of: $0, in: season) }?.units ?? []
        }
    }

    /// The targets of those, without owners that have none.
    func counts(
        _ owner: TargetOwner, of subject: Subject, among groups: TargetGroups
    ) -> [(owner: Subject, TargetCount)] {
        owners(owner, of: subject).map { owner in
            (owner, TargetCount(targets: season.targets(of: owner.code).filter(groups.has)))
        }.filter { $0.1.all > 0 }
    }

    /// Whether targets are missed so badly that a rule leaves only a level below this one.
    func isHeldDown(_ subject: Subject, _ owner: TargetOwner, below level: Rank) -> Bool {
        regime.rules.contains { rule in
            guard case .targetsMissed(let limits) = rule.kind,
                (limits.of == .charge) == (owner == .charge),
                rule.subjects.contains(subject.kind),
                let most = regime.level(limits.level), most.rank < level.rank
            else { return false }
            return counts(limits.of, of: subject, among: limits.among).contains {
                limits.hits($0.1) != nil
            }
        }
    }
}
