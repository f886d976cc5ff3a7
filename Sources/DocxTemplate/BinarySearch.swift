extension RandomAccessCollection where Index == Int {
    /// The first place at which something holds that holds at all later ones too; the end, if it
    /// holds nowhere.
    package func firstPlace(where holds: (Element) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = low + (high - low) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
