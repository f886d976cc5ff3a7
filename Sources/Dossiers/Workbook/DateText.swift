import PartyForms

/// Dates as people type them, with the precision that they give.
enum DateText {
    /// "03/5/1956", "5/1956" or "1956"; nil for what is no date.
    static func normalised(_ text: String) -> String? {
        let isPlain = text.utf8.allSatisfy { isDigit($0) || (0x2D...0x2F).contains($0) }
        return isPlain ? ofNumbers(text) : worded(text)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// A date of digits and the signs "/", "." and "-" alone, as nearly all are.
    private static func ofNumbers(_ text: String) -> String? {
        let numbers = text.utf8.split(omittingEmptySubsequences: false) { !isDigit($0) }
            .map { String(Substring($0)) }
        guard numbers.allSatisfy({ !$0.isEmpty }) else { return nil }
        switch numbers.count {
        case 3 where numbers.map(\.utf8.count) == [4, 2, 2]:
            return checked(numbers[2], numbers[1], numbers[0])
        case 3: return checked(numbers[0], numbers[1], numbers[2])
        case 2 where numbers[0].utf8.count == 4 && numbers[1].allSatisfy { $0 == "0" }:
            return checked(nil, nil, numbers[0])
        case 2: return checked(nil, numbers[0], numbers[1])
        case 1: return checked(nil, nil, numbers[0])
        default: return nil
        }
    }

    /// A date in whatever signs and words.
    private static func worded(_ text: String) -> String? {
        let numbers = text.split { !$0.isDecimalDigit }.map(String.init)
        let widths = numbers.map(\.count)
        switch shape(of: text) {
        case "#/#/#" where widths == [4, 2, 2]: return checked(numbers[2], numbers[1], numbers[0])
        case let shape where shape.hasPrefix("#/#/#t") && widths.starts(with: [4, 2, 2]):
            return checked(numbers[2], numbers[1], numbers[0])
        case "#/#/#", "ngày#tháng#năm#": return checked(numbers[0], numbers[1], numbers[2])
        case "#/#" where widths[0] == 4 && numbers[1].allSatisfy { $0 == "0" }:
            return checked(nil, nil, numbers[0])
        case "#/#", "tháng#năm#": return checked(nil, numbers[0], numbers[1])
        case "#", "năm#": return checked(nil, nil, numbers[0])
        default: return nil
        }
    }

    /// The text with "#" for each number, one sign for the three that part a date, and no spaces.
    private static func shape(of text: String) -> String {
        var shape = ""
        for character in text.lowercased() where !character.isWhitespace {
            switch character {
            case _ where character.isDecimalDigit: if shape.last != "#" { shape.append("#") }
            case "/", ".", "-": shape.append("/")
            default: shape.append(character)
            }
        }
        return shape
    }

    private static func checked(_ day: String?, _ month: String?, _ year: String) -> String? {
        guard year.count == 4, let yearNumber = Int(year), (1850...2200).contains(yearNumber) else {
            return nil
        }
        guard let month else { return year }
        guard month.count <= 2, let monthNumber = Int(month), (1...12).contains(monthNumber) else {
            return nil
        }
        guard let day else { return "\(month)/\(year)" }
        let last = CalendarDay.days(inMonth: monthNumber, of: yearNumber)
        guard day.count <= 2, let dayNumber = Int(day), (1...last).contains(dayNumber) else {
            return nil
        }
        return "\(day)/\(month)/\(year)"
    }
}

extension Character {
    /// Whether the character is one of the ten ASCII digits.
    var isDecimalDigit: Bool { ("0"..."9").contains(self) }
}
