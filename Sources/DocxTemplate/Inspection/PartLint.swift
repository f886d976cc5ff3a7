import Fields
import VietnameseText

/// Looks through one part for what its author may not have meant.
struct PartLint {
    let file: String
    let notes: PartNotes
    /// The part's tags and what they read; nil where no tag stands in it.
    let survey: PartSurvey?
    let delimiters: Delimiters
    let styles: StyleSheet
    /// The paths that tags read or the dictionary has.
    let known: Set<String>
    let dictionary: FieldDictionary?
    /// The ranges of the tags in each paragraph.
    private let tagRanges: [Int: [Range<Int>]]

    init(
        file: String, notes: PartNotes, survey: PartSurvey?, delimiters: Delimiters,
        styles: StyleSheet, known: Set<String>, dictionary: FieldDictionary?
    ) {
        self.file = file
        self.notes = notes
        self.survey = survey
        self.delimiters = delimiters
        self.styles = styles
        self.known = known
        self.dictionary = dictionary
        tagRanges = Dictionary(grouping: survey?.tags.map(\.location) ?? [], by: \.paragraph)
            .mapValues { $0.map(\.tag) }
    }

    /// What is found, in reading order.
    var findings: [Inspection.Finding] {
        let found =
            notes.paragraphs.flatMap(textFindings) + unreadTags + hiddenTags + mailMergeFields
            + untaggedControls + emptySections + strayLoopVariables
        return found.sorted { left, right in
            (left.location.paragraph, left.location.tag.lowerBound)
                < (right.location.paragraph, right.location.tag.lowerBound)
        }
    }

    private func location(_ paragraph: ParagraphText, _ tag: Range<Int>) -> Location {
        Location(
            file: file, part: notes.part, paragraph: paragraph.number,
            text: String(paragraph.characters), tag: tag)
    }

    /// The start of a paragraph, where only its number is known.
    private func location(paragraph number: Int) -> Location {
        guard let paragraph = notes.paragraph(number) else {
            return Location(file: file, part: notes.part, paragraph: number, text: "", tag: 0..<0)
        }
        return location(paragraph, 0..<paragraph.characters.count)
    }

    // MARK: - Text

    private func textFindings(_ paragraph: ParagraphText) -> [Inspection.Finding] {
        let tags = tagRanges[paragraph.number] ?? []
        let like = TagLikeText.all(in: paragraph.characters, beside: tags).map { place in
            Inspection.Finding(
                .tagLikeText,
                [String(paragraph.characters[place.range]), written(place.name)],
                at: location(paragraph, place.range))
        }
        let closes = paragraph.ranges(of: delimiters.close).filter { range in
            !(tags + like.map(\.location.tag)).contains { $0.overlaps(range) }
        }
        return like
            + closes.map {
                Inspection.Finding(.strayClose, [delimiters.close], at: location(paragraph, $0))
            }
    }

    private func written(_ name: String) -> String { delimiters.open + name + delimiters.close }

    private var unreadTags: [Inspection.Finding] {
        (notes.deleted + notes.fieldCodes).filter { $0.text.contains(delimiters.open) }
            .map { words in
                let start = words.text.firstRange(of: delimiters.open)?.lowerBound
                let tag = start.map { words.text[$0...].prefix(40) } ?? ""
                return Inspection.Finding(
                    .unreadTag, [String(tag)], at: location(paragraph: words.paragraph))
            }
    }

    private var mailMergeFields: [Inspection.Finding] {
        notes.fieldCodes.flatMap { code in
            MailMergeField.names(in: code.text).map { name in
                Inspection.Finding(
                    .mailMergeField, [name, written(MailMergeField.field(name))],
                    at: location(paragraph: code.paragraph))
            }
        }
    }

    // MARK: - Tags

    private var hiddenTags: [Inspection.Finding] {
        guard let survey else { return [] }
        return survey.tags.filter { !$0.printsNothing && isHidden($0) }.map {
            Inspection.Finding(.hiddenTag, at: $0.location)
        }
    }

    private func isHidden(_ tag: Tag) -> Bool {
        let look = notes.event(at: tag.location).flatMap { notes.looks[$0] }
        return look.map { styles.isHidden($0.properties) } ?? false
    }

    private var untaggedControls: [Inspection.Finding] {
        let tagged = survey?.tags.compactMap { notes.event(at: $0.location) } ?? []
        return notes.controls.filter { control in
            !tagged.contains(where: control.events.contains)
                && !control.names.contains(where: isField)
        }.map { control in
            Inspection.Finding(
                .untaggedControl, [control.names.first ?? "…"],
                at: location(paragraph: control.paragraph))
        }
    }

    private func isField(_ name: String) -> Bool {
        guard let tag = ControlTag(name) else { return false }
        return known.contains(tag.path) || known.contains(tag.field)
            || dictionary?[tag.field] != nil
    }

    private var emptySections: [Inspection.Finding] {
        survey?.sections.filter(\.isEmpty).map {
            Inspection.Finding(.emptySection, [$0.source], at: $0.location)
        } ?? []
    }

    private var strayLoopVariables: [Inspection.Finding] {
        guard let survey else { return [] }
        return survey.uses.filter { use in
            use.isLoopVariable
                && !survey.chain(from: use.section).contains { survey.sections[$0].mayContain }
        }.map {
            Inspection.Finding(
                .loopVariableOutside, [$0.names.joined(separator: ".")], at: $0.location)
        }
    }
}

extension PartNotes {
    /// The paragraph of that number; they are numbered from 1 in their order.
    fileprivate func paragraph(_ number: Int) -> ParagraphText? {
        paragraphs.indices.contains(number - 1) ? paragraphs[number - 1] : nil
    }

    /// The event of the text that a place starts in.
    func event(at location: Location) -> Int? {
        paragraph(location.paragraph)?.pieces.first { $0.range.contains(location.tag.lowerBound) }?
            .event
    }
}

extension ParagraphText {
    /// Where a text stands.
    fileprivate func ranges(of text: String) -> [Range<Int>] {
        let pattern = Array(text)
        var ranges: [Range<Int>] = []
        var position = 0
        while let start = characters.firstIndex(of: pattern, from: position) {
            position = start + pattern.count
            ranges.append(start..<position)
        }
        return ranges
    }
}
