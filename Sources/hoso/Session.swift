import PartyForms
import VietnameseText

/// What holds for a whole run: language, colour, the day, where templates lie, where text goes.
struct Session: Sendable {
    var language = Language.vietnamese
    var color = ColorChoice.auto
    var isQuiet = false
    var today: CalendarDay
    /// The day of `--date`, when it was given.
    var givenDay: CalendarDay?
    /// The folder named by `--templates`.
    var templates: String?
    var environment: [String: String]
    var limits = InputLimits()

    /// Writes a line of results.
    func print(_ line: String) throws { try Stream.output.write(Printable.lines(line) + "\n") }

    /// Writes bytes of results.
    func print(_ bytes: [UInt8]) throws { try Stream.output.write(bytes) }

    /// Writes a message that is already in the session's language, unless `--quiet`.
    func tell(_ text: String) {
        guard !isQuiet else { return }
        Stream.messages.writeIgnoringFailure(Printable.lines(text) + "\n")
    }

    /// Writes a message in the session's language, unless `--quiet`.
    func tell(_ vietnamese: String, _ english: String) { tell(language(vietnamese, english)) }

    /// Writes why something failed, which `--quiet` does not silence.
    func complain(_ failure: any Failure) {
        let label = paint(language("lỗi", "error"), .red)
        let text = Printable.message(failure.message(in: language))
        Stream.messages.writeIgnoringFailure("hoso: \(label): \(text)\n")
    }

    /// The text in colour where messages are coloured.
    func paint(_ text: String, _ paint: Paint) -> String {
        showsColor ? paint.rawValue + text + Paint.plain.rawValue : text
    }

    private var showsColor: Bool {
        switch color {
        case .always: true
        case .never: false
        case .auto: (environment["NO_COLOR"] ?? "").isEmpty && Stream.messages.isTerminal
        }
    }
}

/// When messages are coloured.
enum ColorChoice: String, CaseIterable, Sendable { case auto, always, never }

/// The terminal's control sequences that messages use.
enum Paint: String, Sendable {
    case red = "\u{1B}[31m"
    case plain = "\u{1B}[0m"
}

/// Text that is safe to show on a terminal.
enum Printable {
    /// The longest line of a message: what comes from a file may be a name of a megabyte.
    private static let longest = 400

    /// The text with lines that somebody reads to their end.
    static func message(_ text: String) -> String {
        guard text.utf8.count > longest else { return lines(text) }
        let shortened = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            guard line.utf8.count > longest, line.count > longest else { return String(line) }
            return line.prefix(longest - 150) + " … " + line.suffix(140)
        }
        return lines(shortened.joined(separator: "\n"))
    }

    /// The text without control characters but line feeds.
    static func lines(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { isShown($0) ? $0 : "\u{FFFD}" }))
    }

    private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\n" || (scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value))
    }
}
