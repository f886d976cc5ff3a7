import Splice

/// Content controls around what a fillable document prints.
extension Renderer {
    /// The control that the slot becomes; nil in the other modes.
    func control(of slot: Slot) -> Control? { mode == .fillable ? slot.control : nil }

    /// A value within a paragraph.
    mutating func print(_ slot: Slot, _ printout: Printout, in control: Control) {
        guard let lines = known(printout, of: slot) else { return }
        frame(slot, control, holding: lines, around: .runs) { renderer in
            lines.isEmpty ? renderer.printPlaceholder(slot) : renderer.write(lines, slot)
        }
    }

    /// A value alone in its paragraph: paragraphs of its own where there may be several.
    mutating func print(
        _ slot: Slot, _ printout: Printout, in paragraph: ParagraphMarkup, _ control: Control
    ) {
        guard let lines = known(printout, of: slot) else { return }
        guard control.kind == .paragraphs || lines.count > 1 else {
            return wrap(paragraph) { $0.print(slot, printout, in: control) }
        }
        var control = control
        control.kind = .paragraphs
        frame(slot, control, holding: lines, around: .blocks) { renderer in
            if lines.isEmpty, slot.lines > 0 {
                renderer.writeDottedLines(slot, in: paragraph)
            } else if lines.isEmpty {
                renderer.wrap(paragraph) { $0.printPlaceholder(slot) }
            }
            for line in lines { renderer.wrap(paragraph) { $0.write([line], slot) } }
        }
    }

    /// The lines that are known; none for what is empty, nil for what cannot be printed.
    private mutating func known(_ printout: Printout, of slot: Slot) -> [String]? {
        switch printout {
        case .lines(let lines): return lines.allSatisfy(\.isEmpty) ? [] : lines
        case .rich(let lines): return lines.map { RichText($0).plainText }
        case .unknown: return []
        case .unprintable, .document:
            reportType(slot)
            return nil
        }
    }

    /// What a blank form has there; a control without anything in it could not be found.
    private mutating func printPlaceholder(_ slot: Slot) {
        guard slot.blank == .text("") else { return printBlank(slot) }
        write([PlaceholderPart.space], slot)
    }

    mutating func frame(
        _ slot: Slot, _ control: Control, holding lines: [String],
        around extent: ControlFrame.Extent,
        content: (inout Renderer) -> Void
    ) {
        let tag = controls.tag(of: control)
        let (id, bookmark) = controls.add(tag, holding: lines)
        let frame = ControlFrame(
            control: control, tag: tag, id: id, bookmark: bookmark,
            runProperties: slot.run.properties, showsPlaceholder: lines.isEmpty,
            value: scope.evaluate(slot.expression))
        output.append(contentsOf: frame.open(around: extent))
        if extent == .blocks { paragraphMark = frame.firstParagraphMark }
        content(&self)
        output.append(contentsOf: frame.close(around: extent))
    }
}
