import Markup

/// Who contains whom in a list of events.
struct PartStructure {
    let events: [Event]
    /// For each event: the start of the element that contains it; -1 for the root.
    let parents: [Int]
    /// For each start: the index behind its end.
    let ends: [Int: Int]
    /// For each end: the index of its start.
    let starts: [Int: Int]
    /// Where the properties of sections start, in reading order.
    let sections: [Int]

    init(_ events: [Event]) {
        self.events = events
        var parents: [Int] = []
        var ends: [Int: Int] = [:]
        var starts: [Int: Int] = [:]
        var sections: [Int] = []
        var open: [Int] = []
        parents.reserveCapacity(events.count)
        for (index, event) in events.enumerated() {
            if case .end = event, let start = open.popLast() {
                ends[start] = index + 1
                starts[index] = start
            }
            parents.append(open.last ?? -1)
            if case .start = event { open.append(index) }
            if event.starts(.sectPr) { sections.append(index) }
        }
        self.parents = parents
        self.ends = ends
        self.starts = starts
        self.sections = sections
    }

    /// The range of the element that starts at `start`.
    func range(of start: Int) -> Range<Int> { start..<(ends[start] ?? events.count) }

    /// The starts of the elements around an event, innermost first.
    func ancestors(of index: Int) -> some Sequence<Int> {
        sequence(first: parents[index]) { parents[$0] }.prefix { $0 >= 0 }
    }

    /// The innermost element of that kind around an event.
    func nearest(_ word: Word, around index: Int) -> Int? {
        ancestors(of: index).first { events[$0].starts(word) }
    }

    /// Whether the paragraph or row holds that tag and nothing else to read.
    func holdsOnly(tag: Int, in start: Int) -> Bool {
        // What is told soonest comes first: a paragraph may hold very many tags.
        holdsOnly(in: start) { $0 == tag } && !range(of: start).contains { isWrapper($0) }
    }

    private func isWrapper(_ index: Int) -> Bool {
        guard case .start(let element) = events[index] else { return false }
        return Self.wrappers.contains(element.name.local)
    }

    /// Whether the paragraph or row holds tags of one kind and nothing else to read.
    ///
    /// Proofing marks, empty runs and bookmarks that end where they start do not count; a section
    /// break does.
    func holdsOnly(in start: Int, tags isAllowed: (Int) -> Bool) -> Bool {
        let range = range(of: start)
        guard !holdsText(in: range, besides: isAllowed) else { return false }
        var bookmarks = 0
        for index in range {
            guard case .start(let element) = events[index] else { continue }
            switch element.name.local {
            case "bookmarkStart": bookmarks += 1
            case "bookmarkEnd": bookmarks -= 1
            case "sectPr": return false
            default: break
            }
        }
        return bookmarks == 0
    }

    /// Whether a range holds anything to read besides those tags.
    func holdsText(in range: Range<Int>, besides isAllowed: (Int) -> Bool) -> Bool {
        var skipped = range.lowerBound
        for index in range where index >= skipped {
            switch events[index] {
            case .tag: if !isAllowed(index) { return true }
            case .text(let text): if !text.allSatisfy(\.isWhitespace) { return true }
            case .end, .other: break
            case .start(let element):
                let name = element.name.local
                if Self.properties.contains(name) {
                    skipped = self.range(of: index).upperBound
                } else if !Self.unreadable.contains(name), !Self.wrappers.contains(name) {
                    return true
                }
            }
        }
        return false
    }

    /// The markup of the runs that hold white space: what stands before a value is no part of it.
    func whiteSpace(in range: Range<Int>) -> [UInt8] {
        range.filter { events[$0].starts(.run) && holdsText(in: self.range(of: $0)) }
            .flatMap { events[self.range(of: $0)].markup }
    }

    private func holdsText(in range: Range<Int>) -> Bool {
        range.dropFirst().contains { index in
            if case .text = events[index] { events[index - 1].starts(.text) } else { false }
        }
    }

    /// Where bookmarks start and end in a range.
    func bookmarks(in range: Range<Int>) -> [Int] {
        range.filter { index in
            guard case .start(let tag) = events[index] else { return false }
            return tag.name.namespace == Word.namespace && tag.name.local.hasPrefix("bookmark")
        }
    }

    /// Elements that say how something looks.
    private static let properties: Set<String> = [
        "pPr", "rPr", "tcPr", "trPr", "tblPrEx", "endParaRPr",
    ]

    /// Elements that show nothing by themselves.
    private static let unreadable: Set<String> = [
        "p", "r", "t", "tr", "tc", "proofErr", "lastRenderedPageBreak", "ins", "moveTo", "smartTag",
        "bdo", "dir", "bookmarkStart", "bookmarkEnd",
    ]

    /// Elements around runs that show nothing but those.
    private static let wrappers: Set<String> = ["smartTagPr", "hyperlink"]
}
