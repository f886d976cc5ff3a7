import DocxTemplate
import Dossiers
import VietnameseText

extension Option {
    static let delimiters = Option(
        "delimiters", value: "\"{{ }}\"",
        Bilingual("dấu mở và đóng thẻ", "what opens and closes a tag"))
}

extension Invocation {
    /// The template at a path, with the delimiters that were asked for and the documents of its
    /// folder to take in; with its bytes.
    func template(at path: String) throws -> (template: Template, bytes: [UInt8]) {
        var delimiters = Delimiters.mustache
        if let written = self[.delimiters] {
            guard let given = Delimiters(written) else {
                throw UsageError.wrongValue(option: "--delimiters", expected: "\"<% %>\"")
            }
            delimiters = given
        }
        let bytes = try FileReading.contents(of: path)
        let template = try Template(
            compiling: bytes, named: Path.name(of: path), delimiters: delimiters,
            partials: Partials(of: DataFolder(of: path)))
        return (template, bytes)
    }
}

extension Partials {
    /// The documents of a folder.
    fileprivate init(of folder: DataFolder) {
        self.init(names: folder.names(ending: ".docx")) { folder.contents(of: $0 + ".docx") }
    }
}
