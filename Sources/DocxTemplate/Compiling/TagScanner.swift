/// Finds the tags of a part, heals those that Word cut over several runs, and puts each at the
/// place where it starts.
///
/// Word splits a run wherever spelling, language or revision marks change, also in the middle of a
/// tag. The tag then belongs to the run it starts in; what other runs hold of it is taken out.
struct TagScanner {
    let file: String
    let part: String
    private(set) var tags: [Tag] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// The comments that end in a later paragraph than they start in, by the tags at their ends.
    private(set) var longComments: [LongComment] = []
    /// How values are written whose tags stand in no paragraph, by tag.
    private(set) var forms: [Int: TextForm] = [:]
    /// For each text event: what it becomes, when it holds a part of a tag.
    private var replacements: [Int: [Event]] = [:]
    private var finder: TagFinder
    /// The comment that is open: its tag.
    private var openComment: Int?

    /// The text of the paragraph that is being scanned, once it has a tag.
    private var paragraphText = ""

    /// A tag's place in a paragraph, and its index.
    private typealias Placed = (range: Range<Int>, index: Int)

    init(file: String, part: String, delimiters: Delimiters) {
        self.file = file
        self.part = part
        finder = TagFinder(delimiters)
    }

    /// The events with `.tag` steps where the tags stood.
    mutating func scan(_ events: [Event]) -> [Event] {
        for paragraph in events.paragraphTexts { scan(paragraph) }
        if let openComment {
            diagnostics.append(Diagnostic(.unclosedTag, at: tags[openComment].location))
        }
        guard !replacements.isEmpty else { return events }
        return events.indices.flatMap { index -> [Event] in
            if let replacement = replacements[index] { return replacement }
            guard replacements[index + 1] != nil, case .text = events[index + 1] else {
                return [events[index]]
            }
            return [events[index].keepingSpace]
        }
    }

    private mutating func scan(_ paragraph: ParagraphText) {
        var placed: [Placed] = []
        var reader = FormReader(paragraph.kind)
        var position = 0
        paragraphText = openComment == nil ? "" : String(paragraph.characters)
        if openComment != nil {
            guard paragraph.kind == .paragraph else { return }
            guard let end = endComment(in: paragraph, &placed) else { return }
            position = end
        }
        while let found = finder.next(in: paragraph.characters, from: position) {
            // One text for all tags of the paragraph, which may be many.
            if paragraphText.isEmpty { paragraphText = String(paragraph.characters) }
            reader.read(paragraph.characters[position..<found.start])
            position = read(found, in: paragraph, reader, &placed)
        }
        replace(placed, in: paragraph)
    }

    /// Reads what was found; returns where the search goes on.
    private mutating func read(
        _ found: TagFinder.Occurrence, in paragraph: ParagraphText, _ reader: FormReader,
        _ placed: inout [Placed]
    ) -> Int {
        let end = paragraph.characters.count
        switch found {
        case .tag(let range), .delimiters(let range):
            let setsDelimiters = found == .delimiters(range)
            add(range, in: paragraph, reader, &placed, setsDelimiters: setsDelimiters)
            return range.upperBound
        case .openComment(let start) where paragraph.kind == .paragraph:
            openComment = tags.count
            addComment(start..<end, in: paragraph, &placed)
        case .unclosed(let start), .openComment(let start):
            diagnostics.append(
                Diagnostic(.unclosedTag, at: location(of: start..<end, in: paragraph)))
        }
        return end
    }

    private mutating func add(
        _ range: Range<Int>, in paragraph: ParagraphText, _ reader: FormReader,
        _ placed: inout [Placed], setsDelimiters: Bool
    ) {
        let location = location(of: range, in: paragraph)
        let inside = finder.inside(of: range, in: paragraph.characters)
        do throws(TagProblem) {
            if setsDelimiters { finder = TagFinder(try Delimiters(setBy: inside)) }
            tags.append(
                setsDelimiters ? .comment(at: location) : try Tag(inside[...], at: location))
            placed.append((range, tags.count - 1))
            if !tags[tags.count - 1].printsNothing {
                forms[tags.count - 1] = try reader.form()
            }
        } catch {
            diagnostics.append(Diagnostic(error.problem, at: location))
            guard let standIn = Tag(standingInFor: inside[...], at: location) else { return }
            tags.append(standIn)
            placed.append((range, tags.count - 1))
        }
    }

    private mutating func addComment(
        _ range: Range<Int>, in paragraph: ParagraphText, _ placed: inout [Placed]
    ) {
        tags.append(.comment(at: location(of: range, in: paragraph)))
        placed.append((range, tags.count - 1))
    }

    /// Ends a comment of an earlier paragraph; nil if it goes on behind this one.
    private mutating func endComment(
        in paragraph: ParagraphText, _ placed: inout [Placed]
    ) -> Int? {
        guard let open = openComment,
            let end = finder.end(ofCommentIn: paragraph.characters, from: 0)
        else { return nil }
        longComments.append(LongComment(open: open, close: tags.count))
        addComment(0..<end, in: paragraph, &placed)
        openComment = nil
        return end
    }

    private func location(of range: Range<Int>, in paragraph: ParagraphText) -> Location {
        Location(
            file: file, part: part, paragraph: paragraph.number, text: paragraphText, tag: range)
    }

    private mutating func replace(_ placed: [Placed], in paragraph: ParagraphText) {
        var rest = placed[...]
        for piece in paragraph.pieces {
            rest = rest.drop { $0.range.upperBound <= piece.range.lowerBound }
            let touching = rest.prefix { $0.range.overlaps(piece.range) }
            guard let event = piece.event else {
                if let comment = touching.first, tags[comment.index].kind == .comment {
                    removeElement(at: piece.element)
                }
                continue
            }
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

    /// Takes out a tab or a break, which has no content.
    private mutating func removeElement(at index: Int?) {
        guard let index else { return }
        replacements[index] = []
        replacements[index + 1] = []
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
