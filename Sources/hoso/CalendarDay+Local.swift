import Glibc
import PartyForms

extension CalendarDay {
    /// The local day now, by the host's time zone.
    static func local() -> CalendarDay {
        var now = time(nil)
        var parts = tm()
        localtime_r(&now, &parts)
        let day = CalendarDay(
            year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
        return day ?? .first(of: 1970)
    }
}
