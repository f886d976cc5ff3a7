package import Markup
package import OpenPackage
package import VietnameseText

extension MarkupError {
    /// The error in words.
    package func message(in language: Language) -> String {
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
    /// The error in words.
    package func message(in language: Language) -> String {
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
