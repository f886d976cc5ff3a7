import Fields
import JSONText
import Markup
import OpenPackage

@testable import DocxTemplate

private let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
private let wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml."

/// A template as its parts' markup; the namespaces w, r, mc, w14, wps and v are declared in each.
struct SmallTemplate: Sendable {
    /// The content of `w:body`.
    var body = ""
    /// Other parts with text: "header", "footer", "footnotes", "endnotes", "comments".
    var parts: [String: String] = [:]
    /// The content of `w:styles`; none for a template without styles.
    var styles: String?
    /// The markup of the theme's font scheme.
    var fontScheme: String?
    var fields: [Field] = []
    /// Further relationships of the document, and of the package itself.
    var links: [Relationship] = []
    var packageLinks: [Relationship] = []
    /// Parts without text: a path and its content type.
    var objects: [(path: String, type: String)] = []

    private static let roots = ["header": "hdr", "footer": "ftr"]

    private static func root(_ name: String, _ content: String) -> [UInt8] {
        Array(
            """
            <w:\(name) xmlns:w="\(Word.namespace)" xmlns:r="\(office)" \
            xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
            xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" \
            xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
            xmlns:v="urn:schemas-microsoft-com:vml" mc:Ignorable="w14">\(content)</w:\(name)>
            """.utf8)
    }

    /// The package's bytes.
    func bytes() throws -> [UInt8] {
        guard let document = PartName("/word/document.xml") else { throw NoSuchName() }
        var package = Package()
        package.setContents(
            of: document, to: Self.root("document", "<w:body>\(body)</w:body>"),
            contentType: wordType + "document.main+xml")
        package.setRelationships(
            [
                Relationship(
                    id: "rId1", type: office + "/officeDocument", target: "word/document.xml")
            ] + packageLinks, of: nil)
        for object in objects {
            guard let part = PartName(object.path) else { throw NoSuchName() }
            package.setContents(of: part, to: [0], contentType: object.type)
        }
        var relationships: [Relationship] = []
        func add(_ file: String, _ kind: String, _ bytes: [UInt8], _ type: String) throws {
            guard let part = PartName("/word/\(file)") else { throw NoSuchName() }
            package.setContents(of: part, to: bytes, contentType: type)
            relationships.append(
                Relationship(
                    id: "rId\(relationships.count + 1)", type: office + "/" + kind, target: file))
        }
        for (kind, content) in parts.sorted(by: { $0.key < $1.key }) {
            try add(
                kind + ".xml", kind, Self.root(Self.roots[kind] ?? kind, content),
                wordType + kind + "+xml")
        }
        if let styles {
            try add("styles.xml", "styles", Self.root("styles", styles), wordType + "styles+xml")
        }
        if let fontScheme {
            try add("theme.xml", "theme", theme(fontScheme), "application/xml")
        }
        if !fields.isEmpty {
            try add("fields.xml", "customXml", dictionary, "application/xml")
        }
        package.setRelationships(relationships + links, of: document)
        return try package.sealed()
    }

    private func theme(_ fontScheme: String) -> [UInt8] {
        let uri = "http://schemas.openxmlformats.org/drawingml/2006/main"
        return Array(
            """
            <a:theme xmlns:a="\(uri)"><a:themeElements><a:fontScheme>\(fontScheme)\
            </a:fontScheme></a:themeElements></a:theme>
            """.utf8)
    }

    private var dictionary: [UInt8] {
        let json = String(decoding: FieldDictionary(fields).json.serialized(), as: UTF8.self)
        return Element(
            Name(namespace: "urn:hoso:fields", local: "fields"),
            namespaces: [NamespaceDeclaration(prefix: "", uri: "urn:hoso:fields")],
            children: [.text(json)]
        ).serializedDocument()
    }

    /// The template compiled.
    func compiled(named name: String = "t.docx") throws -> Template {
        try Template(compiling: bytes(), named: name)
    }

    /// What is found in it.
    func inspected(against layout: PageLayout? = nil) throws -> Inspection {
        try compiled().inspection(against: layout)
    }
}

extension SmallTemplate {
    /// A template that somebody signed.
    static let signed: SmallTemplate = {
        var template = SmallTemplate(["{{a}}"])
        let namespace = "http://schemas.openxmlformats.org/package/2006/"
        template.objects = [
            ("/_xmlsignatures/origin.sigs", "application/octet-stream")
        ]
        template.packageLinks = [
            Relationship(
                id: "rId9", type: namespace + "relationships/digital-signature/origin",
                target: "_xmlsignatures/origin.sigs")
        ]
        return template
    }()

    /// A template with a program in it.
    static let programmed: SmallTemplate = {
        var template = SmallTemplate(["{{a}}"])
        template.objects = [("/word/vbaProject.bin", "application/vnd.ms-office.vbaProject")]
        return template
    }()

    /// A template whose document leads to something outside.
    static func leading(to address: String, as kind: String) -> SmallTemplate {
        var template = SmallTemplate(["{{a}}"])
        template.links = [
            Relationship(
                id: "rId9", type: office + "/" + kind, target: address, isExternal: true)
        ]
        return template
    }

    /// A template of paragraphs with nothing but text.
    init(_ paragraphs: [String], fields: [Field] = []) {
        self.init(body: paragraphs.map(Self.paragraph).joined(), fields: fields)
    }

    /// A paragraph of one run; `<` and `&` are written as themselves.
    static func paragraph(_ text: String) -> String {
        "<w:p><w:r><w:t xml:space=\"preserve\">\(escaped(text))</w:t></w:r></w:p>"
    }

    /// A table whose cells hold one paragraph each.
    static func table(_ rows: [[String]]) -> String {
        let rows = rows.map { cells in
            "<w:tr>" + cells.map { "<w:tc>\(paragraph($0))</w:tc>" }.joined() + "</w:tr>"
        }
        return "<w:tbl>\(rows.joined())</w:tbl>"
    }

    private static func escaped(_ text: String) -> String {
        String(
            text.flatMap { character -> String in
                switch character {
                case "&": "&amp;"
                case "<": "&lt;"
                default: String(character)
                }
            })
    }
}

extension Inspection {
    /// The fields as lines, members set in: "con: list", "  ten: text".
    var outline: [String] { fields.flatMap { $0.outline(depth: 0) } }
}

extension Inspection.Field {
    fileprivate func outline(depth: Int) -> [String] {
        [String(repeating: "  ", count: depth) + "\(name): \(kind.rawValue)"]
            + members.flatMap { $0.outline(depth: depth + 1) }
    }
}
