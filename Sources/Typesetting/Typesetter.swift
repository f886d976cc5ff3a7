public import Fields
import Markup
public import OpenPackage

/// Makes the `.docx` template of a form.
public struct Typesetter: Sendable {
    let layout: Layout
    let fields: FieldDictionary

    /// Makes a typesetter.
    ///
    /// - Parameter fields: the library's dictionary; a template embeds the fields that it uses.
    public init(layout: Layout, fields: FieldDictionary) {
        self.layout = layout
        self.fields = fields
    }

    /// The template as a package: the same for the same source, layout and dictionary.
    ///
    /// - Parameter regime: the id of the form's regime, written into the embedded dictionary.
    public func typeset(
        _ source: FormSource, regime: String = ""
    ) throws(TypesettingError) -> Package {
        var composer = Composer(
            layout: layout, fields: fields, code: source.code, orientation: source.orientation)
        let body = composer.body(source.blocks)
        guard composer.diagnostics.isEmpty else { throw TypesettingError(composer.diagnostics) }
        let parts = DocumentParts(layout: layout, source: source)
        let dictionary = composer.dictionary(of: fields)
        return package(
            source, document: parts.document(body),
            dictionary: parts.dictionary(dictionary, regime: regime))
    }
}

extension Composer {
    /// The fields that the form uses, and the lists that they are members of.
    func dictionary(of library: FieldDictionary) -> FieldDictionary {
        FieldDictionary(
            library.fields.flatMap(named).filter { field in
                used.contains { $0 == field.path || $0.hasPrefix(field.path + ".") }
            }.map { field in
                var field = field
                if inCells.contains(field.path), field.blank == nil { field.blank = "" }
                return field
            })
    }

    /// The field, or those of the used paths that it stands for.
    private func named(_ field: Field) -> [Field] {
        field.isPattern ? used.sorted().compactMap(field.named) : [field]
    }
}

// MARK: - Packing

extension Typesetter {
    private static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml."

    private func package(
        _ source: FormSource, document: [UInt8], dictionary: [UInt8]
    ) -> Package {
        let parts = DocumentParts(layout: layout, source: source)
        let properties = PropertyParts(layout: layout, source: source)
        var package = Package()
        package.add(
            "/docProps/app.xml", properties.app,
            "application/vnd.openxmlformats-officedocument.extended-properties+xml")
        package.add(
            "/docProps/core.xml", properties.core,
            "application/vnd.openxmlformats-package.core-properties+xml")
        package.add("/word/document.xml", document, Self.word + "document.main+xml")
        package.add(
            "/word/styles.xml",
            StylesPart(layout: layout, orientation: source.orientation).bytes,
            Self.word + "styles+xml")
        package.add("/word/settings.xml", parts.settings, Self.word + "settings+xml")
        package.add("/word/fontTable.xml", parts.fontTable, Self.word + "fontTable+xml")
        package.add(
            "/word/header1.xml", HeaderPart(layout: layout).bytes, Self.word + "header+xml")
        package.add("/customXml/item1.xml", dictionary, "application/xml")
        package.setRelationships(Self.packageRelationships, of: nil)
        package.setRelationships(Self.documentRelationships, of: PartName("/word/document.xml"))
        return package
    }

    private static let packageRelationships = [
        relationship("rId1", "officeDocument", "word/document.xml"),
        Relationship(
            id: "rId2",
            type:
                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
            target: "docProps/core.xml"),
        relationship("rId3", "extended-properties", "docProps/app.xml"),
    ]

    private static let documentRelationships = [
        relationship("rId1", "styles", "styles.xml"),
        relationship("rId2", "settings", "settings.xml"),
        relationship("rId3", "fontTable", "fontTable.xml"),
        relationship("rId4", "customXml", "../customXml/item1.xml"),
        relationship(HeaderPart.relationship, "header", "header1.xml"),
    ]

    private static func relationship(
        _ id: String, _ kind: String, _ target: String
    ) -> Relationship {
        Relationship(id: id, type: WordXML.relationships + "/" + kind, target: target)
    }
}

extension Package {
    fileprivate mutating func add(_ path: String, _ bytes: [UInt8], _ contentType: String) {
        guard let part = PartName(path) else { return }
        setContents(of: part, to: bytes, contentType: contentType)
    }
}
