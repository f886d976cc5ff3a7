import Markup
import Splice

/// Documents that are values.
extension Renderer {
    /// Puts a document in the place of a paragraph.
    mutating func insert(_ document: Document, _ slot: Slot, _ paragraph: ParagraphMarkup) {
        guard var insertion = insertion(of: document, slot) else { return }
        let isParted = document.sections.count > 1
        if isParted, let section = paragraph.section {
            return insert(document, &insertion, in: section)
        }
        for block in document.blocks {
            composer.write(block, &insertion, to: &output.appendable, additions: &additions)
        }
        identities.raise(to: composer.highestNote)
    }

    /// Puts a document of one paragraph inside text.
    mutating func insert(_ document: Document, _ slot: Slot) {
        guard let runs = document.runs else {
            return tell(.documentInText(field: slot.path), of: slot)
        }
        guard var insertion = insertion(of: document, slot) else { return }
        composer.write(runs, &insertion, to: &output.appendable, additions: &additions)
        identities.raise(to: composer.highestNote)
    }

    private mutating func insertion(of document: Document, _ slot: Slot) -> Insertion? {
        guard let part, slot.run.isWord else {
            reportType(slot)
            return nil
        }
        var insertion = composer.insertion(of: document, into: part, additions: &additions)
        insertion.surroundings = Surroundings(start: start)
        insertion.takesNotes = part == additions.main
        composer.highestNote = max(composer.highestNote, identities.highest)
        return insertion
    }

    /// Puts a document of several sections between what the section holds before and behind.
    private mutating func insert(
        _ document: Document, _ insertion: inout Insertion, in section: HostSection
    ) {
        if !output.bytes.ends(with: Array("body>".utf8)) {
            output.append(contentsOf: section.before + section.properties + section.after)
        }
        let rules = SectionRules(inherited: MarginKind.all)
        insertion.sections = composer.sections(of: insertion, rules, additions: &additions)
        for block in document.blocks {
            composer.write(block, &insertion, to: &output.appendable, additions: &additions)
        }
        identities.raise(to: composer.highestNote)
        guard !section.isEnd, let last = insertion.sections.last else { return }
        if let end = insertion.end {
            output.insert(contentsOf: last, at: end)
        } else {
            output.append(contentsOf: section.before + last + section.after)
        }
    }
}

extension Surroundings {
    /// What a root declares, by the markup up to the end of its start tag.
    init(start: [UInt8]) {
        guard start.last == UInt8(ascii: ">") else {
            self.init()
            return
        }
        let isClosed = start.dropLast().last == UInt8(ascii: "/")
        let whole = isClosed ? start : start.dropLast() + Array("/>".utf8)
        do throws(MarkupError) {
            self.init(try Element(parsing: whole))
        } catch {
            // Everything is declared where it is used.
            self.init()
        }
    }
}
