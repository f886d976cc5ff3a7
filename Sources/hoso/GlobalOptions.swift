import PartyForms
import VietnameseText

extension Option {
    static let language = Option(
        "lang", value: "vi|en", Bilingual("ngôn ngữ thông báo", "language of messages"))
    static let templates = Option(
        "templates", value: "DIR", Bilingual("thư mục mẫu dùng trước", "templates to use first"))
    static let color = Option(
        "color", value: "auto|always|never", Bilingual("tô màu thông báo", "colour messages"))
    static let quiet = Option("quiet", Bilingual("chỉ báo lỗi", "errors only"))
    static let date = Option(
        "date", value: "YYYY-MM-DD", Bilingual("coi hôm nay là ngày này", "take this day for today")
    )
    static let limit = Option(
        "limit", value: "NAME=N",
        Bilingual("đổi một giới hạn (xem: hoso doctor)", "change a limit (see: hoso doctor)"))
    static let help = Option("help", letter: "h", Bilingual("xem cách dùng", "show the help"))
    static let version = Option(
        "version", Bilingual("phiên bản của hoso và các thư viện", "versions of hoso and libraries")
    )

    /// What every command takes.
    static let global: [Option] = [.language, .templates, .color, .quiet, .date, .limit, .help]
}

extension Session {
    /// The session with the environment and then these options applied.
    mutating func apply(_ line: CommandLineOptions) throws(UsageError) {
        let given = Invocation(line: line, session: self)
        if let language = try given.choice(.language, Language.self) { self.language = language }
        if let color = try given.choice(.color, ColorChoice.self) { self.color = color }
        if given.has(.quiet) { isQuiet = true }
        if let folder = given[.templates] { templates = folder }
        if let written = given[.date] {
            guard let day = CalendarDay(iso: written) else {
                throw .wrongValue(option: "--date", expected: "YYYY-MM-DD")
            }
            today = day
            givenDay = day
        }
        for written in given.all(.limit) { try limits.apply(written) }
    }
}
