import PartyForms

/// The lines of the regime's list that each folder of papers has.
struct FolderLists: Sendable {
    private var lists = AlikeEntries<[Manifest.ListedPaper]>()

    /// No folders yet.
    init() {}

    /// Those that a manifest has, of folders with these paths.
    init(_ lists: [Manifest.PaperList], of paths: some Sequence<String>) {
        var places: [String: Int] = [:]
        for (place, list) in lists.enumerated() {
            for folder in list.folders { places[folder] = place }
        }
        for path in paths { self.lists.append(places[path].map { lists[$0].lines } ?? []) }
    }

    /// Adds the next folder's lines; none for a folder without a list.
    mutating func append(_ lines: [Manifest.ListedPaper]) { lists.append(lines) }

    /// Empty for a folder without a list.
    func lines(at place: Int) -> [Manifest.ListedPaper] { lists[place] }

    /// So many folders stand together in a manifest: a list of everybody's is never in memory as a
    /// whole.
    static let mostFolders = 1_000

    /// As a manifest has them, those with the same lines together, in the order of the folders.
    ///
    /// - Parameter path: the path of the folder of that place.
    func told(
        _ path: @escaping @Sendable (Int) -> String
    ) -> LazyList<Manifest.PaperList> {
        let kinds = lists.kinds.indices.filter { !lists.kinds[$0].isEmpty }
        let parts = kinds.flatMap { kind in
            let count = lists.places(of: kind).count
            return stride(from: 0, to: count, by: Self.mostFolders).map { (kind, start: $0) }
        }
        return LazyList(count: parts.count) { [lists] place in
            let (kind, start) = parts[place]
            let places = lists.places(of: kind).dropFirst(start).prefix(Self.mostFolders)
            return Manifest.PaperList(folders: places.map(path), lines: lists.kinds[kind])
        }
    }
}
