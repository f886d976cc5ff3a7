import Splice

/// Instructions as they are carried out.
///
/// Nearly all of what a document prints is static bytes, and fields that are printed as they are.
/// For these there is a step that refers to nothing else, so that carrying it out counts no
/// references; whatever is not so simple is left to the instruction.
struct Program: Sendable {
    /// What is known beforehand of the instruction with the same number.
    struct Step: BitwiseCopyable, Sendable {
        enum Kind {
            /// One segment.
            case fixed
            /// A field between two segments.
            case value
            /// The same, with its paragraph.
            case paragraph
            /// Nothing.
            case other
        }

        var kind = Kind.other
        /// Where its segments start in the row; those of the next step follow behind them.
        var segment: Int
        /// The field's name, by its place among `names`.
        var name = 0
        /// How many steps are done when this one is: what asks for a paragraph has one then.
        var length = 1
    }

    let instructions: [Instruction]
    private(set) var steps: [Step] = []
    /// What the steps print.
    private(set) var row = SegmentRow()
    /// The fields of the record that the instructions ask for, each once, in order.
    let names: [String]

    init(_ instructions: [Instruction]) {
        self.instructions = instructions
        names = Set(instructions.flatMap(\.names)).sorted()
        steps.reserveCapacity(instructions.count)
        for instruction in instructions {
            steps.append(step(of: instruction))
            markPrinted(by: instruction)
        }
    }

    /// Makes what the steps print known to a vocabulary.
    mutating func number(by builder: inout Vocabulary.Builder) { builder.number(&row) }

    /// Whoever printed a paragraph needs not be asked whether one stands last.
    private mutating func markPrinted(by instruction: Instruction) {
        guard case .lastParagraph(let end, _) = instruction, steps.count > 1,
            steps[steps.count - 2].kind == .paragraph,
            case .paragraphs(_, let paragraph) = instructions[steps.count - 2],
            paragraph.tail.bytes.ends(with: end)
        else { return }
        steps[steps.count - 2].length = 2
    }

    private mutating func step(of instruction: Instruction) -> Step {
        switch instruction {
        case .fixed(let segment): return Step(kind: .fixed, segment: row.add(segment))
        case .value(let slot):
            return step(.value, slot, between: slot.run.lead, and: slot.run.tail)
        case .paragraphs(let slot, let paragraph) where !paragraph.lead.isEmpty:
            return step(.paragraph, slot, between: paragraph.lead, and: paragraph.tail)
        default: return Step(segment: row.count)
        }
    }

    private mutating func step(
        _ kind: Step.Kind, _ slot: Slot, between lead: Segment, and tail: Segment
    ) -> Step {
        guard slot.isPlain, case .path(let path) = slot.expression, path.count == 1 else {
            return Step(segment: row.count)
        }
        let name = names.firstPlace { $0 >= path[0] }
        guard name < names.count, names[name] == path[0] else { return Step(segment: row.count) }
        let first = row.add(lead)
        _ = row.add(tail)
        return Step(kind: kind, segment: first, name: name)
    }
}

extension Instruction {
    /// The names that are looked for in the record.
    fileprivate var names: [String] {
        switch self {
        case .value(let slot), .paragraphs(let slot, _), .tick(let slot): slot.expression.names
        case .section(let section):
            section.expression.names + (section.isCondition ? section.content.body.names : [])
        default: []
        }
    }
}

extension Expression {
    /// The first name of each path, but for the place in a loop.
    fileprivate var names: [String] {
        paths.compactMap(\.first).filter { !$0.hasPrefix("_") }
    }
}
