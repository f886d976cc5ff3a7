import Markup

/// `word/styles.xml`: the layout's styles as real styles of Word.
struct StylesPart {
    let layout: Layout
    let orientation: Orientation

    var bytes: [UInt8] {
        let paragraphs = StyleRole.allCases.filter { layout.styles[$0] != nil }.map { style($0) }
        return WordXML.root("styles", [defaults] + paragraphs + tables).serializedDocument()
    }

    /// Document defaults: the face in all four slots, so that no letter of a name falls back to
    /// another, the language for spelling, and no kerning, which would make rules too long.
    private var defaults: Element {
        let face = layout.fonts.text
        let language = layout.language
        let run = WordXML.element(
            "rPr", [:],
            [
                WordXML.element(
                    "rFonts", ["ascii": face, "hAnsi": face, "eastAsia": face, "cs": face]),
                WordXML.value("color", "000000"), WordXML.value("kern", "0"),
                WordXML.value("sz", halfPoints(layout.size(of: .normal))),
                WordXML.value("szCs", halfPoints(layout.size(of: .normal))),
                WordXML.element(
                    "lang", ["val": language, "eastAsia": language, "bidi": "ar-SA"]),
            ])
        let paragraph = WordXML.element("pPr", [:], [WordXML.element("widowControl")])
        return WordXML.element(
            "docDefaults", [:],
            [
                WordXML.element("rPrDefault", [:], [run]),
                WordXML.element("pPrDefault", [:], [paragraph]),
            ])
    }

    private func halfPoints(_ size: Double) -> String { String(Int((size * 2).rounded())) }

    private func style(_ role: StyleRole) -> Element {
        let style = layout.style(role)
        var head = [WordXML.value("name", style.name)]
        if let base = style.basedOn { head.append(WordXML.value("basedOn", layout.style(base).id)) }
        if style.level != nil {
            head.append(WordXML.value("next", layout.style(.body).id))
        }
        head.append(WordXML.element("qFormat"))
        let paragraph = WordXML.element("pPr", [:], properties(of: style).elements)
        let run = WordXML.element("rPr", [:], runProperties(of: style))
        var element = WordXML.element(
            "style", ["type": "paragraph", "styleId": style.id],
            head + [paragraph, run].filter { !$0.children.isEmpty })
        if role == .normal {
            element.attributes.insert(Attribute(WordXML.name("default"), "1"), at: 1)
        } else if !style.isBuiltIn {
            element.attributes.append(Attribute(WordXML.name("customStyle"), "1"))
        }
        return element
    }

    private func properties(of style: Style) -> ParagraphProperties {
        var properties = ParagraphProperties()
        properties.keepsNext = style.keepsNext
        properties.keepsLines = style.keepsLines
        if style.hasLeader == true {
            let width = layout.textWidth(orientation)
            properties.tabs = [.init(position: width, value: "right", hasDots: true)]
        }
        properties.before = style.before.map(Twips.points)
        properties.after = style.after.map(Twips.points)
        properties.line = style.line.map(Twips.points)
        properties.left = style.left.map(Twips.millimetres)
        properties.right = style.right.map(Twips.millimetres)
        properties.firstLine = style.firstLine.map(Twips.millimetres)
        properties.hanging = style.hanging.map(Twips.millimetres)
        properties.alignment = style.alignment
        properties.outline = style.level.map { $0 - 1 }
        return properties
    }

    private func runProperties(of style: Style) -> [Element] {
        var properties = ParagraphProperties.toggle("b", style.isBold)
        properties += ParagraphProperties.toggle("bCs", style.isBold)
        properties += ParagraphProperties.toggle("i", style.isItalic)
        properties += ParagraphProperties.toggle("iCs", style.isItalic)
        if let size = style.size.map(halfPoints) {
            properties += [WordXML.value("sz", size), WordXML.value("szCs", size)]
        }
        if style.isUnderlined == true { properties.append(WordXML.value("u", "single")) }
        return properties
    }
}

extension Style {
    /// Whether Word itself knows a style of this name.
    fileprivate var isBuiltIn: Bool {
        ["Normal", "Title", "heading 1", "heading 2", "heading 3", "header"].contains(name)
    }
}

extension StylesPart {
    private var tables: [Element] {
        [
            table("TableNormal", "Normal Table", base: nil, [margins(0)], isDefault: true),
            table(TableStyle.plain, "Bảng không kẻ", base: "TableNormal", [margins(0)]),
            table(
                TableStyle.grid, "Table Grid", base: "TableNormal",
                [borders, margins(Twips.millimetres(1.5))]),
        ]
    }

    private func table(
        _ id: String, _ name: String, base: String?, _ properties: [Element],
        isDefault: Bool = false
    ) -> Element {
        var attributes = [
            Attribute(WordXML.name("type"), "table"), Attribute(WordXML.name("styleId"), id),
        ]
        if isDefault { attributes.insert(Attribute(WordXML.name("default"), "1"), at: 1) }
        if id == TableStyle.plain { attributes.append(Attribute(WordXML.name("customStyle"), "1")) }
        var element = WordXML.element(
            "style", [:],
            [WordXML.value("name", name)] + (base.map { [WordXML.value("basedOn", $0)] } ?? [])
                + [
                    WordXML.element(
                        "tblPr", [:],
                        [WordXML.element("tblInd", ["w": "0", "type": "dxa"])] + properties)
                ])
        element.attributes = attributes
        return element
    }

    private var borders: Element {
        let sides = ["top", "left", "bottom", "right", "insideH", "insideV"]
        return WordXML.element(
            "tblBorders", [:],
            sides.map {
                WordXML.element(
                    $0, ["val": "single", "sz": "4", "space": "0", "color": "000000"])
            })
    }

    private func margins(_ side: Int) -> Element {
        WordXML.element(
            "tblCellMar", [:],
            [("top", 0), ("left", side), ("bottom", 0), ("right", side)].map {
                WordXML.element($0.0, ["w": String($0.1), "type": "dxa"])
            })
    }
}
