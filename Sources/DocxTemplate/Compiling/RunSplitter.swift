import Markup

/// Takes tags out of the runs they stand in: `<r>a{{x}}b</r>` becomes `<r>a</r>`, the tag, `<r>b</r>`.
///
/// After that a block starts and ends between runs, never inside one, and a value brings its own
/// run with the formatting of the run its tag stood in.
struct RunSplitter {
    /// For each tag: the start of the run it stood in, with the run's properties.
    private(set) var runs: [Int: [Event]] = [:]

    private var output: [Event] = []
    private var open: [Run] = []

    /// A run that is being read.
    private struct Run {
        /// The run's start and its properties.
        var header: [Event]
        /// Whether a tag stands in the run's own text; other runs are copied as they are.
        var holdsTag: Bool
        /// Whether the header has been written since the last tag.
        var isOpen = false
        /// How many other elements are open in the run.
        var depth = 0
        /// The `w:t` that is open in the source, and whether it has been written.
        var text: StartTag?
        var isTextOpen = false
    }

    /// The events with every tag between runs.
    mutating func split(_ events: [Event]) -> [Event] {
        var index = 0
        while index < events.count {
            if events[index].starts(.run) {
                index = startRun(events, at: index)
            } else {
                step(events[index])
                index += 1
            }
        }
        return output
    }

    private mutating func startRun(_ events: [Event], at start: Int) -> Int {
        openRun()
        var end = start + 1
        let properties = events.indexBehindBlank(end)
        if properties < events.count, events[properties].starts(.runProperties) {
            end = events.endOfElement(at: properties)
        }
        let holdsTag = events.holdsTagInOwnText(fromRunAt: start)
        let rest = (holdsTag ? min(properties, end) : start + 1)..<end
        open.append(Run(header: [events[start]] + events[rest], holdsTag: holdsTag))
        if !holdsTag { openRun() }
        return end
    }

    private mutating func step(_ event: Event) {
        guard let run = open.last, run.holdsTag else {
            if event.ends(.run) { _ = open.popLast() }
            output.append(event)
            return
        }
        switch event {
        case .tag(let tag) where run.text != nil:
            closeRun()
            runs[tag] = run.header
            output.append(event)
        case .start(let tag) where run.depth == 0 && Word.text.means(tag.name):
            open[open.count - 1].text = tag
        case .end where run.text != nil:
            closeText()
            open[open.count - 1].text = nil
        case .end where run.depth == 0:
            closeRun()
            open.removeLast()
        case .text(let text)
        where run.text == nil && run.depth == 0 && text.allSatisfy(\.isWhitespace):
            break
        default: copy(event)
        }
    }

    private mutating func copy(_ event: Event) {
        openRun()
        openText()
        switch event {
        case .start: open[open.count - 1].depth += 1
        case .end: open[open.count - 1].depth -= 1
        case .text, .other, .tag: break
        }
        output.append(event)
    }

    private mutating func openRun() {
        guard var run = open.last, !run.isOpen else { return }
        output.append(contentsOf: run.header)
        run.isOpen = true
        open[open.count - 1] = run
    }

    private mutating func openText() {
        guard var run = open.last, let text = run.text, !run.isTextOpen else { return }
        output.append(.start(text.keepingSpace))
        run.isTextOpen = true
        open[open.count - 1] = run
    }

    private mutating func closeText() {
        guard let run = open.last, let text = run.text, run.isTextOpen else { return }
        output.append(.end(text.name))
        open[open.count - 1].isTextOpen = false
    }

    private mutating func closeRun() {
        closeText()
        guard let run = open.last, run.isOpen, case .start(let tag) = run.header.first else {
            return
        }
        output.append(.end(tag.name))
        open[open.count - 1].isOpen = false
    }
}

extension StartTag {
    /// A text's start with `xml:space="preserve"`, where the text's kind knows it: what a tag
    /// leaves may begin or end with a space.
    var keepingSpace: StartTag {
        let knowsSpace = name.namespace == Word.namespace || name.namespace == TextHolder.math
        return knowsSpace ? StartTag(name, [.preserveSpace]) : self
    }
}

extension Attribute {
    /// `xml:space="preserve"`.
    static let preserveSpace = Attribute(
        Name(
            namespace: "http://www.w3.org/XML/1998/namespace", local: "space", prefix: "xml"),
        "preserve")
}

extension [Event] {
    /// The index, or the next where white space stands between elements that were set in.
    func indexBehindBlank(_ index: Int) -> Int {
        guard index < count, case .text(let text) = self[index], text.allSatisfy(\.isWhitespace)
        else { return index }
        return index + 1
    }

    /// The index behind the end of the element that starts at `start`.
    func endOfElement(at start: Int) -> Int {
        var depth = 0
        for index in start..<count {
            switch self[index] {
            case .start: depth += 1
            case .end: depth -= 1
            case .text, .other, .tag: break
            }
            if depth == 0 { return index + 1 }
        }
        return count
    }

    /// Whether a tag stands in a `w:t` of the run itself, not in a text box inside it.
    fileprivate func holdsTagInOwnText(fromRunAt start: Int) -> Bool {
        var depth = 0
        var isInText = false
        for index in start..<count {
            switch self[index] {
            case .start(let tag):
                if depth == 1 { isInText = Word.text.means(tag.name) }
                depth += 1
            case .end: depth -= 1
            case .tag where depth == 2 && isInText: return true
            case .tag, .text, .other: break
            }
            if depth == 0 { return false }
        }
        return false
    }
}
