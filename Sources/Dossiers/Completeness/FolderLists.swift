import PartyForms

/// The lines of the regime's list that each folder of papers has.
///
/// The lists of most folders are the same few, but for the meetings in whose folders papers lie.
struct FolderLists: Sendable {
    private var kinds = AlikeEntries<Kind>()
    /// Lines without their meetings; the meetings of all lines.
    private var lines = DistinctValues<[Manifest.ListedPaper]>()
    private var meetings = DistinctValues<[[String]]>()

    private struct Kind: Hashable {
        var lines: Int32
        var meetings: Int32
    }

    /// No folders yet.
    init() {}

    /// Those that a manifest has, of folders with these paths.
    init(_ lists: [Manifest.PaperList], of paths: some Sequence<String>) {
        var places: [String: Int] = [:]
        for (place, list) in lists.enumerated() {
            for folder in list.folders { places[folder] = place }
        }
        for path in paths { append(places[path].map { lists[$0].lines } ?? []) }
    }

    /// Adds the next folder's lines; none for a folder without a list.
    mutating func append(_ lines: [Manifest.ListedPaper]) {
        var bare = lines
        for place in bare.indices { bare[place].keptAt = [] }
        kinds.append(
            Kind(
                lines: self.lines.number(of: bare),
                meetings: meetings.number(of: lines.map(\.keptAt))
            ))
    }

    /// Empty for a folder without a list.
    func lines(at place: Int) -> [Manifest.ListedPaper] { lines(of: kinds[place]) }

    private func lines(of kind: Kind) -> [Manifest.ListedPaper] {
        var lines = lines[kind.lines]
        for (place, codes) in meetings[kind.meetings].enumerated() where !codes.isEmpty {
            lines[place].keptAt = codes
        }
        return lines
    }

    /// So many folders stand together in a manifest: a list of everybody's is never in memory as a
    /// whole.
    static let mostFolders = 1_000

    /// As a manifest has them, those with the same lines together, in the order of the folders.
    ///
    /// - Parameter path: the path of the folder of that place.
    func told(
        _ path: @escaping @Sendable (Int) -> String
    ) -> LazyList<Manifest.PaperList> {
        let parts = zip(kinds.kinds, kinds.placesByKind)
            .filter { kind, _ in !lines[kind.lines].isEmpty }
            .flatMap { kind, places in
                stride(from: 0, to: places.count, by: Self.mostFolders).map { start in
                    (kind, places: places.dropFirst(start).prefix(Self.mostFolders))
                }
            }
        return LazyList(count: parts.count) { part in
            let (kind, places) = parts[part]
            return Manifest.PaperList(
                folders: places.map { path(Int($0)) }, lines: lines(of: kind))
        }
    }
}
