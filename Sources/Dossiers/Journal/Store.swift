/// The tables of a journal.
///
/// `files` has a row for each digest that hoso meant a path to have, with the number of the run;
/// `run` a row while a run is under way.
struct Store: ~Copyable {
    private let database: Database
    private let adding: Statement
    private let looking: Statement
    private let newest: Statement
    private let every: Statement
    private let runNumber: Int

    init(_ path: String) throws(JournalError) {
        let database = try Database(path)
        // One run at a time holds the journal. The files themselves are pressed to the disk once,
        // at the end, so the journal need not be flushed before.
        try database.run(
            """
            PRAGMA locking_mode = EXCLUSIVE;
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = NORMAL;
            """ + Self.tables)
        var last = 0
        let runs = try database.statement("SELECT coalesce(max(run), 0) FROM files")
        try runs.run([]) { last = Int($0[0]) ?? 0 }
        let adding = try database.statement(Self.insertion)
        let looking = try database.statement(
            "SELECT source FROM files WHERE path = ? AND digest = ?")
        let newest = try database.statement(
            "SELECT digest, source, run FROM files WHERE path = ? ORDER BY run DESC LIMIT 1")
        let every = try database.statement(
            "SELECT digest, source FROM files WHERE path = ? ORDER BY run DESC")
        self.adding = adding
        self.looking = looking
        self.newest = newest
        self.every = every
        self.database = database
        runNumber = last + 1
    }

    private static let tables = """
        CREATE TABLE IF NOT EXISTS files (
            path TEXT NOT NULL, digest TEXT NOT NULL, source TEXT NOT NULL,
            run INTEGER NOT NULL, PRIMARY KEY (path, digest)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS run (settings TEXT NOT NULL);
        """

    private static let insertion =
        "INSERT OR REPLACE INTO files (path, digest, source, run) VALUES (?, ?, ?, ?)"

    /// Whether nothing was ever noted.
    var isNew: Bool {
        get throws(JournalError) {
            var isNew = true
            let any = try database.statement("SELECT 1 FROM files UNION SELECT 1 FROM run LIMIT 1")
            try any.run([]) { _ in isNew = false }
            return isNew
        }
    }

    /// How the run was done that has not ended; nil when the last one ended.
    func run() throws(JournalError) -> UnfinishedRun? {
        var settings: String?
        let rows = try database.statement("SELECT settings FROM run")
        try rows.run([]) { settings = $0[0] }
        return settings.flatMap(UnfinishedRun.init)
    }

    /// Notes how this run is done.
    func begin(_ run: UnfinishedRun) throws(JournalError) {
        let note = try database.statement("INSERT INTO run (settings) VALUES (?)")
        try database.transaction { () throws(JournalError) in
            try database.run("DELETE FROM run")
            try note.run([run.text])
        }
    }

    func add(_ entries: [Journal.Entry]) throws(JournalError) {
        try database.transaction { () throws(JournalError) in
            for entry in entries {
                try adding.run([entry.path, entry.digest, entry.source, String(runNumber)])
            }
        }
    }

    func source(of digest: String, at path: String) throws(JournalError) -> String? {
        var source: String?
        try looking.run([path, digest]) { source = $0[0] }
        return source
    }

    func latest(at path: String) throws(JournalError) -> Journal.Entry? {
        var entry: Journal.Entry?
        try newest.run([path]) {
            entry = Journal.Entry(path: path, digest: $0[0], source: $0[1])
        }
        return entry
    }

    func entry(
        at path: String, marked mark: DigestMark
    ) throws(JournalError) -> Journal.Entry? {
        var entry: Journal.Entry?
        try every.run([path]) {
            guard entry == nil, DigestMark($0[0]) == mark else { return }
            entry = Journal.Entry(path: path, digest: $0[0], source: $0[1])
        }
        return entry
    }

    /// A journal that was finished has rows of run 0 only.
    func wasStopped(at path: String) throws(JournalError) -> Bool {
        var wasStopped = false
        try newest.run([path]) { wasStopped = $0[2] != "0" }
        return wasStopped
    }

    func paths(where isWanted: (String) -> Bool) throws(JournalError) -> [String] {
        var paths: [String] = []
        let all = try database.statement("SELECT DISTINCT path FROM files ORDER BY path")
        try all.run([]) { if isWanted($0[0]) { paths.append($0[0]) } }
        return paths
    }

    /// Writes the journal of a run that has ended: always the same bytes for the same files.
    static func write(
        to path: String, _ others: [Journal.Entry],
        next: () throws(JournalError) -> Journal.Entry?
    ) throws(JournalError) {
        let database = try Database(path)
        try database.run("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = FULL;" + tables)
        let adding = try database.statement(insertion)
        func note(_ entry: Journal.Entry) throws(JournalError) {
            try adding.run([entry.path, entry.digest, entry.source, "0"])
        }
        try database.transaction { () throws(JournalError) in
            while let entry = try next() { try note(entry) }
            for entry in others { try note(entry) }
        }
    }
}
