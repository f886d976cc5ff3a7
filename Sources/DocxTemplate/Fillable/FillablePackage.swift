import Markup
import OpenPackage

/// A template's package with what fillable documents have beside their text.
struct FillablePackage {
    private(set) var package: Package
    private let main: PartName
    /// The parts that hold the mark; they differ from document to document.
    private(set) var marks: [PartName] = []
    /// The custom document properties without the mark.
    private var properties = Self.noProperties

    private static let propertiesNamespace =
        "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
    private static let variantNamespace =
        "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
    private static let propertiesType =
        "application/vnd.openxmlformats-officedocument.custom-properties+xml"
    private static let itemPropertiesType =
        "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
    private static let noProperties = Element(
        Name(namespace: propertiesNamespace, local: "Properties"),
        namespaces: [NamespaceDeclaration(prefix: "", uri: propertiesNamespace)])

    init(_ package: Package, main: PartName) throws(PackageError) {
        self.package = package
        self.main = main
        try PlaceholderPart.add(to: &self.package, main: main)
    }

    /// Lets nothing but the controls be edited (ECMA-376 part 1, §17.15.1.29).
    mutating func lock() throws(PackageError) {
        guard let part = try package.parts(related: "settings", to: main).first else { return }
        var root = try package.markup(of: part)
        let word = { Name.word($0, prefix: root.name.prefix) }
        root.set(
            Element(
                word("documentProtection"),
                attributes: [Attribute(word("edit"), "forms"), Attribute(word("enforcement"), "1")])
        )
        package.setContents(of: part, to: root.serializedDocument())
    }

    /// Makes room for the mark: a hidden custom part, and a document property for applications
    /// that drop it.
    mutating func addMark() throws(PackageError) {
        var number = 1
        while package.contains(try .named("/customXml/item\(number).xml")) { number += 1 }
        let item = try PartName.named("/customXml/item\(number).xml")
        package.setContents(
            of: try .named("/customXml/itemProps\(number).xml"),
            to: Array(Self.itemProperties.utf8), contentType: Self.itemPropertiesType)
        try package.relate(main, to: "../customXml/item\(number).xml", kind: "customXml")
        try package.relate(item, to: "itemProps\(number).xml", kind: "customXmlProps")
        marks = [item, try addProperties()]
    }

    /// The bytes of the parts that hold the mark, in their order.
    ///
    /// - Parameter printed: the properties as this document has them; nil when they are the
    ///   template's own.
    func contents(of mark: CopyMark, beside printed: Element? = nil) -> [[UInt8]] {
        let properties = properties(printed ?? properties, with: mark)
        return [mark.element.serializedDocument(), properties.serializedDocument()]
    }

    private mutating func addProperties() throws(PackageError) -> PartName {
        if let part = try package.parts(related: "custom-properties", to: nil).first {
            properties = try package.markup(of: part)
            properties.children.removeAll {
                $0.element?.attribute("name") == CopyMark.propertyName
            }
            return part
        }
        let part = try PartName.named("/docProps/custom.xml")
        package.setContents(of: part, to: [], contentType: Self.propertiesType)
        try package.relate(nil, to: "docProps/custom.xml", kind: "custom-properties")
        return part
    }

    private func properties(_ properties: Element, with mark: CopyMark) -> Element {
        let numbers = properties.elements.compactMap { $0.attribute("pid").flatMap { Int($0) } }
        let text = Element(
            Name(namespace: Self.variantNamespace, local: "lpwstr", prefix: "vt"),
            namespaces: [NamespaceDeclaration(prefix: "vt", uri: Self.variantNamespace)],
            children: [.text(mark.propertyText)])
        let property = Element(
            Name(
                namespace: Self.propertiesNamespace, local: "property",
                prefix: properties.name.prefix),
            attributes: [
                Attribute(Name(local: "fmtid"), "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"),
                Attribute(Name(local: "pid"), String(max(1, numbers.max() ?? 1) + 1)),
                Attribute(Name(local: "name"), CopyMark.propertyName),
            ], children: [.element(text)])
        var root = properties
        root.children.append(.element(property))
        return root
    }

    private static let itemProperties = #"""
        <?xml version="1.0" encoding="UTF-8" standalone="no"?>
        <ds:datastoreItem ds:itemID="{0B3F6C0A-5E0C-4E4F-8C57-2D7B3F1A9D10}" \#
        xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">\#
        <ds:schemaRefs><ds:schemaRef ds:uri="urn:hoso:copy"/></ds:schemaRefs></ds:datastoreItem>
        """#
}

extension PartName {
    /// The name, which is possible unless we are wrong.
    static func named(_ path: String) throws(PackageError) -> PartName {
        guard let name = PartName(path) else { throw .missingPart(path) }
        return name
    }
}

extension Package {
    /// Adds a relationship of the standard's kind from a part, or from the package for nil.
    mutating func relate(
        _ source: PartName?, to target: String, kind: String
    ) throws(PackageError) {
        var all = RelationshipList(try relationships(of: source))
        _ = all.id(of: Relationship(id: "", type: Relationship.type(kind), target: target))
        setRelationships(all.all, of: source)
    }
}
