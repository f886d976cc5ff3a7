import Testing

@testable import Splice

@Suite struct RowTests {
    /// Values of all lengths, with nothing special in them, and with something at each place.
    private static let lengths = 0...40
    private static let special = ["\t", "\n", "\r", "\u{0}", "\u{1F}", "\u{FFFE}"]

    @Test(arguments: lengths)
    func `a plain value stands behind its segments`(length: Int) throws {
        for letter in ["a", "=", "?", "'", "ị", "\u{7F}", "𝒜"] {
            let value = String(repeating: letter, count: length)
            var text = MarkedText()
            let isPlain = text.append(0..<2, of: Self.row, value: value)
            #expect(isPlain)
            #expect(text.bytes == Array("<w:p><w:t>\(value)".utf8))
            #expect(text.marks.map(\.start) == [0])
            #expect(text.marks.map(\.end) == [10])
        }
    }

    @Test(arguments: lengths, special)
    func `nothing is appended of any other`(length: Int, special: String) throws {
        for place in 0...length {
            var letters = [String](repeating: "ạ", count: length)
            letters.insert(special, at: place)
            var text = MarkedText([1, 2])
            let isPlain = text.append(0..<1, of: Self.row, value: letters.joined())
            #expect(!isPlain)
            #expect(text.bytes == [1, 2])
            #expect(text.marks.isEmpty)
        }
    }

    @Test(arguments: lengths, [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")])
    func `markup is escaped`(length: Int, special: (sign: String, escaped: String)) throws {
        for place in 0...length {
            var letters = [String](repeating: "ạ", count: length)
            letters.insert(special.sign, at: place)
            var text = MarkedText([1, 2])
            let isText = text.append(0..<1, of: Self.row, value: letters.joined())
            #expect(isText)
            letters[place] = special.escaped
            #expect(text.bytes == [1, 2] + "<w:p>\(letters.joined())".utf8)
            #expect(text.marks.map(\.end) == [7])
        }
    }

    private static let segments = [
        "<w:p><w:r>", "<w:t>", "</w:t></w:r>", "</w:p>", "<w:p><w:r><w:t>", "", "</w:t></w:r>",
    ]

    @Test func `segments of a row are packed as those appended one by one`() throws {
        var builder = Vocabulary.Builder()
        let (row, segments) = Self.row(of: Self.segments, by: &builder)
        let vocabulary = builder.vocabulary()
        var (together, single) = (MarkedText(), MarkedText())
        for range in [0..<3, 1..<1, 2..<5, 0..<5, 5..<6, 5..<7] {
            together.append(range, of: row)
            for segment in segments[range] { single.append(segment) }
        }
        #expect(together.bytes == single.bytes)
        let (one, other) = (
            stream(of: together, by: vocabulary), stream(of: single, by: vocabulary)
        )
        #expect(try inflated(one[...], count: together.count) == together.bytes)
        #expect(one == other)
    }

    /// A row that stands again behind values, and is not always the whole of it.
    private static let turns: [[Range<Int>]] = [
        [0..<5, 0..<5], [0..<5, 0..<3, 0..<5], [0..<3, 0..<5], [1..<7, 2..<7, 1..<7, 1..<3],
        [3..<7, 3..<7, 3..<7], [0..<1, 0..<7, 0..<1, 0..<7],
    ]

    @Test(arguments: turns, [0, 1, 7, 300, 33_000])
    func `rows that are printed again come back`(turns: [Range<Int>], length: Int) throws {
        var builder = Vocabulary.Builder()
        let row = Self.row(of: Self.segments, by: &builder).row
        let vocabulary = builder.vocabulary()
        var text = MarkedText()
        for (number, range) in turns.enumerated() {
            _ = text.append(range, of: row, value: String(repeating: "á", count: length))
            text.append(contentsOf: String(number % 2).utf8)
        }
        #expect(
            try inflated(stream(of: text, by: vocabulary)[...], count: text.count) == text.bytes)
    }

    @Test func `a row that is cut is packed as far as its segments are whole`() throws {
        var builder = Vocabulary.Builder()
        let row = Self.row(of: Self.segments, by: &builder).row
        let vocabulary = builder.vocabulary()
        for length in 0...row.bytes.count {
            var text = MarkedText()
            for _ in 0..<2 {
                text.append(0..<row.count, of: row)
                text.removeLast(length)
                text.append(contentsOf: "-".utf8)
            }
            text.append(0..<row.count, of: row)
            let packed = stream(of: text, by: vocabulary)
            #expect(try inflated(packed[...], count: text.count) == text.bytes)
        }
    }

    @Test(arguments: [(0, false), (6_400, true)])
    func `nothing is written where there is no room`(bytes: Int, isWritten: Bool) {
        var (text, isAsked) = (MarkedText(), false)
        text.reserve(bytes: bytes)
        text.write(Self.row) { writer in
            isAsked = true
            _ = writer.append(0..<2)
        }
        #expect(isAsked == isWritten)
        #expect(text.bytes == Array((isWritten ? "<w:p><w:t>" : "").utf8))
    }

    private static let row: SegmentRow = {
        var builder = Vocabulary.Builder()
        return row(of: ["<w:p>", "<w:t>"], by: &builder).row
    }()

    private static func row(
        of texts: [String], by builder: inout Vocabulary.Builder
    ) -> (row: SegmentRow, segments: [Segment]) {
        var row = SegmentRow()
        let segments = texts.map { builder.segment(Array($0.utf8)) }
        for segment in segments { _ = row.add(segment) }
        builder.number(&row)
        return (row, segments)
    }

    private func stream(of text: MarkedText, by vocabulary: Vocabulary) -> [UInt8] {
        var stream = [UInt8](repeating: 0, count: Vocabulary.bound(text))
        let size = stream.withUnsafeMutableBytes { vocabulary.write(text, to: $0) }
        return Array(stream[..<size])
    }
}
