import Fields
import Markup

/// Turns one part of a template into instructions.
struct PartCompiler {
    let file: String
    let part: String
    let delimiters: Delimiters
    let leaders: LeaderStyles
    let dictionary: FieldDictionary?

    /// What a part became.
    struct Result {
        var instructions: [Instruction]
        var survey: PartSurvey
    }

    /// The part compiled; nil when no tag stands in it.
    ///
    /// - Throws: all problems of the part.
    func compile(_ root: Element) throws(DiagnosticList) -> Result? {
        var scanner = TagScanner(file: file, part: part, delimiters: delimiters)
        let scanned = scanner.scan(root.events)
        guard scanner.diagnostics.isEmpty else { throw DiagnosticList(scanner.diagnostics) }
        guard !scanner.tags.isEmpty else { return nil }
        var splitter = RunSplitter()
        let structure = PartStructure(splitter.split(scanned))
        var placer = BlockPlacer(structure, tags: scanner.tags)
        let blocks = placer.place()
        guard placer.diagnostics.isEmpty else { throw DiagnosticList(placer.diagnostics) }
        let slots = SlotMaker(
            structure: structure, tags: scanner.tags, runs: splitter.runs, leaders: leaders,
            dictionary: dictionary)
        var emitter = Emitter(structure: structure, tags: scanner.tags, slots: slots)
        let instructions = emitter.emit(blocks)
        guard emitter.diagnostics.isEmpty else { throw DiagnosticList(emitter.diagnostics) }
        var survey = emitter.survey
        survey.part = part
        survey.tags = scanner.tags
        return Result(instructions: instructions, survey: survey)
    }
}

/// All problems of one part.
struct DiagnosticList: Error {
    var diagnostics: [Diagnostic]

    init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
}
