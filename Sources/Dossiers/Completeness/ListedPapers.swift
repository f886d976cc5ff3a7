import PartyForms

/// Which papers of each folder a sheet lists; those of most folders are the same few.
struct ListedPapers: Sendable {
    private var lines = AlikeEntries<[Int]>()
    /// How many are listed up to each folder and in it.
    private var ends: [Int32] = []

    /// How many are listed.
    var count: Int { Int(ends.last ?? 0) }

    /// Adds the next folder, with the places of its papers in its list.
    mutating func append(_ listed: [Int]) {
        ends.append(Int32(count + listed.count))
        lines.append(listed)
    }

    /// The folder and the place in its list of one of the papers, all counted from 0.
    subscript(number: Int) -> (folder: Int, line: Int) {
        var folders = 0..<ends.count
        while folders.count > 1 {
            let middle = folders.lowerBound + folders.count / 2
            let isBefore = number < ends[middle - 1]
            folders = isBefore ? folders.lowerBound..<middle : middle..<folders.upperBound
        }
        let folder = folders.lowerBound
        let start = folder == 0 ? 0 : Int(ends[folder - 1])
        return (folder, lines[folder][number - start])
    }
}
