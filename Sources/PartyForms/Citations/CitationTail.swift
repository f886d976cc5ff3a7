/// What stands after a document's number: its date and who issued it, in either order.
struct CitationTail {
    private(set) var date: PartialDate?
    private(set) var follower: String?
    /// Where it ends.
    private(set) var end: Int
    private let text: FoldedText
    private let reader: NumberReader

    init(_ text: FoldedText, after end: Int) {
        self.text = text
        self.end = end
        reader = NumberReader(text: text)
        while let after = step(from: afterMarks(self.end)) { self.end = after }
    }

    /// Reads the date or the issuer that stands here; nil when neither does.
    private mutating func step(from start: Int) -> Int? {
        if date == nil, let (date, end) = date(at: start) {
            self.date = date
            return end
        }
        if follower == nil, text.has("cua", at: start), text.isSpace(start + 3) {
            let rest = reader.afterSpaces(start + 3)
            let end = reader.run(from: rest, where: goesOn).upperBound
            let words = text.word(rest..<end)
            // The date may follow the issuer: "của Bộ Chính trị ngày 04/10/2023".
            let parts = words.split(separator: " ngay ", maxSplits: 1)
            follower = parts.first.map(String.init) ?? ""
            return parts.count == 2 ? rest + (follower?.count ?? 0) : end
        }
        return nil
    }

    private func goesOn(_ index: Int) -> Bool {
        guard let letter = text[index] else { return false }
        return letter == " " || letter == "-" || text.isLetter(index) || text.isDigit(index)
    }

    private func afterMarks(_ start: Int) -> Int {
        reader.run(from: start) { text.isSpace($0) || text[$0].map { ",(:".contains($0) } == true }
            .upperBound
    }

    /// "ngày 04/10/2023", "04.10.2023", "ngày 04 tháng 10 năm 2023".
    private func date(at start: Int) -> (PartialDate, end: Int)? {
        var next = start
        if text.has("ngay", at: next) { next = reader.afterSpaces(next + 4) }
        guard let (day, afterDay) = figure(at: next, 1...2),
            let (month, afterMonth) = part("thang", 1...2, at: afterDay),
            let (year, end) = part("nam", 4...4, at: afterMonth),
            let date = PartialDate("\(day)/\(month)/\(year)")
        else { return nil }
        return (date, end)
    }

    private func part(
        _ word: String, _ digits: ClosedRange<Int>, at start: Int
    ) -> (Int, end: Int)? {
        let next = reader.afterSpaces(start)
        if text.has(word, at: next) { return figure(at: next + word.count, digits) }
        guard let mark = text[next], "/.-".contains(mark) else { return nil }
        return figure(at: next + 1, digits)
    }

    private func figure(at start: Int, _ digits: ClosedRange<Int>) -> (Int, end: Int)? {
        let range = reader.run(from: reader.afterSpaces(start), where: text.isDigit)
        guard digits.contains(range.count), let value = Int(text.word(range)) else { return nil }
        return (value, range.upperBound)
    }
}

extension CitationTail {
    /// The date of a paper's own head: "Tiên Thắng, ngày 25 tháng 12 năm 2023".
    static func headDate(in text: String) -> CalendarDay? {
        let folded = FoldedText(text)
        guard folded.count <= 100,
            let start = folded.letters.indices.first(where: { index in
                folded.has("ngay", at: index) && index > 1 && folded[index - 2] == ","
            })
        else { return nil }
        let tail = CitationTail(folded, after: start)
        return tail.end == folded.count ? tail.date?.exact : nil
    }
}
