import Markup
import OpenPackage
public import VietnameseText

extension TemplateError: CustomStringConvertible {
    /// The message in English.
    public var description: String { message(in: .english) }

    /// Everything that is wrong, in words; of many problems the first ten, and how many more.
    public func message(in language: Language) -> String {
        switch self {
        case .diagnostics(let all):
            Self.list(all, in: language)
        case .unreadable(let file, let error): "\(file): \(error.message(in: language))"
        case .unreadablePart(let file, let part, let error):
            "\(file) ▸ \(part): \(error.message(in: language))"
        case .notWord(let file):
            language(
                "\(file): không phải văn bản Word (.docx)", "\(file): no Word document (.docx)")
        case .badDictionary(let file, let part):
            language(
                "\(file) ▸ \(part): từ điển trường bị hỏng",
                "\(file) ▸ \(part): the field dictionary is damaged")
        case .badValue(let field, let problem):
            language("trường «\(field)»: ", "the field «\(field)»: ")
                + problem.message(in: language)
        case .strictDocument(let file):
            language(
                "\(file): là dạng Strict Open XML; hãy lưu lại thành .docx thường",
                "\(file): is Strict Open XML; save it as an ordinary .docx")
        case .nothingToBind:
            language("không có văn bản nào để đóng tập", "there is no document to bind")
        }
    }

    /// The first of many messages, and how many more there are.
    private static func list(_ all: [Diagnostic], in language: Language) -> String {
        let shown = all.prefix(10).map { $0.text(in: language) }
        let more = all.count - shown.count
        let rest = more > 0 ? [language("… và \(more) lỗi nữa", "… and \(more) more")] : []
        return (shown + rest).joined(separator: "\n")
    }
}
