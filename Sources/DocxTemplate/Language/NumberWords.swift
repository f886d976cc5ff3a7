/// Whole numbers in Vietnamese words.
enum NumberWords {
    private static let digits = [
        "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín",
    ]
    private static let groups = ["", " nghìn", " triệu", " tỷ"]

    /// "hai mươi mốt" for "21"; nil for anything but a whole number below 10^12.
    static func vietnamese(_ text: String) -> String? {
        guard let number = Int(text), 0..<1_000_000_000_000 ~= number else { return nil }
        guard number > 0 else { return digits[0] }
        var rest = number
        var words: [String] = []
        for group in groups where rest > 0 {
            let part = rest % 1000
            rest /= 1000
            guard part > 0 else { continue }
            words.insert(below1000(part, isLeading: rest == 0) + group, at: 0)
        }
        return words.joined(separator: " ")
    }

    private static func below1000(_ number: Int, isLeading: Bool) -> String {
        let (hundreds, tens, units) = (number / 100, number / 10 % 10, number % 10)
        var words: [String] = []
        if hundreds > 0 || !isLeading { words.append("\(digits[hundreds]) trăm") }
        switch tens {
        case 0 where units > 0 && !words.isEmpty: words.append("lẻ")
        case 0: break
        case 1: words.append("mười")
        default: words.append("\(digits[tens]) mươi")
        }
        if units > 0 { words.append(unit(units, afterTens: tens)) }
        return words.joined(separator: " ")
    }

    private static func unit(_ units: Int, afterTens tens: Int) -> String {
        switch units {
        case 1 where tens > 1: "mốt"
        case 4 where tens > 1: "tư"
        case 5 where tens > 0: "lăm"
        default: digits[units]
        }
    }
}
