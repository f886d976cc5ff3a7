import Markup
package import OpenPackage

/// One paragraph of a document, as a reader sees it.
package struct DocxParagraph: Hashable, Sendable {
    /// The part: "word/document.xml".
    package let part: String
    /// 1-based, in reading order.
    package let number: Int
    /// Its text, a space for every tab and break; deleted text and field codes are not in it.
    package let text: String
}

/// The text of a `.docx` file.
package enum DocxText {
    /// Every paragraph that holds something, in all parts with text.
    package static func paragraphs(
        in bytes: [UInt8], limits: PackageLimits = .standard
    ) throws(PackageError) -> [DocxParagraph] {
        let package = try Package(reading: bytes, limits: limits)
        var found: [DocxParagraph] = []
        for part in package.partNames {
            guard package.contentType(of: part)?.hasSuffix("+xml") == true else { continue }
            var compatibility = Compatibility()
            var builder = ElementBuilder()
            try package.read(part) { event in
                compatibility.processed(event).map { builder.take($0) }
            }
            guard let root = builder.root, root.name.namespace == Word.namespace else { continue }
            let name = String(part.path.dropFirst())
            for paragraph in root.events.paragraphTexts
            where paragraph.kind == .paragraph {
                let text = String(paragraph.characters.map { $0.isWhitespace ? " " : $0 })
                guard text.contains(where: { $0 != " " }) else { continue }
                found.append(DocxParagraph(part: name, number: paragraph.number, text: text))
            }
        }
        return found
    }
}
