extension Regime {
    /// The deadlines of an office's year: those of the guidance that are about a unit that the
    /// office has, then the office's own, then what has no day.
    public func yearDeadlines(of season: Season) -> [YearDeadline] {
        guard let year = season.year else { return [] }
        let teller = DeadlineTeller(regime: self, season: season, year: year)
        let ordered = deadlines.flatMap(teller.lines)
        let own = teller.own
        let set = Set((ordered + own).filter { $0.event != .drafts }.map(\.event))
        let unset = teller.events.filter { !set.contains($0) }.map(teller.blank)
        return ordered + own + unset
    }
}

/// Puts days to the deadlines of one year.
private struct DeadlineTeller {
    let regime: Regime
    let season: Season
    let year: Int
    let calendar: WorkCalendar

    init(regime: Regime, season: Season, year: Int) {
        self.regime = regime
        self.season = season
        self.year = year
        calendar = WorkCalendar(regime, season.office)
    }

    /// What is due in every year.
    let events: [YearDeadline.Event] = [.review, .rating, .report]

    /// The lines of one deadline: one for each meeting that it is counted back from.
    func lines(_ deadline: Deadline) -> [YearDeadline] {
        guard let lead = deadline.lead else { return day(of: deadline).map { [$0] } ?? [] }
        let meetings = season.meetings.filter { meeting in
            (meeting.purpose.map(deadline.purposes.contains) ?? false)
                && deadline.isAbout(season.unitKind(meeting.unit))
        }
        let lines = meetings.map { line(deadline, lead, $0) }
        return lines.isEmpty ? [line(deadline, lead, nil)] : lines
    }

    private func line(
        _ deadline: Deadline, _ lead: Deadline.Lead, _ meeting: Meeting?
    ) -> YearDeadline {
        var line = YearDeadline(.drafts)
        line.text = deadline.text
        line.isWorking = lead.isWorking
        line.citation = deadline.citation.text
        line.meeting = meeting?.code
        line.day = meeting?.day?.exact.map { calendar.latestDay(lead, before: $0) }
        line.done = meeting?.sent?.latest
        return line
    }

    private func day(of deadline: Deadline) -> YearDeadline? {
        guard isAboutOffice(deadline) else { return nil }
        guard let by = deadline.by else { return nil }
        var line = blank(YearDeadline.Event(by.event))
        line.text = deadline.text
        line.citation = deadline.citation.text
        line.day = by.latest(for: year)
        if by.event == .rating { line.open = unrated(deadline) }
        return line
    }

    private func isAboutOffice(_ deadline: Deadline) -> Bool {
        let units = season.organisations.map(\.code) + season.collectives.map(\.code)
        return deadline.kinds.isEmpty
            || units.contains { deadline.isAbout(season.unitKind($0)) }
    }

    /// The days that the office set itself.
    var own: [YearDeadline] {
        [("han_kiem_diem", .review), ("han_xep_loai", .rating), ("han_nop", .report)]
            .compactMap { (column, event: YearDeadline.Event) in
                guard let day = season.office.text(column).flatMap({ PartialDate($0) })
                else { return nil }
                var line = blank(event)
                line.day = day.latest
                return line
            }
    }

    /// What is due, as far as the book knows of it; without a day.
    func blank(_ event: YearDeadline.Event) -> YearDeadline {
        var line = YearDeadline(event)
        switch event {
        case .report: line.done = season.office.reported?.latest
        case .rating: line.open = unrated(nil)
        case .drafts, .review: break
        }
        return line
    }

    /// How many subjects have no level yet, among those that a deadline is about.
    private func unrated(_ deadline: Deadline?) -> Int {
        let all = season.subjects(SubjectKind.allCases)
        let table = RatingTable(season, regime, year: year)
        return all.count { subject in
            guard table.rating(subject.code)?.level == nil,
                deadline?.isAbout(season.unitKind(subject.code)) ?? true
            else { return false }
            return !regime.isOutside(subject, in: season) && table.exemption(of: subject) == nil
        }
    }
}

extension Deadline {
    /// Whether it is about a kind of organisation or collective.
    func isAbout(_ kind: String?) -> Bool { kinds.isEmpty || kinds.containsWords(kind) }
}

extension YearDeadline.Event {
    fileprivate init(_ event: Deadline.DueDay.Event) {
        self =
            switch event {
            case .review: .review
            case .rating: .rating
            case .report: .report
            }
    }
}
