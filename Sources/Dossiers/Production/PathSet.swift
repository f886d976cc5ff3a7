/// Paths of files, of which only hashes are kept: half a million texts would take a hundred
/// megabytes.
///
/// Two paths may have one hash; then a path seems to be there that is not.
struct PathSet: Sendable {
    private var hashes: Set<Int> = []

    init(_ places: some Sequence<SplitPath>) {
        for place in places { hashes.insert(place.text.hashValue) }
    }

    func contains(_ path: String) -> Bool { hashes.contains(path.hashValue) }
}
