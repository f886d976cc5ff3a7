import Markup

/// The fonts that a document's theme names (ECMA-376 part 1, §20.1.4.1.18).
struct ThemeFonts {
    private var major: String?
    private var minor: String?

    /// There is no theme.
    init() {}

    /// Reads `theme1.xml`.
    init(_ root: Element) {
        let scheme = root.elements.first { $0.name.local == "themeElements" }?.elements
            .first { $0.name.local == "fontScheme" }
        major = scheme?.latin(of: "majorFont")
        minor = scheme?.latin(of: "minorFont")
    }

    /// The font of a run's face; nil for a theme's font that the theme does not name.
    func name(of face: StyleSheet.Face) -> String? {
        switch face {
        case .named(let name): name
        case .theme(let name): name.hasPrefix("major") ? major : minor
        }
    }
}

extension Element {
    fileprivate func latin(of font: String) -> String? {
        elements.first { $0.name.local == font }?.elements
            .first { $0.name.local == "latin" }?.attributes
            .first { $0.name.local == "typeface" }?.value
    }
}
