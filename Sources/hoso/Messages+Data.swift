import DocxTemplate
import Dossiers
import VietnameseText

extension DataError: Failure {
    var status: ExitStatus {
        switch self {
        case .badNamePattern, .sameName: .usage
        case .unknownKind, .notARecord, .missingName, .unusableName, .noSheet, .noHead,
            .sameColumn:
            .unreadable
        }
    }

    func message(in language: Language) -> String {
        switch self {
        case .unknownKind(let name):
            language(
                "\(name): loại dữ liệu không đọc được; dùng .json, .jsonl, .csv hoặc .xlsx",
                "\(name): no kind of data that is read; use .json, .jsonl, .csv or .xlsx")
        case .notARecord(let file, let number):
            language(
                "\(file): phần tử \(number) không phải là một bản ghi {…}",
                "\(file): element \(number) is no record {…}")
        case .noSheet(let title, let file):
            language("\(file): không có trang «\(title)»", "\(file): there is no sheet «\(title)»")
        case .noHead(let file):
            language("\(file): không có dòng tiêu đề cột", "\(file): there is no head row")
        case .sameColumn(let title, let file):
            language("\(file): hai cột cùng tên «\(title)»", "\(file): two columns «\(title)»")
        case .missingName(let field, let number):
            language(
                "bản ghi \(number) không có trường «\(field)» để đặt tên tệp",
                "record \(number) has no field «\(field)» to name its file")
        case .unusableName(let number):
            language(
                "bản ghi \(number): giá trị để đặt tên tệp không có chữ nào dùng được trong tên; thêm "
                    + "{{_index}} hoặc mã vào --name",
                "record \(number): what names its file has no letter that a name can have; add "
                    + "{{_index}} to --name")
        case .sameName(let one, let other):
            language(
                "bản ghi \(one) và \(other) trùng tên tệp; thêm {{_index}} hoặc mã vào --name",
                "records \(one) and \(other) get the same file name; add {{_index}} to --name")
        case .badNamePattern:
            language(
                "--name phải là tên tệp, ví dụ \"{{ma}}-{{_index}}.docx\"",
                "--name must be a file name such as \"{{ma}}-{{_index}}.docx\"")
        }
    }
}

extension PrintError: Failure {
    var status: ExitStatus {
        switch self {
        case .template(let error): error.status
        case .file(let error): error.status
        case .journal(let error): error.status
        case .sheet(let error): error.status
        case .foreignManifest: .changed
        case .unsound, .digest: .fault
        }
    }

    func message(in language: Language) -> String {
        switch self {
        case .template(let error): error.message(in: language)
        case .file(let error): error.message(in: language)
        case .digest(let error): error.message(in: language)
        case .journal(let error): error.message(in: language)
        case .sheet(let error): error.message(in: language)
        case .foreignManifest(let path):
            language(
                "\(path): không phải bản kê của hoso, giữ nguyên và chưa làm gì; chuyển tệp này "
                    + "đi nơi khác, hoặc ghi đè bằng --force",
                "\(path): no manifest of hoso's, left alone, and nothing was made; move it away, "
                    + "or --force overwrites it")
        case .unsound(let found):
            language("tệp làm ra không hợp lệ:", "what was made is not valid:")
                + found.map { "\n  \($0.part): \($0.problem.message(in: language))" }.joined()
        }
    }
}

/// One record of a batch that failed.
struct RecordFailure: Failure {
    /// 1-based.
    var number: Int
    var error: PrintError

    var status: ExitStatus { .partial }

    func message(in language: Language) -> String {
        language("bản ghi \(number): ", "record \(number): ") + error.message(in: language)
    }
}
