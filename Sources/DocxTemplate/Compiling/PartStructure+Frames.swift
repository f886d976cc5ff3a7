import Markup

/// Elements around runs that may be cut in two: a change, a smart tag, a direction of writing.
///
/// Somebody who adds one tag of a block while changes are tracked leaves it in a change of its own
/// (ECMA-376 part 1, §17.13.5.18), and the block would begin in one element and end in another.
extension PartStructure {
    /// The events with the tags of such blocks outside their frames; nil when there is none.
    func cuttingFrames(between tags: [Tag]) -> [Event]? {
        let cuts = cuts(between: tags)
        guard !cuts.isEmpty else { return nil }
        var cutter = FrameCutter()
        for (index, event) in events.enumerated() {
            if cuts.contains(index) {
                cutter.cut(frames(around: index), at: event)
            } else {
                cutter.append(event)
            }
        }
        return cutter.output
    }

    /// The tags of blocks within one paragraph that begin and end in different elements.
    private func cuts(between tags: [Tag]) -> Set<Int> {
        var cuts: Set<Int> = []
        var open: [Int] = []
        for (index, event) in events.enumerated() {
            guard let tag = event.tag else { continue }
            switch tags[tag].kind {
            case .open: open.append(index)
            case .close:
                guard let start = open.popLast(), parents[start] != parents[index],
                    foundation(of: start) == foundation(of: index)
                else { continue }
                cuts.formUnion([start, index])
            default: break
            }
        }
        return cuts
    }

    /// What contains the frames around an event.
    private func foundation(of index: Int) -> Int? {
        ancestors(of: index).first { !isFrame($0) }
    }

    /// The frames around an event, innermost first.
    private func frames(around index: Int) -> [StartTag] {
        ancestors(of: index).prefix(while: isFrame).compactMap { start in
            guard case .start(let tag) = events[start] else { return nil }
            return tag
        }
    }

    private func isFrame(_ start: Int) -> Bool {
        guard case .start(let tag) = events[start] else { return false }
        return tag.name.namespace == Word.namespace && Self.frames.contains(tag.name.local)
    }

    private static let frames: Set<String> = ["ins", "moveTo", "smartTag", "bdo", "dir"]
}

/// Writes events anew with frames cut, leaving out halves with nothing in them.
private struct FrameCutter {
    private(set) var output: [Event] = []
    /// Where frames were opened again.
    private var reopened: Set<Int> = []

    mutating func cut(_ frames: [StartTag], at tag: Event) {
        for frame in frames {
            if case .start(let last) = output.last, last.name == frame.name {
                output.removeLast()
                reopened.remove(output.count)
            } else {
                output.append(.end(frame.name))
            }
        }
        output.append(tag)
        for frame in frames.reversed() {
            reopened.insert(output.count)
            output.append(.start(frame))
        }
    }

    mutating func append(_ event: Event) {
        if case .end = event, reopened.remove(output.count - 1) != nil {
            output.removeLast()
        } else {
            output.append(event)
        }
    }
}
