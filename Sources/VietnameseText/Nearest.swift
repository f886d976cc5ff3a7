extension VietnameseText {
    /// The name that was most likely meant by a mistyped one; nil if none is near.
    ///
    /// Marks and letter case do not count, and one letter in three may be wrong.
    public static func nearest(to name: String, among names: some Sequence<String>) -> String? {
        let wanted = Array(folded(name).unicodeScalars)
        guard wanted.count <= 100 else { return nil }
        let limit = max(1, wanted.count / 3)
        var best: (name: String, distance: Int)?
        for candidate in names where candidate != name {
            let letters = Array(folded(candidate).unicodeScalars)
            guard abs(letters.count - wanted.count) <= limit else { continue }
            let distance = editDistance(wanted, letters)
            if distance <= limit, distance < best?.distance ?? Int.max {
                best = (candidate, distance)
            }
        }
        return best?.name
    }

    /// How many letters must be put in, taken out, replaced or swapped with their neighbour.
    private static func editDistance(_ one: [Unicode.Scalar], _ two: [Unicode.Scalar]) -> Int {
        var before: [Int] = []
        var above = Array(0...two.count)
        for (row, letter) in one.enumerated() {
            var current = [row + 1]
            for (column, other) in two.enumerated() {
                let replaced = above[column] + (letter == other ? 0 : 1)
                var least = min(replaced, above[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, letter == two[column - 1], one[row - 1] == other {
                    least = min(least, before[column - 1] + 1)
                }
                current.append(least)
            }
            (before, above) = (above, current)
        }
        return above[two.count]
    }
}
