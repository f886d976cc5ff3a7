import Markup
import OpenPackage

@testable import DocxTemplate

private let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
private let wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml."
private let extendedType = "application/vnd.openxmlformats-officedocument.extended-properties+xml"

struct NoSuchName: Error {}

/// A package with a document of that body; the namespaces w, r, mc and x are declared.
///
/// - Parameter isOurs: whether it says that it was made here, so that our schema measures it.
func checkedPackage(
    body: String, attributes: String = "", isOurs: Bool = false,
    relationships: [Relationship] = []
) throws -> Package {
    guard let document = PartName("/word/document.xml"), let app = PartName("/docProps/app.xml")
    else { throw NoSuchName() }
    var package = Package()
    let text = """
        <w:document xmlns:w="\(Word.namespace)" xmlns:r="\(office)" xmlns:x="urn:x" \
        xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \(attributes)>\
        <w:body>\(body)</w:body></w:document>
        """
    package.setContents(
        of: document, to: Array(text.utf8), contentType: wordType + "document.main+xml")
    let application = isOurs ? DocxCheck.application : "Elsewhere"
    let properties = """
        <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/\
        extended-properties"><Application>\(application)</Application></Properties>
        """
    package.setContents(of: app, to: Array(properties.utf8), contentType: extendedType)
    package.setRelationships(
        [
            Relationship(id: "rId1", type: office + "/officeDocument", target: "word/document.xml"),
            Relationship(
                id: "rId2", type: office + "/extended-properties", target: "docProps/app.xml"),
        ], of: nil)
    package.setRelationships(relationships, of: document)
    return package
}

/// The codes of what is found, with the paragraphs: "lacks-child@1".
func found(
    _ body: String, attributes: String = "", isOurs: Bool = false,
    relationships: [Relationship] = [], grade: DocxCheck.Grade = .proven
) throws -> [String] {
    let package = try checkedPackage(
        body: body, attributes: attributes, isOurs: isOurs, relationships: relationships)
    return DocxCheck(grade: grade).findings(in: package)
        .map { "\($0.problem.code)@\($0.paragraph)" }
}
