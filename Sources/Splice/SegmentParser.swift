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
    /// The segments so far: where they start in `text`, and their numbers.
    private var segments: [(start: Int, number: Int32)] = []
    /// The last place of each four bytes, and for each place the one before it.
    private var last: [UInt32: Int] = [:]
    private var earlier: [Int] = []

    private static let shortest = 4
    /// A distance that only the document knows costs more bits.
    private static let shortestLinked = 5
    private static let longestChain = 96

    /// The steps for the next segment of the text.
    mutating func tokens(of segment: [UInt8], number: Int32) -> [Token] {
        let start = text.count
        text += segment
        segments.append((start, number))
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
        let source = segment(at: match.start)
        return .linked(
            length: match.length, segment: source.number, offset: match.start - source.start)
    }

    private func segment(at place: Int) -> (start: Int, number: Int32, end: Int) {
        var (low, high) = (0, segments.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if segments[middle].start <= place { low = middle } else { high = middle }
        }
        let end = high < segments.count ? segments[high].start : text.count
        return (segments[low].start, segments[low].number, end)
    }

    private func key(_ place: Int) -> UInt32? {
        guard place + 4 <= text.count else { return nil }
        return text[place..<(place + 4)].reduce(0) { $0 << 8 | UInt32($1) }
    }

    private mutating func note(_ place: Int) {
        guard let key = key(place) else { return earlier.append(-1) }
        earlier.append(last.updateValue(place, forKey: key) ?? -1)
    }

    /// The longest match; the nearest of equals.
    private func match(at place: Int, from start: Int) -> Match? {
        guard let key = key(place), var candidate = last[key] else { return nil }
        var best: Match?
        for _ in 0..<Self.longestChain where candidate >= 0 {
            let length = length(at: place, as: candidate, from: start)
            let shortest = candidate >= start ? Self.shortest : Self.shortestLinked
            if length >= max(shortest, (best?.length ?? 0) + 1) {
                best = Match(length: length, start: candidate)
            }
            candidate = earlier[candidate]
        }
        return best
    }

    private func length(at place: Int, as candidate: Int, from start: Int) -> Int {
        var limit = min(DeflateAlphabet.lengths.upperBound, text.count - place)
        if candidate >= start {
            guard place - candidate <= DeflateAlphabet.window else { return 0 }
        } else {
            limit = min(limit, segment(at: candidate).end - candidate)
        }
        var length = 0
        while length < limit, text[candidate + length] == text[place + length] { length += 1 }
        return length
    }
}
