package import PartyForms

extension DossierStanding {
    /// One deadline, with all the meetings that it is counted back from.
    package struct DeadlineGroup: Sendable {
        /// What is due next: the first that is not done, else the last.
        package let next: YearDeadline
        package let count: Int
        package let done: Int
    }

    /// The deadlines, those of several meetings as one, in the order of the regime.
    package var deadlineGroups: [DeadlineGroup] {
        var places: [String: Int] = [:]
        var groups: [[YearDeadline]] = []
        for deadline in schedule.deadlines {
            let key = "\(deadline.event.rawValue)|\(deadline.text ?? "")|\(deadline.citation ?? "")"
            if deadline.event == .drafts, let place = places[key] {
                groups[place].append(deadline)
            } else {
                places[key] = groups.count
                groups.append([deadline])
            }
        }
        return groups.map { group in
            let open = group.filter { $0.done == nil }
            let pool = open.isEmpty ? group : open
            let far = CalendarDay.last(of: 9_999)
            let next = pool.min { ($0.day ?? far) < ($1.day ?? far) } ?? group[0]
            return DeadlineGroup(next: next, count: group.count, done: group.count - open.count)
        }
    }
}
