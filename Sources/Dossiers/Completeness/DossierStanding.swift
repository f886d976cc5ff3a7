package import PartyForms

/// How a dossier stands: every paper of the regime's list, what is too much, and the deadlines.
package struct DossierStanding: Sendable {
    /// How one folder stands.
    package struct Folder: Sendable {
        package let folder: Manifest.Folder
        package let lines: [Manifest.ListedPaper]
        /// One for each line.
        package let papers: [PaperStanding]
        /// How many files lie there that belong to nothing.
        package var left = 0
    }

    /// In the order of the plan.
    package let folders: LazyList<Folder>
    package let left: [LeftFile]
    package let schedule: Manifest.Schedule
    /// The day that days left are counted from; nil: they are not counted.
    package let today: CalendarDay?

    /// Holds what a dossier should have against what it has.
    init(
        _ demand: DossierDemand, _ record: DossierRecord, _ contents: DossierContents,
        freshness: Freshness = Freshness(), on today: CalendarDay? = nil
    ) {
        let judge = PaperJudge(demand, freshness)
        left = LeftFiles(demand, record, contents).files
        schedule = demand.schedule
        self.today = today
        let counts = Self.counts(of: left)
        folders = LazyList(
            demand.folders.indices.map { place in
                var folder = judge.folder(at: place, record, contents)
                folder.left = counts[folder.folder.path] ?? 0
                return folder
            })
    }

    /// How a dossier stands that was just made.
    ///
    /// - Parameter outcomes: what became of its papers.
    init(_ demand: DossierDemand, _ outcomes: FolderOutcomes) {
        let judge = PaperJudge(demand, Freshness())
        schedule = demand.schedule
        today = nil
        // Only a file that was kept can be another one than was planned.
        left = (0..<outcomes.count).filter { outcomes.entries(of: $0).contains(where: \.isKept) }
            .flatMap { place in
                let (record, contents) = outcomes.standing(at: place)
                return LeftFiles(demand, record, contents, places: place..<place + 1).files
            }
        let counts = Self.counts(of: left)
        // Those of most folders stand alike.
        var papers = AlikeEntries<[PaperStanding]>()
        for place in 0..<outcomes.count {
            let (record, contents) = outcomes.standing(at: place)
            papers.append(judge.folder(at: place, record, contents).papers)
        }
        folders = LazyList(count: outcomes.count) { [papers] place in
            let folder = demand.folders[place]
            return Folder(
                folder: folder, lines: demand.lists.lines(at: place), papers: papers[place],
                left: counts[folder.path] ?? 0)
        }
    }

    /// How many of them lie in each folder of papers.
    private static func counts(of left: [LeftFile]) -> [String: Int] {
        Dictionary(grouping: left) { DossierRecord.paperFolder(of: $0.path) }.mapValues(\.count)
    }
}

extension FolderOutcomes {
    /// What was written in a folder, and what lies there: the same, but for files that were kept.
    ///
    /// No digest is needed to say so.
    fileprivate func standing(at place: Int) -> (DossierRecord, DossierContents) {
        let files = files(of: place, tellingWhy: false)
        let alike = PackedDigest("")
        let outputs = files.filter { $0.mark != nil }.map { $0.output(digest: alike, source: nil) }
        let record = DossierRecord(
            outputs: outputs, absent: files.compactMap(\.absence), received: [])
        var contents = DossierContents()
        for file in files where file.isThere {
            contents.add(
                [DossierContents.File(file.place.name, packed: file.mark.map { _ in alike })],
                in: file.place.folder)
        }
        return (record, contents)
    }
}

/// What a dossier's manifest says of its files.
struct DossierRecord: Sendable {
    private let outputs: [Manifest.Output]
    /// Where they stand, by their paths.
    private let places: [SplitPath: Int32]
    private let absent: Set<SplitPath>
    /// By the folder of papers that what came in lies in.
    let received: [String: [Manifest.Received]]

    init(
        outputs: [Manifest.Output], absent: [Manifest.Absence], received: [Manifest.Received]
    ) {
        self.outputs = outputs
        places = Dictionary(outputs.enumerated().map { ($1.place, Int32($0)) }) { _, last in last }
        self.absent = Set(absent.map(\.place))
        self.received = Dictionary(grouping: received) { Self.paperFolder(of: $0.path) }
    }

    init(_ manifest: Manifest) {
        self.init(
            outputs: manifest.outputs, absent: manifest.absent, received: manifest.received)
    }

    /// What hoso wrote at a path.
    func output(named name: String, in folder: String) -> Manifest.Output? {
        places[SplitPath(folder: folder, name: name)].map { outputs[Int($0)] }
    }

    /// Whether a paper could not be made, or was not to be.
    func lacks(_ name: String, in folder: String) -> Bool {
        absent.contains(SplitPath(folder: folder, name: name))
    }

    /// The folder of papers that a file lies in, itself or among what came in.
    static func paperFolder(of path: String) -> String {
        let folder = Path.folder(of: path)
        return Path.name(of: folder) == KeptFile.returnedFolder ? Path.folder(of: folder) : folder
    }
}
