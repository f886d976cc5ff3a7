import Markup
import OpenPackage

/// A picture on the line: `w:drawing` with `wp:inline` (ECMA-376 part 1, §17.3.3.9 and §20.4.2.8).
struct PictureMarkup {
    let picture: Picture
    /// The id of the relationship to the picture's part.
    let relationship: String
    /// Unique among the drawings of the document.
    let number: Int
    /// What WordprocessingML's names are written with.
    let prefix: String

    private static let placement =
        "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    private static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
    private static let pictures = "http://schemas.openxmlformats.org/drawingml/2006/picture"

    /// The `w:drawing` element.
    var element: Element {
        Element(
            Name(namespace: Word.namespace, local: "drawing", prefix: prefix),
            children: [.element(inline)])
    }

    private var inline: Element {
        let frame = Element(
            placed("cNvGraphicFramePr"),
            children: [
                .element(
                    Element(
                        drawn("graphicFrameLocks"), attributes: [plain("noChangeAspect", "1")],
                        namespaces: [NamespaceDeclaration(prefix: "a", uri: Self.drawing)]))
            ])
        return Element(
            placed("inline"),
            attributes: ["distT", "distB", "distL", "distR"].map { plain($0, "0") },
            namespaces: [NamespaceDeclaration(prefix: "wp", uri: Self.placement)],
            children: [
                .element(Element(placed("extent"), attributes: extent)),
                .element(
                    Element(
                        placed("effectExtent"),
                        attributes: ["l", "t", "r", "b"].map { plain($0, "0") })),
                .element(Element(placed("docPr"), attributes: description)),
                .element(frame), .element(graphic),
            ])
    }

    private var graphic: Element {
        let data = Element(
            drawn("graphicData"), attributes: [plain("uri", Self.pictures)],
            children: [.element(pictureElement)])
        return Element(
            drawn("graphic"), namespaces: [NamespaceDeclaration(prefix: "a", uri: Self.drawing)],
            children: [.element(data)])
    }

    private var pictureElement: Element {
        let properties = Element(
            pictured("nvPicPr"),
            children: [
                .element(Element(pictured("cNvPr"), attributes: description)),
                .element(Element(pictured("cNvPicPr"))),
            ])
        return Element(
            pictured("pic"),
            namespaces: [NamespaceDeclaration(prefix: "pic", uri: Self.pictures)],
            children: [.element(properties), .element(fill), .element(shape)])
    }

    private var fill: Element {
        let embed = Attribute(
            Name(namespace: Relationship.namespace, local: "embed", prefix: "r"), relationship)
        let blip = Element(
            drawn("blip"), attributes: [embed],
            namespaces: [NamespaceDeclaration(prefix: "r", uri: Relationship.namespace)])
        let stretch = Element(
            drawn("stretch"), children: [.element(Element(drawn("fillRect")))])
        return Element(pictured("blipFill"), children: [.element(blip), .element(stretch)])
    }

    private var shape: Element {
        let offset = Element(drawn("off"), attributes: [plain("x", "0"), plain("y", "0")])
        let size = Element(drawn("ext"), attributes: extent)
        let form = Element(
            drawn("prstGeom"), attributes: [plain("prst", "rect")],
            children: [.element(Element(drawn("avLst")))])
        return Element(
            pictured("spPr"),
            children: [
                .element(Element(drawn("xfrm"), children: [.element(offset), .element(size)])),
                .element(form),
            ])
    }

    private var extent: [Attribute] {
        [plain("cx", Self.units(picture.width)), plain("cy", Self.units(picture.height))]
    }

    private var description: [Attribute] {
        var attributes = [plain("id", String(number)), plain("name", "Picture \(number)")]
        let text = String(
            String.UnicodeScalarView(
                picture.alternativeText.unicodeScalars.filter(Escaping.isAllowed)))
        if !text.isEmpty { attributes.append(plain("descr", text)) }
        return attributes
    }

    /// English metric units: 36,000 to the millimetre (§20.1.2.1); at least one.
    private static func units(_ millimetres: Double) -> String {
        String(Int(min(max(1, (millimetres * 36_000).rounded()), 27_273_042_316_900)))
    }

    private func plain(_ local: String, _ value: String) -> Attribute {
        Attribute(Name(local: local), value)
    }
    private func placed(_ local: String) -> Name {
        Name(namespace: Self.placement, local: local, prefix: "wp")
    }
    private func drawn(_ local: String) -> Name {
        Name(namespace: Self.drawing, local: local, prefix: "a")
    }
    private func pictured(_ local: String) -> Name {
        Name(namespace: Self.pictures, local: local, prefix: "pic")
    }
}
