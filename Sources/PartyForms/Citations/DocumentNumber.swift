/// The number of a document, taken apart: "25-HD/BTCTW", "90/2020/NĐ-CP", "439/QĐ-TTg".
///
/// Equal numbers may be written differently: leading noughts, spaces, case and letters that look
/// alike do not count.
public struct DocumentNumber: Hashable, Sendable {
    /// The running number.
    public let count: Int
    /// The year, in numbers of the State.
    public let year: Int?
    /// The kind's sign without marks: "hd".
    public let sign: String
    /// The issuing body's sign without marks: "btctw".
    public let organ: String

    /// Reads a number that stands alone.
    public init?(_ text: String) {
        let folded = FoldedText(text)
        guard let (number, end) = NumberReader(text: folded).number(at: 0), end == folded.count
        else { return nil }
        self = number
    }

    init(count: Int, year: Int?, sign: String, organ: String) {
        self.count = count
        self.year = year
        self.sign = sign
        self.organ = organ
    }

    /// For keys: "25-hd/btctw".
    var text: String {
        year.map { "\(count)/\($0)/\(sign)-\(organ)" } ?? "\(count)-\(sign)/\(organ)"
    }
}

/// Reads numbers of documents out of a text.
struct NumberReader {
    let text: FoldedText
    /// The signs that make a number one of a document's; nil: any.
    var signs: Set<String>?

    /// The number that begins here, and where it ends.
    func number(at start: Int) -> (DocumentNumber, end: Int)? {
        let digits = run(from: start, where: text.isDigit)
        guard (1...5).contains(digits.count), let count = Int(text.word(digits)), count > 0 else {
            return nil
        }
        return text[digits.upperBound] == "/"
            ? state(count, after: digits.upperBound + 1) : party(count, after: digits.upperBound)
    }

    /// "…/2020/NĐ-CP" or "…/QĐ-TTg".
    private func state(_ count: Int, after start: Int) -> (DocumentNumber, end: Int)? {
        let digits = run(from: start, where: text.isDigit)
        var year: Int?
        var next = start
        if digits.count == 4, text[digits.upperBound] == "/" {
            year = Int(text.word(digits))
            next = digits.upperBound + 1
        }
        guard let sign = sign(at: next), text[sign.upperBound] == "-" else { return nil }
        var organ = run(from: sign.upperBound + 1, where: text.isLetter)
        while text[organ.upperBound] == "-", text.isLetter(organ.upperBound + 1) {
            organ =
                organ
                .lowerBound..<run(from: organ.upperBound + 1, where: text.isLetter)
                .upperBound
        }
        return number(count, year, sign, organ)
    }

    /// "…-HD/BTCTW", with spaces, a dash for the stroke or no dash at all where capitals tell.
    private func party(_ count: Int, after start: Int) -> (DocumentNumber, end: Int)? {
        var next = afterSpaces(start)
        let hasDash = text[next] == "-"
        if hasDash { next = afterSpaces(next + 1) }
        guard let sign = sign(at: next), hasDash || text.capitals[sign.lowerBound] else {
            return nil
        }
        next = afterSpaces(sign.upperBound)
        let isStroke = text[next] == "/"
        guard isStroke || text[next] == "-" && next == sign.upperBound else { return nil }
        next = isStroke ? afterSpaces(next + 1) : next + 1
        let organ = run(from: next, where: text.isLetter)
        guard isStroke || !organ.isEmpty && text.capitals[organ.lowerBound] else { return nil }
        return number(count, nil, sign, organ)
    }

    private func number(
        _ count: Int, _ year: Int?, _ sign: Range<Int>, _ organ: Range<Int>
    ) -> (DocumentNumber, end: Int)? {
        guard (1...12).contains(organ.count) else { return nil }
        let number = DocumentNumber(
            count: count, year: year, sign: text.word(sign), organ: text.word(organ))
        return (number, organ.upperBound)
    }

    private func sign(at start: Int) -> Range<Int>? {
        let found = run(from: start, where: text.isLetter)
        guard (2...4).contains(found.count) else { return nil }
        guard let signs else { return found }
        return signs.contains(text.word(found)) ? found : nil
    }

    func afterSpaces(_ start: Int) -> Int { run(from: start, where: text.isSpace).upperBound }

    func run(from start: Int, where holds: (Int) -> Bool) -> Range<Int> {
        var end = start
        while holds(end) { end += 1 }
        return start..<end
    }
}
