import VietnameseText

/// A level against the results of the year's targets.
///
/// When they are so bad that another rule leaves only a lower level, that rule speaks alone.
struct TargetCheck {
    let rule: RegimeRule
    let needs: TargetNeeds
    let table: RatingTable

    init(_ rule: RegimeRule, _ needs: TargetNeeds, _ table: RatingTable) {
        self.rule = rule
        self.needs = needs
        self.table = table
    }

    func findings() -> [Finding] {
        table.season.subjects(rule.subjects).compactMap(finding)
    }

    /// Something that a level needs and the targets do not give; with a gap when the regulations
    /// leave the case open.
    private struct Shortfall {
        let owner: Subject
        let measure: TargetMeasure
        let count: TargetCount
        let without: [Target]
        let bound: TargetBound
        var gap: String?
    }

    private func finding(_ subject: Subject) -> Finding? {
        guard let level = table.level(subject.code),
            let need = needs.levels.first(where: { $0.level == level.code })
        else { return nil }
        let counts = table.counts(needs.of, of: subject, among: needs.among)
        let short = counts.flatMap { owner, count in shortfalls(of: count, owner, need) }
        guard !short.isEmpty, !table.isHeldDown(subject, needs.of, below: level) else {
            return nil
        }
        let gaps = short.compactMap { table.regime.gap($0.gap) }
        let isOpen = short.allSatisfy { $0.gap != nil }
        let details = short.map { phrase($0, about: subject) } + Phrase.gaps(gaps)
        let cells = short.flatMap { shortfall in
            shortfall.without.map { $0.place(shortfall.measure.column(of: $0)) }
        }
        return Finding(
            rule, severity: isOpen ? rule.openSeverity : nil,
            message: .level(.levelNeeds(rule.title, level.text)), details: details,
            subject: subject.code, cells: [table.place(subject.code)] + cells,
            numbers: short.first.map { first in
                [
                    FindingNumber("chi_tieu", first.count.all),
                    FindingNumber("dat", first.count.all - first.without.count),
                ]
            } ?? [])
    }

    private func shortfalls(
        of count: TargetCount, _ owner: Subject, _ need: TargetNeed
    ) -> [Shortfall] {
        var short: [Shortfall] = []
        func add(
            _ measure: TargetMeasure, _ without: [Target], _ bound: TargetBound, _ gap: String?
        ) {
            short.append(
                Shortfall(
                    owner: owner, measure: measure, count: count, without: without, bound: bound,
                    gap: gap))
        }
        if let done = need.done, count.isShort(count.missed, of: done) {
            add(.done, count.missed, .least(done), need.gap)
        }
        if let above = need.doneAbove, count.isNotAbove(count.missed, above) {
            add(.done, count.missed, .above(above), need.gap)
        }
        if let sound = need.sound, count.isShort(count.unsound, of: sound) {
            add(.sound, count.unsound, .least(sound), need.gap)
        }
        if let timely = need.timely, count.isShort(count.late, of: timely) {
            add(.timely, count.late, .least(timely), need.gap)
        }
        if let exceeded = need.exceeded, count.isShort(count.plain, of: exceeded) {
            add(.exceeded, count.plain, .least(exceeded), need.gap)
        }
        if let least = need.exceededBasic, let isSure = basicShortfall(of: count, least) {
            add(.exceededBasic, count.plain, .least(least), isSure ? nil : need.basicGap)
        }
        return short
    }

    /// Whether too few basic targets are surpassed: surely when that holds of all targets and of
    /// the main ones alike, perhaps when it holds of one of the two; nil: it does not.
    private func basicShortfall(of count: TargetCount, _ least: Int) -> Bool? {
        let isShort = count.isShort(count.plain, of: least)
        let main = count.main
        let isMainShort =
            main.all == 0 ? count.plain.count == count.all : main.isShort(main.plain, of: least)
        return isShort || isMainShort ? isShort && isMainShort : nil
    }

    private func phrase(_ short: Shortfall, about subject: Subject) -> Phrase {
        .standard(
            .share(
                of: short.owner == subject ? nil : short.owner.code, short.measure,
                short.count.all - short.without.count, short.count.all, short.bound))
    }
}

extension RegimeRule {
    /// How much a case weighs that the regulations leave open.
    var openSeverity: Finding.Severity { severity == .notes ? .notes : .warns }
}

extension Phrase {
    /// A line for each gap.
    static func gaps(_ gaps: [Gap]) -> [Phrase] {
        var seen: Set<String> = []
        return gaps.filter { seen.insert($0.code).inserted }
            .map { .standard(.leftOpen($0)) }
    }
}

extension TargetMeasure {
    /// The column that shows why a target does not count.
    fileprivate func column(of target: Target) -> String {
        switch self {
        case .exceeded, .exceededBasic: target.isDone == false ? "dat" : "vuot"
        case .timely: "dung_han"
        case .done, .sound, .missed:
            target.isDone == false ? "dat" : target.isOnTime == false ? "dung_han" : "chat_luong"
        }
    }
}
