import Glibc

/// The day of a run.
struct Today: Hashable, Sendable {
    var year: Int
    var month: Int
    var day: Int

    /// The local day now, by the host's time zone.
    static func local() -> Today {
        var now = time(nil)
        var parts = tm()
        localtime_r(&now, &parts)
        return Today(
            year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    }
}

extension Today {
    /// Reads `2023-12-05`.
    init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2] else { return nil }
        let numbers = parts.compactMap { UInt($0) }.map { Int($0) }
        guard numbers.count == 3 else { return nil }
        self.init(year: numbers[0], month: numbers[1], day: numbers[2])
        guard (1...12).contains(month), (1...daysOfMonth).contains(day) else { return nil }
    }

    private var daysOfMonth: Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
