extension RuleCheck {
    /// Complaints about ratings: those that are open, and a line on those that are settled.
    func complaintFindings(_ rule: RegimeRule) -> [Finding] {
        let rated = Set(season.ratings.filter { $0.level != nil }.map(\.subject))
        let complaints = season.complaints.filter { complaint in
            guard let subject = season.subject(of: complaint.subject) else { return false }
            return rule.subjects.contains(subject.kind) && rated.contains(complaint.subject)
        }
        let open = complaints.filter { !$0.isSettled }.map { finding(about: $0, rule) }
        let settled = complaints.filter(\.isSettled)
        guard !settled.isEmpty else { return open }
        var codes: [String] = []
        for complaint in settled where !codes.contains(complaint.subject) {
            codes.append(complaint.subject)
        }
        return open + [
            Finding(
                rule, severity: .notes, message: .complaint(.settled(codes)),
                cells: settled.map { $0.place("ket_qua") })
        ]
    }

    private func finding(about complaint: Complaint, _ rule: RegimeRule) -> Finding {
        let phrase: ComplaintPhrase = complaint.settled == nil ? .open : .withoutResult
        return Finding(
            rule, message: .complaint(phrase), details: [.said(rule.title)],
            hint: .complaint(.lookAgain), subject: complaint.subject,
            cells: [complaint.place("doi_tuong"), complaint.place("ket_qua")])
    }
}

extension Complaint {
    /// Whether what came of it is on record.
    var isSettled: Bool { text("ket_qua") != nil }
}
