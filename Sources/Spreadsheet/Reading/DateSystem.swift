/// How a workbook counts days (ECMA-376 part 1, §18.17.4.1).
package enum DateSystem: Hashable, Sendable {
    /// Day 1 is 01/01/1900, and day 60 is a 29/02/1900 that never was.
    case from1900
    /// Day 0 is 01/01/1904.
    case from1904

    /// The day of a serial number; nil outside the years 1900 to 9999.
    package func day(of serial: Double) -> SheetDay? {
        guard serial.isFinite, serial >= 0, serial < 2_958_466 else { return nil }
        let number = Int(serial.rounded(.down))
        switch self {
        case .from1904: return SheetDay(daysSince1970: number - 24_107)
        case .from1900 where number == 0 || number == 60: return nil
        case .from1900: return SheetDay(daysSince1970: number - (number < 60 ? 25_568 : 25_569))
        }
    }
}

/// A day of the Gregorian calendar.
package struct SheetDay: Hashable, Sendable {
    package let year: Int
    package let month: Int
    package let day: Int

    /// Counts from 01/01/1970; the algorithm works in eras of 400 years that begin in March.
    init(daysSince1970 days: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// "03/05/1956", "05/1956" or "1956".
    package func text(_ precision: DatePrecision) -> String {
        let padded = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
        switch precision {
        case .day: return "\(padded(day))/\(padded(month))/\(year)"
        case .month: return "\(padded(month))/\(year)"
        case .year: return "\(year)"
        }
    }
}

/// How much of a date its number format shows.
package enum DatePrecision: Hashable, Sendable {
    case day, month, year
}
