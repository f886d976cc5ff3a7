/// Finds, once for all documents, what the segments of a text repeat (RFC 1951 §4).
///
/// In a document values stand between the segments, so a match never reaches from one segment
/// into the next, and how far back it reaches is known only there.
struct SegmentParser {
    /// One step of writing a segment.
    enum Token {
        case literal(UInt8)
        /// Bytes of the same segment, so far back.
        case own(length: Int, distance: Int)
        /// Bytes of an earlier segment.
        case linked(length: Int, segment: Int32, offset: Int)
    }

    private struct Match {
        var length: Int
        var start: Int
    }

    private var text: [UInt8] = []
    /// The segments so far: where they start and end in `text`, and their numbers.
    private var segments: [(start: Int, end: Int, number: Int32)] = []
    /// For each place of the text its segment, and the one before it with the same four bytes, or
    /// with others that share their slot; negative for none.
    private var places: [(segment: Int32, earlier: Int32)] = []
    /// The last place of each slot.
    private var last = [Int32](repeating: -1, count: 1 << slotBits)

    private static let slotBits = 14
    private static let shortest = 4
    /// A distance that only the document knows costs more bits, and is worked out for each document.
    private static let shortestLinked = 12
    private static let longestChain = 128

    /// The steps for the next segment of the text.
    mutating func tokens(of segment: [UInt8], number: Int32) -> [Token] {
        let start = text.count
        text += segment
        segments.append((start, text.count, number))
        var tokens: [Token] = []
        var place = start
        var found = match(at: place, from: start)
        while place < text.count {
            note(place)
            let next = place + 1 < text.count ? match(at: place + 1, from: start) : nil
            if let match = found, match.length >= (next?.length ?? 0) {
                tokens.append(token(match, at: place, from: start))
                for skipped in (place + 1)..<(place + match.length) { note(skipped) }
                place += match.length
                found = place < text.count ? self.match(at: place, from: start) : nil
            } else {
                tokens.append(.literal(text[place]))
                place += 1
                found = next
            }
        }
        return tokens
    }

    private func token(_ match: Match, at place: Int, from start: Int) -> Token {
        if match.start >= start {
            return .own(length: match.length, distance: place - match.start)
        }
        let source = segments[Int(places[match.start].segment)]
        return .linked(
            length: match.length, segment: source.number, offset: match.start - source.start)
    }

    /// The slot of four bytes; nil where there are fewer.
    private func slot(_ place: Int) -> Int? {
        guard place + 4 <= text.count else { return nil }
        return Int((key(place) &* 0x9E37_79B1) >> (32 - UInt32(Self.slotBits)))
    }

    private func key(_ place: Int) -> UInt32 {
        text.span.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt32.self)
    }

    private mutating func note(_ place: Int) {
        let segment = Int32(segments.count - 1)
        guard let slot = slot(place) else { return places.append((segment, -1)) }
        places.append((segment, last[slot]))
        last[slot] = Int32(place)
    }

    /// The longest match; the nearest of equals.
    private func match(at place: Int, from start: Int) -> Match? {
        guard let slot = slot(place) else { return nil }
        let key = key(place)
        var (candidate, left) = (Int(last[slot]), Self.longestChain)
        var best: Match?
        while candidate >= 0, left > 0 {
            left -= 1
            if self.key(candidate) == key, mayBeLonger(at: place, as: candidate, than: best) {
                let length = length(at: place, as: candidate, from: start)
                let shortest = candidate >= start ? Self.shortest : Self.shortestLinked
                if length >= max(shortest, (best?.length ?? 0) + 1) {
                    best = Match(length: length, start: candidate)
                }
            }
            candidate = Int(places[candidate].earlier)
        }
        return best
    }

    /// Whether the first byte that would make it longer is the same.
    private func mayBeLonger(at place: Int, as candidate: Int, than best: Match?) -> Bool {
        guard let best else { return true }
        let next = place + best.length
        return next < text.count && text[candidate + best.length] == text[next]
    }

    private func length(at place: Int, as candidate: Int, from start: Int) -> Int {
        var limit = min(DeflateAlphabet.lengths.upperBound, text.count - place)
        if candidate >= start {
            guard place - candidate <= DeflateAlphabet.window else { return 0 }
        } else {
            limit = min(limit, segments[Int(places[candidate].segment)].end - candidate)
        }
        var length = 0
        while length < limit, text[candidate + length] == text[place + length] { length += 1 }
        return length
    }
}
