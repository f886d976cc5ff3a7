import Dossiers
import JSONText
import Markup
import OpenPackage
import VietnameseText

extension FileError: Failure {
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
            language("lồng nhau quá \(limit) tầng", "nested deeper than \(limit) levels")
        case .tooLarge(let limit):
            language("lớn hơn \(limit) byte", "larger than \(limit) bytes")
        }
    }
}

extension MarkupError {
    func message(in language: Language) -> String {
        switch self {
        case .notWellFormed(let line, let reason):
            language(
                "dòng \(line): không phải XML đúng chuẩn: \(reason)",
                "line \(line): not well-formed XML: \(reason)")
        case .documentType:
            language(
                "có khai báo DOCTYPE, là điều OPC cấm", "has a DOCTYPE, which OPC forbids")
        case .encoding(let name):
            language("bảng mã «\(name)» không được dùng", "the encoding «\(name)» is not allowed")
        case .overLimit(let name, let value, let limit):
            language(
                "\(name) = \(value), vượt giới hạn \(limit)",
                "\(name) = \(value), over the limit of \(limit)")
        case .unusableSchema(let reason):
            language("lược đồ không dùng được: \(reason)", "unusable schema: \(reason)")
        }
    }
}

extension PackageError {
    func message(in language: Language) -> String {
        switch self {
        case .unreadable(let reason):
            language("không phải tệp zip lành lặn: \(reason)", "no sound zip file: \(reason)")
        case .encryptedOrLegacy:
            language(
                "có mật khẩu hoặc là tệp .doc/.xls cũ; hãy bỏ mật khẩu, lưu thành .docx/.xlsx",
                "has a password or is an old .doc/.xls; save it as .docx/.xlsx without one")
        case .badName(let name):
            language("tên phần «\(name)» không hợp lệ", "the part name «\(name)» is not allowed")
        case .duplicateName(let name):
            language("phần «\(name)» có hai lần", "the part «\(name)» stands twice")
        case .wrongSize(let part):
            language(
                "phần «\(part)» không đúng kích thước đã ghi",
                "the part «\(part)» is not of the size it declares")
        case .overLimit(let name, let value, let limit, let part):
            language(
                "\(part ?? ""): \(name) = \(value), vượt giới hạn \(limit)",
                "\(part ?? ""): \(name) = \(value), over the limit of \(limit)")
        case .missingPart(let part):
            language("thiếu phần «\(part)»", "the part «\(part)» is missing")
        case .unreadablePart(let part, let error): "\(part): \(error.message(in: language))"
        case .unwritable(let reason):
            language("không đóng gói được: \(reason)", "cannot be packed: \(reason)")
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
