import Markup

/// Which of a workbook's cell styles show a date.
struct NumberFormats {
    /// By index of the cell style; nil for one that shows no date.
    private let precisions: [DatePrecision?]

    /// A workbook without styles shows no dates.
    init() { precisions = [] }

    /// Reads `styles.xml`.
    init(styles: Element) {
        let written = styles.children(named: "numFmts").flatMap { $0.children(named: "numFmt") }
        let codes = Dictionary(
            written.compactMap { format in
                format.attribute("numFmtId").map { ($0, format.attribute("formatCode") ?? "") }
            }, uniquingKeysWith: { _, last in last })
        let cellStyles = styles.children(named: "cellXfs").flatMap { $0.children(named: "xf") }
        precisions = cellStyles.map { style in
            let id = style.attribute("numFmtId") ?? "0"
            return codes[id].map(Self.precision(of:)) ?? Self.builtIn[id]
        }
    }

    /// What a cell of that style shows of its date; nil when it shows a plain number.
    func precision(ofStyle index: String?) -> DatePrecision? {
        guard let index = index.flatMap({ Int($0) }), precisions.indices.contains(index) else {
            return nil
        }
        return precisions[index]
    }

    /// The formats that need no definition (ECMA-376 part 1, §18.8.30); 17 is "mmm-yy".
    private static let builtIn: [String: DatePrecision] = {
        let days = [14, 15, 16, 22] + Array(27...36) + Array(50...58)
        var formats = Dictionary(uniqueKeysWithValues: days.map { ("\($0)", DatePrecision.day) })
        formats["17"] = .month
        return formats
    }()

    /// Reads a format code: quoted, escaped and bracketed parts say nothing about dates.
    static func precision(of code: String) -> DatePrecision? {
        let letters = bareLetters(of: code)
        if letters.contains("y") {
            return letters.contains("d") ? .day : letters.contains("m") ? .month : .year
        }
        return letters.contains("d") ? .day : nil
    }

    private static func bareLetters(of code: String) -> Set<Character> {
        var letters: Set<Character> = []
        var end: Character?
        var isEscaped = false
        for character in code.prefix(while: { $0 != ";" }).lowercased() {
            if isEscaped {
                isEscaped = false
            } else if let closing = end {
                if character == closing { end = nil }
            } else {
                switch character {
                case "\"": end = "\""
                case "[": end = "]"
                case "\\", "_", "*": isEscaped = true
                default: letters.insert(character)
                }
            }
        }
        return letters.contains("g") ? [] : letters
    }
}

extension Element {
    /// The child elements of that local name, whatever the namespace: strict and transitional
    /// workbooks differ in it.
    func children(named local: String) -> [Element] {
        elements.filter { $0.name.local == local }
    }

    func child(_ local: String) -> Element? {
        elements.first { $0.name.local == local }
    }
}
