import CSQLite
import Glibc

/// Owner of one SQLite connection.
struct Database: ~Copyable {
    private let connection: OpaquePointer
    private let path: String

    deinit { sqlite3_close_v2(connection) }

    /// Opens a database, and makes it when it is not there; nobody else may read it.
    init(_ path: String) throws(JournalError) {
        // SQLite itself would make it as open as other files, and its log like it.
        let file = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0, fchmod(file, 0o600) == 0 else {
            let code = errno
            close(file)
            throw .file(FileError(writing: path, code: code))
        }
        close(file)
        var opened: OpaquePointer?
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOFOLLOW
        // SQLite refuses links on the way too, so the folder's own are followed first.
        let folder = Path.resolved(Path.folder(of: path)) ?? Path.folder(of: path)
        let code = sqlite3_open_v2(folder + "/" + Path.name(of: path), &opened, flags, nil)
        guard let opened, code == SQLITE_OK else {
            let system = opened.map { sqlite3_system_errno($0) } ?? 0
            sqlite3_close_v2(opened)
            throw JournalError(code, system: system, path: path)
        }
        connection = opened
        self.path = path
    }

    /// Runs statements that give nothing back.
    func run(_ statements: String) throws(JournalError) {
        try check(sqlite3_exec(connection, statements, nil, nil, nil))
    }

    /// Runs `body` as one transaction; what it began is undone when it fails.
    func transaction(_ body: () throws(JournalError) -> Void) throws(JournalError) {
        try run("BEGIN IMMEDIATE")
        do throws(JournalError) {
            try body()
            try run("COMMIT")
        } catch {
            sqlite3_exec(connection, "ROLLBACK", nil, nil, nil)
            throw error
        }
    }

    /// Makes a statement ready.
    func statement(_ text: String) throws(JournalError) -> Statement {
        var made: OpaquePointer?
        try check(sqlite3_prepare_v2(connection, text, -1, &made, nil))
        guard let made else { throw .unusable(path: path) }
        return Statement(made, path: path)
    }

    private func check(_ code: Int32) throws(JournalError) {
        guard code != SQLITE_OK else { return }
        throw JournalError(code, system: sqlite3_system_errno(connection), path: path)
    }
}

/// Owner of one statement that is ready to run.
struct Statement: ~Copyable {
    private let statement: OpaquePointer
    private let path: String

    deinit { sqlite3_finalize(statement) }

    fileprivate init(_ statement: OpaquePointer, path: String) {
        self.statement = statement
        self.path = path
    }

    /// Runs it with these texts for its parameters, telling each row's texts.
    func run(
        _ parameters: [String], row: ([String]) -> Void = { _ in }
    ) throws(JournalError) {
        defer {
            sqlite3_reset(statement)
            sqlite3_clear_bindings(statement)
        }
        for (place, text) in parameters.enumerated() {
            let length = Int32(text.utf8.count)
            let code = hoso_sqlite3_bind_text(statement, Int32(place) + 1, text, length)
            guard code == SQLITE_OK else { throw JournalError(code, system: 0, path: path) }
        }
        while true {
            let code = sqlite3_step(statement)
            guard code == SQLITE_ROW else {
                guard code == SQLITE_DONE else { throw failure(code) }
                return
            }
            var texts: [String] = []
            for column in 0..<sqlite3_column_count(statement) { texts.append(text(column)) }
            row(texts)
        }
    }

    private func text(_ column: Int32) -> String {
        sqlite3_column_text(statement, column).map { String(cString: $0) } ?? ""
    }

    private func failure(_ code: Int32) -> JournalError {
        let connection = sqlite3_db_handle(statement)
        return JournalError(code, system: sqlite3_system_errno(connection), path: path)
    }
}
