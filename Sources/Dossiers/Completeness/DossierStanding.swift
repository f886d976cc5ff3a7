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
    package private(set) var folders: [Folder]
    package let left: [LeftFile]
    package let schedule: Manifest.Schedule
    /// The day that days left are counted from; nil: they are not counted.
    package let today: CalendarDay?

    /// Holds what a dossier should have against what it has.
    init(
        _ demand: DossierDemand, _ record: DossierRecord, _ contents: DossierContents,
        freshness: Freshness = Freshness(), on today: CalendarDay? = nil
    ) {
        let lists = FolderLists(demand)
        folders = PaperJudge(demand, lists, record, contents, freshness).folders
        left = LeftFiles(demand, lists, record, contents).files
        schedule = demand.schedule
        self.today = today
        var counts: [String: Int] = [:]
        for file in left { counts[DossierRecord.paperFolder(of: file.path), default: 0] += 1 }
        for place in folders.indices {
            folders[place].left = counts[folders[place].folder.path] ?? 0
        }
    }
}

/// The lines of the list that each folder has.
struct FolderLists: Sendable {
    private let lists: [Manifest.PaperList]
    private var places: [String: Int] = [:]

    init(_ demand: DossierDemand) {
        lists = demand.lists
        for (place, list) in lists.enumerated() {
            for folder in list.folders { places[folder] = place }
        }
    }

    /// Empty for a folder without a list.
    func lines(of folder: String) -> [Manifest.ListedPaper] {
        places[folder].map { lists[$0].lines } ?? []
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
