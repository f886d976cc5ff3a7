import DocxTemplate
import Markup
import OpenPackage
import TestSupport

/// A document of one part, for what is to be tried inside it.
enum SmallDocument {
    private static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

    /// The `.docx` file whose main part that is.
    static func bytes(main: [UInt8]) -> [UInt8] {
        do throws(PackageError) {
            return try MadeUpLibrary.document(main: main)
        } catch { return [] }
    }

    /// A template whose only tag holds that.
    static func bytes(tag: [UInt8]) -> [UInt8] {
        let text = String(decoding: tag, as: UTF8.self)
        var content: [UInt8] = []
        Node.text("{{\(text)}}").write(to: &content)
        return bytes(main: document(content))
    }

    /// A form with fields of several kinds.
    static var form: [UInt8] {
        document(Array("Họ và tên: {{ho_ten}}, {{#ds}}{{x}}; {{/ds}}☐ {{y|box}}".utf8))
    }

    private static func document(_ text: [UInt8]) -> [UInt8] {
        Array("<w:document xmlns:w=\"\(namespace)\"><w:body><w:p><w:r><w:t>".utf8) + text
            + Array("</w:t></w:r></w:p></w:body></w:document>".utf8)
    }

    /// Values for the names that the corpus uses most.
    static let record: Record = [
        "ho_ten": "Nguyễn Văn A & <b>\n]]>", "x": "1", "y": true, "z": nil, "n": 12,
        "ngay": "03/02/1990", "ds": [["x": "a", "y": false], ["x": "b"]], "r": ["x": "c"],
    ]
}
