/// Where a form's tags and bookmarks stand in a document that came back.
///
/// LibreOffice loses tags, doubles bookmarks and moves their ends; of a bookmark only the
/// paragraph of its first start is believed.
struct FieldMarks {
    /// For each field, the paragraph of its bookmark.
    private(set) var paragraphs: [Int: [Int]] = [:]
    /// For each field, the paragraph of its control.
    private var controls: [Int: Int] = [:]
    private var names: [Int: String] = [:]

    init(of form: SentForm, in text: ReadText) {
        var byName: [String: [Int]] = [:]
        for (index, paragraph) in text.paragraphs.enumerated() {
            for bookmark in paragraph.bookmarks { byName[bookmark.name, default: []].append(index) }
        }
        let tagged = Dictionary(grouping: text.controls.filter { !$0.tag.isEmpty }, by: \.tag)
        for (index, field) in form.fields.enumerated() {
            paragraphs[index] = byName[field.bookmark]
            names[index] = field.bookmark
            if let same = tagged[field.tag.text], same.count >= field.occurrence {
                controls[index] = same[field.occurrence - 1].region.start.paragraph
            }
        }
    }

    /// Pairs of units that hold the same field.
    func pairs(_ own: [SentForm.Unit], _ other: [Range<Int>]) -> [(Int, Int)] {
        guard let first = other.first, let last = other.last else { return [] }
        let all = first.lowerBound..<max(first.lowerBound, last.upperBound)
        var result: [(Int, Int)] = []
        for (index, unit) in own.enumerated() {
            let places = unit.fields.compactMap { controls[$0] ?? paragraphs[$0]?.first }
            var votes: [Int: Int] = [:]
            for place in places where all.contains(place) {
                votes[Self.index(of: place, in: other), default: 0] += 1
            }
            let best = votes.min { ($1.value, $0.key) < ($0.value, $1.key) }
            if let best { result.append((index, best.key)) }
        }
        return result
    }

    /// The first unit with a mark of one of the fields.
    func first(of fields: [Int], in ranges: [Range<Int>]) -> Int? {
        guard let first = ranges.first, let last = ranges.last else { return nil }
        let all = first.lowerBound..<max(first.lowerBound, last.upperBound)
        return fields.flatMap { paragraphs[$0] ?? [] }.filter(all.contains).min()
            .map { Self.index(of: $0, in: ranges) }
    }

    /// Where the fields' bookmarks start in a paragraph: scalars of its folded text.
    func starts(of fields: [Int], in index: Int, _ paragraph: ReadParagraph) -> [Int: Int] {
        var result: [Int: Int] = [:]
        for field in fields where paragraphs[field]?.contains(index) == true {
            guard let name = names[field],
                let bookmark = paragraph.bookmarks.first(where: { $0.name == name })
            else { continue }
            result[field] = paragraph.folded.index(of: bookmark.offset)
        }
        return result
    }

    private static func index(of paragraph: Int, in ranges: [Range<Int>]) -> Int {
        min(ranges.firstPlace { $0.upperBound > paragraph }, ranges.count - 1)
    }
}
