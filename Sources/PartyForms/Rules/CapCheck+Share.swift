/// What the share of the best comes to in one group.
struct CapShare: Hashable {
    let kind: SubjectKind
    /// The group's name; empty when the book names none.
    let group: String
    let best: Int
    let reached: Int
    let allowed: Int
    /// Whether it is a small place that chooses apart from its group.
    let isApart: Bool
    let reading: RatioCap.Reading
}

extension CapShare {
    /// In words, a line each.
    var details: [Phrase] {
        isApart
            ? [.oldYear(.smallPlace(best: best, reached: reached, allowed: allowed))]
            : [
                .cap(.group(kind, group, best: best, reached: reached, allowed: allowed)),
                .cap(.reading(reading)),
            ]
    }

    /// For programs.
    var numbers: [FindingNumber] {
        [
            FindingNumber("xuat_sac", best), FindingNumber("tot_tro_len", reached),
            FindingNumber("toi_da", allowed),
        ]
    }
}

extension CapCheck {
    /// The share in a subject's group, or in its place when that is small and chooses apart; nil
    /// for a subject that stands outside all counts.
    func share(of subject: Subject) -> CapShare? {
        guard let grouping = table.regime.groups.first(where: { $0.subject == subject.kind })
        else { return nil }
        let counted = counted(subject.kind)
        guard let own = counted.first(where: { $0.subject == subject }) else { return nil }
        let apart = smallPlaces(counted, grouping)
        if let small = cap.small, apart.contains(own.place) {
            let all = counted.filter { $0.place == own.place }
            return share(Tally(name: own.place, all: all), subject.kind, small.atMost, true)
        }
        let all = counted.filter { $0.group == own.group && !apart.contains($0.place) }
        let group = Tally(name: own.group, all: all)
        return share(group, subject.kind, most(in: group), false)
    }

    private func share(
        _ tally: Tally, _ kind: SubjectKind, _ allowed: Int, _ isApart: Bool
    ) -> CapShare {
        CapShare(
            kind: kind, group: tally.name,
            best: tally.reaching(table.regime.level(cap.level)).count,
            reached: tally.reaching(table.regime.level(cap.of)).count, allowed: allowed,
            isApart: isApart, reading: reading)
    }

    /// The most that a group may choose, with the exception for small ones that stay in it.
    private func most(in group: Tally) -> Int {
        let reached = group.reaching(table.regime.level(cap.of)).count
        let most = cap.most(of: reached, reading)
        guard let small = cap.small, !small.isApart, reached > 0 else { return most }
        let isSmall =
            small.needsAll
            ? group.all.count < small.below && reached == group.all.count : reached < small.below
        return isSmall ? max(most, small.atMost) : most
    }
}
