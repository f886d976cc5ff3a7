import VietnameseText

/// Everybody and everything that an office's book lists, each once for each row.
public struct Roster: Sendable {
    /// Organisations, then collectives, both in the order of the book, then members by their
    /// organisations and, within one, by name.
    public let lines: [RosterLine]

    /// What forbids a level that the book says was decided: by the subject's code and the field.
    public typealias Disputes = (_ code: String, _ field: LevelField) -> [Finding]

    /// Reads the roster of a season.
    /// - Parameter disputes: what forbids levels.
    public init(_ season: Season, _ regime: Regime, disputes: Disputes = { _, _ in [] }) {
        let reader = RosterReader(season, regime)
        let units = Array(season.subjects([.organisation, .collective]))
        lines = (units + season.membersByName).map { reader.line($0, disputes) }
    }
}

/// The fields that hold levels.
public enum LevelField: String, Hashable, Sendable, CaseIterable {
    case decided = "xep_loai.cap_uy"
    case cadre = "xep_loai_cong_chuc"
}

/// Reads one line of a roster after the other.
private struct RosterReader {
    let season: Season
    let regime: Regime
    let table: RatingTable
    private let grouping: [SubjectKind: Grouping.Key]

    init(_ season: Season, _ regime: Regime) {
        self.season = season
        self.regime = regime
        table = RatingTable(season, regime, year: season.year ?? 0)
        grouping = Dictionary(regime.groups.map { ($0.subject, $0.by) }) { first, _ in first }
    }

    func line(_ subject: Subject, _ disputes: Roster.Disputes) -> RosterLine {
        let member = subject.kind == .member ? season.member(subject.code) : nil
        let holdsPost = member.map(regime.holdsPost) ?? false
        let standing = standing(of: subject)
        return RosterLine(
            subject: subject, unit: season.organisation(season.unit(of: subject))?.code,
            group: group(of: subject), titleGroup: member?.group ?? "",
            kind: (member?.category ?? season.kind(of: subject)) ?? "", holdsPost: holdsPost,
            stages: stages(of: subject),
            standing: isUncounted(member) ? .outside(member?.state ?? "") : standing,
            asLeader: holdsPost ? standing : nil,
            asCadre: holdsPost ? member.map { asCadre($0, standing) } : nil,
            disputes: disputes(subject.code, .decided),
            cadreDisputes: holdsPost ? disputes(subject.code, .cadre) : [])
    }

    private func stages(of subject: Subject) -> [RatingStage: Rank] {
        guard let rating = table.rating(subject.code) else { return [:] }
        let levels = RatingStage.allCases.compactMap { stage in
            regime.level(rating.text(stage.rawValue)).map { (stage, $0) }
        }
        return Dictionary(uniqueKeysWithValues: levels)
    }

    private func standing(of subject: Subject) -> Standing {
        let rating = table.rating(subject.code)
        if regime.isOutside(subject, in: season) {
            return .outside(season.member(subject.code)?.state ?? "")
        }
        if let level = table.level(subject.code) { return .rated(level) }
        if rating?.level != nil { return .unrated(.unknownLevel) }
        if let reason = rating?.text("ly_do") { return .unrated(.stated(reason)) }
        if table.exemption(of: subject) != nil { return .unrated(.tooNew) }
        return .unrated(.undecided(circumstance(of: subject)))
    }

    /// What the book says of somebody of whom nothing is decided.
    private func circumstance(of subject: Subject) -> String? {
        guard subject.kind == .member, let member = season.member(subject.code) else { return nil }
        if let months = member.monthsSick, months > 0 { return "nghỉ ốm" }
        return member.wasOnMaternityLeave ? "nghỉ thai sản" : member.state
    }

    /// Who is in no count of members, for being no Party member, is listed all the same.
    private func isUncounted(_ member: Member?) -> Bool {
        member.map(regime.isUncounted) ?? false
    }

    private func asCadre(_ member: Member, _ standing: Standing) -> Standing {
        if case .outside = standing { return standing }
        guard let code = member.civilLevel else {
            // Who is not rated as a member, for a leave say, is not rated as a cadre for the same.
            if case .unrated(let reason) = standing, reason != .unknownLevel { return standing }
            return .unrated(.undecided(nil))
        }
        return regime.level(code).map(Standing.rated) ?? .unrated(.unknownLevel)
    }

    private func group(of subject: Subject) -> String {
        let key = grouping[subject.kind] ?? .ownGroup
        let name = season.name(of: key, for: subject)
        switch key {
        case .whole: return "Chung"
        case .organisation, .grassroots: return season.organisation(name)?.text("ten") ?? name
        case .organisationGroup, .ownGroup: return name
        }
    }
}

extension Season {
    /// The members by their organisations, as the book lists these, and within one by name; those
    /// without an organisation that the book has come last.
    fileprivate var membersByName: [Subject] {
        let units = Dictionary(
            organisations.enumerated().map { ($1.code, $0) }
        ) { first, _ in first }
        let keyed = members.enumerated().map { row, member in
            let order = PersonOrder(
                name: member.text("ho_ten") ?? "", givenName: member.text("ten_sap_xep"))
            let unit = member.organisation.flatMap { units[$0] } ?? organisations.count
            return (unit: unit, order: order, row: row)
        }
        return keyed.sorted { ($0.unit, $0.order, $0.row) < ($1.unit, $1.order, $1.row) }
            .map { members[$0.row].subject }
    }
}

extension Regime {
    /// Whether a person is no Party member: reviewed as a leader, and in no count of members.
    func isUncounted(_ member: Member) -> Bool {
        rules.contains { rule in
            guard case .ratioCap(let cap) = rule.kind, cap.whom == .rated else { return false }
            return member.isIn(cap.outside)
        }
    }
}

extension String {
    /// With a capital letter at its start.
    package var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
