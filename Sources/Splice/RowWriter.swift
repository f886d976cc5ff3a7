/// Writes segments of a row, and values between them, behind a text, as far as it has room.
///
/// Whose memory that is and where the row lies is asked once, not for each of many short values.
/// What takes a value is inlined where the values are looked up: then no reference to it is counted.
/// It is public because nothing else is inlined into other modules.
public struct RowWriter {
    @usableFromInline let row: UnsafeRawBufferPointer
    @usableFromInline let places: UnsafeBufferPointer<SegmentRow.Piece>
    /// The row's first piece in the vocabulary; negative where none knows it.
    @usableFromInline let first: Int32
    /// The bytes in front of the room.
    @usableFromInline let start: Int
    @usableFromInline let room: UnsafeMutableRawBufferPointer
    @usableFromInline var written = 0
    @usableFromInline let marks: UnsafeMutableBufferPointer<MarkedText.Mark>
    @usableFromInline var marksWritten = 0

    init(
        _ row: UnsafeRawBufferPointer, _ places: UnsafeBufferPointer<SegmentRow.Piece>,
        first: Int32, behind start: Int, to room: UnsafeMutableRawBufferPointer,
        _ marks: UnsafeMutableBufferPointer<MarkedText.Mark>
    ) {
        self.row = row
        self.places = places
        self.first = first
        self.start = start
        self.room = room
        self.marks = marks
    }

    /// Appends segments of the row and a value behind them, escaped where it has to be.
    ///
    /// - Returns: false where there is no room, and for a value with control characters or the
    ///   first byte of U+FFFE and U+FFFF; then nothing is appended.
    @inlinable
    @inline(__always)
    public mutating func append(_ segments: Range<Int>, value: String) -> Bool {
        // Text of Swift's own is always there as a whole.
        value.utf8.withContiguousStorageIfAvailable {
            append(segments, value: UnsafeRawBufferPointer($0))
        } ?? false
    }

    /// Appends segments of the row.
    ///
    /// - Returns: false where there is no room; then nothing is appended.
    @inlinable
    public mutating func append(_ segments: Range<Int>) -> Bool {
        append(segments, value: UnsafeRawBufferPointer(start: nil, count: 0))
    }

    @inlinable
    @inline(__always)
    mutating func append(_ segments: Range<Int>, value: UnsafeRawBufferPointer) -> Bool {
        let from = segments.isEmpty ? 0 : Int(places[segments.lowerBound].start)
        let count = segments.isEmpty ? 0 : Int(places[segments.upperBound &- 1].end) &- from
        guard count <= room.count &- written, marksWritten < marks.count else { return false }
        let more = ValueText.write(value, to: room, behind: written &+ count)
        guard more >= 0 else { return false }
        UnsafeMutableRawBufferPointer(rebasing: room[written...])
            .copyMemory(from: UnsafeRawBufferPointer(rebasing: row[from..<from &+ count]))
        mark(segments.lowerBound, count: count)
        written &+= count &+ more
        return true
    }

    /// Marks the next bytes as segments of the row, from that one on.
    @inlinable
    @inline(__always)
    mutating func mark(_ segment: Int, count: Int) {
        let start = start &+ written
        guard first >= 0, count > 0, start &+ count <= Int32.max else { return }
        marks[marksWritten] = MarkedText.Mark(
            start: Int32(truncatingIfNeeded: start),
            end: Int32(truncatingIfNeeded: start &+ count),
            piece: first &+ Int32(truncatingIfNeeded: segment))
        marksWritten &+= 1
    }
}

extension MarkedText {
    /// Lets `body` append to the text, if that has room.
    package mutating func write(
        _ row: borrowing SegmentRow, _ body: (inout RowWriter) -> Void
    ) {
        let first = row.first
        row.bytes.withUnsafeBytes { segments in
            row.places.withUnsafeBufferPointer { places in
                Self.write(to: &bytes, &marks) { start, room, marks in
                    var writer = RowWriter(
                        segments, places, first: first, behind: start, to: room, marks)
                    body(&writer)
                    return (writer.written, writer.marksWritten)
                }
            }
        }
    }

    /// Gives `body` the room behind bytes and marks, to tell how much of it is written; where there
    /// is none it is not asked: an array without elements may share its storage with other threads.
    private static func write(
        to bytes: inout [UInt8], _ marks: inout [Mark],
        _ body: (
            Int, UnsafeMutableRawBufferPointer, UnsafeMutableBufferPointer<Mark>
        ) -> (bytes: Int, marks: Int)
    ) {
        let start = bytes.count
        let (room, places) = (bytes.capacity &- start, marks.capacity &- marks.count)
        guard room > 0, places > 0 else { return }
        bytes.append(addingCapacity: room) { text in
            text.withUnsafeMutableBufferPointer { text, written in
                marks.append(addingCapacity: places) { more in
                    more.withUnsafeMutableBufferPointer { marks, marksWritten in
                        (written, marksWritten) = body(
                            start, UnsafeMutableRawBufferPointer(text), marks)
                    }
                }
            }
        }
    }
}
