import Markup
import OpenPackage

@testable import DocxTemplate

/// A Word file of parts written by hand.
///
/// The prefixes w, r, mc, a, wp, wps, v, m, pic and w15 are declared where a root is made here.
struct HandMade {
    var package = Package()

    static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    static let wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml."

    private static let namespaces = [
        ("w", Word.namespace), ("a", Word.drawingNamespace),
        ("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
        ("mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"),
        ("wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
        ("wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"),
        ("pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"),
        ("v", "urn:schemas-microsoft-com:vml"), ("m", TextHolder.math),
        ("w15", "http://schemas.microsoft.com/office/word/2012/wordml"),
    ]

    /// A document with that body.
    init(_ body: String, type: String = wordType + "document.main+xml") throws {
        try add(
            "/word/document.xml", Self.root("document", "<w:body>\(body)</w:body>"), type: type,
            from: nil, kind: "officeDocument")
    }

    /// A root element of WordprocessingML.
    static func root(_ local: String, _ content: String) -> String {
        let declared = namespaces.map { " xmlns:\($0)=\"\($1)\"" }.joined()
        return "<w:\(local)\(declared) mc:Ignorable=\"w15\">\(content)</w:\(local)>"
    }

    /// Adds a part, related from another part or from the package.
    mutating func add(
        _ path: String, _ text: String, type: String, from source: String? = "/word/document.xml",
        kind: String
    ) throws {
        try add(path, Array(text.utf8), type: type, from: source, kind: kind)
    }

    /// Adds a part of any bytes.
    mutating func add(
        _ path: String, _ bytes: [UInt8], type: String,
        from source: String? = "/word/document.xml", kind: String
    ) throws {
        guard let part = PartName(path) else { throw NoSuchName() }
        package.setContents(of: part, to: bytes, contentType: type)
        try relate(source, to: path, kind: kind)
    }

    /// Adds a relationship; its id is counted from rId1.
    mutating func relate(
        _ source: String?, to target: String, kind: String, isExternal: Bool = false
    ) throws {
        let source = source.flatMap(PartName.init)
        var all = try package.relationships(of: source)
        let type = kind.contains(":") ? kind : Self.office + kind
        all.append(
            Relationship(
                id: "rId\(all.count + 1)", type: type, target: target, isExternal: isExternal))
        package.setRelationships(all, of: source)
    }

    /// The template.
    func template() throws -> Template {
        try Template(compiling: package.sealed(), named: "t.docx")
    }

    /// A document made of it, which no rule finds fault with.
    func rendered(_ record: Record, mode: Mode = .filled) throws -> Package {
        let bytes = try template().render(record, mode: mode, missing: .empty)
        let output = try Package(reading: bytes)
        let findings = DocxCheck(grade: .proven).findings(in: output)
        guard findings.isEmpty else { throw FaultyDocument(findings: findings) }
        return output
    }

    /// What is wrong with the template or with the data.
    func problems(_ record: Record = [:]) throws -> [Diagnostic] {
        do {
            _ = try template().render(record)
            return []
        } catch TemplateError.diagnostics(let diagnostics) {
            return diagnostics
        }
    }
}

struct FaultyDocument: Error { var findings: [DocxFinding] }

extension Package {
    /// The root element of a part.
    func root(_ path: String = "/word/document.xml") throws -> Element {
        guard let part = PartName(path) else { throw NoSuchName() }
        return try markup(of: part)
    }

    /// The markup of what the part's root holds, or its body.
    func inner(_ path: String = "/word/document.xml") throws -> String {
        let root = try root(path)
        let element = root.first(word("body")) ?? root
        var bytes: [UInt8] = []
        for child in element.children { child.write(to: &bytes) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The targets of a part's relationships of that kind, by id.
    func targets(_ kind: String, of path: String = "/word/document.xml") throws -> [String: String]
    {
        let all = try relationships(of: PartName(path)).filter { $0.type.hasSuffix("/" + kind) }
        return Dictionary(all.map { ($0.id, $0.target) }) { first, _ in first }
    }
}

/// A paragraph of one run, as markup.
func p(_ text: String) -> String { "<w:p>\(r(text))</w:p>" }

/// A run, as markup.
func r(_ text: String) -> String {
    "<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
}
