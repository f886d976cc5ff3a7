/// Where a form's fields stand in a document that came back.
struct FieldPlaces {
    /// One field's place.
    struct Place {
        var region: Region
        var foundBy: FoundBy
        /// Whether the form's words around it are all there.
        var isExact = true
        /// Whether what belongs to the next fields may be in it.
        var isUndivided = false
    }

    /// A row that was added to a list.
    struct AddedRow {
        /// The row of the form it is like.
        var model: SentForm.Row
        /// The list that the row is one of, and the number of the model in it.
        var list: String
        var number: Int
        /// The places in it, by the model's fields.
        var places: [Int: Place]
    }

    let form: SentForm
    let text: ReadText
    private let marks: FieldMarks
    private(set) var places: [Int: Place] = [:]
    private(set) var addedRows: [AddedRow] = []
    /// How many of the lines that the form's body has of its own were found.
    private(set) var foundLines = 0
    /// The same in rows of lists.
    private(set) var foundListLines = 0

    init(of form: SentForm, in text: ReadText) {
        self.form = form
        self.text = text
        marks = FieldMarks(of: form, in: text)
        align(form.units, with: text.units, within: 0..<0, isWhole: false)
        let found = (foundLines, foundListLines)
        align(form.margins, with: text.margins, within: 0..<0, isWhole: false)
        (foundLines, foundListLines) = found
    }

    /// Finds the fields of one container: the document, or a cell.
    ///
    /// - Parameter isWhole: whether the container is certain to be the form's, even when none of
    ///   its lines is found.
    private mutating func align(
        _ own: [SentForm.Unit], with other: [ReadUnit], within paragraphs: Range<Int>, isWhole: Bool
    ) {
        let aligned = own.indices.filter { own[$0].isAligned }
        let alignment = UnitAlignment(
            aligned.map { form.aligned(own[$0], before: own[($0 + 1)...]) },
            other.map(text.aligned),
            marks: marks.pairs(aligned.map { own[$0] }, other.map(text.paragraphs(of:))))
        var matches: [Int?] = Array(repeating: nil, count: own.count)
        for (index, match) in zip(aligned, alignment.matches) { matches[index] = match }
        for (index, match) in matches.enumerated() {
            guard let match else { continue }
            pair(own[index], other[match])
        }
        let gaps = Gaps(own: own, other: other, matches: matches)
        for gap in gaps.all { fill(gap, own, other, within: paragraphs, isWhole: isWhole) }
    }

    private mutating func pair(_ own: SentForm.Unit, _ other: ReadUnit) {
        switch (own, other) {
        case (.line(let line), .paragraph(let index)):
            foundLines += 1
            cut(line.pattern, index)
        case (.row(let row), .row(let index)):
            let before = foundLines
            pair(row, text.rows[index])
            if form.listRow(own) != nil {
                foundListLines += foundLines - before
                foundLines = before
            }
        default: break
        }
    }

    private mutating func pair(_ own: SentForm.Row, _ other: ReadRow) {
        let columns = form.text.rows[own.index].cells.map(\.column)
        for (index, units) in own.cells.enumerated() {
            let cell =
                own.cells.count == other.cells.count
                ? other.cells[index] : other.cells.first { $0.column == columns[index] }
            guard let cell else { continue }
            align(units, with: cell.units, within: cell.paragraphs, isWhole: true)
        }
    }

    /// Cuts one paragraph into the form's words and the fields between them.
    private mutating func cut(_ pattern: LinePattern, _ index: Int) {
        guard !pattern.fields.isEmpty else { return }
        let paragraph = text.paragraphs[index]
        let cut = pattern.cut(
            paragraph.folded.scalars, alphabet: { form.fields[$0].alphabet },
            known: { form.fields[$0].known },
            starts: marks.starts(of: pattern.fields, in: index, paragraph))
        guard let cut else { return }
        let undivided = pattern.undivided { marks.paragraphs[$0]?.contains(index) ?? false }
        for (field, range) in cut.ranges {
            let characters = paragraph.folded.characters(in: range, of: paragraph.characters.count)
            let isMarked = marks.paragraphs[field]?.contains(index) ?? false
            places[field] = Place(
                region: Region(index, characters), foundBy: isMarked ? .bookmark : .heading,
                isExact: cut.isExact, isUndivided: undivided.contains(field))
        }
    }
}

// MARK: - Between the form's lines

extension FieldPlaces {
    /// Gives what stands between two lines of the form to the fields between them.
    private mutating func fill(
        _ gap: Gaps.Gap, _ own: [SentForm.Unit], _ other: [ReadUnit], within paragraphs: Range<Int>,
        isWhole: Bool
    ) {
        let slots = gap.own.filter { if case .slot = own[$0] { true } else { false } }
        let ranges = gap.other.map { text.paragraphs(of: other[$0]) }
        addRows(gap, own, other)
        guard !slots.isEmpty else { return extendLine(gap, own, ranges) }
        let hits = slots.map { marks.first(of: own[$0].fields, in: ranges) }
        let isBounded = isWhole || gap.before != nil || gap.after != nil
        guard isBounded || hits.contains(where: { $0 != nil }) else { return }
        let start =
            ranges.first?.lowerBound
            ?? gap.before.map { text.paragraphs(of: other[$0]).upperBound } ?? paragraphs.lowerBound
        let sizes = gap.own.map { own[$0].paragraphs }
        let shares = GapShares(
            slots: slots.map { $0 - gap.own.lowerBound }, sizes: sizes, hits: hits,
            count: ranges.count)
        for (slot, share) in zip(slots, shares.all) {
            guard let share else { continue }
            let whole =
                share.range.isEmpty
                ? start..<start
                : ranges[share.range.lowerBound]
                    .lowerBound..<ranges[share.range.upperBound - 1].upperBound
            let trimmed = share.isCertain ? whole : withoutDoubles(whole, gap, own)
            var place = Place(
                region: text.region(of: trimmed), foundBy: share.isMarked ? .bookmark : .heading,
                isExact: gap.isExact && !share.isUndivided, isUndivided: share.isUndivided)
            if slot == slots.first { takeHead(gap, own, other, &place) }
            settle(own[slot], place)
        }
    }

    /// A paragraph of several fields, or with marks around its field, is cut; it is the one with a
    /// bookmark, or the only one that holds something.
    private mutating func settle(_ unit: SentForm.Unit, _ place: Place) {
        guard case .slot(let field, _, let pattern) = unit else { return }
        places[field] = place
        guard let pattern, pattern.pieces.count > 1 else { return }
        let lines = text.indices(of: place.region)
        let held = lines.filter { index in
            text.paragraphs[index].characters.contains { !$0.isWhitespace }
        }
        let marked = lines.first { index in
            pattern.fields.contains { marks.paragraphs[$0]?.contains(index) ?? false }
        }
        let only = held.count == 1 ? held[0] : lines.count == 1 ? lines.lowerBound : nil
        if let index = only ?? marked { cut(pattern, index) }
    }

    /// Paragraphs at the ends that are the form's lines once more.
    private func withoutDoubles(
        _ range: Range<Int>, _ gap: Gaps.Gap, _ own: [SentForm.Unit]
    ) -> Range<Int> {
        let before = gap.own.lowerBound > 0 ? own[gap.own.lowerBound - 1].words : []
        let after = gap.own.upperBound < own.count ? own[gap.own.upperBound].words : []
        var range = range
        while let first = range.first, !before.isEmpty,
            text.paragraphs[first].folded.words == before
        { range = range.dropFirst() }
        while let last = range.last, !after.isEmpty, text.paragraphs[last].folded.words == after {
            range = range.dropLast()
        }
        return range
    }

    /// What is put between a heading and the answer that begins in its line.
    private static let behindHeading: Set<Character> = [
        ":", ".", ";", ",", "-", "–", " ", "\t", "\n",
    ]

    /// An answer may begin in the line of its heading.
    private func takeHead(
        _ gap: Gaps.Gap, _ own: [SentForm.Unit], _ other: [ReadUnit], _ place: inout Place
    ) {
        guard let before = gap.before, case .paragraph(let index) = other[before],
            gap.own.lowerBound > 0, case .line(let line) = own[gap.own.lowerBound - 1], line.isPure
        else { return }
        let paragraph = text.paragraphs[index]
        guard paragraph.folded.words.count > line.words.count else { return }
        var pattern = line.pattern
        pattern.pieces.append(.field(-1))
        let cut = pattern.cut(paragraph.folded.scalars, alphabet: { _ in .any }, known: { _ in [] })
        guard let cut, cut.isExact, let rest = cut.ranges[-1],
            !FoldedText.words(in: paragraph.folded.scalars[rest]).isEmpty
        else { return }
        var characters = paragraph.folded.characters(in: rest, of: paragraph.characters.count)
        let marks = paragraph.characters[characters].prefix { Self.behindHeading.contains($0) }
        characters = marks.endIndex..<characters.upperBound
        let start = Position(paragraph: index, offset: characters.lowerBound)
        place.region = Region(start, max(start, place.region.end))
        if text.indices(of: place.region).count == 1 {
            place.region = Region(index, characters)
        }
    }

    /// A line's last field goes on in the paragraphs behind it that are nobody else's.
    private mutating func extendLine(
        _ gap: Gaps.Gap, _ own: [SentForm.Unit], _ ranges: [Range<Int>]
    ) {
        guard gap.isExact, gap.before != nil, gap.own.lowerBound > 0, let last = ranges.last?.last,
            case .line(let line) = own[gap.own.lowerBound - 1],
            case .field(let field) = line.pattern.pieces.last, var place = places[field],
            form.fields[field].alphabet != .tick,
            ranges.allSatisfy({ text.paragraphs[$0.lowerBound].rows.count == depth(of: place) })
        else { return }
        place.region.end = text.region(of: last..<last + 1).end
        places[field] = place
    }

    private func depth(of place: Place) -> Int {
        text.paragraphs[place.region.start.paragraph].rows.count
    }
}

// MARK: - Rows that were added

extension FieldPlaces {
    private mutating func addRows(_ gap: Gaps.Gap, _ own: [SentForm.Unit], _ other: [ReadUnit]) {
        let before = gap.own.lowerBound > 0 ? own[gap.own.lowerBound - 1] : nil
        let after = gap.own.upperBound < own.count ? own[gap.own.upperBound] : nil
        guard let (model, list, number) = form.listRow(before) ?? form.listRow(after) else {
            return
        }
        for index in gap.other {
            guard case .row(let row) = other[index],
                text.rows[row].cells.count == model.cells.count
            else { continue }
            let kept = (places, foundLines, foundListLines)
            places = [:]
            pair(model, text.rows[row])
            let added = places
            (places, foundLines, foundListLines) = kept
            guard !added.isEmpty else { continue }
            addedRows.append(AddedRow(model: model, list: list, number: number, places: added))
        }
    }
}
