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
            language.overLimit(name, value, of: limit)
        case .unusableSchema(let reason):
            language("lược đồ không dùng được: \(reason)", "unusable schema: \(reason)")
        }
    }
}

extension PackageError {
    /// The error in words.
    package func message(in language: Language) -> String {
        switch self {
        case .foreign(let file): file.message(in: language)
        case .damaged(let damage): damage.message(in: language)
        case .packing(let part, let method):
            language(
                "phần «\(part)» nén theo cách không được dùng (\(method)); lưu lại bằng Word",
                "the part «\(part)» is packed in a way that is not allowed (\(method)); "
                    + "save it again in Word")
        case .encryptedPart(let part):
            language(
                "phần «\(part)» của tệp zip có mật khẩu; bỏ mật khẩu rồi nén lại",
                "the part «\(part)» of the zip has a password; pack it again without one")
        case .severalDisks:
            language(
                "tệp zip chia thành nhiều đĩa; ghép lại thành một tệp",
                "a zip in several pieces (disks); join them to one file")
        case .unreadable(let reason):
            language("không phải tệp zip lành lặn: \(reason)", "no sound zip file: \(reason)")
        case .badName(let name):
            language("tên phần «\(name)» không hợp lệ", "the part name «\(name)» is not allowed")
        case .duplicateName(let name):
            language(
                "phần «\(name)» có hai lần trong tệp zip",
                "the part «\(name)» stands twice in the zip")
        case .wrongSize(let part):
            language(
                "tệp zip hỏng: phần «\(part)» không đúng kích thước đã ghi",
                "a damaged zip: the part «\(part)» is not of the size it declares")
        case .overLimit(let name, let value, let limit, let part):
            (part.map { "\($0): " } ?? "") + language.overLimit(name, value, of: limit)
        case .missingPart(let part):
            language(
                "thiếu phần «\(part)»: không phải tài liệu Word hay sổ Excel",
                "the part «\(part)» is missing: no Word document or Excel workbook")
        case .missingTarget(let part, let relationship, let target):
            language(
                "\(part): liên kết «\(relationship)» trỏ tới «\(target)» không có trong tệp; "
                    + "Word không mở tệp này",
                "\(part): the relationship «\(relationship)» leads to «\(target)», which is not in "
                    + "the file; Word does not open it")
        case .duplicateRelationship(let part, let id):
            language(
                "\(part): hai liên kết cùng mã «\(id)»; Word không mở tệp này",
                "\(part): two relationships with the id «\(id)»; Word does not open the file")
        case .unreadablePart(let part, let error): "\(part): \(error.message(in: language))"
        case .unwritable(let reason):
            language("không đóng gói được: \(reason)", "cannot be packed: \(reason)")
        }
    }
}

extension ArchiveDamage {
    fileprivate func message(in language: Language) -> String {
        language("tệp zip hỏng: ", "a damaged zip: ") + words(in: language)
            + language("; hãy xin lại tệp gốc", "; ask for the file again")
    }

    private func words(in language: Language) -> String {
        switch self {
        case .cutOff: language("bị cắt, thiếu phần cuối", "it is cut off, its end is missing")
        case .twoDirectories: language("có hai mục lục", "it has two directories")
        case .directory:
            language("mục lục không khớp với tệp", "its directory does not fit the file")
        case .headers:
            language("đầu mục không khớp với mục lục", "headers contradict its directory")
        case .sizes: language("kích thước ghi sai", "sizes contradict one another")
        case .overlap: language("các mục chồng lên nhau", "entries overlap")
        }
    }
}
