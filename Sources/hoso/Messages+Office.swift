import Dossiers
import PartyForms
import VietnameseText

extension SubjectError: Failure {
    var status: ExitStatus { .unreadable }

    func message(in language: Language) -> String {
        language(
            "sổ không có \(kind.words(in: language)) mã \(code)",
            "the data have no \(kind.words(in: language)) with the code \(code)")
            + (other.map { "; " + advice($0, in: language) } ?? "")
    }

    private func advice(_ other: SubjectKind, in language: Language) -> String {
        language(
            "\(code) là \(other.words(in: language)): dùng --\(other.rawValue)",
            "\(code) is of another kind: use --\(other.rawValue)")
    }
}

extension SubjectKind {
    func words(in language: Language) -> String {
        switch self {
        case .member: language("đảng viên", "member")
        case .organisation: language("tổ chức đảng", "organisation")
        case .collective: language("tập thể", "collective")
        }
    }
}

extension WrongSubject: Failure {
    var status: ExitStatus { .usage }

    func message(in language: Language) -> String {
        let kinds = form.subjects.map { $0.words(in: language) }.joined(separator: ", ")
        return language(
            "\(form.code) · \(form.title): chỉ dành cho \(kinds)",
            "\(form.code) · \(form.title): only for: \(kinds)")
    }
}

extension MeetingError: Failure {
    var status: ExitStatus { .unreadable }

    func message(in language: Language) -> String {
        language(
            "sổ không có hội nghị mã \(code); mã ghi ở trang Hội nghị",
            "the data have no meeting \(code); codes stand in the sheet Hội nghị")
    }
}

extension UnwantedTopic: Failure {
    var status: ExitStatus { .usage }

    func message(in language: Language) -> String {
        "\(form.code) · \(form.title): " + advice(in: language)
    }

    private func advice(in language: Language) -> String {
        switch form.scope {
        case .subject:
            language(
                "cần --member, --organisation hoặc --collective; không dùng --meeting",
                "needs --member, --organisation or --collective, and no --meeting")
        case .meeting:
            language(
                "là văn bản của một hội nghị, chỉ cần --meeting",
                "is a paper of a meeting; --meeting is enough")
        case .office:
            language(
                "là văn bản chung của cơ quan, chỉ cần --input",
                "is a paper of the whole office; --input is enough")
        case .reRating:
            language(
                "dùng lệnh hoso decide \(form.id)", "use hoso decide \(form.id)")
        }
    }
}

extension NotAboutReRating: Failure {
    var status: ExitStatus { .usage }

    func message(in language: Language) -> String {
        language(
            "\(form.code) · \(form.title): không phải mẫu của việc xếp loại lại",
            "\(form.code) · \(form.title): is no paper of a re-rating")
    }
}

extension Mismatch {
    func message(in language: Language) -> String {
        language(
            "cảnh báo: theo sổ, mẫu của \(code) là \(better.code) · \(better.title)",
            "warning: by the data, the form for \(code) is \(better.code) · \(better.title)")
    }
}

extension Refusal: Failure {
    var status: ExitStatus { .forbidden }

    func message(in language: Language) -> String {
        let reasons = findings.map { $0.printed(in: language) }.joined(separator: "\n")
        return language("không được ra văn bản này\n", "this paper must not be made\n") + reasons
    }
}

extension OfficeError: Failure {
    var status: ExitStatus { .unreadable }

    func message(in language: Language) -> String {
        switch self {
        case .noYear(let file, let findings):
            let reasons = findings.filter(\.isForbidding).map { $0.printed(in: language) }
            return
                ([
                    language(
                        "\(file): trang Thông tin không ghi năm; không kiểm tra được: "
                            + "ghi năm kiểm điểm vào cột Năm, dòng 2",
                        "\(file): the sheet Thông tin names no year; nothing can be checked: "
                            + "enter the year in the column Năm, row 2")
                ] + reasons).joined(separator: "\n")
        }
    }
}

extension ExitStatus {
    /// What findings alone come to: those that only note something are no reason to stop a script.
    init(findings: [Finding]) {
        if findings.contains(where: \.isForbidding) {
            self = .forbidden
        } else {
            self = findings.contains { $0.severity != .notes } ? .findings : .done
        }
    }
}

extension OverwriteError: Failure {
    var status: ExitStatus { .changed }

    func message(in language: Language) -> String {
        language(
            "\(path) đã có; hãy chọn thư mục khác",
            "\(path) is there already; choose another folder")
    }
}

extension NoListError: Failure {
    var status: ExitStatus { .unreadable }

    func message(in language: Language) -> String {
        let names = files.map(Path.name(of:)).joined(separator: ", ")
        return language(
            "\(names): không thấy danh sách đảng viên hay danh sách chi bộ nào; dòng tiêu đề cần có "
                + "cột «Họ và tên» (hoặc «Tên chi bộ») và thêm ít nhất một cột",
            "\(names): no list of members or organisations; its head needs a column «Họ và tên» "
                + "(or «Tên chi bộ») and at least one more")
    }
}
