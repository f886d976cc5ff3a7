/// Who was found wanting by a competent body is not rated too well.
struct ConclusionCheck {
    let rule: RegimeRule
    let need: Concluded
    let table: RatingTable

    init(_ rule: RegimeRule, _ need: Concluded, _ table: RatingTable) {
        self.rule = rule
        self.need = need
        self.table = table
    }

    func findings() -> [Finding] {
        let counted = Array(
            table.season.conclusions.filter {
                $0.year == table.year && need.conclusions.contains($0.kind)
            })
        guard !counted.isEmpty else { return [] }
        return table.season.subjects(rule.subjects).compactMap {
            finding($0, counted)
        }
    }

    private func finding(_ subject: Subject, _ counted: [Conclusion]) -> Finding? {
        guard let most = table.regime.level(need.level),
            let level = table.level(subject.code), level.rank > most.rank
        else { return nil }
        let concerned = need.whose.reduce(into: Set<String>()) { codes, whose in
            codes.formUnion(table.regime.concerned(whose, by: subject, in: table.season).keys)
        }
        let hits = counted.filter { concerned.contains($0.subject) }
        guard !hits.isEmpty else { return nil }
        return Finding(
            rule,
            details: [
                .standard(
                    .concluded(
                        hits.map(\.subject), Ceiling(level, most: most, in: table.regime)))
            ],
            subject: subject.code,
            cells: [table.place(subject.code)] + hits.map { $0.place("loai") })
    }
}

/// Who has more than a share of votes of low confidence is not rated too well.
struct ConfidenceCheck {
    let rule: RegimeRule
    let limit: LowConfidence
    let table: RatingTable

    init(_ rule: RegimeRule, _ limit: LowConfidence, _ table: RatingTable) {
        self.rule = rule
        self.limit = limit
        self.table = table
    }

    func findings() -> [Finding] {
        guard rule.subjects.contains(.member) else { return [] }
        return table.season.members.compactMap(finding)
    }

    private func finding(_ member: Member) -> Finding? {
        guard let most = table.regime.level(limit.level), let level = table.level(member.code),
            level.rank > most.rank, let all = member.confidenceVotes,
            let low = member.lowConfidenceVotes, 100 * low > limit.percent * all
        else { return nil }
        return Finding(
            rule,
            details: [
                .standard(.lowConfidence(low, all, above: limit.percent)),
                .standard(.ceiling(Ceiling(level, most: most, in: table.regime))),
            ],
            subject: member.code,
            cells: [table.place(member.code), member.place("tin_nhiem_thap")],
            numbers: [FindingNumber("phieu", all), FindingNumber("tin_nhiem_thap", low)])
    }
}

/// Who is rated on what was actually worked in the year: one note for each organisation.
struct ActualWorkCheck {
    let rule: RegimeRule
    let terms: ActualWork
    let table: RatingTable

    init(_ rule: RegimeRule, _ terms: ActualWork, _ table: RatingTable) {
        self.rule = rule
        self.terms = terms
        self.table = table
    }

    func findings() -> [Finding] {
        let members = table.season.members.filter { member in
            table.level(member.code) != nil && column(member) != nil
        }
        return table.season.byUnit(members.map(\.subject)).map(finding)
    }

    /// The column that says so.
    private func column(_ member: Member) -> String? {
        if let months = terms.monthsSick, let sick = member.monthsSick, sick >= months {
            return "thang_nghi_om"
        }
        return terms.isMaternity && member.wasOnMaternityLeave ? "thai_san" : nil
    }

    private func finding(_ unit: String, _ subjects: [Subject]) -> Finding {
        Finding(
            rule, details: [.standard(.actualWork(place: unit, subjects.map(\.code)))],
            subject: subjects.count == 1 ? subjects[0].code : nil,
            cells: subjects.map { subject in
                table.season.member(subject.code).flatMap { member in
                    column(member).flatMap { member.place($0) }
                }
            },
            numbers: [FindingNumber("so_luong", subjects.count)])
    }
}

/// Who is reviewed in a collective though the place is the organisation.
struct ReviewedElsewhereCheck {
    let rule: RegimeRule
    let terms: ReviewedElsewhere
    let table: RatingTable

    init(_ rule: RegimeRule, _ terms: ReviewedElsewhere, _ table: RatingTable) {
        self.rule = rule
        self.terms = terms
        self.table = table
    }

    func findings() -> [Finding] { smallCollectives + suspendedMembers }

    /// Collectives that are too small to review themselves, and met to do so.
    private var smallCollectives: [Finding] {
        guard let limit = terms.smallCollective else { return [] }
        return table.season.meetings.compactMap { meeting in
            guard meeting.purpose == .unit || meeting.purpose == .leaders,
                let unit = meeting.unit, let collective = table.season.collective(unit)
            else { return nil }
            let size = table.season.participants(of: unit).count
            guard size > 0, size < limit else { return nil }
            return Finding(
                rule, details: [.standard(.tooSmall(unit, size, least: limit))],
                hint: .standard(.reviewAt(collective.organisation)), subject: unit,
                cells: [meeting.place("don_vi")])
        }
    }

    /// Members of a committee who are suspended from it, and were voted or spoken on there.
    private var suspendedMembers: [Finding] {
        guard !terms.states.isEmpty else { return [] }
        let committees = Set(
            table.season.organisations.flatMap {
                table.regime.committees(of: $0.code, in: table.season)
            })
        let meetings = Set(
            table.season.meetings.filter { committees.contains($0.unit ?? "") }.map(\.code))
        let members = table.season.members.filter { $0.isIn(terms.states) }
        let suspended = Set(members.map(\.code))
        let opinions = Dictionary(
            grouping: table.season.opinions.filter {
                meetings.contains($0.meeting) && suspended.contains($0.subject ?? "")
            }, by: \.subject)
        return members.compactMap { member in
            let votes = table.season.votes(on: member.code).filter { meetings.contains($0.meeting) }
            let opinions = opinions[member.code] ?? []
            let told = (votes.map(\.meeting) + opinions.map(\.meeting)).unique
            guard !told.isEmpty else { return nil }
            return Finding(
                rule, details: [.standard(.suspended(member.code, told))],
                hint: .standard(.reviewAt(member.organisation)), subject: member.code,
                cells: [member.place("tinh_trang")] + votes.map { $0.place("hoi_nghi") }
                    + opinions.map { $0.place("hoi_nghi") })
        }
    }
}
