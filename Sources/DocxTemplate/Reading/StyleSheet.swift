import Markup

/// What styles say about runs and paragraphs, as far as reading text needs it
/// (ECMA-376 part 1, §17.7).
struct StyleSheet {
    private struct Style {
        var base: String?
        var face: Face?
        var size: Double?
        var isHidden: Bool?
        var list: ListPlace?
    }

    /// What letters look like: a font by its name, or one of the theme (§17.3.2.26).
    enum Face: Hashable {
        case named(String)
        case theme(String)
    }

    /// A paragraph's place in a list: the definition's number and the level (§17.9.15).
    struct ListPlace: Hashable {
        var number: String
        var level: Int
    }

    private var styles: [String: Style] = [:]
    /// The style of paragraphs that name none.
    private(set) var defaultParagraph: String?
    private var defaultFace: Face?
    private var defaultSize: Double?

    /// What Word takes where nothing is said.
    static let implicitFont = "Times New Roman"
    private static let implicitSize = 10.0

    /// The longest chain of styles that is followed.
    private static let longestChain = 30

    /// No style says anything.
    init() {}

    /// Reads `styles.xml`.
    init(_ root: Element) {
        let defaults = root.first(word("docDefaults"))?.first(word("rPrDefault"))
        defaultFace = defaults?.first(.runProperties)?.face
        defaultSize = defaults?.first(.runProperties)?.fontSize
        for style in root.all(.style) {
            guard let id = style.attribute(word("styleId")) else { continue }
            let properties = style.first(.runProperties)
            styles[id] = Style(
                base: style.first(.basedOn)?.wordValue, face: properties?.face,
                size: properties?.fontSize, isHidden: properties?.isHidden,
                list: style.first(.paragraphProperties)?.listPlace)
            let isDefault = style.attribute(word("default"))
            if style.attribute(word("type")) == "paragraph", isDefault == "1" || isDefault == "true"
            {
                defaultParagraph = id
            }
        }
    }

    /// The font of a run: its own, or that of its character style, of its paragraph's style, or of
    /// the document (§17.7.2); theme fonts are nobody's old font and give nil.
    func font(of properties: Element?, in paragraphStyle: String?) -> String? {
        switch face(of: properties, in: paragraphStyle) {
        case .named(let name): name
        case .theme: ""
        case nil: nil
        }
    }

    /// The same, with the name of a theme's font.
    func face(of properties: Element?, in paragraphStyle: String?) -> Face? {
        value(\.face, properties?.face, of: properties, in: paragraphStyle) ?? defaultFace
    }

    /// The size of a run's letters in points (§17.3.2.38).
    func size(of properties: Element?, in paragraphStyle: String?) -> Double {
        value(\.size, properties?.fontSize, of: properties, in: paragraphStyle) ?? defaultSize
            ?? Self.implicitSize
    }

    private func value<Value>(
        _ property: KeyPath<Style, Value?>, _ own: Value?, of properties: Element?,
        in paragraphStyle: String?
    ) -> Value? {
        if let own { return own }
        let character = properties?.first(word("rStyle"))?.wordValue
        return first(from: character, property)
            ?? first(from: paragraphStyle ?? defaultParagraph, property)
    }

    /// Whether a run is hidden by itself or by its character style (§17.3.2.41).
    func isHidden(_ properties: Element?) -> Bool {
        if let own = properties?.isHidden { return own }
        return first(from: properties?.first(word("rStyle"))?.wordValue, \.isHidden) ?? false
    }

    /// The list that a paragraph belongs to, by itself or by its style.
    func list(of properties: Element?) -> ListPlace? {
        if let own = properties?.listPlace { return own }
        return first(from: properties?.first(.pStyle)?.wordValue ?? defaultParagraph, \.list)
    }

    private func first<Value>(from id: String?, _ property: KeyPath<Style, Value?>) -> Value? {
        var next = id
        for _ in 0..<Self.longestChain {
            guard let id = next, let style = styles[id] else { return nil }
            if let value = style[keyPath: property] { return value }
            next = style.base
        }
        return nil
    }
}

/// A name in the WordprocessingML namespace.
private func word(_ local: String) -> Name { Name(namespace: Word.namespace, local: local) }

extension Element {
    /// Whether a property that is on by being there is on (§17.17.4).
    var isOn: Bool { !["0", "false", "off"].contains(wordValue ?? "1") }

    fileprivate var isHidden: Bool? { first(word("vanish"))?.isOn }

    /// The font of letters beyond ASCII, which is what old encodings are made of (§17.3.2.26).
    fileprivate var face: StyleSheet.Face? {
        guard let fonts = first(word("rFonts")) else { return nil }
        if let theme = fonts.attribute(word("hAnsiTheme")) { return .theme(theme) }
        return (fonts.attribute(word("hAnsi")) ?? fonts.attribute(word("ascii")))
            .map(StyleSheet.Face.named)
    }

    fileprivate var fontSize: Double? {
        first(word("sz"))?.wordValue.flatMap { Double($0) }.map { $0 / 2 }
    }

    fileprivate var listPlace: StyleSheet.ListPlace? {
        guard let list = first(word("numPr")), let number = list.first(word("numId"))?.wordValue
        else { return nil }
        let level = list.first(word("ilvl"))?.wordValue.flatMap { Int($0) } ?? 0
        return StyleSheet.ListPlace(number: number, level: min(max(level, 0), 8))
    }
}
