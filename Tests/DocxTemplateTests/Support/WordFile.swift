import Markup
import OpenPackage

@testable import DocxTemplate

/// A Word file built for a test, part by part; the namespaces w and r are declared everywhere.
struct WordFile {
    /// A part beside the main one.
    struct Part {
        var path: String
        var contentType: String
        /// The id and kind of the relationship from `source` that leads to it.
        var id: String
        var kind: String
        var source = "/word/document.xml"
        var bytes: [UInt8]
    }

    var body: String
    var parts: [Part] = []
    /// Relationships that lead out of the file: id, kind, target.
    var links: [(id: String, kind: String, target: String)] = []

    init(_ body: String) { self.body = body }

    static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    static let wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml."

    private static let namespaces = """
        xmlns:w="\(Word.namespace)" xmlns:r="\(office)" \
        xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
        xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
        xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"
        """

    /// Adds a part of WordprocessingML: its root's name and what stands in it.
    func adding(
        _ kind: String, _ root: String, _ content: String, id: String? = nil, path: String? = nil
    ) -> WordFile {
        var copy = self
        let text = "<w:\(root) \(Self.namespaces)>\(content)</w:\(root)>"
        copy.parts.append(
            Part(
                path: path ?? "/word/\(kind).xml", contentType: "\(Self.wordType)\(kind)+xml",
                id: id ?? "rId\(parts.count + 100)", kind: kind, bytes: Array(text.utf8)))
        return copy
    }

    /// Adds styles: what stands in `w:styles`.
    func styles(_ content: String) -> WordFile { adding("styles", "styles", content) }

    /// Adds a picture of those bytes.
    func picture(_ bytes: String, id: String, source: String = "/word/document.xml") -> WordFile {
        var copy = self
        copy.parts.append(
            Part(
                path: "/word/media/\(id)\(source.count).png", contentType: "image/png", id: id,
                kind: "image", source: source, bytes: Array(bytes.utf8)))
        return copy
    }

    /// The file.
    func bytes() throws -> [UInt8] {
        var package = Package()
        let main = try name("/word/document.xml")
        let text = """
            <w:document \(Self.namespaces)><w:body>\(body)</w:body></w:document>
            """
        package.setContents(
            of: main, to: Array(text.utf8), contentType: Self.wordType + "document.main+xml")
        for part in parts {
            package.setContents(
                of: try name(part.path), to: part.bytes, contentType: part.contentType)
        }
        package.setRelationships(
            [Relationship(id: "rId1", type: Self.office + "/officeDocument", target: main.path)],
            of: nil)
        for source in Set(parts.map(\.source) + [main.path]) {
            var all = parts.filter { $0.source == source }.map {
                Relationship(id: $0.id, type: "\(Self.office)/\($0.kind)", target: $0.path)
            }
            if source == main.path {
                all += links.map {
                    Relationship(
                        id: $0.id, type: "\(Self.office)/\($0.kind)", target: $0.target,
                        isExternal: true)
                }
            }
            package.setRelationships(all, of: try name(source))
        }
        return try package.sealed()
    }

    private func name(_ path: String) throws -> PartName {
        guard let name = PartName(path) else { throw NoSuchName() }
        return name
    }

    /// The file as a guest.
    func document(_ name: String = "phu-luc.docx") throws -> Document {
        try Document(reading: try bytes(), named: name)
    }
}

/// A file that was made, to be looked into.
struct MadeFile {
    let package: Package

    init(_ bytes: [UInt8]) throws { package = try Package(reading: bytes) }

    /// The root of a part; of the main one by itself.
    func root(_ path: String = "/word/document.xml") throws -> Element {
        guard let name = PartName(path) else { throw NoSuchName() }
        return try package.markup(of: name)
    }

    /// What is wrong with it, in one line each.
    var findings: [String] {
        DocxCheck(grade: .proven).findings(in: package).map { "\($0.part): \($0.problem)" }
    }

    /// The names of parts that start so.
    func parts(_ prefix: String) -> [String] {
        package.partNames.map(\.path).filter { $0.hasPrefix(prefix) && !$0.contains("_rels") }
    }
}
