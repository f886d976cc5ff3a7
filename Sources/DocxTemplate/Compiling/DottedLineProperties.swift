import Markup

extension ArraySlice<Event> {
    /// A paragraph's start and properties with a first line that starts where the others do.
    ///
    /// `w:ind` stands in `w:pPr` at a place of its own (ECMA-376 part 1, §17.3.1.26).
    var withoutFirstLineIndent: [Event] {
        guard case .start(let paragraph) = first else { return Array(self) }
        let word = { (local: String) in
            Name(namespace: Word.namespace, local: local, prefix: paragraph.name.prefix)
        }
        var events = Array(self)
        let noIndent = Attribute(word("firstLine"), "0")
        if let index = events.firstIndex(where: { $0.startsLocal(["ind"]) }),
            case .start(var indent) = events[index]
        {
            indent.attributes.removeAll { ["firstLine", "hanging"].contains($0.name.local) }
            indent.attributes.append(noIndent)
            events[index] = .start(indent)
            return events
        }
        let indent = [Event.start(StartTag(word("ind"), [noIndent])), .end(word("ind"))]
        guard events.count > 1 else {
            let properties = word("pPr")
            return events + [.start(StartTag(properties))] + indent + [.end(properties)]
        }
        let place = events.firstIndex { $0.startsLocal(Self.behindIndent) } ?? events.count - 1
        events.insert(contentsOf: indent, at: place)
        return events
    }

    /// The same, not to be parted from the next paragraph by a page break (§17.3.1.15).
    var keptWithNext: [Event] {
        guard case .start(let paragraph) = first else { return Array(self) }
        var events = Array(self)
        guard !events.contains(where: { $0.startsLocal(["keepNext"]) }),
            let properties = events.firstIndex(where: { $0.startsLocal(["pPr"]) })
        else { return events }
        let keep = Name(
            namespace: Word.namespace, local: "keepNext", prefix: paragraph.name.prefix)
        let style = events.lastIndex { $0.ends(.pStyle) }
        let place = (style ?? properties) + 1
        events.insert(contentsOf: [.start(StartTag(keep)), .end(keep)], at: place)
        return events
    }

    /// What follows `w:ind` in `w:pPr`.
    private static var behindIndent: Set<String> {
        [
            "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc", "textDirection",
            "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr",
            "pPrChange",
        ]
    }
}

extension Event {
    fileprivate func startsLocal(_ names: Set<String>) -> Bool {
        guard case .start(let tag) = self else { return false }
        return tag.name.namespace == Word.namespace && names.contains(tag.name.local)
    }
}
