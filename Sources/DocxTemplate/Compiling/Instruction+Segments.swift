import Splice

/// What is the same in all documents gets numbers, in the order in which it is printed.
extension Vocabulary.Builder {
    /// The instructions of a part.
    mutating func number(_ part: [Instruction]) -> Program {
        startText()
        return numbered(part)
    }

    private mutating func number(_ part: Program) -> Program { number(part.instructions) }

    mutating func number(_ partial: Partial) -> Partial {
        Partial(instructions: number(partial.instructions), turn: partial.turn)
    }

    mutating func number(_ notes: Notes) -> Notes {
        var notes = notes
        for (note, text) in notes.texts.sorted(by: { $0.key < $1.key }) {
            notes.texts[note]?.instructions = number(text.instructions)
        }
        return notes
    }

    private mutating func numbered(_ instructions: [Instruction]) -> Program {
        var result: [Instruction] = []
        for instruction in instructions.simplified { result.append(numbered(instruction)) }
        var program = Program(result)
        program.number(by: &self)
        return program
    }

    private mutating func numbered(_ instruction: Instruction) -> Instruction {
        switch instruction {
        case .fixed(let bytes): return .fixed(segment(bytes))
        case .root(let usual, let fillable):
            // Only one of them is printed, so that they are packed alike.
            return .root(segment(usual), fillable: segment(fillable))
        case .fixedInTurn(let first, let later, let body):
            return .fixedInTurn(segment(first), later: segment(later), body: body)
        case .value(let slot): return .value(numbered(slot))
        case .tick(let slot): return .tick(numbered(slot))
        case .paragraphs(let slot, let paragraph):
            let paragraph = numbered(paragraph, around: slot)
            return .paragraphs(numbered(slot), paragraph)
        case .section(let section):
            var content = section.content
            content.body = numbered(content.body.instructions)
            return .section(section.printing(content))
        case .insideLast(let body, let end):
            return .insideLast(numbered(body.instructions), end: end)
        case .unless(let body, let part): return .unless(numbered(body.instructions), lacks: part)
        case .lastParagraph, .link, .partial, .indent, .indentNext, .measure, .identity, .note,
            .noteCopies:
            return instruction
        }
    }

    private mutating func numbered(_ slot: Slot) -> Slot {
        var run = slot.run
        run.lead = segment(run.lead)
        run.tail = segment(run.tail)
        if slot.blank == .leader || slot.lines > 0 { run.leader = segment(run.leader) }
        return slot.with(run)
    }

    private mutating func numbered(
        _ paragraph: ParagraphMarkup, around slot: Slot
    ) -> ParagraphMarkup {
        // A list's number stands in the middle.
        let isWhole = paragraph.list == nil
        let isDotted = slot.lines > 0 && isWhole
        // Most paragraphs are printed so: these come first.
        let lead = isWhole ? segment(paragraph.open.bytes + slot.run.lead.bytes) : []
        let tail = segment(slot.run.tail.bytes + paragraph.close.bytes)
        return ParagraphMarkup(
            list: paragraph.list, open: isWhole ? segment(paragraph.open) : paragraph.open,
            dottedOpen: isDotted ? segment(paragraph.dottedOpen) : paragraph.dottedOpen,
            keptDottedOpen: isDotted
                ? segment(paragraph.keptDottedOpen) : paragraph.keptDottedOpen,
            close: segment(paragraph.close), section: paragraph.section, lead: lead, tail: tail)
    }

    private mutating func segment(_ segment: Segment) -> Segment { self.segment(segment.bytes) }
}

extension [Instruction] {
    /// The same with all that stands together in one piece, and without asking what is known.
    fileprivate var simplified: [Instruction] {
        var result: [Instruction] = []
        for instruction in self {
            switch (result.last, instruction) {
            case (.fixed(let before), .fixed(let more)):
                result[result.count - 1] = .fixed(Segment(before.bytes + more.bytes))
            case (.fixed(let before), .lastParagraph(let end, _)) where before.bytes.ends(with: end):
                break
            default: result.append(instruction)
            }
        }
        return result
    }
}
