import Markup
package import VietnameseText

extension DocxFinding.Problem {
    /// The code under which the manual explains the problem.
    package var code: String {
        switch self {
        case .unreadable: "unreadable-file"
        case .unreadablePart: "unreadable-part"
        case .noDocument: "no-document"
        case .strictDocument: "strict-document"
        case .untypedPart: "untyped-part"
        case .mustUnderstand: "must-understand"
        case .schema: "schema"
        case .lacks: "lacks-child"
        case .misplaced: "misplaced-child"
        case .repeated: "repeated-child"
        case .nestedParagraph: "nested-paragraph"
        case .duplicateID: "duplicate-id"
        case .unknownRelationship: "unknown-relationship"
        case .duplicateRelationship: "duplicate-relationship"
        case .missingTarget: "missing-target"
        case .unbalancedField: "unbalanced-field"
        }
    }

    /// The problem in words.
    package func message(in language: Language) -> String {
        switch self {
        case .unreadable(let error):
            language("không đọc được tệp: ", "the file cannot be read: ")
                + error.message(in: language)
        case .unreadablePart(.notWellFormed(let line, let reason)):
            language(
                "XML hỏng, dòng \(line): \(reason)", "damaged XML, line \(line): \(reason)")
        case .unreadablePart(let error):
            language("không đọc được XML: ", "the XML cannot be read: ")
                + error.message(in: language)
        case .noDocument:
            language("không có văn bản Word bên trong", "there is no Word document inside")
        case .strictDocument:
            language("văn bản theo chuẩn Strict", "the document is in the Strict standard")
        case .untypedPart:
            language("không ghi kiểu nội dung", "the content type is not stated")
        case .mustUnderstand(let namespace):
            language(
                "đòi phải hiểu không gian tên «\(namespace)»",
                "the namespace «\(namespace)» must be understood, and is not")
        case .schema(let words):
            language("sai lược đồ: \(words)", "against the schema: \(words)")
        case .lacks(let element, let child):
            language("«\(element)» thiếu «\(child)»", "«\(element)» lacks «\(child)»")
        case .misplaced(let child, let parent):
            language(
                "«\(child)» đứng sai chỗ trong «\(parent)»",
                "«\(child)» stands in the wrong place within «\(parent)»")
        case .repeated(let child, let parent):
            language(
                "«\(child)» có hai lần trong «\(parent)»", "«\(child)» stands twice in «\(parent)»")
        default: idMessage(in: language)
        }
    }

    private func idMessage(in language: Language) -> String {
        switch self {
        case .nestedParagraph:
            language("đoạn nằm trong đoạn", "a paragraph within a paragraph")
        case .duplicateID(let element, let id):
            language(
                "hai «\(element)» cùng mã «\(id)»", "two «\(element)» with the same id «\(id)»")
        case .unknownRelationship(let id):
            language(
                "dùng liên kết «\(id)» không có", "the relationship «\(id)» is used but not there")
        case .duplicateRelationship(let id):
            language("hai liên kết cùng mã «\(id)»", "two relationships with the id «\(id)»")
        case .missingTarget(let id, let target):
            language(
                "liên kết «\(id)» trỏ tới «\(target)» không có",
                "the relationship «\(id)» leads to «\(target)», which is not there")
        case .unbalancedField:
            language("trường không khép kín", "a field that is not closed")
        default: ""
        }
    }
}
