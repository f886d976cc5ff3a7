import Fields
import JSONText
import Markup

/// The parts of a template beside its styles.
struct DocumentParts {
    let layout: Layout
    let source: FormSource

    /// The main part, `word/document.xml`.
    func document(_ body: [Element]) -> [UInt8] {
        var root = WordXML.root("document", [])
        root.children = [.element(WordXML.element("body", [:], body + [section]))]
        return root.serializedDocument()
    }

    /// The sheet; the first page has no number.
    private var section: Element {
        let page = layout.page
        let isWide = source.orientation == .landscape
        let width = Twips.millimetres(isWide ? page.height : page.width)
        let height = Twips.millimetres(isWide ? page.width : page.height)
        var header = WordXML.element("headerReference", ["type": "default"])
        header.attributes.append(WordXML.relationshipID(HeaderPart.relationship))
        var size = WordXML.element("pgSz", ["w": String(width), "h": String(height)])
        if isWide { size.attributes.append(Attribute(WordXML.name("orient"), "landscape")) }
        // Slips are equal only when the sheet is cut in its middle.
        let isCutUp = source.blocks.flattened.contains(where: \.isCutUp)
        let middle = (page.left + page.right) / 2
        let margins: [(String, Double)] = [
            ("top", page.top), ("right", isCutUp ? middle : page.right), ("bottom", page.bottom),
            ("left", isCutUp ? middle : page.left), ("header", page.header),
            ("footer", page.footer), ("gutter", 0),
        ]
        let pageMargins = Element(
            WordXML.name("pgMar"),
            attributes: margins.map {
                Attribute(WordXML.name($0.0), String(Twips.millimetres($0.1)))
            })
        return WordXML.element(
            "sectPr", [:], [header, size, pageMargins, WordXML.element("titlePg")])
    }

    /// `word/settings.xml`: what keeps Word from laying the page out as an older Word would.
    var settings: [UInt8] {
        let modes = [
            ("compatibilityMode", "15"), ("overrideTableStyleFontSizeAndJustification", "1"),
            ("enableOpenTypeFeatures", "1"), ("doNotFlipMirrorIndents", "1"),
        ]
        let compatibility = modes.map {
            WordXML.element(
                "compatSetting",
                ["name": $0.0, "uri": "http://schemas.microsoft.com/office/word", "val": $0.1])
        }
        return WordXML.root(
            "settings",
            [
                WordXML.element("zoom", ["percent": "100"]),
                WordXML.element("proofState", ["spelling": "clean", "grammar": "clean"]),
                WordXML.value("defaultTabStop", String(Twips.millimetres(10))),
                WordXML.value("characterSpacingControl", "doNotCompress"),
                WordXML.element("compat", [:], compatibility),
                WordXML.element("themeFontLang", ["val": layout.language]),
                WordXML.value("decimalSymbol", ","), WordXML.value("listSeparator", ";"),
            ]
        ).serializedDocument()
    }

    /// `word/fontTable.xml`: what a machine without a face should look for instead.
    var fontTable: [UInt8] {
        let text = WordXML.element(
            "font", ["name": layout.fonts.text],
            [
                WordXML.value("panose1", "02020603050405020304"), WordXML.value("charset", "00"),
                WordXML.value("family", "roman"), WordXML.value("pitch", "variable"),
            ])
        let box = WordXML.element(
            "font", ["name": layout.fonts.box],
            [
                WordXML.value("panose1", "020B0609070205080204"), WordXML.value("charset", "80"),
                WordXML.value("family", "modern"), WordXML.value("pitch", "fixed"),
            ])
        return WordXML.root("fonts", [text, box]).serializedDocument()
    }

    /// `customXml/item1.xml`: the fields of the form, so that the template says itself what it
    /// needs.
    func dictionary(_ fields: FieldDictionary, regime: String) -> [UInt8] {
        let namespace = "urn:hoso:fields"
        let json = String(decoding: fields.json.serialized(pretty: false), as: UTF8.self)
        let form = regime.isEmpty ? source.id : regime + "/" + source.id
        return Element(
            Name(namespace: namespace, local: "fields"),
            attributes: [
                Attribute(Name(local: "form"), form),
                Attribute(Name(local: "version"), source.version),
            ],
            namespaces: [NamespaceDeclaration(prefix: "", uri: namespace)],
            children: [.text(json)]
        ).serializedDocument()
    }
}

/// `word/header1.xml`: the page's number.
struct HeaderPart {
    static let relationship = "rId5"
    let layout: Layout

    var bytes: [UInt8] {
        let style = WordXML.value("pStyle", layout.style(.pageNumber).id)
        let field = WordXML.element(
            "fldSimple", ["instr": " PAGE "], [WordXML.run("2")])
        let paragraph = WordXML.element(
            "p", [:], [WordXML.element("pPr", [:], [style]), field])
        return WordXML.root("hdr", [paragraph]).serializedDocument()
    }
}
