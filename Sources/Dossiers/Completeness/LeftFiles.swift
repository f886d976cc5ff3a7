import PartyForms

/// Finds the files of a dossier that belong to nothing in it.
struct LeftFiles {
    private let demand: DossierDemand
    private let record: DossierRecord
    private let contents: DossierContents
    /// The places of the folders of papers, by their paths.
    private let places: [String: Int]

    /// - Parameter places: the folders of papers that the files lie in; nil: all.
    init(
        _ demand: DossierDemand, _ record: DossierRecord, _ contents: DossierContents,
        places: Range<Int>? = nil
    ) {
        self.demand = demand
        self.record = record
        self.contents = contents
        self.places = Dictionary(
            (places ?? demand.folders.indices).map { (demand.folders[$0].path, $0) }
        ) { first, _ in first }
    }

    /// In the order of their paths.
    var files: [LeftFile] {
        contents.files.flatMap { folder, files in left(files, in: folder) }
            .sorted { $0.path < $1.path }
    }

    private func left(_ files: [DossierContents.File], in folder: String) -> [LeftFile] {
        let owner = places[DossierRecord.paperFolder(of: path("x", folder))]
            .map { demand.folders[$0] }
        let papers = lines(of: folder).compactMap(\.file)
        var written: [String] = []
        var others: [DossierContents.File] = []
        for file in files {
            let isWritten = record.output(named: file.name, in: folder) != nil
            if isWritten { written.append(file.name) }
            if !isWritten && !papers.contains(file.name) || file.isOf(another: owner) {
                others.append(file)
            }
        }
        // A paper may be there as its signed copy alone.
        let names = others.map(\.name)
        let copies = Set((written + papers).flatMap { SignedCopies.of($0, among: names) })
        let kinds = others.filter { !copies.contains($0.name) }.map { file in
            (file.name, kind(of: file, in: folder, owner))
        }
        let former = written.filter { isFormer($0, papers, in: folder) }
            .map { ($0, LeftFile.Kind?.some(.former)) }
        return (kinds + former).compactMap { name, kind in
            kind.map { LeftFile(path: path(name, folder), kind: $0, subject: owner?.subject) }
        }
    }

    private func lines(of folder: String) -> [Manifest.ListedPaper] {
        places[folder].map(demand.lists.lines) ?? []
    }

    private func path(_ name: String, _ folder: String) -> String {
        folder == "." ? name : "\(folder)/\(name)"
    }

    /// A paper that hoso made and that today's plan does not have.
    private func isFormer(_ name: String, _ papers: [String], in folder: String) -> Bool {
        demand.isFresh && record.output(named: name, in: folder)?.form != nil
            && !papers.contains(name) && name != DossierNames.index && Path.kind(of: name) == "docx"
    }

    /// Nil for a file that belongs there.
    private func kind(
        of file: DossierContents.File, in folder: String, _ owner: Manifest.Folder?
    ) -> LeftFile.Kind? {
        let place = path(file.name, folder)
        if Self.own.contains(place) || contents.reported.contains(place) { return nil }
        if LeftFile.isTemporary(file.name) { return .temporary }
        guard let owner else { return .unknown }
        if record.received[owner.path]?.contains(where: { $0.path == place }) == true { return nil }
        if file.isOf(another: owner) { return .foreign }
        if file.owner == owner.subject, file.owner != nil { return .unread }
        guard KeptFile.isReturned(place), let item = ReceivedName.item(of: file.name) else {
            return .unknown
        }
        return lines(of: owner.path).contains { $0.item == item } ? nil : .unknown
    }

    /// What the program itself keeps there.
    private static let own: Set<String> = [
        DossierNames.manifest, "\(KeptFile.returnedFolder)/\(DossierNames.manifest)",
    ]
}

extension DossierContents.File {
    /// Whether it is a form that was made for somebody else than the folder's subject.
    fileprivate func isOf(another folder: Manifest.Folder?) -> Bool {
        guard let owner, !owner.isEmpty, let subject = folder?.subject else { return false }
        return owner != subject
    }
}
