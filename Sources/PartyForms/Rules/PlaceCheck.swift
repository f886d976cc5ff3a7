/// Leaders are reviewed at each of their places: one finding for each unit without a meeting.
struct PlaceCheck {
    let rule: RegimeRule
    let table: RatingTable

    init(_ rule: RegimeRule, _ table: RatingTable) {
        self.rule = rule
        self.table = table
    }

    func findings() -> [Finding] {
        missing() + ratedTwice()
    }

    /// Nothing is missed before the book has the first meeting of the kind.
    private func missing() -> [Finding] {
        let season = table.season
        let held = season.meetings.compactMap { meeting -> MeetingKey? in
            guard let unit = meeting.unit, let purpose = meeting.purpose else { return nil }
            return MeetingKey(unit: unit, purpose: purpose)
        }
        let units = Set(held)
        let purposes = Set(held.map(\.purpose))
        let without = season.members.flatMap { member -> [(unit: String, member: Member)] in
            let places = table.regime.reviewPlaces(of: member, in: season)
            guard places.count > 1 || table.regime.holdsPost(member) else { return [] }
            return places.filter { place in
                let needed = place.unit.kind == .collective ? Meeting.Purpose.leaders : .members
                return purposes.contains(needed)
                    && !units.contains(MeetingKey(unit: place.unit.code, purpose: needed))
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
