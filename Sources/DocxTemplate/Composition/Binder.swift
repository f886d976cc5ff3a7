import Markup
import OpenPackage

/// Writes documents one behind the other into one.
struct Binder {
    private let rules: BindingRules
    private let file: String
    private let main: PartName
    private let root: Element
    private let surroundings: Surroundings
    private var composer = Composer(.rendering)
    private var additions: Additions
    private var output: [UInt8]
    /// The last section so far, and where it belongs when another document follows.
    private var section: [UInt8] = []
    private var end: Int?
    private var count = 0
    /// Headers and footers that a section would take over.
    private var inherited: Set<MarginKind> = []
    private var hasEvenMargins = false
    private var hasEndnotes = false

    init(startingWith document: Document, _ rules: BindingRules) throws(TemplateError) {
        self.rules = rules
        file = document.name
        main = document.word.main
        let (package, root) = try document.skeleton()
        additions = Additions(to: Shared(package), main: main)
        self.root = root
        surroundings = Surroundings(root)
        output = Array(#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#.utf8) + [0x0A]
        root.writeStartTag(to: &output, closed: false)
        Element(.word("body", prefix: root.name.prefix)).writeStartTag(to: &output, closed: false)
    }

    mutating func append(_ document: Document) {
        closeSection()
        var insertion = composer.insertion(of: document, into: main, additions: &additions)
        insertion.surroundings = surroundings
        if document.sections.count == 1, !rules.countsPagesOn {
            insertion.pageCount = "SECTIONPAGES"
        }
        insertion.sections = composer.sections(
            of: insertion, sectionRules(for: document), additions: &additions)
        for block in document.blocks {
            composer.write(block, &insertion, to: &output, additions: &additions)
        }
        section = insertion.sections.last ?? []
        end = insertion.end
        inherited.formUnion(document.marginKinds)
        hasEvenMargins = hasEvenMargins || document.hasEvenMargins
        hasEndnotes = hasEndnotes || document.notes[.endnote]?.texts.isEmpty == false
        count += 1
    }

    private func sectionRules(for document: Document) -> SectionRules {
        var result = SectionRules()
        result.inherited = inherited
        result.restartsNotes = document.notes[.footnote]?.texts.isEmpty == false
        if count > 0 {
            result.start = rules.start.rawValue
            result.countsOn = rules.countsPagesOn
        }
        if !rules.countsPagesOn { result.firstPage = 1 }
        return result
    }

    /// Ends the section of the document before: in its last paragraph, so that none is added.
    private mutating func closeSection() {
        guard count > 0 else { return }
        if let end {
            output.insert(contentsOf: section, at: end)
            return
        }
        let prefix = root.name.prefix
        let properties = Element(.word("pPr", prefix: prefix))
        let paragraph = Element(.word("p", prefix: prefix))
        for element in [paragraph, properties] { element.writeStartTag(to: &output, closed: false) }
        output += section
        for element in [properties, paragraph] { element.writeEndTag(to: &output) }
    }

    /// The bound document.
    consuming func sealed(level: Int) throws(TemplateError) -> [UInt8] {
        output += section
        Element(.word("body", prefix: root.name.prefix)).writeEndTag(to: &output)
        root.writeEndTag(to: &output)
        setSettings()
        do throws(PackageError) {
            var (package, _) = try additions.package()
            package.setContents(of: main, to: output)
            return try package.sealed(level: level)
        } catch {
            throw .unreadable(file: file, error)
        }
    }

    private mutating func setSettings() {
        let (hasEvenMargins, hasEndnotes) = (hasEvenMargins, hasEndnotes)
        guard hasEvenMargins || hasEndnotes else { return }
        let made = Element(
            .word("settings"),
            namespaces: [NamespaceDeclaration(prefix: "w", uri: Word.namespace)])
        _ = additions.part(
            "settings", orMaking: made,
            contentType:
                "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml")
        _ = additions.edit("settings") { settings in
            if hasEvenMargins { settings.switchOn("evenAndOddHeaders") }
            if hasEndnotes { settings.endNotesWithSections() }
        }
    }
}
