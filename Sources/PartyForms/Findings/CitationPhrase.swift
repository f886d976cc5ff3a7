import VietnameseText

/// About a document that is cited.
public enum CitationPhrase: Hashable, Sendable {
    case kind(String, written: String, right: String)
    case date(String, written: String, right: String)
    case issuer(String, written: String, right: String)
    case superseded(String, by: String?, since: CalendarDay, day: CalendarDay)
    case notYet(String, from: CalendarDay, day: CalendarDay)
    case misspelt(String)
    case unknown(String)
    case otherTerm(String)
    case dateClash(String, [String])
    case issuerClash(String, [String])
    case write(String)
    case oneOnly
}

extension CitationPhrase {
    func words(_ say: Language) -> String {
        switch self {
        case .kind(let number, let written, let right):
            say(
                "\(number) là \(right), không phải \(written)",
                "\(number) is a \(right), not a \(written)")
        case .date(let number, let written, let right):
            say(
                "Ngày của \(number) ghi \(written), đúng là \(right)",
                "\(number) is dated \(written) here, and is of \(right)")
        case .issuer(let number, let written, let right):
            say(
                "\(number) ghi của \(written), đúng là của \(right)",
                "\(number) is given to \(written) here, and is by \(right)")
        case .superseded(let number, let next, let since, let day):
            say(
                "\(number) hết hiệu lực từ \(since.printed), trước ngày dùng \(day.printed)",
                "\(number) no longer holds from \(since.printed) on; used on \(day.printed)")
                + (next.map { say("; được thay bằng \($0)", "; \($0) took its place") } ?? "")
        case .notYet(let number, let from, let day):
            say(
                "\(number) có từ \(from.printed), sau ngày dùng \(day.printed)",
                "\(number) begins on \(from.printed), after its use on \(day.printed)")
        case .misspelt(let number):
            say("Số \(number) có thể ghi sai", "The number \(number) may be misspelt")
        case .unknown(let number):
            say(
                "\(number) không có trong danh mục văn bản: chưa đối chiếu được ngày, cơ quan",
                "\(number) is not in the register: its date and issuer were not checked")
        case .otherTerm(let document):
            say("danh mục chỉ có: \(document)", "the register has only: \(document)")
        case .dateClash(let number, let dates):
            say(
                "\(number) ghi nhiều ngày: \(dates.joined(separator: ", "))",
                "\(number) has several dates: \(dates.joined(separator: ", "))")
        case .issuerClash(let number, let issuers):
            say(
                "\(number) ghi của nhiều cơ quan: \(issuers.joined(separator: ", "))",
                "\(number) has several issuers: \(issuers.joined(separator: ", "))")
        case .write(let document): say("ghi là “\(document)”", "write “\(document)”")
        case .oneOnly:
            say(
                "đối chiếu với văn bản gốc, ghi thống nhất một cách",
                "look at the document itself and cite it in one way")
        }
    }
}
