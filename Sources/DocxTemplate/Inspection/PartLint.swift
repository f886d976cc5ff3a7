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
    /// Whether the part's tags change the delimiters.
    private let hasOtherDelimiters: Bool

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
        hasOtherDelimiters = survey?.tags.changeDelimiters(from: delimiters) ?? false
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

    /// Where something stands in a paragraph, whose text is made once for all that is found in it.
    private func location(
        _ paragraph: ParagraphText, _ text: String, _ tag: Range<Int>
    ) -> Location {
        Location(
            file: file, part: notes.part, paragraph: paragraph.number, text: text, tag: tag)
    }

    /// The start of a paragraph, where only its number is known.
    private func location(paragraph number: Int) -> Location {
        guard let paragraph = notes.paragraphs(number).first else {
            return Location(file: file, part: notes.part, paragraph: number, text: "", tag: 0..<0)
        }
        return location(
            paragraph, String(paragraph.characters), 0..<paragraph.characters.count)
    }

    // MARK: - Text

    private func textFindings(_ paragraph: ParagraphText) -> [Inspection.Finding] {
        let tags = tagRanges[paragraph.number] ?? []
        let like = TagLikeText.all(in: paragraph.characters, beside: tags)
        let taken = (tags + like.map(\.range)).sorted { $0.lowerBound < $1.lowerBound }
        let closes = hasOtherDelimiters ? [] : paragraph.ranges(of: delimiters.close, beside: taken)
        guard !like.isEmpty || !closes.isEmpty else { return [] }
        let text = String(paragraph.characters)
        return like.map { place in
            Inspection.Finding(
                .tagLikeText,
                [String(paragraph.characters[place.range]), written(place.name)],
                at: location(paragraph, text, place.range))
        }
            + closes.map {
                Inspection.Finding(
                    .strayClose, [delimiters.close], at: location(paragraph, text, $0))
            }
    }

    private func written(_ name: String) -> String { delimiters.open + name + delimiters.close }

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
        let tags = survey?.tags.filter { !$0.printsNothing } ?? []
        return zip(tags, notes.events(of: tags)).filter { _, events in
            events.compactMap { notes.looks[$0] }.contains { styles.isHidden($0.properties) }
        }.map { tag, _ in Inspection.Finding(.hiddenTag, at: tag.location) }
    }

    private var untaggedControls: [Inspection.Finding] {
        let tagged = notes.events(of: survey?.tags ?? []).joined().sorted()
        return notes.controls.filter { control in
            !tagged.hasOne(in: control.events)
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
        paragraphs[paragraphs.firstPlace { $0.number >= number }...]
            .prefix { $0.number == number }
    }

    /// For each tag: the events of the texts that it starts in.
    fileprivate func events(of tags: [Tag]) -> [[Int]] {
        // Tags of one paragraph stand side by side, and have its text in common.
        var here: [(paragraph: ParagraphText, text: String)] = []
        var found: (text: String, paragraphs: [ParagraphText]) = ("", [])
        return tags.map { tag in
            let location = tag.location
            if here.first?.paragraph.number != location.paragraph {
                here = paragraphs(location.paragraph).map { ($0, String($0.characters)) }
                found = ("", [])
            }
            if location.text != found.text || found.paragraphs.isEmpty {
                found.paragraphs = here.filter { $0.text == location.text }.map(\.paragraph)
            }
            // The next tag has this very text, which takes no comparing letter by letter.
            found.text = location.text
            return found.paragraphs.compactMap {
                $0.piece(at: location.tag.lowerBound)?.event
            }
        }
    }
}

extension ParagraphText {
    /// The piece that a character belongs to.
    fileprivate func piece(at position: Int) -> Piece? {
        let index = pieces.firstPlace { $0.range.upperBound > position }
        return index < pieces.count && pieces[index].range.contains(position)
            ? pieces[index] : nil
    }

    /// Where a text stands outside some places, which are given in reading order.
    fileprivate func ranges(of text: String, beside taken: [Range<Int>]) -> [Range<Int>] {
        let pattern = Array(text)
        var rest = taken[...]
        var ranges: [Range<Int>] = []
        var position = 0
        while let start = characters.firstIndex(of: pattern, from: position) {
            position = start + pattern.count
            rest = rest.drop { $0.upperBound <= start }
            if rest.first?.overlaps(start..<position) != true { ranges.append(start..<position) }
        }
        return ranges
    }
}

extension [Int] {
    /// Whether one of these, in ascending order, lies in a range.
    fileprivate func hasOne(in range: Range<Int>) -> Bool {
        let index = firstPlace { $0 >= range.lowerBound }
        return index < count && range.contains(self[index])
    }
}

extension [Tag] {
    /// Whether a tag is written with other delimiters, or sets them.
    fileprivate func changeDelimiters(from delimiters: Delimiters) -> Bool {
        let open = Array<Character>(delimiters.open)
        var (text, characters) = ("", [Character]())
        return contains { tag in
            if tag.location.text != text { characters = Array<Character>(tag.location.text) }
            text = tag.location.text
            let start = characters.dropFirst(tag.location.tag.lowerBound)
            return !start.starts(with: open) || start.dropFirst(open.count).first == "="
        }
    }
}
