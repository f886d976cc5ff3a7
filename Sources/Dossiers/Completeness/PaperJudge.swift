import PartyForms

/// Tells how the papers of each folder stand.
struct PaperJudge {
    private let demand: DossierDemand
    private let freshness: Freshness

    init(_ demand: DossierDemand, _ freshness: Freshness) {
        self.demand = demand
        self.freshness = freshness
    }

    /// How the papers of the folder of that place stand.
    func folder(
        at place: Int, _ record: DossierRecord, _ contents: DossierContents
    ) -> DossierStanding.Folder {
        let lines = demand.lists.lines(at: place)
        let shelf = Shelf(
            demand.folders[place], awaiting: demand.awaited(at: place), record, contents)
        let judgement = Judgement(shelf: shelf, record: record, freshness: freshness)
        return DossierStanding.Folder(
            folder: shelf.folder, lines: lines, papers: lines.map(judgement.standing))
    }
}

/// Tells how the papers of one folder stand.
private struct Judgement {
    let shelf: Shelf
    let record: DossierRecord
    let freshness: Freshness

    func standing(of line: Manifest.ListedPaper) -> PaperStanding {
        guard let name = line.file else { return outside(line) }
        let output = record.output(named: name, in: shelf.folder.path)
        let hasCopy = line.isNoted || !SignedCopies.of(name, among: shelf.strangers).isEmpty
        var standing = PaperStanding(state: state(of: name, output, hasCopy: hasCopy))
        let isSigned = hasCopy || shelf.file(name)?.isSigned == true
        if standing.state.isThere, line.isSigned || isSigned {
            standing.signature = isSigned ? .signed : .unsigned
        }
        if line.isGivenBack { standing.returned = hasCome(line) ? .returned : .awaited }
        standing.isStale = standing.state.isThere && (output.map(freshness.isStale) ?? false)
        return standing
    }

    /// Whether a paper that hoso makes is there; one that is signed was not changed by hand.
    private func state(
        of name: String, _ output: Manifest.Output?, hasCopy: Bool
    ) -> PaperStanding.State {
        if let file = shelf.file(name) {
            return file.isSigned || file.packed == output?.packed ? .made : .changed
        }
        if hasCopy { return .received }
        return record.lacks(name, in: shelf.folder.path) ? .withheld : .missing
    }

    private func hasCome(_ line: Manifest.ListedPaper) -> Bool {
        guard let form = line.form else { return true }
        return shelf.forms.contains(form) || shelf.received.contains(line.item)
            || !shelf.awaited.contains(form)
    }

    /// What others make, or what lies in another folder.
    private func outside(_ line: Manifest.ListedPaper) -> PaperStanding {
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
    /// The references of the forms that its subject is to give back and has not.
    let awaited: [String]
    /// The names of the files that are not as hoso wrote them, scans in place of its PDFs too.
    let strangers: [String]
    /// The numbers of the items that somebody laid among what came in.
    let received: Set<Int>
    /// The references of the forms that came back and are still there.
    let forms: Set<String>
    private let files: [DossierContents.File]

    init(
        _ folder: Manifest.Folder, awaiting awaited: [String], _ record: DossierRecord,
        _ contents: DossierContents
    ) {
        self.folder = folder
        self.awaited = awaited
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
