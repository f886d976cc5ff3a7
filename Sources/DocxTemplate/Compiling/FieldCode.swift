/// The code of a field up to some place (ECMA-376 part 1, §17.16.2).
struct FieldCode {
    /// What a value may be at a place in a field's code.
    enum Place: Hashable {
        /// The name of the field, or the code of one that reads files or starts programs: data may
        /// not choose that.
        case forbidden
        /// Words outside quotes.
        case word
        /// Between quotes.
        case quoted
        /// In the target of a link.
        case address(AddressPart)
    }

    private var name: String?
    private var lastWord = ""
    private var word = ""
    /// What a value is to an address of which the word is the beginning.
    private var address = AddressPart.whole
    private var isQuoted = false
    private var isEscaped = false

    /// Fields whose first argument is an address (ECMA-376 part 1, §17.16.5.22 and §17.16.5.25).
    private static let withAddress: Set<String> = ["HYPERLINK", "INCLUDEPICTURE"]
    /// Fields that bring in other files or talk to other programs (§17.16.5).
    private static let dangerous: Set<String> = [
        "INCLUDETEXT", "INCLUDE", "IMPORT", "LINK", "DDE", "DDEAUTO", "DATABASE", "RD",
        "MACROBUTTON", "EMBED",
    ]
    private static let switchesWithArgument: Set<String> = ["\\l", "\\o", "\\t", "\\s"]

    /// What a value may be behind what was read.
    var place: Place {
        guard let name, !Self.dangerous.contains(name) else { return .forbidden }
        if Self.withAddress.contains(name), !Self.switchesWithArgument.contains(lastWord) {
            return .address(address)
        }
        return isQuoted ? .quoted : .word
    }

    /// Reads on.
    mutating func read(_ character: Character) {
        if isEscaped {
            append(character)
            isEscaped = false
        } else if isQuoted, character == "\\" {
            isEscaped = true
        } else if character == "\"" {
            if isQuoted || !word.isEmpty { endWord() }
            isQuoted.toggle()
        } else if !isQuoted, character.isWhitespace {
            if !word.isEmpty { endWord() }
        } else {
            append(character)
        }
    }

    private mutating func append(_ character: Character) {
        word.append(character)
        address.read(character)
    }

    private mutating func endWord() {
        name = name ?? word.uppercased()
        lastWord = word
        word = ""
        address = .whole
    }
}
