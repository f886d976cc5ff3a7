package import PartyForms

/// What became of a dossier's files.
package struct DossierReport: Sendable {
    /// One file: where, about what, and what became of it.
    package struct File: Sendable {
        /// Relative to the dossier.
        package var path: String { place.text }
        /// The form that printed it; nil for what no form prints.
        let template: CompiledForm?
        package let topic: PaperTopic?
        package let outcome: Outcome
        let place: SplitPath

        package var form: RegimeForm? { template?.form }

        init(
            path: String, template: CompiledForm? = nil, topic: PaperTopic? = nil, outcome: Outcome
        ) {
            self.init(at: SplitPath(path), template: template, topic: topic, outcome: outcome)
        }

        init(
            at place: SplitPath, template: CompiledForm?, topic: PaperTopic?, outcome: Outcome
        ) {
            self.place = place
            self.template = template
            self.topic = topic
            self.outcome = outcome
        }

        /// What became of a paper.
        init(_ paper: DossierPlan.Paper, _ outcome: Outcome) {
            self.init(
                at: paper.place, template: paper.template, topic: paper.topic, outcome: outcome)
        }
    }

    /// What became of a file.
    package enum Outcome: Sendable {
        /// It is there as planned; `isNew`: it was not there before.
        case made(DigestMark, isNew: Bool)
        /// Somebody changed or signed it, so it was left alone; what hoso once made there, if it
        /// did.
        case kept(DigestMark?, KeptFile?)
        /// It carries facts that rules forbid.
        case withheld(LazyList<Finding>)
        indirect case failed(PrintError)
    }

    /// The papers of the plan's folders, with the folders' indexes.
    private(set) var folders: FolderOutcomes
    /// The files beside them, in the order in which they were made.
    private(set) var others: [File] = []
    /// Files of an earlier run that are no longer part of it and that somebody changed.
    package var left: [String] = []
    /// Those in whose former folders such files lie, by their codes.
    package var leftCodes: [String] {
        Set(left.compactMap(DossierNames.code(inFolderOf:))).sorted()
    }
    /// Whether the run was stopped half way.
    package var isInterrupted = false
    /// Papers that were to get a PDF beside them and could not be printed, and why none could.
    package var unprinted: [File] = []
    package var unprintable: PackError?
    /// Why the run could not go on, when it could not: the disk is full, the folder is gone.
    package var halted: PrintError?

    /// A report on a plan of which nothing is made yet.
    init(on plan: DossierPlan) { folders = FolderOutcomes(of: plan) }

    /// Notes the files of a folder of the plan.
    mutating func note(_ files: [File], of folder: Int) { folders.note(files, of: folder) }

    /// Notes a file beside the papers.
    mutating func append(_ file: File) { others.append(file) }

    /// All files, in the order of the plan; each is told when it is asked for.
    package var files: some Sequence<File> { files { _ in true } }

    /// The files that a reader finds.
    var there: some Sequence<File> { files(where: \.isThere).lazy.filter(\.isThere) }

    /// The files that the journal has, now or from before.
    var noted: some Sequence<(file: File, mark: DigestMark)> {
        there.lazy.compactMap { file in file.mark.map { (file, $0) } }
    }

    /// The papers that are not there.
    var absent: some Sequence<File> { files { !$0.isThere }.lazy.filter { !$0.isThere } }

    /// The files that could not be made or looked at.
    var failed: some Sequence<File> {
        files(where: \.isFailed).lazy.filter { file in
            if case .failed = file.outcome { true } else { false }
        }
    }

    private func files(
        where isMeant: @escaping @Sendable (FolderOutcomes.Entry) -> Bool
    ) -> some Sequence<File> {
        let ofFolders = (0..<folders.count).lazy.flatMap { [folders] place in
            folders.files(of: place, where: isMeant)
        }
        return [AnySequence(ofFolders), AnySequence(others)].lazy.joined()
    }

    /// How many files there are to be.
    package var count: Int { folders.entries.count + others.count }

    /// How many files stand as they should.
    package var made: Int {
        folders.entries.count(where: \.isMade)
            + others.count { if case .made = $0.outcome { true } else { false } }
    }

    /// How many of them were written in this run.
    package var written: Int {
        folders.entries.count(where: \.isWritten)
            + others.count { if case .made(_, isNew: true) = $0.outcome { true } else { false } }
    }
}

extension DossierReport.Outcome {
    /// What became of a file that was on its way into a folder.
    init(_ outcome: DossierFolder.Outcome) {
        switch outcome {
        case .success(.made(let entry, let isNew)):
            self = .made(DigestMark(entry.digest), isNew: isNew)
        case .success(.kept(let former, let kept)):
            self = .kept(former.map { DigestMark($0.digest) }, kept)
        case .failure(let error): self = .failed(error)
        }
    }
}

extension DossierReport.File {
    /// What hoso wrote there, now or once: the manifest names a changed file under that, so that
    /// the next run knows it as changed.
    var mark: DigestMark? {
        switch outcome {
        case .made(let mark, _): mark
        case .kept(let mark, _): mark
        case .withheld, .failed: nil
        }
    }

    /// The file as a manifest names it.
    func output(digest: PackedDigest, source: PackedDigest?) -> Manifest.Output {
        Manifest.Output(
            place: place, digest: digest, form: template?.reference, subject: topic?.code,
            source: source)
    }

    /// Why the file is not there.
    var absence: Manifest.Absence? {
        switch outcome {
        case .made, .kept: nil
        case .withheld(let findings):
            Manifest.Absence(
                place: place, subject: topic?.code ?? "", reasons: findings.map(\.code))
        case .failed:
            Manifest.Absence(place: place, subject: topic?.code ?? "", reasons: ["failed"])
        }
    }

    /// Whether a reader finds the file.
    var isThere: Bool {
        switch outcome {
        case .made, .kept: true
        case .withheld, .failed: false
        }
    }
}
