import Fields
import JSONText
import Markup
import OpenPackage

/// A template's package, and what the compiler needs to know of it.
struct TemplateSource {
    let word: WordPackage
    /// The package as documents are made from it: without relationships that depend on the data.
    let package: Package
    /// The parts that may hold template text, the main document first.
    let textParts: [PartName]
    /// Their relationships whose targets hold tags.
    let links: [PartName: TaggedLinks]
    let leaders: LeaderStyles
    let lists: ListStyles
    let dictionary: FieldDictionary?

    init(
        reading bytes: [UInt8], named file: String, delimiters: Delimiters,
        limits: PackageLimits
    ) throws(TemplateError) {
        word = try WordPackage(reading: bytes, named: file, limits: limits)
        try word.checkRelationships()
        textParts = try word.textParts(delimiters: delimiters)
        (package, links) = try word.taggedLinks(of: textParts, delimiters: delimiters)
        if let part = try word.related("styles").first {
            let root = try word.markup(of: part)
            leaders = LeaderStyles(root)
            lists = ListStyles(root)
        } else {
            leaders = LeaderStyles()
            lists = ListStyles()
        }
        dictionary = try word.dictionary()
    }
}

extension WordPackage {
    /// The dictionary that `hoso template build` embeds as a custom part.
    fileprivate func dictionary() throws(TemplateError) -> FieldDictionary? {
        for part in try related("customXml") {
            let root = try markup(of: part)
            guard root.name == Name(namespace: "urn:hoso:fields", local: "fields") else { continue }
            do {
                let json = try JSON(parsing: Array(root.text.utf8), named: part.path)
                return try FieldDictionary(json)
            } catch {
                throw .badDictionary(file: file, part: String(part.path.dropFirst()))
            }
        }
        return nil
    }
}
