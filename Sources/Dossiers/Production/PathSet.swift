import DocxTemplate

/// Paths of files, of which only hashes are kept: half a million texts would take a hundred
/// megabytes.
///
/// Two paths may have one hash; then a path seems to be there that is not.
struct PathSet: Sendable {
    /// In order.
    private var hashes: [Int] = []

    /// - Parameter count: how many they are at most.
    init(_ places: some Sequence<SplitPath>, atMost count: Int) {
        hashes.reserveCapacity(count)
        for place in places { hashes.append(place.text.hashValue) }
        hashes.sort()
    }

    func contains(_ path: String) -> Bool {
        let hash = path.hashValue
        let place = hashes.firstPlace { $0 >= hash }
        return place < hashes.count && hashes[place] == hash
    }
}
