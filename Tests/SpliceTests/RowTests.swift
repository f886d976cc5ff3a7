import Testing

@testable import Splice

@Suite struct RowTests {
    /// Values of all lengths, with nothing special in them, and with something at each place.
    private static let lengths = 0...40
    private static let special = ["&", "<", ">", "\t", "\n", "\r", "\u{0}", "\u{1F}", "\u{FFFE}"]

    @Test(arguments: lengths)
    func `a plain value stands behind its segments`(length: Int) throws {
        for letter in ["a", "=", "?", "'", "ị", "\u{7F}", "𝒜"] {
            let value = String(repeating: letter, count: length)
            var text = MarkedText()
            #expect(text.append(0..<2, of: try Self.row(), plain: value.utf8.span))
            #expect(text.bytes == Array("<w:p><w:t>\(value)".utf8))
            #expect(text.marks.map(\.start) == [0, 5])
            #expect(text.marks.map(\.end) == [5, 10])
        }
    }

    @Test(arguments: lengths, special)
    func `nothing is appended of any other`(length: Int, special: String) throws {
        for place in 0...length {
            var letters = [String](repeating: "ạ", count: length)
            letters.insert(special, at: place)
            var text = MarkedText([1, 2])
            #expect(!text.append(0..<1, of: try Self.row(), plain: letters.joined().utf8.span))
            #expect(text.bytes == [1, 2])
            #expect(text.marks.isEmpty)
        }
    }

    @Test func `segments of a row are packed as those appended one by one`() throws {
        var builder = Vocabulary.Builder()
        var row = SegmentRow()
        let segments = ["<w:p><w:r>", "<w:t>", "</w:t></w:r>", "</w:p>", "<w:p><w:r><w:t>"].map {
            builder.segment(Array($0.utf8))
        }
        for segment in segments { _ = row.add(segment) }
        let vocabulary = builder.vocabulary()
        var (together, single) = (MarkedText(), MarkedText())
        for range in [0..<3, 1..<1, 2..<5, 0..<5] {
            together.append(range, of: row)
            for segment in segments[range] { single.append(segment) }
        }
        #expect(together.bytes == single.bytes)
        #expect(stream(of: together, by: vocabulary) == stream(of: single, by: vocabulary))
    }

    private static func row() throws -> SegmentRow {
        var row = SegmentRow()
        for (number, text) in ["<w:p>", "<w:t>"].enumerated() {
            _ = row.add(Segment(Array(text.utf8), number: Int32(number)))
        }
        return row
    }

    private func stream(of text: MarkedText, by vocabulary: Vocabulary) -> [UInt8] {
        var stream = [UInt8](repeating: 0, count: Vocabulary.bound(text))
        let size = stream.withUnsafeMutableBytes { vocabulary.write(text, to: $0) }
        return Array(stream[..<size])
    }
}
