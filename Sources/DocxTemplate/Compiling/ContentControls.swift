import Markup

extension [Event] {
    /// The events without what would undo a value in a template's own content control (ECMA-376
    /// part 1, §17.5.2).
    ///
    /// Word fills a bound control anew from its custom part whenever it opens the document
    /// (§17.5.2.6), and with that it would put the template's tag back over the value. The part
    /// holds one value while a loop prints many, so the value stays and the binding goes. A control
    /// with a value in it shows no placeholder (§17.5.2.39), and its runs do not look like one.
    func freeingControls() -> [Event] {
        guard contains(where: { $0.starts(.control) }) else { return self }
        var finder = ControlFinder()
        for index in indices { finder.read(self, at: index) }
        guard !finder.dropped.isEmpty else { return self }
        var output: [Event] = []
        var position = 0
        for range in finder.dropped.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            output += self[position..<range.lowerBound]
            position = range.upperBound
        }
        return output + self[position...]
    }
}

private struct ControlFinder {
    /// Elements that go.
    private(set) var dropped: [Range<Int>] = []
    private var open: [Control] = []

    private struct Control {
        var holdsTag = false
        var showsPlaceholder = false
        /// What goes when the control holds a tag.
        var bindings: [Range<Int>] = []
        /// What goes when it shows a placeholder too.
        var styles: [Range<Int>] = []
    }

    mutating func read(_ events: [Event], at index: Int) {
        switch events[index] {
        case .start(let tag) where tag.name.local == Word.control.rawValue:
            open.append(Control())
        case .start(let tag) where !open.isEmpty: readProperty(tag.name, events, at: index)
        case .end(let name) where name.local == Word.control.rawValue: close()
        case .tag: for index in open.indices { open[index].holdsTag = true }
        default: break
        }
    }

    private mutating func readProperty(_ name: Name, _ events: [Event], at index: Int) {
        let last = open.count - 1
        switch name.local {
        case "dataBinding": open[last].bindings.append(index..<events.endOfElement(at: index))
        case "showingPlcHdr":
            open[last].showsPlaceholder = true
            open[last].bindings.append(index..<events.endOfElement(at: index))
        case Word.runStyle.rawValue:
            open[last].styles.append(index..<events.endOfElement(at: index))
        default: break
        }
    }

    private mutating func close() {
        guard let control = open.popLast(), control.holdsTag else { return }
        dropped += control.bindings
        if control.showsPlaceholder { dropped += control.styles }
    }
}
