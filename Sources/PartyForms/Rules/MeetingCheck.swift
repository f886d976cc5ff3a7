/// The meetings themselves: how long, how many, who is in the chair, and when the draft was sent.
struct MeetingCheck {
    let rule: RegimeRule
    let table: RatingTable

    init(_ rule: RegimeRule, _ table: RatingTable) {
        self.rule = rule
        self.table = table
    }

    private var season: Season { table.season }

    // MARK: Length

    /// A unit's meetings of these kinds together; nothing is said while a length is unknown.
    func findings(_ length: MeetingLength) -> [Finding] {
        let meetings = season.meetings.filter {
            $0.unit != nil && ($0.purpose.map(length.purposes.contains) ?? false)
        }
        return Grouped(meetings) { $0.unit ?? "" }.groups.compactMap { unit, meetings in
            finding(unit, meetings, length)
        }
    }

    private func finding(
        _ unit: String, _ meetings: [Meeting], _ length: MeetingLength
    ) -> Finding? {
        let lengths = meetings.compactMap(\.tenthsOfDay)
        guard lengths.count == meetings.count else { return nil }
        let isPrompted = meetings.contains(where: \.isPrompted)
        let least = isPrompted ? length.prompted : length.tenths
        let total = lengths.reduce(0, +)
        guard total < least else { return nil }
        return Finding(
            rule,
            details: [
                .meeting(
                    .length(
                        meetings.map(\.code), tenths: total, least: least, isPrompted: isPrompted))
            ],
            subject: unit, cells: meetings.map { $0.place("so_ngay") },
            numbers: [FindingNumber("phan_muoi_ngay", total), FindingNumber("toi_thieu", least)])
    }

    // MARK: Attendance

    /// Those present and absent are those convened.
    func attendance() -> [Finding] {
        season.meetings.compactMap { meeting in
            guard let convened = meeting.convened, let present = meeting.present else {
                return nil
            }
            let isRight = meeting.absent.map { present + $0 == convened } ?? (present <= convened)
            guard !isRight else { return nil }
            return Finding(
                rule,
                details: [
                    .meeting(
                        .attendance(
                            meeting.code, convened: convened, present: present,
                            absent: meeting.absent))
                ],
                subject: meeting.unit,
                cells: ["trieu_tap", "co_mat", "vang"].map(meeting.place),
                numbers: [
                    FindingNumber("trieu_tap", convened), FindingNumber("co_mat", present),
                ])
        }
    }

    // MARK: Deadlines

    /// What the regime wants so many working days before a meeting.
    func deadlines() -> [Finding] {
        let calendar = WorkCalendar(table.regime, season.office)
        return table.regime.checkedDeadlines.flatMap { deadline in
            season.meetings.filter { $0.purpose.map(deadline.purposes.contains) ?? false }
                .compactMap { finding($0, deadline, calendar) }
        }
    }

    private func finding(
        _ meeting: Meeting, _ deadline: Deadline, _ calendar: WorkCalendar
    ) -> Finding? {
        guard let day = meeting.day?.exact, let sent = meeting.sent?.exact,
            let least = deadline.workingDaysBefore
        else { return nil }
        let days = calendar.workingDays(from: sent, before: day)
        guard days < least else { return nil }
        var details: [Phrase] = [
            .meeting(
                .sentLate(
                    meeting.code, sent: sent, day: day, days: days, least: least,
                    latest: calendar.latestDay(least, before: day)))
        ]
        let holidays = calendar.unconfirmed(from: sent, before: day)
        if !holidays.isEmpty { details.append(.meeting(.confirmHolidays(holidays))) }
        return Finding(
            rule, details: details, subject: meeting.unit,
            cells: [meeting.place("ngay_gui"), meeting.place("ngay")],
            citation: deadline.citation,
            numbers: [FindingNumber("ngay_lam_viec", days), FindingNumber("toi_thieu", least)])
    }

    // MARK: The chair

    /// Who is in the chair while the head is reviewed.
    func chair(at purposes: [Meeting.Purpose]) -> [Finding] {
        season.meetings.filter { $0.purpose.map(purposes.contains) ?? false }.compactMap {
            meeting in
            let people = table.regime.convened(to: meeting, in: season)
            let heads = people.filter { $0.role == .head }.map(\.member.code)
            let deputies = people.filter { $0.role == .deputy }.map(\.member.code)
            guard !heads.isEmpty, let chair = meeting.chairForHead ?? meeting.chair,
                season.member(chair) != nil, !deputies.contains(chair)
            else { return nil }
            let isHead = heads.contains(chair)
            guard isHead || !deputies.isEmpty else { return nil }
            let column = meeting.chairForHead == nil ? "chu_tri" : "chu_tri_dung_dau"
            return Finding(
                rule, severity: deputies.isEmpty ? .notes : nil,
                details: [.meeting(.chair(meeting.code, chair, isHead: isHead))],
                hint: .meeting(deputies.isEmpty ? .noDeputy : .nameDeputy(deputies)),
                subject: meeting.unit,
                cells: [meeting.place(column)])
        }
    }
}
