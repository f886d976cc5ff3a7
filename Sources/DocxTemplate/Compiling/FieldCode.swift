/// Where in a field's code a tag stands (ECMA-376 part 1, §17.16.2).
struct FieldCode {
    /// What a value may be there.
    enum Place: Hashable {
        /// The name of the field: no value may be that, or data could make a field that reads
        /// files or starts programs.
        case name
        /// Words outside quotes.
        case word
        /// Between quotes.
        case quoted
        /// In the target of a link.
        case address(AddressPart)
    }

    let place: Place

    /// Reads the code before the tag, without the tags in it.
    init(before text: some Sequence<Character>) {
        var reader = FieldCodeReader()
        for character in text { reader.read(character) }
        place = reader.place
    }
}

private struct FieldCodeReader {
    private var words: [String] = []
    private var word = ""
    private var isQuoted = false
    private var isEscaped = false

    private static let switchesWithArgument: Set<String> = ["\\l", "\\o", "\\t", "\\s"]

    var place: FieldCode.Place {
        guard let name = words.first else { return .name }
        let isArgument = words.last.map(Self.switchesWithArgument.contains) ?? false
        if name.uppercased() == "HYPERLINK", !isArgument {
            return .address(AddressPart(behind: word))
        }
        return isQuoted ? .quoted : .word
    }

    mutating func read(_ character: Character) {
        if isEscaped {
            word.append(character)
            isEscaped = false
        } else if isQuoted, character == "\\" {
            isEscaped = true
        } else if character == "\"" {
            if isQuoted || !word.isEmpty { endWord() }
            isQuoted.toggle()
        } else if !isQuoted, character.isWhitespace {
            if !word.isEmpty { endWord() }
        } else {
            word.append(character)
        }
    }

    private mutating func endWord() {
        words.append(word)
        word = ""
    }
}
