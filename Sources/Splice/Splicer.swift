import Glibc

/// Writes one text as one deflate block, from the steps of its segments.
struct Splicer {
    private let text: UnsafeBufferPointer<UInt8>
    private let vocabulary: Vocabulary.Tables
    /// Where each segment stood last; negative for nowhere yet.
    private let places: UnsafeMutablePointer<Int32>
    private var output: BitWriter
    /// A match that may still become longer.
    private var length = 0
    private var distance = 0

    /// Writes a text into room that is large enough.
    ///
    /// - Returns: how many bytes were written.
    static func write(
        _ text: MarkedText, by vocabulary: Vocabulary, to start: UnsafeMutableRawPointer
    ) -> Int {
        vocabulary.withTables { tables in
            withUnsafeTemporaryAllocation(of: Int32.self, capacity: tables.ends.count + 1) {
                places in
                places.initialize(repeating: -1)
                guard let first = places.baseAddress else { return 0 }
                return text.bytes.withUnsafeBufferPointer { bytes in
                    var splicer = Splicer(
                        text: bytes, vocabulary: tables, places: first, output: BitWriter(start))
                    return splicer.write(text.marks, count: bytes.count)
                }
            }
        }
    }

    private init(
        text: UnsafeBufferPointer<UInt8>, vocabulary: Vocabulary.Tables,
        places: UnsafeMutablePointer<Int32>, output: BitWriter
    ) {
        self.text = text
        self.vocabulary = vocabulary
        self.places = places
        self.output = output
    }

    private mutating func write(_ marks: [MarkedText.Mark], count: Int) -> Int {
        output.put(vocabulary.words, from: vocabulary.head.word, count: vocabulary.head.bits)
        var here = 0
        for mark in marks {
            let start = Int(mark.start)
            if here < start { writeLoose(here, start) }
            write(mark)
            here = Int(mark.end)
        }
        if here < count { writeLoose(here, count) }
        endMatch()
        output.put(vocabulary.endOfBlock)
        return output.end()
    }

    // MARK: - Segments

    @inline(__always)
    private mutating func write(_ mark: MarkedText.Mark) {
        let segment = Int(mark.segment)
        let (start, end) = (Int(mark.start), Int(mark.end))
        let former = Int(places[segment])
        places[segment] = mark.start
        if length > 0, isRepeated(start, end) {
            length += end - start
        } else if former >= 0, start - former <= DeflateAlphabet.window {
            endMatch()
            distance = start - former
            length = end - start
        } else {
            endMatch()
            writeSteps(of: segment, at: start)
        }
    }

    /// Whether the match goes on through the bytes.
    @inline(__always)
    private func isRepeated(_ start: Int, _ end: Int) -> Bool {
        guard let first = text.baseAddress else { return false }
        return memcmp(first + start, first + start - distance, end - start) == 0
    }

    // What is written may not be mistaken for what writes: the writer stays in registers.
    private mutating func writeSteps(of segment: Int, at start: Int) {
        var output = output
        defer { self.output = output }
        let first = segment == 0 ? 0 : Int(vocabulary.ends[segment - 1])
        for index in first..<Int(vocabulary.ends[segment]) {
            let step = vocabulary.steps[index]
            output.put(vocabulary.words, from: step.word, count: step.bits)
            guard step.length > 0 else { continue }
            let place = start + Int(step.place)
            let distance = place - Int(places[Int(step.segment)]) - Int(step.offset)
            if places[Int(step.segment)] >= 0, distance <= DeflateAlphabet.window {
                Self.writeMatch(Int(step.length), distance, vocabulary, to: &output)
            } else {
                Self.writeLiterals(
                    text[place..<place + Int(step.length)], by: vocabulary.literals, to: &output)
            }
        }
    }

    // MARK: - Values

    /// Bytes that no segment has; those that go on as a match does belong to it.
    @inline(__always)
    private mutating func writeLoose(_ start: Int, _ end: Int) {
        var here = start
        if length > 0 {
            while here < end, text[here] == text[here - distance] { here += 1 }
            length += here - start
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
        while here + 4 <= text.count {
            output.put(codes[Int(text[here])])
            output.put(codes[Int(text[here + 1])])
            output.put(codes[Int(text[here + 2])])
            output.put(codes[Int(text[here + 3])])
            output.flush()
            here += 4
        }
        while here < text.count {
            output.put(codes[Int(text[here])])
            output.flush()
            here += 1
        }
        writer = output
    }

    // MARK: - Matches

    /// Writes the match that has become as long as it can.
    @inline(__always)
    private mutating func endMatch() {
        guard length > 0 else { return }
        var rest = length
        let longest = DeflateAlphabet.lengths.upperBound
        // What is left must be long enough to be a match itself.
        while rest > longest {
            let part = rest - longest < 3 ? longest - 3 : longest
            Self.writeMatch(part, distance, vocabulary, to: &output)
            rest -= part
        }
        Self.writeMatch(rest, distance, vocabulary, to: &output)
        length = 0
        distance = 0
    }

    @inline(__always)
    private static func writeMatch(
        _ length: Int, _ distance: Int, _ vocabulary: Vocabulary.Tables,
        to output: inout BitWriter
    ) {
        let coded = DeflateAlphabet.distance(distance)
        output.put(vocabulary.matchLengths[length - DeflateAlphabet.lengths.lowerBound])
        output.put(vocabulary.distances[coded.symbol])
        output.put(coded.extra)
        output.flush()
    }
}
