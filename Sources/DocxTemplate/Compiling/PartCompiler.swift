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

    /// What a part became.
    struct Result {
        var instructions: [Instruction]
        var tags: [Tag]
        var uses: [FieldUse]
    }

    /// The part compiled; nil when no tag stands in it.
    ///
    /// - Throws: all problems of the part.
    func compile(_ root: Element) throws(DiagnosticList) -> Result? {
        var scanner = TagScanner(file: file, part: part, delimiters: delimiters)
        let scanned = scanner.scan(
            root.events.exposingAttributes(links: links, delimiters: delimiters))
        guard scanner.diagnostics.isEmpty else { throw DiagnosticList(scanner.diagnostics) }
        guard !scanner.tags.isEmpty else { return nil }
        var splitter = RunSplitter()
        var structure = PartStructure(splitter.split(scanned.freeingControls()))
        if let cut = structure.cuttingFrames(between: scanner.tags) {
            structure = PartStructure(cut)
        }
        var placer = BlockPlacer(structure, tags: scanner.tags)
        let blocks = placer.place()
        guard placer.diagnostics.isEmpty else { throw DiagnosticList(placer.diagnostics) }
        let slots = SlotMaker(
            structure: structure, tags: scanner.tags, runs: splitter.runs, forms: scanner.forms,
            leaders: leaders, dictionary: dictionary)
        var emitter = Emitter(structure: structure, tags: scanner.tags, slots: slots)
        let instructions = emitter.emit(blocks)
        guard emitter.diagnostics.isEmpty else { throw DiagnosticList(emitter.diagnostics) }
        return Result(instructions: instructions, tags: scanner.tags, uses: emitter.uses)
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
