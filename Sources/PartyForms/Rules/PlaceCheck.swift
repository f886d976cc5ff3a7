/// Leaders are reviewed at each of their places, and collectives by themselves: one finding for
/// each unit without a meeting.
struct PlaceCheck {
    let rule: RegimeRule
    let places: ReviewPlaces
    let table: RatingTable
    /// The units that met, with what they met for.
    private let held: Set<MeetingKey>
    private let purposes: Set<Meeting.Purpose>

    init(_ rule: RegimeRule, _ places: ReviewPlaces, _ table: RatingTable) {
        self.rule = rule
        self.places = places
        self.table = table
        held = Set(table.season.meetings.compactMap(MeetingKey.init))
        purposes = Set(held.map(\.purpose))
    }

    func findings() -> [Finding] {
        collectives() + leaders() + ratedTwice()
    }

    /// Whether a meeting is missed: nothing is before the book has the first of the kind.
    private func isMissing(_ unit: String, _ purpose: Meeting.Purpose) -> Bool {
        purposes.contains(purpose) && !held.contains(MeetingKey(unit: unit, purpose: purpose))
    }

    /// Collectives that no meeting reviewed, themselves or, when they are small, at the
    /// organisation.
    private func collectives() -> [Finding] {
        let missing = table.season.collectives.filter { unit in
            let ratesItself = held.contains(MeetingKey(unit: unit.code, purpose: .selfRating))
            guard !ratesItself, places.reviews(unit.kind), isMissing(unit.code, .unit) else {
                return false
            }
            let size = table.season.seats(in: unit.code).count
            guard size < places.smallCollective, let host = unit.organisation else { return true }
            return isMissing(host, .unit)
        }
        guard !missing.isEmpty else { return [] }
        return [
            Finding(
                rule, details: [.meeting(.unitsWithoutMeeting(missing.map(\.code)))],
                subject: missing.count == 1 ? missing[0].code : nil,
                cells: missing.map { $0.place("ma") },
                numbers: [FindingNumber("so_luong", missing.count)])
        ]
    }

    private func leaders() -> [Finding] {
        let season = table.season
        let without = season.members.flatMap { member -> [(unit: String, member: Member)] in
            let places = table.regime.reviewPlaces(of: member, in: season)
            guard places.count > 1 || table.regime.holdsPost(member) else { return [] }
            return places.filter { place in
                isMissing(place.unit.code, place.unit.kind == .collective ? .leaders : .members)
            }.map { ($0.unit.code, member) }
        }
        return Grouped(without) { $0.unit }.groups.map { unit, people in
            Finding(
                rule,
                details: [.meeting(.noMeeting(unit, people.map(\.member.code)))],
                subject: unit, cells: people.map { $0.member.place("ma") },
                numbers: [FindingNumber("so_luong", people.count)])
        }
    }

    /// A leader is rated as a cadre at one place.
    private func ratedTwice() -> [Finding] {
        table.season.members.compactMap { member in
            let posts = table.season.memberships(of: member.code).filter { $0.isRatedHere == true }
            guard posts.count > 1 else { return nil }
            return Finding(
                rule, message: .meeting(.severalRatingPlaces),
                details: [.cap(.codes(posts.map(\.unit)))], subject: member.code,
                cells: posts.map { $0.place("noi_xep_loai") })
        }
    }
}

/// What meetings of one unit have in common.
struct MeetingKey: Hashable {
    let unit: String
    let purpose: Meeting.Purpose
}

extension MeetingKey {
    /// Nil for a meeting without a unit or a purpose.
    init?(_ meeting: Meeting) {
        guard let unit = meeting.unit, let purpose = meeting.purpose else { return nil }
        self.init(unit: unit, purpose: purpose)
    }
}
