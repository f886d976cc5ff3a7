import PartyForms
import Spreadsheet

/// What the dossiers of subjects have and lack, once their papers are made.
struct Completeness {
    /// What the dossier should hold.
    let demand: DossierDemand
    private let standing: DossierStanding

    init(_ plan: DossierPlan, _ report: DossierReport, of review: OfficeReview) {
        demand = DossierDemand(plan, of: review)
        standing = DossierStanding(demand, report.folders)
    }

    /// What is missing that should be there.
    var gaps: some Sequence<Manifest.Gap> {
        standing.folders.lazy.flatMap { folder in
            guard [.member, .organisation, .collective].contains(folder.folder.kind) else {
                return [Manifest.Gap]()
            }
            return folder.gaps { _ in true }
        }
    }

    /// What there is, what is lacking, and by when it is due: the same whatever the day.
    var sheets: [SheetDraft] { StandingSheets(standing, listsAll: false).sheets }
}

extension TopicPlan {
    /// The plan once its papers are made: those that are not there are missing.
    func settled(by files: [DossierReport.File]) -> TopicPlan {
        let missing = Set(files.filter { !$0.isThere }.compactMap { $0.form?.reference })
        var plan = self
        for place in plan.items.indices {
            guard let form = plan.items[place].paper?.form.reference else { continue }
            if missing.contains(form) { plan.items[place].state = .missing }
        }
        return plan
    }
}
