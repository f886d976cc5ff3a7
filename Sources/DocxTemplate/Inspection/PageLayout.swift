package import JSONText

/// How the papers of an office look, as far as a template can be held against it.
package struct PageLayout: Hashable, Sendable {
    /// The layout's name: "hd36-2018".
    package var id: String
    /// Millimetres of the page standing upright.
    package var width: Double
    /// Millimetres of the page standing upright.
    package var height: Double
    /// Millimetres: top, bottom, left, right.
    package var margins: [Double]
    /// The font of text, and others that may stand in it.
    package var fonts: [String]
    /// The size in points of each paragraph style, by the style's id.
    package var sizes: [String: Double]

    /// Makes a layout.
    package init(
        id: String, width: Double, height: Double, margins: [Double], fonts: [String],
        sizes: [String: Double]
    ) {
        self.id = id
        self.width = width
        self.height = height
        self.margins = margins
        self.fonts = fonts
        self.sizes = sizes
    }
}

extension PageLayout {
    /// Reads a layout's file; nil for what is none.
    package init?(_ json: JSON) {
        guard let id = json["id"]?.string, let page = json["page"],
            let width = page["width"]?.double, let height = page["height"]?.double,
            let font = json["fonts"]?["text"]?.string, case .object(let styles)? = json["styles"]
        else { return nil }
        let margins = ["top", "bottom", "left", "right"].compactMap { page[$0]?.double }
        guard margins.count == 4 else { return nil }
        let fonts = [font] + [json["fonts"]?["box"]?.string].compactMap(\.self)
        var sizes: [String: Double] = [:]
        for style in styles {
            guard let id = style.value["id"]?.string,
                let size = Self.size(of: style.name, in: json["styles"])
            else { return nil }
            sizes[id] = size
        }
        self.init(
            id: id, width: width, height: height, margins: margins, fonts: fonts, sizes: sizes)
    }

    /// A style's size, or that of the style it is based on.
    private static func size(of style: String, in styles: JSON?) -> Double? {
        var next: String? = style
        for _ in 0..<16 {
            guard let name = next, let style = styles?[name] else { return nil }
            if let size = style["size"]?.double { return size }
            next = style["basedOn"]?.string
        }
        return nil
    }
}

extension JSON {
    fileprivate var double: Double? {
        guard case .number(let text) = self else { return nil }
        return Double(text)
    }
}
