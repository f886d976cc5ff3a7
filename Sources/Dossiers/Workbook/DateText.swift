/// Dates as people type them, with the precision that they give.
enum DateText {
    /// "03/5/1956", "5/1956" or "1956"; nil for what is no date.
    static func normalised(_ text: String) -> String? {
        if let match = text.wholeMatch(of: /(\d{4})-(\d{2})-(\d{2})(T.*)?/) {
            return checked(String(match.3), String(match.2), String(match.1))
        }
        if let match = text.wholeMatch(of: /(\d{1,2})\s*[\/.\-]\s*(\d{1,2})\s*[\/.\-]\s*(\d{4})/) {
            return checked(String(match.1), String(match.2), String(match.3))
        }
        if let match = text.wholeMatch(of: /(\d{1,2})\s*[\/.\-]\s*(\d{4})/) {
            return checked(nil, String(match.1), String(match.2))
        }
        if let match = text.wholeMatch(of: /[Nn]gày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})/) {
            return checked(String(match.1), String(match.2), String(match.3))
        }
        if let match = text.wholeMatch(of: /[Tt]háng (\d{1,2}) năm (\d{4})/) {
            return checked(nil, String(match.1), String(match.2))
        }
        guard let match = text.wholeMatch(of: /([Nn]ăm )?(\d{4})(\.0+)?/) else { return nil }
        return checked(nil, nil, String(match.2))
    }

    private static func checked(_ day: String?, _ month: String?, _ year: String) -> String? {
        guard let yearNumber = Int(year), (1850...2200).contains(yearNumber) else { return nil }
        guard let month else { return year }
        guard let monthNumber = Int(month), (1...12).contains(monthNumber) else { return nil }
        guard let day else { return "\(month)/\(year)" }
        let last = lastDay(of: monthNumber, year: yearNumber)
        guard let dayNumber = Int(day), (1...last).contains(dayNumber) else { return nil }
        return "\(day)/\(month)/\(year)"
    }

    private static func lastDay(of month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
