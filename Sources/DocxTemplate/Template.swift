package import Fields
import JSONText
import Markup
public import OpenPackage
import Splice

/// How a template is printed.
public enum Mode: String, Hashable, Sendable, CaseIterable {
    /// With data; what is unknown follows the missing-value policy.
    case filled
    /// As an empty form: what the record knows is printed, every other field is its dotted blank.
    case blank
    /// As the empty form, with a content control for every field, to be filled in in Word.
    case fillable
}

extension Template {
    /// What happens to an interpolation whose field the record does not have.
    public enum MissingPolicy: String, Hashable, Sendable, CaseIterable {
        /// Nothing is printed, as the Mustache specification has it.
        case empty
        /// The dotted blank is printed.
        case blank
        /// The dotted blank for an optional field; a required one is an error.
        case error
    }
}

/// A document, and what was repaired while it was made.
public struct Rendering: Sendable {
    /// The `.docx` file.
    public var bytes: [UInt8]
    /// Characters that XML forbids and that were removed.
    public var remarks: [Diagnostic]
}

/// A compiled `.docx` template: immutable, rendered as often as needed from any thread.
///
/// All thinking is done when it is compiled; rendering is one linear pass over static bytes and
/// slots for values.
public struct Template: Sendable {
    /// The name the template was compiled under, for messages.
    public let name: String
    /// The field dictionary embedded in the template, if it has one.
    package let fields: FieldDictionary?
    /// Every use of a field, in reading order.
    package let uses: [FieldUse]

    /// The ids of the styles of the paragraphs in the main text.
    package let paragraphStyles: Set<String>

    /// What starts and ends a tag.
    let delimiters: Delimiters
    /// What the tags of each part ask of a record.
    let surveys: [PartSurvey]
    /// The parts that hold tags, in the order of `stamp.changing`.
    let parts: [Program]
    /// What is the same in all documents.
    let vocabulary: Vocabulary
    /// The partials that they call.
    let partials: [Partial]
    var stamp: PackageStamp
    var base: Shared<Package>
    /// The template as it was read, and its main part.
    var package: Package { base.value }
    let main: PartName
    private let sizes: [Int]
    /// The notes to which blocks refer, and the highest id of the template.
    private let notes: Notes
    private let highestIdentity: Int

    /// Compiles a template.
    ///
    /// - Parameters:
    ///   - bytes: the `.docx` file.
    ///   - name: what messages call it.
    ///   - delimiters: what starts and ends a tag.
    ///   - partials: the documents that the template may take in by name.
    ///   - limits: what the package may take.
    /// - Throws: every problem of the template at once.
    public init(
        compiling bytes: [UInt8], named name: String, delimiters: Delimiters = .mustache,
        partials: Partials? = nil, limits: PackageLimits = .standard
    ) throws(TemplateError) {
        let source = try TemplateSource(
            reading: bytes, named: name, delimiters: delimiters, limits: limits)
        var compiler = TemplateCompiler(source, partials, delimiters: delimiters, limits: limits)
        try compiler.compile()
        self.name = name
        fields = source.dictionary
        self.delimiters = delimiters
        surveys = compiler.surveys
        uses = surveys.flatMap(\.fieldUses)
        var segments = Vocabulary.Builder()
        parts = compiler.parts.map { segments.number($0.instructions) }
        self.partials = compiler.library.compiled.map { segments.number($0) }
        main = source.word.main
        notes = segments.number(compiler.notes)
        vocabulary = segments.vocabulary()
        highestIdentity = compiler.highestIdentity
        paragraphStyles = compiler.paragraphStyles
        sizes = parts.map { $0.instructions.fixedSize * 2 }
        do throws(PackageError) {
            let package = try compiler.library.package()
            base = Shared(package)
            stamp = try PackageStamp(
                package, changing: compiler.parts.map(\.part), vocabulary: vocabulary)
        } catch {
            throw .unreadable(file: name, error)
        }
    }

    /// Renders one document.
    ///
    /// - Parameters:
    ///   - record: the data.
    ///   - mode: filled, or an empty form with what is known, on paper or with content controls.
    ///   - missing: what a filled document does about fields that the record lacks.
    ///   - level: deflate's, 1 to 9; nil for the fastest that is about as small as level 6.
    ///   - files: the bytes of a file that a value with the filter `picture` names; nil for one
    ///     that is not there.
    /// - Throws: every missing or unprintable value at once.
    public func rendering(
        of record: Record, mode: Mode = .filled, missing: MissingPolicy = .error, level: Int? = nil,
        files: ((String) -> [UInt8]?)? = nil
    ) throws(TemplateError) -> Rendering {
        if mode == .fillable { return try fillable().rendering(of: record, level: level) }
        var renderer = Renderer(
            record, mode: mode, missing: missing, additions: Additions(to: base, main: main),
            files: files)
        renderer.packsOnTheWay = level == nil
        let contents = try contents(by: &renderer)
        return try sealed(contents, by: renderer, in: stamp, level: level)
    }

    /// The document made of what a renderer printed.
    func sealed(
        _ contents: [MarkedText], by renderer: Renderer, in stamp: PackageStamp, level: Int?
    ) throws(TemplateError) -> Rendering {
        do throws(PackageError) {
            let bytes: [UInt8]
            if renderer.additions.isEmpty {
                bytes = try stamp.sealed(with: contents, level: level)
            } else {
                let (package, changed) = try renderer.additions.package()
                var contents = contents
                for (place, part) in stamp.changing.enumerated() {
                    guard let ending = renderer.additions.endings[part] else { continue }
                    contents[place] = MarkedText(try contents[place].contents.ending(with: ending))
                }
                bytes = try stamp.sealed(
                    with: contents, adding: changed, of: package, level: level)
            }
            return Rendering(bytes: bytes, remarks: renderer.remarks)
        } catch {
            throw .unreadable(file: name, error)
        }
    }

    /// The bytes of the parts that hold tags.
    ///
    /// - Throws: all that stops the document, at once.
    func contents(by renderer: inout Renderer) throws(TemplateError) -> [MarkedText] {
        renderer.partials = partials
        var contents: [MarkedText] = []
        contents.reserveCapacity(parts.count)
        renderer.notes = notes
        // Controls that are made here are numbered upwards from 10,000.
        let highest = renderer.mode == .fillable ? max(highestIdentity, 2_000_000) : highestIdentity
        renderer.identities = Identities(above: highest)
        for (index, part) in stamp.changing.enumerated() {
            contents.append(renderer.render(parts[index], of: part, expecting: sizes[index]))
            try checkSize(of: contents[index], in: part, by: renderer)
        }
        guard renderer.errors.isEmpty else { throw .diagnostics(renderer.errors) }
        return contents
    }

    /// Renders one document and returns the `.docx` file; see
    /// ``rendering(of:mode:missing:level:files:)``.
    ///
    /// - Throws: every missing or unprintable value at once.
    public func render(
        _ record: Record, mode: Mode = .filled, missing: MissingPolicy = .error
    ) throws(TemplateError) -> [UInt8] {
        try rendering(of: record, mode: mode, missing: missing).bytes
    }
}

extension [Instruction] {
    /// The bytes that are the same in every document.
    fileprivate var fixedSize: Int {
        reduce(0) { size, instruction in
            switch instruction {
            case .fixed(let bytes), .root(let bytes, _): size + bytes.count
            case .section(let section): size + section.content.body.instructions.fixedSize
            case .unless(let body, _), .insideLast(let body, _): size + body.instructions.fixedSize
            case .link(let link): size + link.target.instructions.fixedSize
            case .value, .paragraphs, .tick, .lastParagraph, .measure, .identity, .note,
                .noteCopies, .partial, .indent, .indentNext:
                size
            case .fixedInTurn(let bytes, _, _): size + bytes.count
            }
        }
    }
}
