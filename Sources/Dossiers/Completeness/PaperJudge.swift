import PartyForms

/// Tells how the papers of each folder stand.
struct PaperJudge {
    private let demand: DossierDemand
    private let lists: FolderLists
    private let record: DossierRecord
    private let contents: DossierContents
    private let freshness: Freshness
    private let awaited: Set<Manifest.Awaited>

    init(
        _ demand: DossierDemand, _ lists: FolderLists, _ record: DossierRecord,
        _ contents: DossierContents, _ freshness: Freshness
    ) {
        self.demand = demand
        self.lists = lists
        self.record = record
        self.contents = contents
        self.freshness = freshness
        awaited = Set(demand.awaited)
    }

    var folders: [DossierStanding.Folder] {
        demand.folders.map { folder in
            let lines = lists.lines(of: folder.path)
            let shelf = Shelf(folder, record, contents)
            let papers = lines.map { standing(of: $0, on: shelf) }
            return DossierStanding.Folder(folder: folder, lines: lines, papers: papers)
        }
    }

    private func standing(of line: Manifest.ListedPaper, on shelf: Shelf) -> PaperStanding {
        guard let name = line.file else { return outside(line, on: shelf) }
        let output = record.output(named: name, in: shelf.folder.path)
        let hasCopy = line.isNoted || !SignedCopies.of(name, among: shelf.strangers).isEmpty
        var standing = PaperStanding(state: state(of: name, output, hasCopy: hasCopy, on: shelf))
        let isSigned = hasCopy || shelf.file(name)?.isSigned == true
        if standing.state.isThere, line.isSigned || isSigned {
            standing.signature = isSigned ? .signed : .unsigned
        }
        if line.isGivenBack { standing.returned = hasCome(line, to: shelf) ? .returned : .awaited }
        standing.isStale = standing.state.isThere && (output.map(freshness.isStale) ?? false)
        return standing
    }

    /// Whether a paper that hoso makes is there; one that is signed was not changed by hand.
    private func state(
        of name: String, _ output: Manifest.Output?, hasCopy: Bool, on shelf: Shelf
    ) -> PaperStanding.State {
        if let file = shelf.file(name) {
            return file.isSigned || file.packed == output?.packed ? .made : .changed
        }
        if hasCopy { return .received }
        return record.lacks(name, in: shelf.folder.path) ? .withheld : .missing
    }

    private func hasCome(_ line: Manifest.ListedPaper, to shelf: Shelf) -> Bool {
        guard let subject = shelf.folder.subject, let form = line.form else { return true }
        return shelf.forms.contains(form) || shelf.received.contains(line.item)
            || !awaited.contains(Manifest.Awaited(subject: subject, form: form))
    }

    /// What others make, or what lies in another folder.
    private func outside(_ line: Manifest.ListedPaper, on shelf: Shelf) -> PaperStanding {
        let hasCome = shelf.received.contains(line.item)
        switch line.state {
        case .notApplicable: return PaperStanding(state: hasCome ? .received : .notApplicable)
        case .missing: return PaperStanding(state: hasCome ? .received : .missing)
        case .present:
            guard line.keptAt.isEmpty else { return PaperStanding(state: .elsewhere) }
            let isShort = (line.copies ?? 0) < (line.needed ?? 0)
            return PaperStanding(state: isShort ? .short : .received)
        }
    }
}

/// What lies in one folder of papers.
private struct Shelf {
    let folder: Manifest.Folder
    /// The names of the files that are not as hoso wrote them, scans in place of its PDFs too.
    let strangers: [String]
    /// The numbers of the items that somebody laid among what came in.
    let received: Set<Int>
    /// The references of the forms that came back and are still there.
    let forms: Set<String>
    private let files: [DossierContents.File]

    init(_ folder: Manifest.Folder, _ record: DossierRecord, _ contents: DossierContents) {
        self.folder = folder
        files = contents.files[folder.path] ?? []
        strangers = files.filter { file in
            guard let output = record.output(named: file.name, in: folder.path) else { return true }
            return file.isScan(inPlaceOf: output)
        }.map(\.name)
        let came = contents.files["\(folder.path)/\(KeptFile.returnedFolder)"] ?? []
        let there = Set(came.map(\.name))
        let known = record.received[folder.path] ?? []
        forms = Set(known.filter { there.contains(Path.name(of: $0.path)) }.map(\.form))
        let noted = Set(known.map { Path.name(of: $0.path) })
        received = Set(
            came.filter { !noted.contains($0.name) }.compactMap { ReceivedName.item(of: $0.name) })
    }

    func file(_ name: String) -> DossierContents.File? { files.first { $0.name == name } }
}

/// The names of what offices lay among the papers that came in: `07_nhan-xet.pdf`.
enum ReceivedName {
    /// The number of the dossier item that a name begins with.
    static func item(of name: String) -> Int? {
        let digits = name.prefix { $0.isASCII && $0.isNumber }
        guard (1...3).contains(digits.count), let next = name.dropFirst(digits.count).first,
            "_- .".contains(next), !LeftFile.isTemporary(name)
        else { return nil }
        return Int(digits)
    }
}
