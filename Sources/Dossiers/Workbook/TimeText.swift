/// Times of day as people type them, and as a spreadsheet keeps what they typed.
enum TimeText {
    /// "7 giờ 30"; nil for what is no time of day.
    ///
    /// - Parameter text: "7h30", "7:30", "07 giờ 30 phút", "11 giờ"; or the fraction of a day that a
    ///   spreadsheet makes of "7:30".
    static func normalised(_ text: String) -> String? {
        if let fraction = Double(text), (0..<1).contains(fraction), text.contains(".") {
            return written(minutes: Int((fraction * 1440).rounded()))
        }
        let numbers = text.split { !$0.isDecimalDigit }.compactMap { Int($0) }
        switch shape(of: text) {
        case "#:#", "#:#:#", "#h#", "#g#", "#giờ#", "#giờ#phút", "#h#phút", "#h#p":
            return written(hours: numbers[0], minutes: numbers[1])
        case "#giờ", "#h", "#g": return written(hours: numbers[0], minutes: 0)
        default: return nil
        }
    }

    /// The text in small letters, "#" for each number, no spaces.
    private static func shape(of text: String) -> String {
        var shape = ""
        for character in text.lowercased() where !character.isWhitespace {
            if !character.isDecimalDigit {
                shape.append(character)
            } else if shape.last != "#" {
                shape.append("#")
            }
        }
        return shape
    }

    private static func written(hours: Int, minutes: Int) -> String? {
        guard (0..<24).contains(hours), (0..<60).contains(minutes) else { return nil }
        return written(minutes: hours * 60 + minutes)
    }

    private static func written(minutes: Int) -> String {
        let rest = minutes % 60
        return "\(minutes / 60) giờ \(rest < 10 ? "0" : "")\(rest)"
    }
}
