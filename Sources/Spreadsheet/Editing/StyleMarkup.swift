import Markup

/// The style sheet of a workbook that is edited; styles are only added (ECMA-376 part 1, §18.8).
struct StyleMarkup: Sendable {
    private(set) var root: Element
    private(set) var isChanged = false
    /// Marked styles by what they mark, and back.
    private var marks: [Mark: Int] = [:]
    private var unmarked: [Int: Int] = [:]

    private struct Mark: Hashable {
        var style: Int
        var isQuoted: Bool
    }

    /// Light yellow.
    private static let color = "FFFFFFCC"

    init(_ root: Element) { self.root = root }

    /// An empty style sheet, for a workbook without one.
    init(namespace: String) {
        root = Element(
            Name(namespace: namespace, local: "styleSheet"),
            namespaces: [NamespaceDeclaration(prefix: "", uri: namespace)])
    }

    /// The style with a light-yellow fill, all else as it is.
    ///
    /// - Parameter quoted: whether the text begins as a formula does; it then stays a text also
    ///   when a person edits the cell.
    mutating func marked(_ style: Int, quoted: Bool) -> Int {
        let base = plain(style)
        let mark = Mark(style: base, isQuoted: quoted)
        if let known = marks[mark] { return known }
        var format = format(base)
        format.set("fillId", to: "\(fill())")
        format.set("applyFill", to: "1")
        if quoted { format.set("quotePrefix", to: "1") }
        let index = add(format, to: "cellXfs")
        marks[mark] = index
        if index != base { unmarked[index] = base }
        return index
    }

    /// The style without the mark that was given to it here.
    func plain(_ style: Int) -> Int { unmarked[style] ?? style }

    /// The style of a head cell: bold, wrapped.
    mutating func head() -> Int {
        addDefaults()
        var font = root.child("fonts")?.elements.first ?? root.kin("font")
        if font.child("b") == nil { font.children.insert(.element(font.kin("b")), at: 0) }
        let index = add(font, to: "fonts")
        return addFormat(font: index, number: 0, ["vertical": "center", "wrapText": "1"])
    }

    /// The style of a cell of a new sheet.
    mutating func cell(_ style: CellStyle) -> Int {
        addDefaults()
        switch style {
        case .text: return addFormat(font: 0, number: 49, ["vertical": "top"])
        case .paragraphs, .fitted:
            return addFormat(font: 0, number: 49, ["vertical": "top", "wrapText": "1"])
        case .mark:
            return addFormat(font: 0, number: 49, ["horizontal": "center", "vertical": "top"])
        case .number: return addFormat(font: 0, number: 0, ["vertical": "top"])
        }
    }

    private mutating func addFormat(
        font: Int, number: Int, _ alignment: KeyValuePairs<String, String>
    ) -> Int {
        var format = root.kin(
            "xf",
            ["numFmtId": "\(number)", "fontId": "\(font)", "fillId": "0", "borderId": "0"],
            [.element(root.kin("alignment", alignment))])
        format.set("xfId", to: "0")
        if number != 0 { format.set("applyNumberFormat", to: "1") }
        if font != 0 { format.set("applyFont", to: "1") }
        format.set("applyAlignment", to: "1")
        return add(format, to: "cellXfs")
    }

    /// The format of a style; that of style 0 for one that is not there.
    private mutating func format(_ style: Int) -> Element {
        addDefaults()
        let formats = root.child("cellXfs")?.elements ?? []
        return formats.indices.contains(style) ? formats[style] : formats.first ?? root.kin("xf")
    }

    private mutating func fill() -> Int {
        let pattern = root.kin(
            "patternFill", ["patternType": "solid"],
            [
                .element(root.kin("fgColor", ["rgb": Self.color])),
                .element(root.kin("bgColor", ["indexed": "64"])),
            ])
        return add(root.kin("fill", [:], [.element(pattern)]), to: "fills")
    }
}

extension StyleMarkup {
    private static let order = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs"]

    /// The place of an entry of a list; one that is not there is added.
    private mutating func add(_ entry: Element, to list: String) -> Int {
        let entries = root.child(list)?.elements ?? []
        let text = entry.text()
        if let known = entries.firstIndex(where: { $0.text() == text }) { return known }
        isChanged = true
        root.change(list) { element in
            element.children.append(.element(entry))
            element.set("count", to: "\(entries.count + 1)")
        }
        return entries.count
    }

    /// Completes the lists; the first two fills are fixed whatever stands there (§18.8.20).
    private mutating func addDefaults() {
        let sides = ["left", "right", "top", "bottom", "diagonal"].map { root.kin($0) }
        let font = [root.kin("sz", ["val": "11"]), root.kin("name", ["val": "Calibri"])]
        let plain: KeyValuePairs = [
            "numFmtId": "0", "fontId": "0", "fillId": "0", "borderId": "0",
        ]
        let fills = ["none", "gray125"].map { pattern in
            root.kin(
                "fill", [:], [.element(root.kin("patternFill", ["patternType": pattern]))])
        }
        complete("fonts", with: [root.kin("font", [:], font.map(Node.element))])
        complete("fills", with: fills)
        complete("borders", with: [root.kin("border", [:], sides.map(Node.element))])
        complete("cellStyleXfs", with: [root.kin("xf", plain)])
        complete("cellXfs", with: [root.kin("xf", plain)])
    }

    private mutating func complete(_ list: String, with entries: [Element]) {
        let count = root.child(list)?.elements.count ?? 0
        guard count < entries.count else { return }
        isChanged = true
        if root.child(list) == nil { root.insert(root.kin(list), inOrder: Self.order) }
        root.change(list) { element in
            element.children += entries[count...].map(Node.element)
            element.set("count", to: "\(entries.count)")
        }
    }
}

extension Element {
    /// The markup, to compare elements from different places by.
    fileprivate func text() -> [UInt8] {
        var output: [UInt8] = []
        write(to: &output)
        return output
    }
}
