import Markup
package import OpenPackage

/// The styles that a document's paragraphs have.
package enum DocxStyles {
    /// The ids of the styles of the paragraphs in a document's main text.
    package static func ofParagraphs(
        in bytes: [UInt8], limits: PackageLimits = .standard
    ) throws(PackageError) -> Set<String> {
        let package = try Package(reading: bytes, limits: limits)
        guard let main = PartName("/word/document.xml"), package.contains(main) else { return [] }
        var styles: Set<String> = []
        gather(try package.markup(of: main), &styles)
        return styles
    }

    private static func gather(_ element: Element, _ styles: inout Set<String>) {
        if Word.pStyle.names(element.name) {
            let value = Name(namespace: Word.namespace, local: "val")
            if let style = element.attribute(value) { styles.insert(style) }
            return
        }
        for child in element.elements { gather(child, &styles) }
    }
}
