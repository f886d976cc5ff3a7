import Markup

/// The fonts and colours that a document's text may name by their part in the design
/// (ECMA-376 part 1, §20.1.6).
struct Theme: Hashable, Sendable {
    /// Typefaces by their place: "minorHAnsi".
    private(set) var fonts: [String: String] = [:]
    /// The colour scheme as it is written, for comparison.
    private var colours: [UInt8] = []

    /// No theme: what is named is not known.
    init() {}

    /// Reads the theme part.
    init(_ root: Element) {
        let elements = root.elements.first { $0.name.local == "themeElements" }
        for scheme in elements?.elements ?? [] {
            switch scheme.name.local {
            case "clrScheme": colours = markup { scheme.write(to: &$0) }
            case "fontScheme":
                for font in scheme.elements { read(font) }
            default: continue
            }
        }
    }

    private mutating func read(_ font: Element) {
        guard font.name.local.hasSuffix("Font") else { return }
        let place = font.name.local.dropLast(4)
        for script in font.elements {
            guard let face = script.attribute("typeface"), !face.isEmpty else { continue }
            switch script.name.local {
            case "latin":
                fonts[place + "Ascii"] = face
                fonts[place + "HAnsi"] = face
            case "ea": fonts[place + "EastAsia"] = face
            case "cs": fonts[place + "Bidi"] = face
            default: continue
            }
        }
    }

    /// The attributes with what they name in this theme; nil when they name nothing.
    ///
    /// A themed colour is written with the colour that it had, which then counts.
    func resolved(_ attributes: [Attribute]) -> [Attribute]? {
        guard attributes.contains(where: { Self.isThemed($0.name) }) else { return nil }
        var result = attributes.filter { !Self.isThemed($0.name) }
        for attribute in attributes {
            guard let plain = Self.fontAttributes[attribute.name.local],
                attribute.name.namespace == Word.namespace, let face = fonts[attribute.value]
            else { continue }
            let name = Name.word(plain, prefix: attribute.name.prefix)
            result.removeAll { $0.name == name }
            result.append(Attribute(name, face))
        }
        return result
    }

    /// The element and all within it without anything that the theme decides.
    func resolved(_ element: Element) -> Element {
        var result = element
        if let attributes = resolved(element.attributes) { result.attributes = attributes }
        result.children = element.children.map { node in
            node.element.map { .element(resolved($0)) } ?? node
        }
        return result
    }

    private static func isThemed(_ name: Name) -> Bool {
        guard name.namespace == Word.namespace else { return false }
        return fontAttributes[name.local] != nil || name.local.hasPrefix("theme")
    }

    private static let fontAttributes = [
        "asciiTheme": "ascii", "hAnsiTheme": "hAnsi", "eastAsiaTheme": "eastAsia",
        "cstheme": "cs",
    ]
}
