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
        // Alternate content says the same twice.
        var seen: Set<Inspection.Finding> = []
        return found.filter { seen.insert($0).inserted }.sorted { left, right in
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
        guard let paragraph = notes.paragraphs(number).first else {
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
        let closes = (hasOtherDelimiters ? [] : paragraph.ranges(of: delimiters.close)).filter {
            range in
            !(tags + like.map(\.location.tag)).contains { $0.overlaps(range) }
        }
        return like
            + closes.map {
                Inspection.Finding(.strayClose, [delimiters.close], at: location(paragraph, $0))
            }
    }

    private func written(_ name: String) -> String { delimiters.open + name + delimiters.close }

    /// Whether the part's tags change the delimiters.
    private var hasOtherDelimiters: Bool {
        survey?.tags.contains { tag in
            let text = tag.location.text.dropFirst(tag.location.tag.lowerBound)
            return !text.hasPrefix(delimiters.open)
                || text.dropFirst(delimiters.open.count)
                    .first == "="
        } ?? false
    }

    private var unreadTags: [Inspection.Finding] {
        notes.deleted.filter { $0.text.contains(delimiters.open) }
            .map { words in
                let start = words.text.firstRange(of: delimiters.open)?.lowerBound
                let tag = start.map { words.text[$0...].prefix(40) } ?? ""
                return Inspection.Finding(
                    .unreadTag, [String(tag)], at: location(paragraph: words.paragraph))
            }
    }

    private var mailMergeFields: [Inspection.Finding] {
        notes.fieldCodes.flatMap { code in
            MergeField.titles(in: code.text).map { name in
                Inspection.Finding(
                    .mailMergeField, [name, written(VietnameseText.fieldName(name))],
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
        notes.events(at: tag.location).compactMap { notes.looks[$0] }
            .contains { styles.isHidden($0.properties) }
    }

    private var untaggedControls: [Inspection.Finding] {
        let tagged = survey?.tags.flatMap { notes.events(at: $0.location) } ?? []
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
            use.isLoopVariable && survey.loop(of: use) == nil
        }.map {
            Inspection.Finding(
                .loopVariableOutside, [$0.names.joined(separator: ".")], at: $0.location)
        }
    }
}

extension PartNotes {
    /// The paragraphs of that number: alternate content has two.
    fileprivate func paragraphs(_ number: Int) -> ArraySlice<ParagraphText> {
        var (low, high) = (0, paragraphs.count)
        while low < high {
            let middle = (low + high) / 2
            if paragraphs[middle].number < number { low = middle + 1 } else { high = middle }
        }
        return paragraphs[low...].prefix { $0.number == number }
    }

    /// The events of the texts that a place starts in.
    fileprivate func events(at location: Location) -> [Int] {
        paragraphs(location.paragraph).filter { String($0.characters) == location.text }
            .compactMap { paragraph in
                paragraph.pieces.first { $0.range.contains(location.tag.lowerBound) }?.event
            }
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
