/// A list of whole numbers of which most are one more than the one before, as those of a sheet's
/// rows: only where they are not do they take room.
package struct PackedNumbers: Sendable {
    /// How many there are.
    package private(set) var count = 0
    /// Whether each is higher than the one before.
    package private(set) var isAscending = true
    private var runs: [Run] = []

    /// Numbers that follow one another, until the next run.
    private struct Run {
        /// The place of the first.
        let place: Int32
        let number: Int32
    }

    /// No numbers.
    package init() {}

    /// The last one.
    package var last: Int? { count > 0 ? self[count - 1] : nil }

    /// The number at a place.
    package subscript(place: Int) -> Int {
        let run = runs[runs.indices.firstPlace { runs[$0].place > place } - 1]
        return Int(run.number) + place - Int(run.place)
    }

    /// Puts one behind the others; what 32 bits do not hold becomes the nearest that they do.
    package mutating func append(_ number: Int) {
        let number = Int(Int32(clamping: number))
        if last.map({ $0 + 1 }) != number {
            isAscending = isAscending && last.map { $0 < number } ?? true
            runs.append(Run(place: Int32(count), number: Int32(number)))
        }
        count += 1
    }

    /// Where a number stands, if they are ascending; nil if it is not there.
    package func place(of number: Int) -> Int? {
        let place = (0..<count).firstPlace { self[$0] >= number }
        return place < count && self[place] == number ? place : nil
    }
}
