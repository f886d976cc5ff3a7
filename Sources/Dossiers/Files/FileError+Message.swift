import Glibc
package import VietnameseText

extension FileError {
    /// The problem in words, with the file's name.
    package func message(in language: Language) -> String {
        let name = path.map { $0.isNewline ? "\u{FFFD}" : $0 }
        return "\(String(name)): \(problem.message(in: language))"
    }
}

extension FileError.Problem {
    /// The problem in words and what to do about it, without the file's name.
    package func message(in language: Language) -> String {
        [words(in: language), advice(in: language)].compactMap(\.self).joined(separator: "; ")
    }

    private func words(in language: Language) -> String {
        switch self {
        case .read(let code):
            language("không đọc được (\(Self.words(code)))", "cannot be read (\(Self.words(code)))")
        case .write(let code):
            language(
                "không ghi được (\(Self.words(code)))", "cannot be written (\(Self.words(code)))")
        case .missing: language("không có tệp hay thư mục này", "there is no such file")
        case .isFolder: language("là thư mục, không phải tệp", "is a folder, not a file")
        case .notRegular:
            language(
                "không phải tệp thường (liên kết, đường ống hoặc thiết bị)",
                "is no regular file (a link, a pipe or a device)")
        case .noFolder: language("không có thư mục chứa tệp", "the folder for it does not exist")
        case .changed:
            language(
                "đã được sửa từ khi làm ra, hoặc không do hoso làm; giữ nguyên",
                "was changed since it was made, or hoso did not make it; it is kept")
        case .signed: language("có chữ ký số; giữ nguyên", "is signed; it is kept")
        case .notFolder: language("là tệp, không phải thư mục", "is a file, not a folder")
        case .linkedFolder:
            language(
                "thư mục là một liên kết, có thể dẫn ra ngoài",
                "the folder is a link, which may lead elsewhere")
        case .vanished:
            language(
                "thư mục đang ghi đã bị xóa, đổi tên hoặc ngắt kết nối",
                "the folder that was being written to is gone, renamed or disconnected")
        case .forbidden: language("không có quyền", "permission denied")
        case .full: language("hết chỗ trên đĩa", "the disk is full")
        case .nameTooLong: language("tên tệp quá dài", "the file's name is too long")
        case .tooLarge(let limit):
            language("tệp lớn hơn \(limit) byte", "the file is larger than \(limit) bytes")
        }
    }

    /// What to do; nil where nothing is known to help.
    private func advice(in language: Language) -> String? {
        switch self {
        case .read, .write: nil
        case .missing:
            language("xem lại tên và nơi để tệp", "look at its name and its folder")
        case .isFolder: language("hãy chọn một tệp", "choose a file")
        case .notRegular, .nameTooLong, .signed:
            language("hãy chọn tên khác", "choose another name")
        case .changed:
            language(
                "hãy chọn tên khác, hoặc ghi đè bằng --force",
                "choose another name, or --force overwrites it")
        case .noFolder: language("hãy tạo thư mục đó trước", "make it first")
        case .notFolder:
            language(
                "hãy chọn thư mục khác, hoặc đổi tên tệp đó",
                "choose another folder, or rename that file")
        case .vanished:
            language("đưa nó về chỗ cũ rồi chạy lại", "put it back and run again")
        case .linkedFolder:
            language("hãy thay liên kết bằng thư mục thật", "put a real folder in its place")
        case .forbidden:
            language(
                "hãy chọn thư mục khác, hoặc hỏi người quản lý máy",
                "choose another folder, or ask whoever looks after the computer")
        case .full:
            language(
                "hãy xóa bớt hoặc chọn ổ khác, rồi chạy lại",
                "make room or choose another disk, then run again")
        case .tooLarge:
            language(
                "nếu tin tệp này, thêm --limit file-bytes=N",
                "if you trust it, add --limit file-bytes=N")
        }
    }

    private static func words(_ code: Int32) -> String {
        guard let text = strerror(code) else { return "errno \(code)" }
        return String(cString: text)
    }
}

extension FileError {
    /// The error of a call that reads.
    init(reading path: String, code: Int32) {
        switch code {
        case ENOENT, ENOTDIR: self.init(.missing, path: path)
        case EISDIR: self.init(.isFolder, path: path)
        case ENXIO: self.init(.notRegular, path: path)
        default: self.init(Self.shared(code) ?? .read(code: code), path: path)
        }
    }

    /// The error of a call that writes.
    init(writing path: String, code: Int32) {
        switch code {
        case ENOENT: self.init(.noFolder, path: path)
        case ENOTDIR: self.init(.notFolder, path: Self.fileAbove(path))
        case EISDIR: self.init(.isFolder, path: path)
        case ELOOP: self.init(.notRegular, path: path)
        case ENOSPC, EDQUOT: self.init(.full, path: path)
        default: self.init(Self.shared(code) ?? .write(code: code), path: path)
        }
    }

    /// The file among the folders that a path names.
    private static func fileAbove(_ path: String) -> String {
        var folder = Path.folder(of: path)
        while FileReading.kind(of: folder) == nil, Path.folder(of: folder) != folder {
            folder = Path.folder(of: folder)
        }
        return folder
    }

    private static func shared(_ code: Int32) -> Problem? {
        switch code {
        case EACCES, EPERM, EROFS: .forbidden
        case ENAMETOOLONG: .nameTooLong
        default: nil
        }
    }
}
