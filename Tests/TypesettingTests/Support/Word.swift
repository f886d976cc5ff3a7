import Markup
import OpenPackage
import Testing

/// A name of WordprocessingML.
func word(_ local: String) -> Name {
    Name(
        namespace: "http://schemas.openxmlformats.org/wordprocessingml/2006/main", local: local,
        prefix: "w")
}

extension Package {
    /// The root element of a part.
    func part(_ path: String) throws -> Element {
        try markup(of: #require(PartName(path)))
    }

    /// The main part.
    func document() throws -> Element { try part("/word/document.xml") }

    /// A style by its id.
    func style(_ id: String) throws -> Element {
        let styles = try part("/word/styles.xml")
        return try #require(styles.all("style").first { $0.word("styleId") == id })
    }
}

extension Element {
    /// An attribute of WordprocessingML.
    func word(_ local: String) -> String? { attribute(TypesettingTests.word(local)) }

    /// The elements of that name at any depth, in the order of the document.
    func all(_ local: String) -> [Element] {
        elements.flatMap { child in
            (child.name == TypesettingTests.word(local) ? [child] : []) + child.all(local)
        }
    }

    /// The first element of that name at any depth.
    func first(_ local: String) -> Element? { all(local).first }

    /// The paragraph with that text in it.
    func paragraph(_ text: String) throws -> Element {
        try #require(all("p").first { $0.text.contains(text) }, "\(text)")
    }

    /// Whether a paragraph says itself that it stays with the next.
    var keepsNext: Bool { first("keepNext").map { $0.word("val") != "0" } ?? false }
}
