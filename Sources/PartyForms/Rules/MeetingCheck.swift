/// The meetings themselves: how long, how many, and who is in the chair.
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
                && (length.kinds.isEmpty || length.kinds.containsWords(season.unitKind($0.unit)))
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
        let isOver = isPrompted && length.isOver
        guard isOver ? total <= least : total < least else { return nil }
        return Finding(
            rule,
            details: [
                .meeting(
                    .length(
                        meetings.map(\.code), tenths: total, least: least,
                        isPrompted: isPrompted, isOver: isOver))
            ],
            subject: unit, cells: meetings.map { $0.place("so_ngay") },
            numbers: [FindingNumber("phan_muoi_ngay", total), FindingNumber("toi_thieu", least)])
    }

    // MARK: Attendance

    /// As many are convened as the unit that meets has people in the book.
    func convened(at purposes: [Meeting.Purpose]) -> [Finding] {
        season.meetings.filter { $0.purpose.map(purposes.contains) ?? false }.compactMap {
            meeting in
            let known = table.regime.convened(to: meeting, in: season).count
            guard let convened = meeting.convened, known > 0, convened != known else {
                return nil
            }
            return Finding(
                rule,
                details: [.meeting(.convened(meeting.code, convened, known: known))],
                subject: meeting.unit, cells: [meeting.place("trieu_tap")],
                numbers: [
                    FindingNumber("trieu_tap", convened), FindingNumber("theo_so", known),
                ])
        }
    }

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
