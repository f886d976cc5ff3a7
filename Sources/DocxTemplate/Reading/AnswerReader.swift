import VietnameseText

/// Reads what stands in a stretch of a document as the lines of an answer.
struct AnswerReader {
    let text: ReadText
    /// For each paragraph, characters that only invite to type: they belong to no answer.
    private var prompts: [Int: [Range<Int>]] = [:]

    init(_ text: ReadText) {
        self.text = text
        for control in text.controls where control.showsPlaceholder && isPrompt(control) {
            for paragraph in text.indices(of: control.region) {
                let range = text.range(of: control.region, in: paragraph)
                prompts[paragraph, default: []].append(range)
            }
        }
    }

    /// The lines, without dots to be written over, and what is to be said about them.
    func lines(in region: Region) -> (lines: [String], remarks: [FieldRemark]) {
        var lines: [String] = []
        var remarks = remarks(in: region)
        var next = region.start.paragraph
        while next < text.indices(of: region).upperBound {
            if let row = wholeRow(at: next, in: region) {
                lines.append(cells(of: row))
                remarks.append(.table)
                next = max(next + 1, text.rows[row].paragraphs.upperBound)
            } else {
                lines += self.lines(of: next, in: region)
                next += 1
            }
        }
        let repaired = lines.map { Self.repaired($0, &remarks) }
        return (repaired.filter { !$0.isEmpty }, Self.once(remarks))
    }

    /// A line as it was meant; an old font's name is lost when text is pasted without its look.
    private static func repaired(_ line: String, _ remarks: inout [FieldRemark]) -> String {
        let legacy = LegacyFonts.unicode(line, in: nil)
        if let legacy { remarks.append(.legacyFont(legacy.encoding)) }
        let result = VietnameseText.repaired(legacy?.text ?? line)
        remarks += result.repairs.map { .repaired($0) }
        return LeaderDots.removed(from: result.text)
    }

    /// The characters of a region, as they stand there.
    func characters(in region: Region) -> [Character] {
        Array(
            text.indices(of: region).map { index in
                kept(text.range(of: region, in: index), of: index)
            }.joined(separator: ["\n"]))
    }

    /// The letters and digits to compare with what a blank form prints.
    func letters(in region: Region) -> [UInt32] {
        text.indices(of: region).flatMap { index in
            Self.letters(
                text.paragraphs[index].folded.slice(text.range(of: region, in: index)))
        }
    }

    /// Folded text without white space and leaders.
    static func letters(_ scalars: some Sequence<UInt32>) -> [UInt32] {
        scalars.filter { $0 > FoldedText.space && $0 != 0x2026 && $0 != 0x2E && $0 != 0x5F }
    }

    private static func once(_ remarks: [FieldRemark]) -> [FieldRemark] {
        var seen: Set<FieldRemark> = []
        return remarks.filter { seen.insert($0).inserted }
    }
}

// MARK: - Lines

extension AnswerReader {
    private func lines(of index: Int, in region: Region) -> [String] {
        let paragraph = text.paragraphs[index]
        let range = text.range(of: region, in: index)
        let isOnlyMark =
            range.lowerBound < paragraph.listMark
            && paragraph.characters[paragraph.listMark...].allSatisfy(\.isWhitespace)
        guard !isOnlyMark else { return [] }
        return kept(range, of: index).split(separator: "\n").map { String($0) }
    }

    private func kept(_ range: Range<Int>, of index: Int) -> [Character] {
        let characters = text.paragraphs[index].characters
        guard let hidden = prompts[index] else { return Array(characters[range]) }
        return range.filter { place in !hidden.contains { $0.contains(place) } }
            .map { characters[$0] }
    }

    /// The outermost row at a paragraph that lies within the region.
    private func wholeRow(at index: Int, in region: Region) -> Int? {
        text.paragraphs[index].rows.first { row in
            let range = text.rows[row].paragraphs
            return range.lowerBound >= index && region.covers(text.region(of: range))
        }
    }

    private func cells(of row: Int) -> String {
        text.rows[row].cells.map { cell in
            cell.paragraphs.flatMap { lines(of: $0, in: text.region(of: cell.paragraphs)) }
                .map { LeaderDots.removed(from: $0) }
                .filter { !$0.isEmpty }.joined(separator: " ")
        }.filter { !$0.isEmpty }.joined(separator: "; ")
    }

    /// Whether a placeholder's text is nothing that somebody typed: what follows the program's
    /// language asks to click or tap.
    private func isPrompt(_ control: ReadControl) -> Bool {
        let letters = letters(in: control.region)
        guard !letters.isEmpty else { return true }
        let words = String(String.UnicodeScalarView(letters.compactMap(Unicode.Scalar.init)))
        return Self.prompts.contains { words.hasPrefix($0) }
    }

    private static let prompts = [
        "click", "tap", "choose", "enter", "select", "bam", "nhap", "nhan", "chon", "go",
    ]
}

// MARK: - Remarks

extension AnswerReader {
    private func remarks(in region: Region) -> [FieldRemark] {
        text.indices(of: region).flatMap { index in
            let paragraph = text.paragraphs[index]
            let range = text.range(of: region, in: index)
            var found = paragraph.notes.filter { Self.touches($0.range, range) }
                .compactMap { Self.remark(of: $0.kind) }
            if paragraph.listMark > 0, range.lowerBound < paragraph.listMark, !range.isEmpty {
                found.append(.list)
            }
            if paragraph.isInTextBox, !range.isEmpty { found.append(.textBox) }
            return found
        }
    }

    private static func touches(_ note: Range<Int>, _ range: Range<Int>) -> Bool {
        note.isEmpty
            ? range.lowerBound <= note.lowerBound && note.lowerBound <= range.upperBound
            : note.overlaps(range)
    }

    private static func remark(of kind: ReadNote.Kind) -> FieldRemark? {
        switch kind {
        case .picture: .picture
        case .object: .object
        case .footnote: .footnote
        case .insertion, .deletion: .trackedChange
        case .hidden: .hiddenText
        case .textBox: .textBox
        case .nestedTable: .table
        case .legacyFont(let encoding): .legacyFont(encoding)
        case .comment: nil
        }
    }
}
