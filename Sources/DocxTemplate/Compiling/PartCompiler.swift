import Fields
import Markup

/// Turns one part of a template into instructions.
struct PartCompiler {
    let file: String
    let part: String
    let delimiters: Delimiters
    let leaders: LeaderStyles
    let dictionary: FieldDictionary?
    /// The relationships of the part whose targets hold tags.
    var links = TaggedLinks()
    /// Where the partials are looked for.
    var partials = PartialSite()
    /// The styles whose paragraphs are items of lists.
    var lists = ListStyles()
    /// What earlier parts took, and the kind of the notes that this one holds.
    var base = IdentityPlan.Base()
    var notes: NoteUse.Kind?

    /// What a part became.
    struct Result {
        var instructions: [Instruction]
        var survey: PartSurvey
        /// The partials asked for so far.
        var partials: PartialIndex?
        /// What later parts start from, and the notes to which blocks refer.
        var base = IdentityPlan.Base()
        var notes: [Int: NoteBody] = [:]
        /// What changes with each call of a partial.
        var turn: Turn?
    }

    /// The part compiled; nil when no tag stands in it.
    ///
    /// - Throws: all problems of the part.
    func compile(_ root: Element) throws(DiagnosticList) -> Result? {
        var scanner = TagScanner(file: file, part: part, delimiters: delimiters)
        let scanned = scanner.scan(
            root.withMergeFieldsAsTags(delimiters).events.exposingAttributes(
                links: links, delimiters: delimiters))
        // Where a tag ends nobody knows when it is not closed, so neither what stands in which block.
        let isScanned = !scanner.diagnostics.contains { $0.problem == .unclosedTag }
        guard isScanned else { throw DiagnosticList(scanner.diagnostics) }
        let isPrinted = partials.isFragment || base.notes.contains { $0.kind == notes }
        guard !scanner.tags.isEmpty || isPrinted else {
            guard scanner.diagnostics.isEmpty else { throw DiagnosticList(scanner.diagnostics) }
            return nil
        }
        var splitter = RunSplitter()
        let structure = try structure(
            splitter.split(scanned.freeingControls()), of: scanner)
        var placer = BlockPlacer(structure, tags: scanner.tags)
        let blocks = placer.place()
        let diagnostics = (scanner.diagnostics + placer.diagnostics).inReadingOrder
        guard diagnostics.isEmpty else { throw DiagnosticList(diagnostics) }
        let slots = SlotMaker(
            structure: structure, tags: scanner.tags, runs: splitter.runs, forms: scanner.forms,
            leaders: leaders, dictionary: dictionary)
        var emitter = Emitter(
            structure: structure, tags: scanner.tags, slots: slots, base: base, notes: notes,
            lists: lists, partials: partials)
        let instructions = emitter.emit(blocks)
        guard emitter.diagnostics.isEmpty else { throw DiagnosticList(emitter.diagnostics) }
        return result(instructions, of: emitter)
    }

    /// The part without long comments, with frames that stand around one block only.
    private func structure(
        _ events: [Event], of scanner: TagScanner
    ) throws(DiagnosticList) -> PartStructure {
        var structure = PartStructure(events)
        for comment in scanner.longComments {
            structure = try structure.without(comment, tags: scanner.tags)
        }
        return structure.cuttingFrames(between: scanner.tags).map(PartStructure.init) ?? structure
    }

    private func result(_ instructions: [Instruction], of emitter: Emitter) -> Result {
        var survey = emitter.survey
        survey.part = part
        survey.tags = emitter.tags
        return Result(
            instructions: instructions, survey: survey, partials: emitter.partials.index,
            base: emitter.identities.base, notes: emitter.notes, turn: emitter.wholeTurn)
    }
}

extension [Diagnostic] {
    /// As they stand in a part; those of one place in the order they were found.
    fileprivate var inReadingOrder: [Diagnostic] {
        enumerated().sorted { left, right in
            let (one, other) = (left.element.location, right.element.location)
            return (one.paragraph, one.tag.lowerBound, left.offset)
                < (other.paragraph, other.tag.lowerBound, right.offset)
        }.map(\.element)
    }
}

/// All problems of one part.
struct DiagnosticList: Error {
    var diagnostics: [Diagnostic]

    /// Each problem once: alternate content says the same twice.
    init(_ diagnostics: [Diagnostic]) {
        var seen: Set<Diagnostic> = []
        self.diagnostics = diagnostics.filter { seen.insert($0).inserted }
    }
}
