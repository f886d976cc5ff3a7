import VietnameseText

extension Option {
    static let output = Option(
        "output", letter: "o", value: "OUT",
        Bilingual("tệp kết quả; «-» là stdout", "the result; - is stdout"))
    static let outputFolder = Option(
        "output", letter: "o", value: "DIR",
        Bilingual("thư mục kết quả", "the folder for the results"))
    static let regime = Option(
        "regime", value: "R",
        Bilingual("quy định, ví dụ tien-thang-2023", "regime: tien-thang-2023"))
    static let json = Option("json", Bilingual("in kết quả dạng JSON", "print results as JSON"))
    static let input = Option(
        "input", value: "BOOK", Bilingual("sổ dữ liệu (.xlsx, .json, thư mục .csv)", "the workbook")
    )
    static let member = Option(
        "member", value: "ID", Bilingual("mã đảng viên", "code of a member"))
    static let organisation = Option(
        "organisation", value: "ID", Bilingual("mã tổ chức đảng", "code of an organisation"))
    static let collective = Option(
        "collective", value: "ID", Bilingual("mã tập thể", "code of a collective"))
    static let meeting = Option(
        "meeting", value: "ID", Bilingual("mã hội nghị", "code of a meeting"))
    static let jobs = Option(
        "jobs", value: "N", Bilingual("số luồng làm việc", "number of workers"))
    static let force = Option(
        "force", Bilingual("ghi đè cả tệp đã sửa tay", "overwrite files changed by hand"))
    static let override = Option(
        "override", value: "CODE", Bilingual("bỏ qua lỗi mã này", "let findings of this code pass"))
    static let reason = Option(
        "reason", value: "TEXT",
        Bilingual("lý do bỏ qua, đi sau --override", "why, after --override"))

    static let fillable = Option(
        "fillable",
        Bilingual(
            "mẫu điền trên máy, gửi đi rồi đọc lại được", "to be filled in in Word and read back"))
    static let lock = Option(
        "lock",
        Bilingual(
            "chỉ cho sửa các ô điền, đi với --fillable",
            "only fields can be edited, with --fillable"))
}

extension Invocation {
    /// Whether forms are asked for that people fill in in Word.
    var isFillable: Bool {
        get throws {
            let isFillable = has(.fillable)
            guard isFillable || !has(.lock) else { throw UsageError.missingOption("--fillable") }
            return isFillable
        }
    }
}
