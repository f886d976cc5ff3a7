import VietnameseText

/// The help, in the session's language.
///
/// Columns are aligned by letters: Vietnamese in NFC takes one column for each.
enum Help {
    /// Prints what the program is and its commands.
    static func print(in session: Session) throws -> ExitStatus {
        let language = session.language
        let width = Command.all.map(\.name.count).max() ?? 0
        var lines = [
            language(
                "hoso: làm hồ sơ kiểm điểm, đánh giá, xếp loại hằng năm của tổ chức đảng.",
                "hoso: makes the papers of the yearly review in Party organisations."),
            "", language("Cách dùng: hoso LỆNH [tùy chọn]", "Usage: hoso COMMAND [options]"), "",
        ]
        lines += Command.all.map {
            "  " + padded($0.name, to: width) + "  " + $0.summary(in: language)
        }
        lines += ["", language("Tùy chọn chung:", "Options of every command:")]
        lines += table(Option.global + [.version], language)
        lines += ["", language("Xem một lệnh: hoso help LỆNH", "One command: hoso help COMMAND")]
        try session.print(lines.joined(separator: "\n"))
        return .done
    }

    /// The lines of a table of options.
    static func table(_ options: [Option], _ language: Language) -> [String] {
        let width = options.map(\.written.count).max() ?? 0
        return options.map {
            "  " + padded($0.written, to: width) + "  " + $0.meaning(in: language)
        }
    }

    private static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}

extension Command {
    /// Prints how the command is used, with an example to copy.
    func printHelp(in session: Session) throws -> ExitStatus {
        let language = session.language
        var lines = [
            summary(in: language), "",
            language("Cách dùng: ", "Usage: ") + "hoso \(name) \(operands)",
        ]
        if !options.isEmpty { lines += ["", language("Tùy chọn:", "Options:")] }
        lines += Help.table(options, language)
        lines += ["", language("Tùy chọn chung:", "Options of every command:")]
        lines += Help.table(Option.global, language)
        lines += ["", language("Ví dụ:", "Example:"), "  " + example]
        try session.print(lines.joined(separator: "\n"))
        return .done
    }
}
