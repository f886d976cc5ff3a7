import DocxTemplate
import Dossiers
import JSONText
import Markup
import VietnameseText

extension FileError: Failure {
    var status: ExitStatus {
        switch problem {
        case .changed, .signed: .changed
        default: .unreadable
        }
    }
}

extension JournalError: Failure {
    var status: ExitStatus { .unreadable }
}

extension DigestError: Failure {
    var status: ExitStatus { .fault }

    func message(in language: Language) -> String {
        language("libcrypto không tính được SHA-256", "libcrypto cannot compute SHA-256")
    }
}

extension JSONError: Failure {
    var status: ExitStatus { .unreadable }

    func message(in language: Language) -> String {
        "\(file):\(line):\(column): \(problem.words(in: language))"
    }
}

extension JSONError.Problem {
    fileprivate func words(in language: Language) -> String {
        switch self {
        case .syntax(let reason):
            language("không phải JSON đúng chuẩn: \(reason)", "not valid JSON: \(reason)")
        case .duplicateName(let name):
            language("tên «\(name)» có hai lần", "the name «\(name)» stands twice")
        case .tooDeep(let limit):
            language.overLimit("json-depth", limit + 1, of: limit)
        case .tooLarge(let size, let limit): language.overLimit("json-bytes", size, of: limit)
        }
    }
}

/// A folder without the schemas that were asked for.
struct SchemaFolderError: Failure {
    var folder: String
    var error: MarkupError

    var status: ExitStatus { .unreadable }

    func message(in language: Language) -> String { "\(folder): \(error.message(in: language))" }
}
