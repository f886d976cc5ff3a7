/// The segments of a template, packed once; every document is packed by putting them together.
///
/// A deflate stream is a row of symbols: single bytes, and matches that say "so many bytes, so far
/// back" (RFC 1951 §3.2.3). Which matches there are takes long to find, and a prefix code long to
/// make. For what is the same in all documents both is done here:
///
/// - One prefix code serves all documents. A document is one block, whose head never changes.
/// - Each segment is a row of steps: bits as they are, and matches with earlier segments, whose
///   distance depends on how long the values between are and is put in for each document.
/// - A segment that a document has had before, as in a loop, is one match; so are several that
///   stood one behind the other before.
/// - Bytes of values are written with the same code, one by one.
///
/// So a document costs a few steps for each segment and a look-up for each byte of a value. Where
/// values make up much of a document, `Deflate` packs it as usual.
package struct Vocabulary: Sendable {
    /// Writes bits, then a match if there is one.
    struct Step: BitwiseCopyable, Sendable {
        /// Where the bits start, and how many there are; the last ones say how long the match is.
        var word: Int32 = 0
        var bits: Int32 = 0
        /// The bytes of the match; 0 for none.
        var length: Int32 = 0
        /// The segment that the match repeats, and how much farther back than the segments are from
        /// each other.
        var segment: Int32 = 0
        var back: Int32 = 0
        /// Where it stands in its own segment, for a document that lacks the other one.
        var place: Int32 = 0
    }

    /// The bits of all steps.
    let words: [UInt64]
    /// The head of the only block.
    let head: Step
    /// The steps of all segments, and where those of each end.
    let steps: [Step]
    let ends: [Int32]
    /// What marks refer to: segments by themselves, and those of rows.
    let pieces: [SegmentRow.Piece]
    /// The code of each byte, of the block's end, and of each length from 3 to 258.
    let literals: [ByteCode]
    let endOfBlock: Bits
    let matchLengths: [Bits]
    /// The code of each symbol of distances.
    let distances: [Bits]

    /// A vocabulary of no segments.
    package init() { self.init([], []) }
}

extension Vocabulary {
    /// Gathers the segments of a template.
    package struct Builder {
        private var numbers: [[UInt8]: Int32] = [:]
        var pieces: [SegmentRow.Piece] = []
        private var tokens: [[SegmentParser.Token]] = []
        private var parser = SegmentParser()

        /// Shorter ones are not worth a match.
        private static let shortest = 6

        /// Starts.
        package init() {}

        /// Starts another text, which repeats nothing of the one before.
        package mutating func startText() { parser = SegmentParser() }

        /// The segment of those bytes, which are numbered in the order of a document.
        package mutating func segment(_ bytes: [UInt8]) -> Segment {
            guard bytes.count >= Self.shortest, bytes.count < 1 << 20 else { return Segment(bytes) }
            if let number = numbers[bytes] { return Segment(bytes, number: number) }
            let number = Int32(pieces.count)
            numbers[bytes] = number
            let segment = Int32(tokens.count)
            pieces.append(SegmentRow.Piece(segment: segment, start: 0, end: Int32(bytes.count)))
            tokens.append(parser.tokens(of: bytes, number: segment))
            return Segment(bytes, number: number)
        }

        /// All that was gathered.
        package func vocabulary() -> Vocabulary { Vocabulary(tokens, pieces) }
    }

    private init(_ segments: [[SegmentParser.Token]], _ pieces: [SegmentRow.Piece]) {
        let code = BlockCode(segments)
        self.pieces = pieces
        literals = code.symbols.symbols[...255].map { ByteCode($0) }
        endOfBlock = code.symbols.symbols[DeflateAlphabet.endOfBlock]
        matchLengths = DeflateAlphabet.lengths.map(code.length)
        distances = code.distances.symbols
        var writer = StepWriter()
        head = writer.step(of: code.head)
        var ends: [Int32] = []
        for tokens in segments {
            writer.append(tokens, in: code)
            ends.append(Int32(writer.steps.count))
        }
        words = writer.row.words
        steps = writer.steps
        self.ends = ends
    }
}

/// Puts tokens together into as few steps as possible.
private struct StepWriter {
    private(set) var steps: [Vocabulary.Step] = []
    private(set) var row = BitRow()
    private var step = Vocabulary.Step()

    /// The step that writes just those bits.
    mutating func step(of bits: [Bits]) -> Vocabulary.Step {
        for bits in bits { add(bits) }
        defer { step = Vocabulary.Step() }
        return step
    }

    mutating func append(_ tokens: [SegmentParser.Token], in code: BlockCode) {
        var place = 0
        for token in tokens {
            switch token {
            case .literal(let byte):
                add(code.symbols.symbols[Int(byte)])
                place += 1
            case .own(let length, let distance):
                add(code.length(length))
                add(code.distance(distance))
                place += length
            case .linked(let length, let segment, let offset):
                add(code.length(length))
                step.length = Int32(length)
                step.segment = segment
                step.back = Int32(place - offset)
                step.place = Int32(place)
                end()
                place += length
            }
        }
        end()
    }

    private mutating func add(_ bits: Bits) {
        if step.bits == 0 { step.word = row.startWord() }
        row.append(bits)
        step.bits += Int32(bits.count)
    }

    private mutating func end() {
        guard step.bits > 0 else { return }
        steps.append(step)
        step = Vocabulary.Step()
    }
}
