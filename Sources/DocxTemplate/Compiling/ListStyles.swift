import Markup

/// Which paragraph styles make their paragraphs items of a list (ECMA-376 part 1, §17.9.23).
struct ListStyles: Sendable {
    /// The list of a style, and the level when the style says it.
    struct List: Sendable {
        var number: Int
        var level: String?
    }

    private var lists: [String: List] = [:]

    /// No style does.
    init() {}

    /// Reads `styles.xml`.
    init(_ root: Element) {
        lists = StyleBases(root).nearest { style in
            let properties = style.first(.paragraphProperties)?.first(.listProperties)
            return properties?.first(.listNumber)?.wordValue.flatMap { Int($0) }
                .map { List(number: $0, level: properties?.first(.listLevel)?.wordValue) }
        }
    }

    /// The list of a style; nil for a style without, or with the list 0, which means none.
    subscript(style: String) -> List? {
        lists[style].flatMap { $0.number > 0 ? $0 : nil }
    }
}

extension PartStructure {
    /// The element with the number of the list that a paragraph's own properties name.
    func listNumber(ofParagraph paragraph: Int) -> (start: Int, value: Int)? {
        property(.listNumber, ofParagraph: paragraph).flatMap { start in
            guard case .start(let tag) = events[start],
                let value = Word.value(of: tag).flatMap({ Int($0) })
            else { return nil }
            return (start, value)
        }
    }

    /// The style of a paragraph.
    func style(ofParagraph paragraph: Int) -> String? {
        guard let start = property(.pStyle, ofParagraph: paragraph),
            case .start(let tag) = events[start]
        else { return nil }
        return Word.value(of: tag)
    }

    /// The event before which `w:numPr` belongs in the properties of a paragraph (§17.3.1.26).
    func placeForList(in paragraph: Int) -> Int? {
        guard events[paragraph + 1].starts(.paragraphProperties) else { return nil }
        let range = range(of: paragraph + 1)
        let before: Set<String> = [
            "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl",
        ]
        let last = range.last { index in
            guard case .start(let tag) = events[index], parents[index] == paragraph + 1 else {
                return false
            }
            return before.contains(tag.name.local)
        }
        return last.map { self.range(of: $0).upperBound }
    }

    private func property(_ word: Word, ofParagraph paragraph: Int) -> Int? {
        guard events[paragraph + 1].starts(.paragraphProperties) else { return nil }
        return range(of: paragraph + 1).first { events[$0].starts(word) }
    }
}
