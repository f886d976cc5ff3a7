import Markup
import VietnameseText

/// Which of a workbook's cell styles have a font that shows other letters than the text says.
struct CellFonts {
    /// By index of the cell style; nil for a font that shows Unicode.
    private let names: [String?]

    /// A workbook without styles has no such fonts.
    init() { names = [] }

    /// Reads `styles.xml`.
    init(styles: Element) {
        let fonts = styles.children(named: "fonts").flatMap { $0.children(named: "font") }
            .map(Self.legacyName(in:))
        let cellStyles = styles.children(named: "cellXfs").flatMap { $0.children(named: "xf") }
        names = cellStyles.map { style in
            let index = style.attribute("fontId").flatMap { Int($0) } ?? 0
            return fonts.indices.contains(index) ? fonts[index] : nil
        }
    }

    /// The name of a style's legacy font; nil when its font shows Unicode.
    func legacyName(ofStyle index: String?) -> String? {
        let index = index.flatMap { Int($0) } ?? 0
        return names.indices.contains(index) ? names[index] : nil
    }

    /// The legacy font that a `font` names, or the properties of a run (`rFont`).
    static func legacyName(in properties: Element?) -> String? {
        let name = properties?.child("name") ?? properties?.child("rFont")
        return name?.attribute("val").flatMap { name in
            VietnameseText.legacyFont(named: name) == nil ? nil : name
        }
    }
}
