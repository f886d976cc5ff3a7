/// Finds the tags of a part, heals those that Word cut over several runs, and puts each at the
/// place where it starts.
///
/// Word splits a run wherever spelling, language or revision marks change, also in the middle of a
/// tag. The tag then belongs to the run it starts in; what other runs hold of it is taken out.
struct TagScanner {
    let file: String
    let part: String
    let delimiters: Delimiters
    private(set) var tags: [Tag] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// How values are written whose tags stand in no paragraph, by tag.
    private(set) var forms: [Int: TextForm] = [:]
    /// For each text event: what it becomes, when it holds a part of a tag.
    private var replacements: [Int: [Event]] = [:]

    init(file: String, part: String, delimiters: Delimiters) {
        self.file = file
        self.part = part
        self.delimiters = delimiters
    }

    /// The events with `.tag` steps where the tags stood.
    mutating func scan(_ events: [Event]) -> [Event] {
        for paragraph in events.paragraphTexts { scan(paragraph) }
        guard !replacements.isEmpty else { return events }
        return events.indices.flatMap { index -> [Event] in
            if let replacement = replacements[index] { return replacement }
            return [replacements[index + 1] == nil ? events[index] : events[index].keepingSpace]
        }
    }

    private mutating func scan(_ paragraph: ParagraphText) {
        let found = occurrences(in: paragraph)
        guard !found.isEmpty else { return }
        var placed: [(range: Range<Int>, index: Int)] = []
        var reader = FormReader(paragraph.kind)
        var position = 0
        for range in found {
            reader.read(paragraph.characters[position..<range.lowerBound])
            position = range.upperBound
            let location = location(of: range, in: paragraph)
            do throws(TagProblem) {
                tags.append(try Tag(inside(of: range, in: paragraph), at: location))
                placed.append((range, tags.count - 1))
                if !tags[tags.count - 1].printsNothing {
                    forms[tags.count - 1] = try reader.form()
                }
            } catch {
                diagnostics.append(Diagnostic(error.problem, at: location))
                let standIn = Tag(standingInFor: inside(of: range, in: paragraph), at: location)
                guard let standIn else { continue }
                tags.append(standIn)
                placed.append((range, tags.count - 1))
            }
        }
        replace(placed, in: paragraph)
    }

    private func inside(of range: Range<Int>, in paragraph: ParagraphText) -> Substring {
        let inner = range.dropFirst(delimiters.open.count).dropLast(delimiters.close.count)
        return String(paragraph.characters[inner]).prefix { _ in true }
    }

    private func location(of range: Range<Int>, in paragraph: ParagraphText) -> Location {
        Location(
            file: file, part: part, paragraph: paragraph.number,
            text: String(paragraph.characters), tag: range)
    }

    /// The ranges of the tags; an opening delimiter without a closing one is a diagnostic.
    private mutating func occurrences(in paragraph: ParagraphText) -> [Range<Int>] {
        let (open, close) = (Array(delimiters.open), Array(delimiters.close))
        let text = paragraph.characters
        var ranges: [Range<Int>] = []
        var position = 0
        while let start = text.firstIndex(of: open, from: position) {
            guard var end = text.firstIndex(of: close, from: start + open.count) else {
                let rest = start..<text.count
                diagnostics.append(
                    Diagnostic(.unclosedTag, at: location(of: rest, in: paragraph)))
                break
            }
            // {{{x}}}: the first of three closing braces belongs to the inside.
            while end + close.count < text.count, text[end + close.count] == close.last,
                start + open.count < end, text[start + open.count] == "{"
            { end += 1 }
            ranges.append(start..<end + close.count)
            position = end + close.count
        }
        return ranges
    }

    private mutating func replace(
        _ placed: [(range: Range<Int>, index: Int)], in paragraph: ParagraphText
    ) {
        for piece in paragraph.pieces {
            guard let event = piece.event else { continue }
            let touching = placed.filter { $0.range.overlaps(piece.range) }
            guard !touching.isEmpty else { continue }
            var steps: [Event] = []
            var position = piece.range.lowerBound
            for (range, index) in touching {
                appendText(paragraph.characters, position..<max(position, range.lowerBound), &steps)
                if piece.range.contains(range.lowerBound) { steps.append(.tag(index)) }
                position = min(range.upperBound, piece.range.upperBound)
            }
            appendText(paragraph.characters, position..<piece.range.upperBound, &steps)
            replacements[event] = steps
        }
    }

    private func appendText(
        _ characters: [Character], _ range: Range<Int>, _ steps: inout [Event]
    ) {
        if !range.isEmpty { steps.append(.text(String(characters[range]))) }
    }
}

extension Event {
    /// A text's start with `xml:space="preserve"`: what a tag leaves may begin or end with a space.
    fileprivate var keepingSpace: Event {
        guard case .start(let tag) = self else { return self }
        return .start(tag.keepingSpace)
    }
}

extension [Character] {
    /// Where `pattern` first stands at or after `start`.
    func firstIndex(of pattern: [Character], from start: Int) -> Int? {
        guard count >= pattern.count, start <= count - pattern.count else { return nil }
        return (start...(count - pattern.count)).first { index in
            self[index..<(index + pattern.count)].elementsEqual(pattern)
        }
    }
}
