/// Segments one behind the other, from where they are copied into documents.
package struct SegmentRow: Sendable {
    /// Where a segment stands in its row.
    struct Place: BitwiseCopyable, Sendable {
        var start: Int32
        var end: Int32
        /// Its number in the vocabulary; negative for none.
        var segment: Int32
    }

    private(set) var bytes: [UInt8] = []
    private(set) var places: [Place] = []

    /// No segments.
    package init() {}

    /// How many there are.
    package var count: Int { places.count }

    /// Adds a segment behind the others and tells its number in the row.
    package mutating func add(_ segment: Segment) -> Int {
        let start = Int32(bytes.count)
        bytes += segment.bytes
        places.append(Place(start: start, end: Int32(bytes.count), segment: segment.number))
        return places.count - 1
    }
}
