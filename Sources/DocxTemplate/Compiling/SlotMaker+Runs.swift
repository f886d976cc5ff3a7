import Markup
import Splice

/// The markup around values.
extension SlotMaker {
    /// What a value brings with it where its tag stands.
    func run(for index: Int, at position: Int) -> RunMarkup {
        var run = bareRun(for: index, at: position)
        run.lead = Segment(run.open + run.textOpen)
        run.tail = Segment(run.textClose + run.close)
        run.leader = Segment(run.open + run.tab + run.close)
        return run
    }

    private func bareRun(for index: Int, at position: Int) -> RunMarkup {
        guard let header = runs[index], case .start(let start) = header.first else {
            return plainMarkup(for: index, at: position)
        }
        guard start.name.namespace == Word.namespace else {
            return drawingRun(header, start.name)
        }
        let prefix = start.name.prefix
        let text = Word.text.name(prefix: prefix)
        return RunMarkup(
            open: header[...].markup,
            properties: header.dropFirst().markup,
            formatting: RunFormatting(header, takesLinks: !isInsideLink(position)),
            close: markup { Element(start.name).writeEndTag(to: &$0) },
            textOpen: markup {
                Element(text, attributes: [.preserveSpace]).writeStartTag(to: &$0, closed: false)
            },
            textClose: markup { Element(text).writeEndTag(to: &$0) },
            lineBreak: markup { Element(Word.br.name(prefix: prefix)).write(to: &$0) },
            tab: markup { Element(Word.tab.name(prefix: prefix)).write(to: &$0) },
            isWord: true)
    }

    /// A run of DrawingML holds one text; a break stands between runs (ECMA-376 part 1,
    /// §21.1.2.2.1).
    private func drawingRun(_ header: [Event], _ run: Name) -> RunMarkup {
        let element = { (local: String) in
            Element(Name(namespace: Word.drawingNamespace, local: local, prefix: run.prefix))
        }
        let start = { (element: Element) in
            markup { element.writeStartTag(to: &$0, closed: false) }
        }
        let end = { (element: Element) in markup { element.writeEndTag(to: &$0) } }
        let text = element(Word.text.rawValue)
        let br = element(Word.br.rawValue)
        let open = header[...].markup + start(text)
        let close = end(text) + end(element(run.local))
        let properties = header.dropFirst().markup
        return RunMarkup(
            open: open, properties: properties, close: close,
            lineBreak: close + start(br) + properties + end(br) + open, tab: [0x09])
    }

    /// A value among plain text: in an attribute, a field's code, a property, a formula.
    private func plainMarkup(for index: Int, at position: Int) -> RunMarkup {
        let form = forms[index] ?? TextForm(content: .text, container: .element)
        var lineBreak: [UInt8] = []
        switch (form.content, form.container) {
        case (.address, _): break
        case (.code, _): lineBreak = [0x20]
        case (.text, .element): lineBreak = TextHolder.lineBreak(in: holder(of: position))
        case (.text, _): lineBreak = Array("&#10;".utf8)
        }
        return RunMarkup(lineBreak: lineBreak, form: form)
    }

    /// The name of the element right around an event.
    func holder(of position: Int) -> Name {
        let parent = structure.parents[position]
        guard parent >= 0, case .start(let tag) = structure.events[parent] else {
            return Name(local: "")
        }
        return tag.name
    }
}
