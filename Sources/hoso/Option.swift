import VietnameseText

/// An option of the program or of one of its commands.
struct Option: Hashable, Sendable {
    /// The long name, without its dashes.
    var name: String
    /// The short name.
    var letter: UInt8?
    /// What its value is called in the help; nil for a flag.
    var value: String?
    var meaning: Bilingual

    init(
        _ name: String, letter: Unicode.Scalar? = nil, value: String? = nil, _ meaning: Bilingual
    ) {
        self.name = name
        self.letter = letter.map { UInt8(ascii: $0) }
        self.value = value
        self.meaning = meaning
    }

    /// How the option is written in the help: `-o, --output FILE`.
    var written: String {
        let short = letter.map { "-\(Character(Unicode.Scalar($0))), " } ?? ""
        return short + "--" + name + (value.map { " " + $0 } ?? "")
    }
}
