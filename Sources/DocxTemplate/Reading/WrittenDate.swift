import VietnameseText

/// A date as somebody wrote it, whole or only in part.
package struct WrittenDate: Hashable, Sendable {
    /// As it was typed.
    package let text: String
    /// The year, of four digits.
    package let year: Int
    /// 1 to 12; nil when only the year is known.
    package let month: Int?
    /// 1 to 31, and one that the month has; nil when only month and year are known.
    package let day: Int?

    /// "2024-03-05", "2024-03" or "2024" (ISO 8601).
    package var iso: String {
        [String(year), month.map(Self.padded), day.map(Self.padded)]
            .compactMap(\.self).joined(separator: "-")
    }

    /// Reads `d/m/yyyy` (also with `-`, `.` or spaces), `m/yyyy`, `yyyy`, `yyyy-mm-dd`, and the
    /// same in words: "ngày 5 tháng 3 năm 2024".
    package init?(_ text: String) {
        guard text.utf8.count <= 80, let numbers = Self.numbers(in: text) else { return nil }
        var parts = numbers
        if parts.count == 3, parts[0] > 999 { parts.reverse() }
        guard let year = parts.popLast(), 1000...9999 ~= year else { return nil }
        self.text = text
        self.year = year
        month = parts.popLast()
        day = parts.popLast()
        guard 1...12 ~= month ?? 1 else { return nil }
        guard 1...PrintedDate.lastDay(of: month ?? 1, in: year) ~= day ?? 1 else { return nil }
    }

    /// One to three numbers with separators, or with the words for day, month and year before them.
    private static func numbers(in text: String) -> [Int]? {
        let folded = VietnameseText.folded(text)
        guard
            folded.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || " /-.,".contains($0)) }
            )
        else { return nil }
        let words = folded.split { !$0.isLetter && !$0.isNumber }
        var shape = ""
        for word in words {
            if word.allSatisfy(\.isNumber) {
                shape += "0"
            } else if let letter = names[String(word)] {
                shape += letter
            } else {
                return nil
            }
        }
        guard shapes.contains(shape) else { return nil }
        let numbers = words.filter { $0.allSatisfy(\.isNumber) }.map { Int($0) }
        return numbers.contains(nil) ? nil : numbers.compactMap(\.self)
    }

    private static let names = ["ngay": "d", "thang": "m", "nam": "y"]

    /// Which orders of numbers (0) and the words before them are dates.
    private static let shapes: Set = [
        "0", "y0", "00", "m00", "m0y0", "0y0", "000", "d000", "d0m0y0", "d0m00", "0m0y0", "0m00",
        "d00y0", "00y0",
    ]

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
