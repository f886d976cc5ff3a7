import CSQLite
import Glibc
package import VietnameseText

/// Why a dossier's journal cannot be used.
package enum JournalError: Error, Hashable, Sendable {
    case file(FileError)
    /// Another run is at work in the folder; whose it is, where that is known.
    case busy(path: String, LockHolder?)
    /// It is no journal, or a damaged one.
    case unusable(path: String)

    /// What SQLite's result code means.
    init(_ code: Int32, system: Int32, path: String) {
        switch code & 0xFF {
        case SQLITE_BUSY, SQLITE_LOCKED: self = .busy(path: path, LockHolder(of: path))
        case SQLITE_FULL: self = .file(FileError(.full, path: path))
        case SQLITE_READONLY, SQLITE_PERM: self = .file(FileError(.forbidden, path: path))
        case SQLITE_NOMEM: self = .file(FileError(.read(code: ENOMEM), path: path))
        case SQLITE_CANTOPEN, SQLITE_IOERR:
            self = .file(FileError(writing: path, code: system == 0 ? EIO : system))
        default: self = .unusable(path: path)
        }
    }
}

extension JournalError {
    /// Runs `body`; what it finds wrong is wrong with a file beside the journal.
    static func file<Value>(
        _ body: () throws(FileError) -> Value
    ) throws(JournalError) -> Value {
        do throws(FileError) { return try body() } catch { throw .file(error) }
    }

    /// The same as what is wrong with a file.
    var inFile: FileError {
        switch self {
        case .file(let error): error
        case .busy(let path, _), .unusable(let path): FileError(.read(code: EIO), path: path)
        }
    }

    /// The problem in words, and what to do.
    package func message(in language: Language) -> String {
        switch self {
        case .file(let error): error.message(in: language)
        case .busy(let path, let holder):
            language(
                "\(path): một lần chạy khác đang làm hồ sơ này\(Self.words(holder, in: language)); "
                    + "chờ xong rồi chạy lại",
                "\(path): another run is making this dossier\(Self.words(holder, in: language)); "
                    + "wait for its end")
        case .unusable(let path):
            language(
                "\(path): nhật ký hỏng; xóa tệp này rồi chạy lại, hồ sơ không mất gì",
                "\(path): the journal is damaged; delete the file and run again, nothing is lost")
        }
    }
    private static func words(_ holder: LockHolder?, in language: Language) -> String {
        guard let holder else { return "" }
        let user = holder.user.map { language(", người dùng \($0)", ", user \($0)") } ?? ""
        return language(" (tiến trình \(holder.process)", " (process \(holder.process)") + user
            + ")"
    }
}
