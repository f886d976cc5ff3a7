import Glibc

/// Writes one text as one deflate block, from the steps of its segments.
struct Splicer {
    private let text: UnsafeBufferPointer<UInt8>
    private let vocabulary: Vocabulary.Tables
    /// Where each segment stood last, and the mark that started with each piece last.
    private let places: UnsafeMutableBufferPointer<Int32>
    private let marks: UnsafeMutableBufferPointer<MarkedText.Mark>
    private var output: BitWriter
    /// A match that may still become longer.
    private var length = 0
    private var distance = 0

    /// The place of what was not written yet: farther back than any match reaches.
    private static let nowhere = Int32.min

    /// Writes a text into room that is large enough.
    ///
    /// - Returns: how many bytes were written.
    static func write(
        _ text: MarkedText, by vocabulary: Vocabulary, to start: UnsafeMutableRawPointer
    ) -> Int {
        vocabulary.withTables { tables in
            withUnsafeTemporaryAllocation(of: Int32.self, capacity: tables.ends.count) { places in
                withUnsafeTemporaryAllocation(
                    of: MarkedText.Mark.self, capacity: tables.pieces.count
                ) { marks in
                    places.initialize(repeating: nowhere)
                    marks.initialize(repeating: .init(start: nowhere, end: nowhere, piece: 0))
                    return text.bytes.withUnsafeBufferPointer { bytes in
                        var splicer = Splicer(
                            text: bytes, vocabulary: tables, places: places, marks: marks,
                            output: BitWriter(start))
                        return splicer.write(text.marks.span, count: bytes.count) - start
                    }
                }
            }
        }
    }

    private init(
        text: UnsafeBufferPointer<UInt8>, vocabulary: Vocabulary.Tables,
        places: UnsafeMutableBufferPointer<Int32>,
        marks: UnsafeMutableBufferPointer<MarkedText.Mark>, output: BitWriter
    ) {
        self.text = text
        self.vocabulary = vocabulary
        self.places = places
        self.marks = marks
        self.output = output
    }

    /// - Returns: where the stream ends.
    private mutating func write(
        _ marks: Span<MarkedText.Mark>, count: Int
    ) -> UnsafeMutableRawPointer {
        output.put(vocabulary.words, from: vocabulary.head.word, count: vocabulary.head.bits)
        var here = 0
        for index in marks.indices {
            let mark = marks[index]
            if here < mark.start { writeLoose(here, Int(mark.start)) }
            here = write(mark)
        }
        if here < count { writeLoose(here, count) }
        endMatch()
        output.put(vocabulary.endOfBlock)
        return output.end()
    }

    // MARK: - Segments

    /// Writes the segments of a mark.
    ///
    /// - Returns: how far the text is written.
    @inline(__always)
    private mutating func write(_ mark: MarkedText.Mark) -> Int {
        let (start, end) = (Int(mark.start), Int(mark.end))
        let former = marks[Int(mark.piece)]
        marks[Int(mark.piece)] = mark
        if length == 0 || !isRepeated(start, end) {
            // The same segments are one match, as in a block that is printed again.
            guard start &- Int(former.start) <= DeflateAlphabet.window,
                end &- start <= Int(former.end &- former.start),
                end &- start >= DeflateAlphabet.lengths.lowerBound
            else { return writePieces(of: mark) }
            endMatch()
            distance = start &- Int(former.start)
        }
        length &+= end &- start
        note(mark)
        return end
    }

    /// Notes where the segments of a mark stand.
    @inline(__always)
    private func note(_ mark: MarkedText.Mark) {
        var number = Int(mark.piece)
        var here = Int(mark.start)
        let shift = here &- Int(vocabulary.pieces[number].start)
        while here < mark.end {
            let piece = vocabulary.pieces[number]
            guard shift &+ Int(piece.end) <= mark.end else { break }
            if piece.segment >= 0 { places[Int(piece.segment)] = Int32(truncatingIfNeeded: here) }
            here = shift &+ Int(piece.end)
            number &+= 1
        }
    }

    /// Writes the segments of a mark one by one.
    ///
    /// - Returns: where the last whole one ends.
    private mutating func writePieces(of mark: MarkedText.Mark) -> Int {
        var number = Int(mark.piece)
        var here = Int(mark.start)
        let shift = here &- Int(vocabulary.pieces[number].start)
        while here < mark.end {
            let piece = vocabulary.pieces[number]
            let end = shift &+ Int(piece.end)
            guard end <= mark.end else { break }
            if piece.segment < 0 {
                if here < end { writeLoose(here, end) }
            } else {
                write(Int(piece.segment), here, end)
            }
            here = end
            number &+= 1
        }
        return here
    }

    @inline(__always)
    private mutating func write(_ segment: Int, _ start: Int, _ end: Int) {
        let former = start &- Int(places[segment])
        places[segment] = Int32(truncatingIfNeeded: start)
        if length > 0, isRepeated(start, end) {
            length &+= end &- start
        } else if former <= DeflateAlphabet.window {
            endMatch()
            distance = former
            length = end &- start
        } else {
            endMatch()
            writeSteps(of: segment, at: start)
        }
    }

    /// Whether the match goes on through the bytes.
    @inline(__always)
    private func isRepeated(_ start: Int, _ end: Int) -> Bool {
        guard let first = text.baseAddress else { return false }
        return memcmp(first + start, first + start - distance, end &- start) == 0
    }

    // The writer is a variable of its own: what is written may not be mistaken for what writes.
    @inline(never)
    private mutating func writeSteps(of segment: Int, at start: Int) {
        var output = self.output
        let first = segment == 0 ? 0 : Int(vocabulary.ends[segment &- 1])
        for index in first..<Int(vocabulary.ends[segment]) {
            let step = vocabulary.steps[index]
            let distance = start &- Int(places[Int(step.segment)]) &+ Int(step.back)
            if step.length > 0, distance > DeflateAlphabet.window {
                output = writeUnmatched(step, at: start, to: output)
                continue
            }
            output.put(vocabulary.words, from: step.word, count: step.bits)
            if step.length > 0 { Self.writeDistance(distance, vocabulary, to: &output) }
        }
        self.output = output
    }

    /// Writes a step whose match is not in the document.
    @inline(never)
    private func writeUnmatched(
        _ step: Vocabulary.Step, at start: Int, to writer: BitWriter
    ) -> BitWriter {
        var output = writer
        let length = vocabulary.matchLengths[
            Int(step.length) - DeflateAlphabet.lengths.lowerBound]
        output.put(
            vocabulary.words, from: step.word, beginning: step.bits - Int32(length.count))
        let place = start + Int(step.place)
        Self.writeLiterals(
            text[place..<place + Int(step.length)], by: vocabulary.literals, to: &output)
        return output
    }

    // MARK: - Values

    /// Bytes that no segment has; those that go on as a match does belong to it.
    @inline(__always)
    private mutating func writeLoose(_ start: Int, _ end: Int) {
        var here = start
        if length > 0 {
            while here < end, text[here] == text[here &- distance] { here &+= 1 }
            length &+= here &- start
            guard here < end else { return }
            endMatch()
        }
        Self.writeLiterals(text[here..<end], by: vocabulary.literals, to: &output)
    }

    private static func writeLiterals(
        _ bytes: Slice<UnsafeBufferPointer<UInt8>>, by codes: UnsafeBufferPointer<ByteCode>,
        to writer: inout BitWriter
    ) {
        let text = UnsafeBufferPointer(rebasing: bytes)
        var output = writer
        var here = 0
        while here &+ 4 <= text.count {
            output.put(codes[Int(text[here])])
            output.put(codes[Int(text[here &+ 1])])
            output.put(codes[Int(text[here &+ 2])])
            output.put(codes[Int(text[here &+ 3])])
            output.flush()
            here &+= 4
        }
        while here < text.count {
            output.put(codes[Int(text[here])])
            here &+= 1
        }
        output.flush()
        writer = output
    }

    // MARK: - Matches

    /// Writes the match that has become as long as it can.
    @inline(__always)
    private mutating func endMatch() {
        guard length > 0 else { return }
        if length > DeflateAlphabet.lengths.upperBound { shortenMatch() }
        writeMatch(length)
        length = 0
    }

    /// Writes a match that is too long for one, until the rest is.
    @inline(never)
    private mutating func shortenMatch() {
        let longest = DeflateAlphabet.lengths.upperBound
        // What is left must be long enough to be a match itself.
        while length > longest {
            let part = length - longest < 3 ? longest - 3 : longest
            writeMatch(part)
            length -= part
        }
    }

    @inline(__always)
    private mutating func writeMatch(_ length: Int) {
        output.put(vocabulary.matchLengths[length &- DeflateAlphabet.lengths.lowerBound])
        Self.writeDistance(distance, vocabulary, to: &output)
    }

    @inline(__always)
    private static func writeDistance(
        _ distance: Int, _ vocabulary: Vocabulary.Tables, to output: inout BitWriter
    ) {
        let coded = DeflateAlphabet.distance(distance)
        output.put(vocabulary.distances[coded.symbol])
        output.put(coded.extra)
        output.flush()
    }
}
