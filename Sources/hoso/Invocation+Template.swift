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

extension Session {
    /// Says, before anything is made, what documents of the template will not be.
    func warn(of template: Template, beforeMaking output: String) {
        if template.isSigned {
            tell(
                "cảnh báo: \(template.name) có chữ ký số; văn bản điền xong không còn đúng chữ ký ấy",
                "warning: \(template.name) is digitally signed; no filled document keeps a valid "
                    + "signature")
        }
        if template.isMacroEnabled, !["docm", "dotm"].contains(Path.kind(of: output)) {
            tell(
                "cảnh báo: \(template.name) có macro; Word chỉ mở kết quả khi tên tệp là .docm",
                "warning: \(template.name) holds macros; Word opens the result only as .docm")
        }
    }
}

extension Partials {
    /// The documents of a folder.
    fileprivate init(of folder: DataFolder) {
        self.init(names: folder.names(ending: ".docx")) { folder.contents(of: $0 + ".docx") }
    }
}
