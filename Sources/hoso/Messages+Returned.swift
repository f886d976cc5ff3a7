import DocxTemplate
import Dossiers
import VietnameseText

/// A file that came back and was not read.
struct ReturnNotice: Failure {
    var file: ReturnedFile
    var error: ReturnError

    var status: ExitStatus { .partial }

    func message(in language: Language) -> String {
        switch error {
        case .document(let error): error.message(in: language)
        case .library(let error): "\(file.name): \(error.message(in: language))"
        case .print(let error): "\(file.name): \(error.message(in: language))"
        case .digest(let error): "\(file.name): \(error.message(in: language))"
        case .file, .picture, .noConverter, .notConverted, .otherKind:
            "\(file.name): \(error.brief(in: language))"
        }
    }
}

extension ReturnError: Failure {
    var status: ExitStatus {
        switch self {
        case .digest, .library, .print: .fault
        case .file, .document, .picture, .noConverter, .notConverted, .otherKind: .unreadable
        }
    }

    func message(in language: Language) -> String {
        if case .file(let error) = self { return error.message(in: language) }
        return brief(in: language)
    }
}

/// Data that are no workbook, where a workbook is to be written into.
struct NoWorkbook: Failure {
    var path: String

    var status: ExitStatus { .usage }

    func message(in language: Language) -> String {
        language(
            "\(Path.name(of: path)): --into cần sổ .xlsx; với JSON hay CSV thì dùng --input và "
                + "lấy kết quả JSON",
            "\(Path.name(of: path)): --into needs an .xlsx workbook; with JSON or CSV use --input "
                + "and take the JSON result")
    }
}

/// A result that is there already.
struct OverwriteRefusal: Failure {
    var path: String

    var status: ExitStatus { .changed }

    func message(in language: Language) -> String {
        language(
            "\(path) đã có; chọn tên khác bằng -o, hoặc ghi đè bằng --force",
            "\(path) is there already; choose another name with -o, or overwrite it with --force")
    }
}
