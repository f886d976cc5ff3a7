import Fields
import OpenPackage
import Splice
import VietnameseText

/// Carries out the instructions of a part for one record: one pass, no XML library.
struct Renderer {
    let mode: Mode
    let missing: MissingPolicy
    var output = MarkedText()
    /// The part that is being rendered.
    var part: PartName?
    /// The ids of what is printed more than once.
    var identities = Identities()
    /// The notes to which blocks refer.
    var notes = Notes()
    /// The turns of the blocks around that repeat cells, innermost last.
    var copies: [Scope.Position] = []
    /// What the document has beside what its template prints.
    var additions: Additions
    /// How the part starts: what its root declares.
    private(set) var start: [UInt8] = []
    /// Carries documents that are values.
    var composer = Composer(.rendering)
    /// The partials of the template, and what stands before the paragraphs of those being printed.
    var partials: [Partial] = []
    var indents: [[UInt8]] = []
    /// Whether partials call each other without an end.
    var isEndless = false
    /// The content controls so far.
    var controls = ControlCount()
    /// What the next paragraph of an answer starts with.
    var paragraphMark: [UInt8] = []
    /// What stops the document.
    private(set) var errors: [Diagnostic] = []
    /// What was repaired on the way.
    private(set) var remarks: [Diagnostic] = []
    /// What was told already: a loop meets the same fault in every turn.
    private var told: Set<Diagnostic> = []
    var scope: Scope
    /// What was printed and may still be taken out, outermost first.
    var held: [HeldText] = []
    /// Whether a long text is packed on the way; else it is packed as a whole, and smaller.
    var packsOnTheWay = true
    /// What a document may take, what it took, and whether that is more: then its blocks print no
    /// further turn, and partials are called no more.
    let limits = PackageLimits.standard
    var turns = 0
    var isFull = false
    /// Of the record: see there.
    private let touched: UInt8
    /// The files that values name.
    private let files: ((String) -> [UInt8]?)?

    init(
        _ record: Record, mode: Mode, missing: MissingPolicy, additions: Additions = Additions(),
        files: ((String) -> [UInt8]?)? = nil
    ) {
        self.mode = mode
        self.missing = missing
        self.additions = additions
        self.files = files
        touched = record.touched()
        scope = Scope(record, isComplete: mode == .filled)
    }

    /// Renders one part.
    mutating func render(
        _ program: Program, of part: PartName? = nil, expecting size: Int = 0
    ) -> MarkedText {
        self.part = part
        output = MarkedText()
        output.reserve(bytes: size)
        run(program)
        return output
    }

    mutating func run(_ instruction: Instruction) {
        switch instruction {
        case .fixed(let segment): output.append(segment)
        case .root(let usual, let fillable):
            let root = mode == .fillable ? fillable : usual
            start = root.bytes
            output.append(root)
        case .value(let slot): print(slot)
        case .paragraphs(let slot, let paragraph): print(slot, in: paragraph)
        case .insideLast(let body, let end):
            let isBehindParagraph = output.ends(with: end)
            if isBehindParagraph { output.removeLast(end.count) }
            run(body)
            if isBehindParagraph { output.append(contentsOf: end) }
        case .tick(let slot): tick(slot)
        case .section(let section): run(section)
        case .lastParagraph(let end, let paragraph):
            if !output.ends(with: end), !output.ends(with: ControlFrame.end) {
                output.append(contentsOf: paragraph)
            }
        case .unless(let body, let part): run(body, unlessLacking: part)
        case .link(let link): run(link)
        case .partial(let call): run(call)
        case .indent: for indent in indents { output.append(contentsOf: indent) }
        case .indentNext: paragraphMark = indents.flatMap(\.self)
        case .measure(let measure): run(measure)
        case .fixedInTurn(let first, let later, let body):
            output.append(identities.isFirst(body) ? first : later)
        case .identity(let identity): write(identity)
        case .note(let note): print(note: note)
        case .noteCopies(let note): output.append(notes.copies[note] ?? MarkedText())
        }
    }

    private mutating func run(_ link: Link) {
        let start = output.count
        held.append(HeldText(start: start))
        run(link.target)
        held.removeLast()
        let target = String(decoding: output.bytes[start...], as: UTF8.self)
        output.removeSubrange(start...)
        guard let part else { return }
        // A link without a target leads to its own document.
        let id = additions.relationship(
            from: part, kind: link.kind, target: target.isEmpty ? "#" : target, isExternal: true)
        output.append(contentsOf: id.utf8)
    }

    private mutating func run(_ body: Program, unlessLacking part: [UInt8]) {
        held.append(HeldText(start: output.count, until: part))
        run(body)
        guard let text = held.popLast(), !text.stays(in: output) else { return }
        output.removeSubrange(text.start...)
    }
}

// MARK: - Values

extension Renderer {
    /// What the slot prints here; a required field that is known to be empty counts as missing when
    /// missing fields are errors.
    private func printout(of slot: Slot) -> Printout {
        let value = scope.evaluate(slot.expression)
        let isError = mode == .filled && missing == .error && slot.isRequired
        if slot.isPicture, case .text(let name) = value, !name.isEmpty, let files {
            return printout(ofPictureIn: files(name), slot)
        }
        return slot.printout(of: value == .null && isError ? nil : value)
    }

    private func printout(ofPictureIn bytes: [UInt8]?, _ slot: Slot) -> Printout {
        guard let picture = bytes.flatMap({ Picture($0) }) else { return .unprintable }
        return slot.printout(of: .picture(picture))
    }

    private mutating func print(_ slot: Slot) {
        if let text = plainText(of: slot) { return write(plain: text, slot) }
        let printout = printout(of: slot)
        if let control = control(of: slot), !printout.holdsPicture {
            return print(slot, printout, in: control)
        }
        switch printout {
        case .lines(let lines): write(lines, slot)
        case .rich(let lines): write(lines, slot)
        case .document(let document): insert(document, slot)
        case .unknown: printMissing(slot)
        case .unprintable: reportType(slot)
        }
    }

    private mutating func print(_ slot: Slot, in paragraph: ParagraphMarkup) {
        if !paragraph.lead.isEmpty, paragraphMark.isEmpty, let text = plainText(of: slot) {
            return output.append(paragraph.lead, text.utf8, paragraph.tail)
        }
        let printout = printout(of: slot)
        if let control = control(of: slot), !printout.holdsPicture {
            return print(slot, printout, in: paragraph, control)
        }
        switch printout {
        case .lines(let lines) where slot.lines > 0 && lines.allSatisfy(\.isEmpty):
            writeDottedLines(slot, in: paragraph)
        case .lines(let lines):
            for line in lines { wrap(paragraph) { $0.write([line], slot) } }
        case .rich(let lines):
            for line in lines { wrap(paragraph) { $0.write([line], slot) } }
        case .document(let document): insert(document, slot, paragraph)
        case .unknown where slot.lines > 0: writeDottedLines(slot, in: paragraph)
        case .unknown: wrap(paragraph) { $0.printMissing(slot) }
        case .unprintable: reportType(slot)
        }
    }

    mutating func wrap(
        _ paragraph: ParagraphMarkup, content: (inout Renderer) -> Void
    ) {
        start(paragraph.open, paragraph.list)
        content(&self)
        output.append(paragraph.close)
    }

    private mutating func start(_ paragraph: Segment, _ list: Identity?) {
        if let list { write(paragraph.bytes, with: list) } else { output.append(paragraph) }
        output.append(contentsOf: paragraphMark)
        paragraphMark = []
    }

    /// Two lines at least stay together at either end, so that no page starts or ends with one.
    mutating func writeDottedLines(_ slot: Slot, in paragraph: ParagraphMarkup) {
        for line in 0..<slot.lines {
            let isKept = line < slot.lines - 1 && (line == 0 || line == slot.lines - 2)
            start(isKept ? paragraph.keptDottedOpen : paragraph.dottedOpen, paragraph.list)
            output.append(slot.run.leader)
            output.append(paragraph.close)
        }
    }

    private mutating func printMissing(_ slot: Slot) {
        switch (mode, missing) {
        case (.filled, .empty): break
        case (.filled, .error) where slot.isRequired:
            let name = slot.path.split(separator: ".").last.map(String.init) ?? slot.path
            let nearest = VietnameseText.nearest(to: name, among: scope.names.filter { $0 != name })
            tell(.missingField(slot.path, label: slot.field?.label, nearest: nearest), of: slot)
        case (.filled, .blank), (.filled, .error), (.blank, _), (.fillable, _): printBlank(slot)
        }
    }

    mutating func printBlank(_ slot: Slot) {
        switch slot.blank {
        case .text(let text): write([text], slot)
        case .leader: output.append(slot.run.leader)
        }
    }

    mutating func reportType(_ slot: Slot) {
        let expected = slot.isPicture ? "picture" : "text"
        tell(.wrongType(field: slot.path, expected: expected), of: slot)
    }

    mutating func tell(_ problem: Problem, of slot: Slot) { tell(problem, at: slot.location) }

    mutating func tell(_ problem: Problem, at location: Location) {
        let diagnostic = Diagnostic(problem, at: location)
        guard told.insert(diagnostic).inserted else { return }
        problem.isRemark ? remarks.append(diagnostic) : errors.append(diagnostic)
    }

    private mutating func tick(_ slot: Slot) {
        let isTicked = scope.evaluate(slot.expression)?.isTruthy ?? false
        let box = isTicked ? "☒" : "☐"
        guard let control = control(of: slot) else {
            return slot.run.isWord ? write(plain: box, slot) : write([box], slot)
        }
        frame(slot, control, holding: [box], around: .runs) { $0.write([box], slot) }
    }

    mutating func writeRun(_ slot: Slot, content: (inout [UInt8]) -> Void) {
        output.append(contentsOf: slot.run.open)
        content(&output.appendable)
        output.append(contentsOf: slot.run.close)
    }

    /// Writes a run with lines of text; nothing at all for an empty text.
    mutating func write(_ lines: [String], _ slot: Slot) { write(lines, slot, in: slot.run) }

    mutating func write(_ lines: [String], _ slot: Slot, in run: RunMarkup) {
        guard lines.count > 1 || lines.first?.isEmpty == false else { return }
        if let form = slot.run.form, !form.accepts(lines) {
            return tell(.unsafeAddress(field: slot.path), of: slot)
        }
        guard let forbidden = append(lines, in: run) else { return }
        tell(.forbiddenCharacter(field: slot.path, scalar: forbidden), of: slot)
    }

    private mutating func append(_ lines: [String], in run: RunMarkup) -> UInt32? {
        var forbidden: UInt32?
        if run.isWord, lines.count == 1 {
            output.append(run.lead)
            forbidden = output.appendable.append(text: lines[0], in: run)
            output.append(run.tail)
            return forbidden
        }
        output.append(contentsOf: run.open)
        for (index, line) in lines.enumerated() {
            if index > 0 { output.append(contentsOf: run.lineBreak) }
            forbidden = output.appendable.append(line, in: run) ?? forbidden
        }
        output.append(contentsOf: run.close)
        return forbidden
    }
}

extension Problem {
    /// Whether the document is made all the same.
    fileprivate var isRemark: Bool {
        if case .forbiddenCharacter = self { true } else { false }
    }
}
