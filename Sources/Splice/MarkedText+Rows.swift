/// What nearly all of a document is: segments of a row, and plain values between them.
extension MarkedText {
    /// Appends segments of a row, and marks them where a vocabulary knows them.
    package mutating func append(_ segments: Range<Int>, of row: borrowing SegmentRow) {
        guard !segments.isEmpty else { return }
        _ = append(segments, of: row, value: "")
    }

    /// Appends segments of a row and a value behind them, if it has no character but those of text;
    /// see `RowWriter`.
    ///
    /// - Returns: false for any other value; then nothing is appended.
    package mutating func append(
        _ segments: Range<Int>, of row: borrowing SegmentRow, value: String
    ) -> Bool {
        makeRoom(for: row.count(of: segments) + ValueText.bound(value.utf8.count))
        var isText = false
        write(row) { isText = $0.append(segments, value: value) }
        return isText
    }

    private mutating func makeRoom(for count: Int) {
        if bytes.capacity - bytes.count < count {
            bytes.reserveCapacity(max(bytes.count + count, 2 * bytes.capacity))
        }
        if marks.capacity == marks.count { marks.reserveCapacity(max(64, 2 * marks.count)) }
    }
}
