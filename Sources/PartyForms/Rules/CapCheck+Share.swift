/// What the share of the best comes to in one group.
struct CapShare: Hashable {
    let group: CapGroup
    let reading: RatioCap.Reading
}

extension CapShare {
    /// In words, a line each.
    var details: [Phrase] {
        guard !group.isPlace else {
            return [
                .oldYear(
                    .smallPlace(
                        best: group.chosen, reached: group.reached, allowed: group.allowed))
            ]
        }
        return [
            .cap(
                .group(
                    group.object, group.name, best: group.chosen, reached: group.reached,
                    allowed: group.allowed)),
            .cap(.reading(reading)),
        ]
    }

    /// For programs.
    var numbers: [FindingNumber] {
        [
            FindingNumber("xuat_sac", group.chosen), FindingNumber("tot_tro_len", group.reached),
            FindingNumber("toi_da", group.allowed),
        ]
    }
}

extension RatioCap {
    /// The share in a subject's group, or in its place when that is small and chooses apart; nil
    /// for a subject that stands outside all counts.
    func share(of subject: Subject, in table: RatingTable) -> CapShare? {
        guard let count = CapCount(self, subject.kind, table, by: .decided),
            let group = count.group(of: subject)
        else { return nil }
        return CapShare(group: group, reading: count.reading)
    }
}
