import Markup

/// Counts the numbered paragraphs of a document and gives their numbers as text
/// (ECMA-376 part 1, §17.9).
struct ListNumbers {
    fileprivate struct Level {
        var format = "decimal"
        var text = ""
        var start = 1
    }

    private struct Definition {
        var abstract: String
        var starts: [Int: Int] = [:]
    }

    private var levels: [String: [Int: Level]] = [:]
    private var definitions: [String: Definition] = [:]
    /// How far each abstract definition has counted on each of its nine levels.
    private var counts: [String: [Int?]] = [:]
    private var restarted: Set<String> = []

    /// No list is known.
    init() {}

    /// Reads `numbering.xml`.
    init(_ root: Element) {
        for abstract in root.all(word("abstractNum")) {
            guard let id = abstract.attribute(word("abstractNumId")) else { continue }
            for level in abstract.all(word("lvl")) {
                guard let index = level.number("ilvl") else { continue }
                levels[id, default: [:]][index] = Level(level)
            }
        }
        for number in root.all(word("num")) {
            guard let id = number.attribute(word("numId")),
                let abstract = number.first(word("abstractNumId"))?.wordValue
            else { continue }
            var definition = Definition(abstract: abstract)
            for change in number.all(word("lvlOverride")) {
                guard let index = change.number("ilvl"),
                    let start = change.first(word("startOverride"))?.wordValue
                else { continue }
                definition.starts[index] = Int(start)
            }
            definitions[id] = definition
        }
    }

    /// The mark of the next paragraph at that place, with a space behind it.
    ///
    /// Nil where the paragraph is taken out of its list (number 0) or the list shows nothing.
    mutating func mark(at place: StyleSheet.ListPlace) -> String? {
        guard place.number != "0" else { return nil }
        guard let definition = definitions[place.number],
            let level = levels[definition.abstract]?[place.level]
        else { return "- " }
        count(place, definition, level)
        guard level.format != "none" else { return nil }
        guard level.format != "bullet" else { return "- " }
        let text = text(of: level, definition.abstract)
        return text.isEmpty ? nil : text + " "
    }

    private mutating func count(
        _ place: StyleSheet.ListPlace, _ definition: Definition, _ level: Level
    ) {
        var counted = counts[definition.abstract] ?? Array(repeating: nil, count: 9)
        var start = level.start
        let key = "\(place.number).\(place.level)"
        if let own = definition.starts[place.level], restarted.insert(key).inserted {
            start = own
            counted[place.level] = nil
        }
        let before = counted[place.level]
        counted[place.level] = before.map { min($0, 1_000_000) + 1 } ?? start
        for deeper in counted.indices where deeper > place.level { counted[deeper] = nil }
        counts[definition.abstract] = counted
    }

    /// The level's text with the counts in place of %1 to %9 (§17.9.11).
    private func text(of level: Level, _ abstract: String) -> String {
        let counted = counts[abstract] ?? []
        var result = ""
        var isNumber = false
        for character in level.text.prefix(80) {
            if isNumber, let index = character.wholeNumberValue, (1...9).contains(index) {
                let other = levels[abstract]?[index - 1] ?? Level()
                let count = (index <= counted.count ? counted[index - 1] : nil) ?? other.start
                result += NumberShape(other.format).text(of: count)
                isNumber = false
            } else if character == "%" {
                isNumber = true
            } else {
                result.append(character)
            }
        }
        return result
    }
}

extension ListNumbers.Level {
    fileprivate init(_ element: Element) {
        format = element.first(word("numFmt"))?.wordValue ?? "decimal"
        text = element.first(word("lvlText"))?.wordValue ?? ""
        start = element.first(word("start"))?.wordValue.flatMap { Int($0) } ?? 1
    }
}

/// How a count is written (§17.18.59).
private enum NumberShape {
    case decimal, padded, letters, capitals, roman, capitalRoman

    init(_ format: String) {
        switch format {
        case "decimalZero": self = .padded
        case "lowerLetter": self = .letters
        case "upperLetter": self = .capitals
        case "lowerRoman": self = .roman
        case "upperRoman": self = .capitalRoman
        default: self = .decimal
        }
    }

    func text(of count: Int) -> String {
        switch self {
        case .decimal: String(count)
        case .padded: (0..<10).contains(count) ? "0\(count)" : String(count)
        case .letters: Self.letters(count)
        case .capitals: Self.letters(count).uppercased()
        case .roman: Self.roman(count).lowercased()
        case .capitalRoman: Self.roman(count)
        }
    }

    /// a to z, then aa to zz, as Word counts on.
    private static func letters(_ count: Int) -> String {
        guard (1...780).contains(count) else { return String(count) }
        let letter = Character(Unicode.Scalar(UInt8(97 + (count - 1) % 26)))
        return String(repeating: letter, count: (count - 1) / 26 + 1)
    }

    private static func roman(_ count: Int) -> String {
        guard (1...3999).contains(count) else { return String(count) }
        var rest = count
        var text = ""
        for (value, letters) in numerals {
            while rest >= value {
                text += letters
                rest -= value
            }
        }
        return text
    }

    private static let numerals: [(Int, String)] = [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
        (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
}

private func word(_ local: String) -> Name { Name(namespace: Word.namespace, local: local) }

extension Element {
    /// The level, 0 to 8, in an attribute of that name.
    fileprivate func number(_ local: String) -> Int? {
        attribute(word(local)).flatMap { Int($0) }.flatMap { (0...8).contains($0) ? $0 : nil }
    }
}
