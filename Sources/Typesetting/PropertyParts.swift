import Markup

/// `docProps/core.xml` and `docProps/app.xml`: what the document says of itself, and nothing of
/// a person or a machine.
struct PropertyParts {
    let layout: Layout
    let source: FormSource

    private static let core =
        "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    private static let elements = "http://purl.org/dc/elements/1.1/"
    private static let terms = "http://purl.org/dc/terms/"
    private static let instance = "http://www.w3.org/2001/XMLSchema-instance"
    private static let extended =
        "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"

    /// The earliest time that a zip archive can say, for the same bytes on every day.
    private static let time = "1980-01-01T00:00:00Z"

    var core: [UInt8] {
        var root = Element(Name(namespace: Self.core, local: "coreProperties", prefix: "cp"))
        root.namespaces = [
            NamespaceDeclaration(prefix: "cp", uri: Self.core),
            NamespaceDeclaration(prefix: "dc", uri: Self.elements),
            NamespaceDeclaration(prefix: "dcterms", uri: Self.terms),
            NamespaceDeclaration(prefix: "xsi", uri: Self.instance),
        ]
        root.children = [
            .element(simple("title", source.title)), .element(simple("subject", source.code)),
            .element(simple("creator", "hoso")), .element(time("created")),
            .element(time("modified")), .element(simple("language", layout.language)),
        ]
        return root.serializedDocument()
    }

    private func simple(_ local: String, _ text: String) -> Element {
        Element(
            Name(namespace: Self.elements, local: local, prefix: "dc"), children: [.text(text)])
    }

    private func time(_ local: String) -> Element {
        let type = Attribute(
            Name(namespace: Self.instance, local: "type", prefix: "xsi"), "dcterms:W3CDTF")
        return Element(
            Name(namespace: Self.terms, local: local, prefix: "dcterms"), attributes: [type],
            children: [.text(Self.time)])
    }

    var app: [UInt8] {
        let name = Name(namespace: Self.extended, local: "Application")
        return Element(
            Name(namespace: Self.extended, local: "Properties"),
            namespaces: [NamespaceDeclaration(prefix: "", uri: Self.extended)],
            children: [.element(Element(name, children: [.text("hoso")]))]
        ).serializedDocument()
    }
}
