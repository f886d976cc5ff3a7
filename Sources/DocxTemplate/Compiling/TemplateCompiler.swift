import Markup
import OpenPackage

/// Turns all parts of a template into instructions.
struct TemplateCompiler {
    private let source: TemplateSource
    private let delimiters: Delimiters
    private(set) var library: PartialLibrary
    private var compiled: [PartName: PartCompiler.Result] = [:]
    private var diagnostics: [Diagnostic] = []
    /// The notes to which blocks refer.
    private(set) var notes = Notes()
    /// The highest id in the template itself.
    private(set) var highestIdentity = 0
    /// The styles of the paragraphs in its main text.
    private(set) var paragraphStyles: Set<String> = []

    init(
        _ source: TemplateSource, _ partials: Partials?, delimiters: Delimiters,
        limits: PackageLimits
    ) {
        self.source = source
        self.delimiters = delimiters
        library = PartialLibrary(source, partials, delimiters: delimiters, limits: limits)
    }

    /// The parts that hold tags, in the order in which they are printed.
    var parts: [(part: PartName, instructions: [Instruction])] {
        order.compactMap { part in compiled[part].map { (part, $0.instructions) } }
    }

    var surveys: [PartSurvey] { order.compactMap { compiled[$0]?.survey } + library.surveys }

    private var order: [PartName] {
        source.textParts + library.noteParts.filter { !source.textParts.contains($0) }
    }

    /// Compiles everything; notes last, since partials bring some of their own.
    ///
    /// - Throws: all problems at once.
    mutating func compile() throws(TemplateError) {
        let notes = Set(source.word.parts([.footnotes, .endnotes, .comments]))
        for part in source.textParts where !notes.contains(part) {
            let root = try source.word.root(of: part)
            highestIdentity = max(highestIdentity, root.highestIdentity)
            if part == source.word.main { paragraphStyles = root.paragraphStyles }
            try compile(part, root)
        }
        try library.compile()
        let brought = Set(library.noteParts)
        for part in order where notes.contains(part) || brought.contains(part) {
            if source.word.package.contains(part) {
                let own = try source.word.root(of: part)
                highestIdentity = max(highestIdentity, own.highestIdentity)
            }
            try compile(
                part, try brought.contains(part) ? root(of: part) : source.word.root(of: part))
        }
        highestIdentity = max(highestIdentity, library.highestNote)
        try library.compile()
        diagnostics += library.diagnostics
        guard diagnostics.isEmpty else { throw .diagnostics(diagnostics) }
    }

    /// A part as it is with the partials' notes.
    private func root(of part: PartName) throws(TemplateError) -> Element {
        do throws(PackageError) {
            return try library.package().markup(of: part)
        } catch {
            throw .unreadable(file: source.word.file, error)
        }
    }

    private mutating func compile(
        _ part: PartName, _ root: Element
    ) throws(TemplateError) {
        let compiler = PartCompiler(
            file: source.word.file, part: String(part.path.dropFirst()), delimiters: delimiters,
            leaders: source.leaders, dictionary: source.dictionary,
            links: source.links[part] ?? TaggedLinks(), partials: library.site(for: part),
            lists: source.lists, base: library.base,
            notes: NoteUse.Kind(contentType: try library.contentType(of: part)))
        do throws(DiagnosticList) {
            guard let result = try compiler.compile(root) else { return }
            library.note(result)
            notes.add(result.notes, of: part)
            compiled[part] = result
        } catch {
            diagnostics += error.diagnostics
        }
    }
}
