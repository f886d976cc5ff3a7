/// A date as Vietnamese papers print it, with the precision it was given.
///
/// The day is padded to two digits, the month only for 1 and 2 (HD 36-HD/VPTW 2018; NĐ 30/2020,
/// annex I): 04/8/2017, 08/02/2018.
struct PrintedDate: Hashable {
    var day: Int?
    var month: Int?
    var year: Int

    /// Reads `d/m/yyyy` (also with `-` or `.`), `m/yyyy`, `yyyy` and `yyyy-mm-dd`.
    init?(_ text: String) {
        let numbers = text.split { "/-. ".contains($0) }.map { Int($0) }
        guard !numbers.isEmpty, numbers.count <= 3, !numbers.contains(nil) else { return nil }
        var parts = numbers.compactMap(\.self)
        if parts.count == 3, parts[0] > 999 { parts.reverse() }
        year = parts.removeLast()
        month = parts.popLast()
        day = parts.popLast()
        guard 1000...9999 ~= year, 1...12 ~= month ?? 1,
            1...Self.lastDay(of: month ?? 1, in: year) ~= day ?? 1
        else { return nil }
    }

    /// The number of a month's last day.
    static func lastDay(of month: Int, in year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 31
        }
    }

    /// "04/8/2017", or in words when `long`: "ngày 04 tháng 8 năm 2017".
    func text(long: Bool) -> String {
        let day = day.map { Self.padded($0, below: 10) }
        let month = month.map { Self.padded($0, below: 3) }
        guard long else {
            return [day, month, String(year)].compactMap(\.self).joined(separator: "/")
        }
        return [day.map { "ngày \($0)" }, month.map { "tháng \($0)" }, "năm \(year)"]
            .compactMap(\.self).joined(separator: " ")
    }

    private static func padded(_ number: Int, below limit: Int) -> String {
        number < limit ? "0\(number)" : String(number)
    }

    /// What stands in a blank form.
    static let longBlank = "ngày …… tháng …… năm 20…"
}
