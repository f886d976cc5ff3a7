import PartyForms

/// What a dossier should hold: its folders, the regime's list for each, and the year's deadlines.
package struct DossierDemand: Sendable {
    /// In the order of the plan.
    let folders: LazyList<Manifest.Folder>
    let lists: FolderLists
    let schedule: Manifest.Schedule
    /// Whether it is what today's workbook asks for.
    let isFresh: Bool
    /// By the places of the folders, the references of the forms that their subjects are to give
    /// back and have not.
    private var awaitedForms = AlikeEntries<[String]>()

    /// As it was when the dossier was made.
    init(_ manifest: Manifest) {
        folders = LazyList(manifest.folders)
        lists = FolderLists(manifest.lists, of: folders.lazy.map(\.path))
        schedule = manifest.schedule
        isFresh = false
        let awaited = Dictionary(grouping: manifest.awaited, by: \.subject)
        for folder in manifest.folders {
            awaitedForms.append(folder.subject.flatMap { awaited[$0]?.map(\.form) } ?? [])
        }
    }

    /// As a plan has it.
    package init(_ plan: DossierPlan, of review: OfficeReview) {
        folders = plan.topics.transformed { topic in
            Manifest.Folder(plan.folder(of: topic), about: topic, in: review.season)
        }
        let teller = ListTeller(plan, review)
        var lists = FolderLists()
        // One after the other: the lines of all folders together outweigh the book.
        for section in plan.sections {
            lists.append(teller.lines(of: section))
            awaitedForms.append(
                section.list.map { review.regime.expectedForms(of: $0, in: review.season) }?
                    .filter { !$0.hasCome }.map(\.form.reference) ?? [])
        }
        self.lists = lists
        schedule = Manifest.Schedule(review)
        isFresh = true
    }

    /// The lists, as a manifest keeps them.
    var paperLists: LazyList<Manifest.PaperList> { lists.told { [folders] in folders[$0].path } }

    /// The references of the forms that the subject of the folder of that place is to give back
    /// and has not.
    func awaited(at place: Int) -> [String] { awaitedForms[place] }

    /// The same of all folders, as a manifest keeps it.
    var awaited: some Sequence<Manifest.Awaited> {
        folders.indices.lazy.filter { [awaitedForms] in !awaitedForms[$0].isEmpty }
            .flatMap { [folders, awaitedForms] place in
                let subject = folders[place].subject ?? ""
                return awaitedForms[place].map { Manifest.Awaited(subject: subject, form: $0) }
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
        signed = Set(plan.templates.filter(\.isSigned).map(\.reference))
    }

    func lines(of section: DossierPlan.Section) -> [Manifest.ListedPaper] {
        guard let plan = section.list else {
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
