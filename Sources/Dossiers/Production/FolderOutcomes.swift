import PartyForms

/// What became of the papers of a plan and of its folders' indexes.
///
/// They are half a million for a hundred thousand people, so that each takes eight bytes: where it
/// lies and what it is about follows from the plan, and the journal has its digests.
struct FolderOutcomes: Sendable {
    /// A file, as far as telling takes no look at the plan.
    struct Entry: Sendable {
        fileprivate let kind: Kind
        /// Its name and its form, among all.
        fileprivate let label: UInt16
        /// The mark of a file that was made, or where it stands what else became of it.
        fileprivate let rest: UInt32

        /// Whether a reader finds it.
        var isThere: Bool { isMade || kind == .kept }
        /// Whether it is there as planned.
        var isMade: Bool { kind == .made || kind == .written }
        /// Whether it was written in this run.
        var isWritten: Bool { kind == .written }
        /// Whether it could not be made.
        var isFailed: Bool { kind == .failed }
        /// Whether somebody else's was left alone.
        var isKept: Bool { kind == .kept }
    }

    fileprivate enum Kind: UInt8 {
        case made, written, kept, withheld, failed
    }

    private struct Label: Hashable {
        var name: String
        /// The reference of its form.
        var form: String
    }

    private let plan: DossierPlan
    private(set) var entries: [Entry] = []
    /// Where the entries of each folder stand; folders are done in any order.
    private var ranges: [Range<Int32>]
    private var labels: [(name: String, template: CompiledForm?)] = []
    private var numbers: [Label: UInt16] = [:]
    private var others: [DossierReport.Outcome] = []

    /// How many files a folder has, at most folders.
    private static let usualFiles = 6

    init(of plan: DossierPlan) {
        self.plan = plan
        ranges = Array(repeating: 0..<0, count: plan.topics.count)
        // Room that is not used costs nothing; lists that grow leave as much behind as they take.
        entries.reserveCapacity(plan.topics.count * Self.usualFiles)
    }

    /// How many folders there are.
    var count: Int { ranges.count }

    /// Notes the files of a folder.
    mutating func note(_ files: [DossierReport.File], of folder: Int) {
        let start = Int32(entries.count)
        for file in files { entries.append(entry(for: file)) }
        ranges[folder] = start..<Int32(entries.count)
    }

    private mutating func entry(for file: DossierReport.File) -> Entry {
        let label = label(of: file)
        switch file.outcome {
        case .made(let mark, let isNew):
            return Entry(kind: isNew ? .written : .made, label: label, rest: mark.bits)
        case .withheld: return Entry(kind: .withheld, label: label, rest: 0)
        case .kept, .failed:
            others.append(file.outcome)
            let isKept = if case .kept = file.outcome { true } else { false }
            return Entry(
                kind: isKept ? .kept : .failed, label: label, rest: UInt32(others.count - 1))
        }
    }

    private mutating func label(of file: DossierReport.File) -> UInt16 {
        let label = Label(name: file.place.name, form: file.template?.reference ?? "")
        if let number = numbers[label] { return number }
        let number = UInt16(labels.count)
        labels.append((label.name, file.template))
        numbers[label] = number
        return number
    }

    /// The entries of a folder.
    func entries(of folder: Int) -> ArraySlice<Entry> {
        let range = ranges[folder]
        return entries[Int(range.lowerBound)..<Int(range.upperBound)]
    }

    /// How many papers of a folder were planned, and how many of them are there.
    func papers(of folder: Int) -> (planned: Int, there: Int) {
        let papers = entries(of: folder).filter {
            labels[Int($0.label)].template?.form.kind != .index
        }
        return (papers.count, papers.count(where: \.isThere))
    }

    /// The files of a folder.
    ///
    /// - Parameters:
    ///   - tellsWhy: whether those that are withheld say why; only the plan knows, which takes long.
    ///   - isMeant: whether a file is told at all.
    func files(
        of folder: Int, tellingWhy tellsWhy: Bool = true,
        where isMeant: (Entry) -> Bool = { _ in true }
    ) -> [DossierReport.File] {
        let meant = entries(of: folder).filter(isMeant)
        guard !meant.isEmpty else { return [] }
        let path = plan.folder(of: plan.topics[folder])
        let isAsked = tellsWhy && meant.contains { $0.kind == .withheld }
        let papers = isAsked ? plan.sections[folder].papers : []
        return meant.map { file($0, in: path, of: papers, about: plan.topics[folder]) }
    }

    private func file(
        _ entry: Entry, in folder: String, of papers: [DossierPlan.Paper], about topic: PaperTopic
    ) -> DossierReport.File {
        let (name, template) = labels[Int(entry.label)]
        let outcome: DossierReport.Outcome =
            switch entry.kind {
            case .made, .written: .made(DigestMark(bits: entry.rest), isNew: entry.isWritten)
            case .kept, .failed: others[Int(entry.rest)]
            case .withheld:
                .withheld(papers.first { $0.place.name == name }?.reasons ?? LazyList([]))
            }
        return DossierReport.File(
            at: SplitPath(folder: folder, name: name), template: template, topic: topic,
            outcome: outcome)
    }
}
