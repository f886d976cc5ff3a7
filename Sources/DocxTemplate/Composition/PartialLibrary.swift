import Markup
import OpenPackage
import Splice
import VietnameseText

/// Opens and compiles the partials of one template.
struct PartialLibrary {
    private let source: TemplateSource
    private let partials: Partials?
    private let delimiters: Delimiters
    private let limits: PackageLimits
    private var composer = Composer(.compiling)
    private var additions: Additions
    private var documents: [String: Document] = [:]
    private var index: PartialIndex?
    private var hosts: [String: Element] = [:]
    /// The compiled partials, by their number.
    private(set) var compiled: [Partial] = []
    /// What the parts so far took of the ids that change.
    private(set) var base = IdentityPlan.Base()
    private(set) var surveys: [PartSurvey] = []
    private(set) var diagnostics: [Diagnostic] = []

    init(
        _ source: TemplateSource, _ partials: Partials?, delimiters: Delimiters,
        limits: PackageLimits
    ) {
        self.source = source
        self.partials = partials
        self.delimiters = delimiters
        self.limits = limits
        additions = Additions(to: Shared(source.package), main: source.word.main)
        index = partials.map { _ in PartialIndex() }
    }

    /// Where the text of a part calls partials from.
    func site(for part: PartName) -> PartialSite {
        PartialSite(index: index, part: part.path)
    }

    /// Notes the partials that a part asks for.
    mutating func note(_ result: PartCompiler.Result) {
        index = result.partials ?? index
        base = result.base
    }

    /// The highest id of a note that partials brought.
    var highestNote: Int { composer.highestNote }

    /// The parts that partials wrote notes into.
    var noteParts: [PartName] { additions.endings.keys.sorted() }

    /// The content type of a part of the template, or of one made for notes.
    func contentType(of part: PartName) throws(TemplateError) -> String? {
        if let known = source.package.contentType(of: part), !noteParts.contains(part) {
            return known
        }
        do throws(PackageError) {
            return try package().contentType(of: part)
        } catch {
            throw .unreadable(file: source.word.file, error)
        }
    }

    /// The template's package with what the partials need.
    func package() throws(PackageError) -> Package {
        guard !additions.isEmpty else { return source.package }
        var package = try additions.package().package
        for host in hosts.keys {
            guard let part = PartName(host) else { continue }
            let all = try package.relationships(of: part)
            let links = TaggedLinks(in: all, delimiters: delimiters)
            guard !links.isEmpty else { continue }
            package.setRelationships(all.filter { links[$0.id] == nil }, of: part)
        }
        return package
    }

    /// Compiles all partials asked for, and those that they ask for.
    mutating func compile() throws(TemplateError) {
        while let index, compiled.count < index.keys.count {
            let number = compiled.count
            compiled.append(Partial())
            let (key, location) = (index.keys[number], index.locations[number])
            guard let document = try document(key.name, location) else { continue }
            if key.isInline, document.runs == nil {
                diagnostics.append(Diagnostic(.partialInText(key.name), at: location))
                continue
            }
            compiled[number] = try compiled(document, key)
        }
    }

    private mutating func document(
        _ name: String, _ location: Location
    ) throws(TemplateError) -> Document? {
        if let known = documents[name] { return known }
        guard let bytes = partials?.load(name) else {
            let nearest = VietnameseText.nearest(to: name, among: partials?.names ?? [])
            diagnostics.append(Diagnostic(.unknownPartial(name, nearest: nearest), at: location))
            return nil
        }
        let document = try Document(reading: bytes, named: "\(name).docx", limits: limits)
        documents[name] = document
        return document
    }

    /// The text of a partial as a part of the template has it, compiled.
    private mutating func compiled(
        _ document: Document, _ key: PartialKey
    ) throws(TemplateError) -> Partial {
        guard let part = PartName(key.part) else { return Partial() }
        let host = try host(key.part, part)
        let (root, bytes) = text(of: document, key, in: part, host)
        let neighbour = key.isInline ? Self.neighbour(in: root) : []
        let element: Element
        do throws(MarkupError) {
            element = try Element(parsing: bytes)
        } catch {
            throw .unreadablePart(file: document.name, part: key.part, error)
        }
        do throws(DiagnosticList) {
            let compiler = compiler(for: document, key, part)
            guard let result = try compiler.compile(element) else { return Partial() }
            note(result)
            var survey = result.survey
            survey.partial = compiled.count - 1
            surveys.append(survey)
            return Partial(
                instructions: Program(
                    result.instructions.content(of: root).without(neighbour)),
                turn: result.turn)
        } catch {
            diagnostics += error.diagnostics
            return Partial()
        }
    }

    private mutating func compiler(
        for document: Document, _ key: PartialKey, _ part: PartName
    ) -> PartCompiler {
        let styles = additions.root("styles")
        return PartCompiler(
            file: document.name, part: String(document.word.main.path.dropFirst()),
            delimiters: delimiters, leaders: styles.map(LeaderStyles.init) ?? source.leaders,
            dictionary: source.dictionary,
            links: TaggedLinks(in: additions.relationships(of: part), delimiters: delimiters),
            partials: PartialSite(
                index: index, part: key.part, isFragment: true, scopes: key.scopes),
            lists: styles.map(ListStyles.init) ?? source.lists, base: base)
    }

    /// The root of the part that calls.
    private mutating func host(
        _ path: String, _ part: PartName
    ) throws(TemplateError) -> Element {
        if let known = hosts[path] { return known }
        let root = try source.word.root(of: part)
        hosts[path] = root
        return root
    }

    /// The partial's text in an element like the one that it will stand in.
    private mutating func text(
        of document: Document, _ key: PartialKey, in part: PartName, _ host: Element
    ) -> (root: Element, bytes: [UInt8]) {
        let root = Element(
            .word(key.container, prefix: host.name.prefix), attributes: host.attributes,
            namespaces: host.namespaces)
        var insertion = composer.insertion(of: document, into: part, additions: &additions)
        insertion.surroundings = Surroundings(host)
        insertion.takesNotes = part == source.word.main
        let isParted = document.sections.count > 1 && key.container == "body"
        if isParted {
            insertion.sections = composer.sections(
                of: insertion, SectionRules(inherited: MarginKind.all), additions: &additions)
        }
        var bytes = markup { root.writeStartTag(to: &$0, closed: false) }
        if key.isInline { bytes += Self.neighbour(in: root) }
        let texts = key.isInline ? [document.runs ?? []] : document.blocks
        for text in texts {
            composer.write(text, &insertion, to: &bytes, additions: &additions)
        }
        root.writeEndTag(to: &bytes)
        return (root, bytes)
    }

    /// What keeps a tag from standing alone in a partial that is printed inside text.
    private static func neighbour(in root: Element) -> [UInt8] {
        let mark = Element(.word("sym", prefix: root.name.prefix))
        return Element(.word("r", prefix: root.name.prefix), children: [.element(mark)]).bytes
    }
}

extension [Instruction] {
    /// The instructions for what stands in the root.
    fileprivate func content(of root: Markup.Element) -> [Instruction] {
        var result = Array(dropFirst())
        let end = DocxTemplate.markup { root.writeEndTag(to: &$0) }
        if case .fixed(let bytes) = result.last, bytes.bytes.ends(with: end) {
            result[result.count - 1] = .fixed(Segment(bytes.bytes.dropLast(end.count)))
        }
        return result
    }

    /// The instructions without what they start with.
    fileprivate func without(_ start: [UInt8]) -> [Instruction] {
        guard !start.isEmpty, case .fixed(let bytes) = first, bytes.starts(with: start) else {
            return self
        }
        return [Instruction.fixed(Segment([UInt8](bytes.bytes[start.count...])))] + dropFirst()
    }
}
