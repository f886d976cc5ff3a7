/// How a date is written: `dd/MM/yyyy`, with other words in quotes: `'ngày' d 'tháng' M`.
///
/// A small `m` is the month as Vietnamese papers print it: padded for 1 and 2 only, so that it
/// cannot be mistaken for 11 and 12 (NĐ 30/2020, annex I).
struct DatePattern: Hashable {
    fileprivate enum Piece: Hashable {
        case text(String)
        case day(padded: Bool)
        case month(paddedBelow: Int)
        case year(short: Bool)
    }

    private var pieces: [Piece] = []

    /// Reads a pattern; nil without a day, month or year, or with other letters outside quotes.
    init?(_ text: String) {
        let quotes: Set<Character> = ["'", "‘", "’"]
        var rest = text[...]
        while let first = rest.first {
            if quotes.contains(first) {
                let quoted = rest.dropFirst().prefix { !quotes.contains($0) }
                rest = rest[quoted.endIndex...]
                guard !rest.isEmpty else { return nil }
                rest.removeFirst()
                pieces.append(.text(String(quoted)))
                continue
            }
            let unit = rest.prefix { $0 == first }
            rest = rest[unit.endIndex...]
            guard let piece = Self.piece(first, count: unit.count) else { return nil }
            pieces.append(piece)
        }
        guard pieces.contains(where: \.isUnit) else { return nil }
    }

    private static func piece(_ letter: Character, count: Int) -> Piece? {
        switch (letter, count) {
        case ("d", 1...2): .day(padded: count == 2)
        case ("M", 1...2): .month(paddedBelow: count == 2 ? 10 : 0)
        case ("m", 1...2): .month(paddedBelow: 3)
        case ("y", 2), ("y", 4): .year(short: count == 2)
        case _ where !letter.isLetter: .text(String(repeating: letter, count: count))
        default: nil
        }
    }

    /// The date so written; nil when the date does not say what the pattern asks for.
    func text(of date: PrintedDate) -> String? {
        var text = ""
        for piece in pieces {
            switch piece {
            case .text(let words): text += words
            case .day(let padded):
                guard let day = date.day else { return nil }
                text += Self.digits(day, padded)
            case .month(let limit):
                guard let month = date.month else { return nil }
                text += Self.digits(month, month < limit)
            case .year(let short):
                text += short ? Self.digits(date.year % 100, true) : String(date.year)
            }
        }
        return text
    }

    /// The same for Word's date picker (ECMA-376 part 1, §17.5.2.8).
    var wordFormat: String {
        pieces.map { piece in
            switch piece {
            case .text(let text): text.contains(where: \.isLetter) ? "'\(text)'" : text
            case .day(let padded): padded ? "dd" : "d"
            case .month(let limit): limit > 0 ? "MM" : "M"
            case .year(let short): short ? "yy" : "yyyy"
            }
        }.joined()
    }

    private static func digits(_ number: Int, _ isPadded: Bool) -> String {
        isPadded && number < 10 ? "0\(number)" : String(number)
    }
}

extension DatePattern.Piece {
    fileprivate var isUnit: Bool {
        if case .text = self { false } else { true }
    }
}
