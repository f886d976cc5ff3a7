/// What is due before a meeting, or by a day of the calendar.
struct DeadlineCheck {
    let rule: RegimeRule
    let table: RatingTable

    init(_ rule: RegimeRule, _ table: RatingTable) {
        self.rule = rule
        self.table = table
    }

    private var season: Season { table.season }

    func findings() -> [Finding] {
        beforeMeetings + table.regime.deadlines.compactMap(byDay)
    }

    // MARK: Before a meeting

    private var beforeMeetings: [Finding] {
        let calendar = WorkCalendar(table.regime, season.office)
        return table.regime.deadlinesBeforeMeetings.flatMap { deadline in
            meetings(of: deadline.purposes, deadline).compactMap {
                finding($0, deadline, calendar)
            }
        }
    }

    private func meetings(of purposes: [Meeting.Purpose], _ deadline: Deadline) -> [Meeting] {
        season.meetings.filter {
            ($0.purpose.map(purposes.contains) ?? false) && isAbout($0.unit, deadline)
        }
    }

    private func isAbout(_ unit: String?, _ deadline: Deadline) -> Bool {
        deadline.isAbout(season.unitKind(unit))
    }

    private func finding(
        _ meeting: Meeting, _ deadline: Deadline, _ calendar: WorkCalendar
    ) -> Finding? {
        guard let day = meeting.day?.exact, let sent = meeting.sent?.exact,
            let lead = deadline.lead
        else { return nil }
        let days = calendar.days(lead, from: sent, before: day)
        guard days < lead.days else { return nil }
        var details: [Phrase] = [
            .meeting(
                .sentLate(
                    meeting.code, sent: sent, day: day, days: days, lead: lead,
                    latest: calendar.latestDay(lead, before: day)))
        ]
        let holidays = lead.isWorking ? calendar.unconfirmed(from: sent, before: day) : []
        if !holidays.isEmpty { details.append(.meeting(.confirmHolidays(holidays))) }
        return Finding(
            rule, details: details, subject: meeting.unit,
            cells: [meeting.place("ngay_gui"), meeting.place("ngay")],
            citation: deadline.citation,
            numbers: [
                FindingNumber(lead.isWorking ? "ngay_lam_viec" : "so_ngay", days),
                FindingNumber("toi_thieu", lead.days),
            ])
    }

    // MARK: By a day

    private func byDay(_ deadline: Deadline) -> Finding? {
        guard let by = deadline.by, let latest = by.latest(for: table.year) else { return nil }
        let late = done(by.event, deadline).filter { $0.day.earliest > latest }
        guard !late.isEmpty else { return nil }
        let subjects = late.compactMap(\.subject).unique
        return Finding(
            rule,
            details: [
                .meeting(.late(late, latest: latest)), .meeting(.due(deadline.text)),
            ],
            subject: subjects.count == 1 ? subjects[0] : nil, cells: late.map(\.cell),
            citation: deadline.citation, numbers: [FindingNumber("so_luong", late.count)])
    }

    private func done(_ event: Deadline.DueDay.Event, _ deadline: Deadline) -> [DatedEvent] {
        switch event {
        case .review:
            let named = deadline.purposes
            let purposes = named.isEmpty ? Meeting.Purpose.reviews : named
            return meetings(of: purposes, deadline).compactMap(\.event)
        case .rating:
            let subjects = rule.subjects.flatMap(season.subjects)
            return subjects.filter { isAbout($0.code, deadline) }.compactMap {
                table.event($0.code)
            }
        case .report:
            guard isAboutOffice(deadline), let day = season.office.reported else { return [] }
            let name = season.office.name ?? ""
            let cell = season.office.place("ngay_bao_cao")
            return [DatedEvent(name: name, day: day, cell: cell)]
        }
    }

    /// Whether a deadline for reports is about the office: it has a unit of those kinds.
    private func isAboutOffice(_ deadline: Deadline) -> Bool {
        let units = season.organisations.map(\.code) + season.collectives.map(\.code)
        return deadline.kinds.isEmpty || units.contains { isAbout($0, deadline) }
    }
}

extension Meeting.Purpose {
    /// Those at which somebody is reviewed or a unit reports on its year.
    static let reviews: [Meeting.Purpose] = [.unit, .leaders, .members, .selfRating]
}

extension Office {
    /// When the report on the results was sent.
    var reported: PartialDate? { text("ngay_bao_cao").flatMap { PartialDate($0) } }
}
