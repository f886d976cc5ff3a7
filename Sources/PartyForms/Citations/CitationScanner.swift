import VietnameseText

/// A document as somebody cites it in a running text.
public struct CitedDocument: Hashable, Sendable {
    /// Its number, taken apart.
    public var number: DocumentNumber
    /// Its number as it stands, without spaces.
    public var written: String
    /// What it is called, where that is written out: "Hướng dẫn".
    public var kind: String?
    /// Its date, where one is given in full.
    public var date: PartialDate?
    /// What follows "của", without marks and case, up to the next stop; nil: nobody is named.
    var follower: String?
    /// Where the number begins, 1-based, in characters of the text.
    public var column: Int
}

/// Finds the documents that a running text cites.
///
/// "Quy định số 124-QĐ/TW, ngày 04/10/2023 của Bộ Chính trị", "Hướng dẫn 25-HD/BTCTW", "số
/// 25 - HD/BTCTW ngày 09 tháng 11 năm 2023", "90/2020/NĐ-CP": what stands around a number may be
/// missing, and marks, case, kinds of dash and of space do not count.
public struct CitationScanner: Sendable {
    private let signs: Set<String>
    private let kinds: [(folded: [Character], name: String)]

    /// A scanner for the signs and kinds of a register.
    public init(_ register: CitationRegister) {
        signs = Set(register.kinds.map { VietnameseText.folded($0.sign) })
        kinds = register.kinds.flatMap(\.names).map { (Array(VietnameseText.folded($0)), $0) }
            .sorted { $0.folded.count > $1.folded.count }
    }

    /// Every citation of the text, in its order.
    public func citations(in text: String) -> [CitedDocument] {
        guard Self.mayCite(text) else { return [] }
        let folded = FoldedText(text)
        let reader = NumberReader(text: folded, signs: signs)
        var found: [CitedDocument] = []
        var index = 0
        while index < folded.count {
            guard folded.isDigit(index) else {
                index += 1
                continue
            }
            if isStart(index, in: folded), let (number, end) = reader.number(at: index) {
                let tail = CitationTail(folded, after: end)
                let range = folded.places[index]..<folded.places[end - 1] + 1
                found.append(
                    CitedDocument(
                        number: number, written: Self.written(text, range),
                        kind: kind(before: index, in: folded), date: tail.date,
                        follower: tail.follower, column: range.lowerBound + 1))
                index = end
            } else {
                index = reader.run(from: index, where: folded.isDigit).upperBound
            }
        }
        return found
    }

    /// Whether a number can stand in the text at all, a figure and a stroke or two dashes; most
    /// cells hold none.
    static func mayCite(_ text: String) -> Bool {
        guard hasSign(text) else { return false }
        var hasDigit = false
        var strokes = 0
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39: hasDigit = true
            case 0x2F: strokes += 2
            // A hyphen, or the first byte of a dash.
            case 0x2D, 0xE2: strokes += 1
            default: break
            }
            if hasDigit, strokes > 1 { return true }
        }
        return false
    }

    /// Whether a figure, a letter, a stroke or dash and a letter follow each other in the text,
    /// whatever stands between them, which a date does not have; a character outside ASCII may be
    /// any of them.
    private static func hasSign(_ text: String) -> Bool {
        var met = 0
        for byte in text.utf8 {
            let isNext =
                switch byte {
                case 0x80...0xFF: true
                case 0x30...0x39: met == 0
                case 0x41...0x5A, 0x61...0x7A: met == 1 || met == 3
                case 0x2D, 0x2F: met == 2
                default: false
                }
            if isNext { met += 1 }
            if met == 4 { return true }
        }
        return false
    }

    private func isStart(_ index: Int, in text: FoldedText) -> Bool {
        !text.isLetter(index - 1) && text[index - 1] != "/" && text[index - 1] != "."
    }

    private static func written(_ text: String, _ range: Range<Int>) -> String {
        let characters = Array(text)[range].filter { !$0.isWhitespace }
        return VietnameseText.repaired(String(characters)).text
    }

    /// The kind of document that is named before the number, with or without "số".
    private func kind(before index: Int, in text: FoldedText) -> String? {
        var end = back(from: index, in: text)
        if text[end - 1] == ":" { end = back(from: end - 1, in: text) }
        if end >= 3, text.has("so", at: end - 2), text.isSpace(end - 3) {
            end = back(from: end - 2, in: text)
        }
        return kinds.first { kind in
            let start = end - kind.folded.count
            guard start >= 0, text.letters[start..<end].elementsEqual(kind.folded) else {
                return false
            }
            return !text.isLetter(start - 1)
        }?.name
    }

    private func back(from index: Int, in text: FoldedText) -> Int {
        var end = index
        while text.isSpace(end - 1) { end -= 1 }
        return end
    }
}
