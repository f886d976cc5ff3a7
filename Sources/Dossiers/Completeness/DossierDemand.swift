import PartyForms

/// What a dossier should hold: its folders, the regime's list for each, and the year's deadlines.
package struct DossierDemand: Sendable {
    /// In the order of the plan.
    let folders: [Manifest.Folder]
    let lists: [Manifest.PaperList]
    let schedule: Manifest.Schedule
    /// The forms that subjects are to give back and have not.
    let awaited: [Manifest.Awaited]
    /// Whether it is what today's workbook asks for.
    let isFresh: Bool

    /// As it was when the dossier was made.
    init(_ manifest: Manifest) {
        folders = manifest.folders
        lists = manifest.lists
        schedule = manifest.schedule
        awaited = manifest.awaited
        isFresh = false
    }

    /// As a plan has it.
    package init(_ plan: DossierPlan, of review: OfficeReview) {
        var texts = SharedTexts()
        folders = plan.sections.map { section in
            var folder = Manifest.Folder(section.folder, about: section.topic, in: review.season)
            folder.unit = folder.unit.map { texts.shared($0) }
            folder.unitName = folder.unitName.map { texts.shared($0) }
            return folder
        }
        let teller = ListTeller(plan, review)
        // One after the other: the lines of all folders together outweigh the book.
        let lines = plan.sections.lazy.map { (path: $0.folder, lines: teller.lines(of: $0)) }
        lists = [Manifest.PaperList](lines)
        schedule = Manifest.Schedule(review)
        isFresh = true
        awaited = review.regime.expectedForms(in: review.season).filter { !$0.hasCome }.map {
            Manifest.Awaited(
                subject: $0.subject.code, form: texts.shared($0.form.reference))
        }
    }
}

/// Puts the lines of a plan as a manifest keeps them.
private struct ListTeller {
    private let review: OfficeReview
    /// The references of the forms that somebody signs.
    private let signed: Set<String>

    init(_ plan: DossierPlan, _ review: OfficeReview) {
        self.review = review
        var signed: Set<String> = []
        for section in plan.sections {
            for paper in section.papers where paper.template.isSigned {
                signed.insert(paper.form.reference)
            }
        }
        self.signed = signed
    }

    func lines(of section: DossierPlan.Section) -> [Manifest.ListedPaper] {
        guard let plan = review.list(of: section) else {
            return section.papers.enumerated().map(line)
        }
        let noted = noted(for: section.topic)
        return plan.items.map { item in
            var line = Manifest.ListedPaper(
                item: item.number, title: item.title, state: item.state)
            line.copies = item.copies
            line.needed = item.needed
            line.places = item.places
            line.keptAt = item.kept.map { $0.code ?? "" }
            line.isNoted = noted.contains(item.number)
            if let paper = item.paper { complete(&line, paper.form, item: paper.item) }
            return line
        }
    }

    /// A paper of a folder that no list is about: the decision on a re-rating.
    private func line(_ place: Int, _ paper: DossierPlan.Paper) -> Manifest.ListedPaper {
        var line = Manifest.ListedPaper(
            item: place + 1, title: "\(paper.form.title) (\(paper.form.code))", state: .present)
        line.copies = 1
        complete(&line, paper.form, item: place + 1)
        return line
    }

    private func complete(_ line: inout Manifest.ListedPaper, _ form: RegimeForm, item: Int) {
        line.file = DossierNames.file(item: item, form: form.id)
        line.form = form.reference
        line.isSigned = signed.contains(form.reference)
        line.isGivenBack = form.isGivenBack
    }

    /// The numbers of the items that the office noted as received.
    private func noted(for topic: PaperTopic) -> Set<Int> {
        guard let code = topic.subject?.code else { return [] }
        return Set(review.season.received(for: code).compactMap(\.item))
    }
}
