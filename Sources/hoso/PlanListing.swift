import Dossiers
import PartyForms
import VietnameseText

/// What a dossier would hold, printed before anything is made.
struct PlanListing {
    private let plan: DossierPlan
    private let session: Session
    /// What would change in the dossier that is there; nil where there is none.
    private let changes: PlannedChanges?

    init(_ plan: DossierPlan, changing changes: PlannedChanges?, in session: Session) {
        self.plan = plan
        self.changes = changes
        self.session = session
    }

    /// A line for each folder: whose it is, its papers with their copies, where it lies; then what
    /// it comes to.
    func print() throws -> ExitStatus {
        var (papers, copies, people) = (0, 0, 0)
        var status = ExitStatus.done
        for section in plan.sections {
            try print(section)
            papers += section.papers.count
            copies += section.papers.reduce(0) { $0 + $1.copies }
            if case .subject(let subject) = section.topic, subject.kind == .member { people += 1 }
            let isForbidden = section.papers.contains { !$0.reasons.isEmpty }
            if isForbidden { status = .forbidden }
        }
        session.tell(
            "\(papers) văn bản (\(copies) bản), \(people) người, "
                + "\(plan.sections.count) thư mục; chưa ghi gì",
            "\(papers) papers (\(copies) copies), \(people) persons, "
                + "\(plan.sections.count) folders; nothing written")
        tell(changes)
        return status
    }

    private func print(_ section: DossierPlan.Section) throws {
        let code = section.topic.code ?? session.language("chung", "office")
        let papers = section.papers.map(words).joined(separator: " ")
        try session.print("\(code)  \(papers)  → \(section.folder)")
    }

    /// "mau-2b×2 [Chi bộ thôn 1; Đảng ủy]"; in parentheses what a rule forbids.
    private func words(for paper: DossierPlan.Paper) -> String {
        let copies = paper.copies > 1 ? "×\(paper.copies)" : ""
        let places =
            paper.places.isEmpty ? "" : " [\(paper.places.joined(separator: "; "))]"
        let words = paper.form.id + copies + places
        return paper.reasons.isEmpty ? words : "(\(words))"
    }

    private func tell(_ changes: PlannedChanges?) {
        guard let changes else { return }
        session.tell(
            "so với hồ sơ đang có: thêm \(changes.added), làm lại \(changes.remade), "
                + "giữ nguyên \(changes.unchanged), bỏ \(changes.dropped) văn bản",
            "in the dossier that is there: \(changes.added) papers added, "
                + "\(changes.remade) made anew, \(changes.unchanged) unchanged, "
                + "\(changes.dropped) dropped")
    }
}
