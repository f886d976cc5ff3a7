import PartyForms

/// Dates as people type them, with the precision that they give.
enum DateText {
    /// "03/5/1956", "5/1956" or "1956"; nil for what is no date.
    static func normalised(_ text: String) -> String? {
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
