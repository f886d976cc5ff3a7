package import VietnameseText

extension ReturnError {
    /// The problem in a few words, without the file's name.
    package func brief(in language: Language) -> String {
        switch self {
        case .file(let error): error.problem.message(in: language)
        case .document:
            language(
                "không đọc được: hỏng, có mật khẩu hoặc không phải văn bản Word",
                "cannot be read: damaged, with a password, or no Word document")
        case .picture:
            language(
                "là ảnh hoặc bản in, không đọc được: xin tệp Word hoặc nhập tay vào sổ",
                "is a scan or a print: ask for the Word file, or type it in")
        case .noConverter:
            language(
                "cần LibreOffice (soffice) để đọc; hoặc mở bằng Word và lưu thành .docx",
                "needs LibreOffice (soffice); or open it in Word and save it as .docx")
        case .notConverted:
            language(
                "LibreOffice không đọc được; mở bằng Word và lưu thành .docx",
                "LibreOffice cannot read it; open it in Word and save it as .docx")
        case .otherKind:
            language("không phải tệp mẫu, bỏ qua", "is no form; passed over")
        case .digest, .library, .print:
            language("lỗi bên trong chương trình", "an internal fault of the program")
        }
    }
}
