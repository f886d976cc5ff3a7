import Markup
import OpenPackage

/// A small package: a document, a header and a picture of an unusual type.
func sample() throws -> Package {
    var package = Package()
    try package.set("/word/document.xml", "<a>Đảng</a>", "application/x-document+xml")
    try package.set("/word/header1.xml", "<h/>", "application/x-header+xml")
    try package.set("/word/media/b.xyz", "\u{0}\u{1}binary", "image/x-odd")
    package.setRelationships(
        [Relationship(id: "rId1", type: "urn:t/officeDocument", target: "word/document.xml")],
        of: nil)
    package.setRelationships(
        [
            Relationship(id: "rId1", type: "urn:t/header", target: "header1.xml"),
            Relationship(
                id: "rId2", type: "urn:t/hyperlink", target: "http://x.example/", isExternal: true),
        ], of: try name("/word/document.xml"))
    return package
}

struct NoSuchName: Error {}

func name(_ path: String) throws -> PartName {
    guard let name = PartName(path) else { throw NoSuchName() }
    return name
}

extension Package {
    mutating func set(_ path: String, _ text: String, _ type: String? = nil) throws {
        setContents(of: try name(path), to: Array(text.utf8), contentType: type)
    }

    func text(_ path: String) throws -> String {
        String(decoding: try contents(of: try name(path)), as: UTF8.self)
    }
}
