/// Segments one behind the other, from where they are copied into documents.
@usableFromInline
package struct SegmentRow: Sendable {
    /// Where a segment stands in a row.
    @usableFromInline
    struct Piece: BitwiseCopyable, Sendable {
        /// Its number among the segments of a vocabulary; negative for none.
        var segment: Int32
        @usableFromInline var start: Int32
        @usableFromInline var end: Int32
    }

    private(set) var bytes: [UInt8] = []
    /// Each with the number of its own piece.
    private(set) var places: [Piece] = []
    /// The number of the first piece in the vocabulary; negative as long as none knows the row.
    fileprivate(set) var first: Int32 = -1

    /// No segments.
    package init() {}

    /// How many there are.
    package var count: Int { places.count }

    /// The bytes of some of them.
    func count(of segments: Range<Int>) -> Int {
        segments.isEmpty
            ? 0 : Int(places[segments.upperBound - 1].end - places[segments.lowerBound].start)
    }

    /// Adds a segment behind the others and tells its number in the row.
    package mutating func add(_ segment: Segment) -> Int {
        let start = Int32(bytes.count)
        bytes += segment.bytes
        places.append(Piece(segment: segment.number, start: start, end: Int32(bytes.count)))
        return places.count - 1
    }
}

extension Vocabulary.Builder {
    /// Makes a row's segments known as pieces that stand one behind the other.
    package mutating func number(_ row: inout SegmentRow) {
        row.first = Int32(pieces.count)
        for var piece in row.places {
            piece.segment = piece.segment < 0 ? -1 : pieces[Int(piece.segment)].segment
            pieces.append(piece)
        }
    }
}
