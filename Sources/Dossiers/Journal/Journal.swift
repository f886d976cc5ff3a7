import Glibc
import JSONText
import Synchronization

/// What hoso made in a dossier's folder, and what it was about to make when it was stopped.
///
/// Before a file takes its place its digest is noted, so that after a kill at any moment every file
/// that hoso wrote is known from one that somebody changed. The journal lies in the private folder
/// `.hoso`; once a run has ended it holds a row for each file and is the same, byte for byte,
/// however often the run was stopped.
final class Journal: Sendable {
    /// A file that hoso made.
    struct Entry: Hashable, Sendable {
        /// Relative to the dossier.
        var path: String
        /// SHA-256 of its bytes.
        var digest: String
        /// SHA-256 of what it was made from.
        var source: String
    }

    private let place: String
    private let store: Mutex<Store?>

    /// Opens the journal of a dossier, and begins one for a dossier that has none.
    ///
    /// - Parameters:
    ///   - shard: the part of the dossier that is made; each has a journal of its own.
    ///   - run: how this run is done, noted until it has ended.
    ///   - known: what was made before, for a journal that is new.
    init(
        in folder: String, shard: Shard?, run: UnfinishedRun,
        known: () throws(JournalError) -> [Entry]
    ) throws(JournalError) {
        place = Self.place(in: folder, shard)
        do throws(FileError) {
            try Folder.makePrivate(folder + "/" + DossierNames.hidden)
        } catch { throw .file(error) }
        let store = try Store(place)
        if try store.isNew { try store.add(known()) }
        try store.begin(run)
        self.store = Mutex(store)
    }

    /// Where the journal of a dossier, or of one part of it, lies.
    static func place(in folder: String, _ shard: Shard?) -> String {
        let part = shard.map { "-\($0.name)" } ?? ""
        return "\(folder)/\(DossierNames.hidden)/journal\(part).sqlite"
    }

    /// What a file of that digest at that path was made from; nil when hoso did not make it.
    func source(of digest: String, at path: String) throws(JournalError) -> String? {
        try with { (store) throws(JournalError) in try store.source(of: digest, at: path) }
    }

    /// What hoso made last at a path.
    func latest(at path: String) throws(JournalError) -> Entry? {
        try with { (store) throws(JournalError) in try store.latest(at: path) }
    }

    /// Whether the run that wrote to a path was stopped, so that the disk may hold half a file.
    func wasStopped(at path: String) throws(JournalError) -> Bool {
        try with { (store) throws(JournalError) in try store.wasStopped(at: path) }
    }

    /// Notes files that are about to take their places.
    func note(_ entries: [Entry]) throws(JournalError) {
        guard !entries.isEmpty else { return }
        try with { (store) throws(JournalError) in try store.add(entries) }
    }

    /// The paths that hoso ever wrote to and that may still hold something, as far as they are
    /// wanted.
    func paths(
        where isWanted: @Sendable (String) -> Bool
    ) throws(JournalError) -> [String] {
        try with { (store) throws(JournalError) in try store.paths(where: isWanted) }
    }

    /// What was noted of a file: its digests, of which a mark is known.
    func entry(at path: String, marked mark: DigestMark) throws(JournalError) -> Entry {
        let entry = try with { (store) throws(JournalError) in
            try store.entry(at: path, marked: mark)
        }
        guard let entry else { throw .unusable(path: place) }
        return entry
    }

    /// Ends the run: a new journal takes the old one's place.
    ///
    /// - Parameters:
    ///   - others: files of earlier runs that this one could not deal with.
    ///   - next: the next of the files that this run has; nil at the end.
    func finish(
        retaining others: [Entry] = [], next: () throws(JournalError) -> Entry?
    ) throws(JournalError) {
        // No other run has this name: whoever writes it holds the journal.
        let fresh = Path.joined(
            Path.folder(of: place), AtomicFile.temporaryPrefix + Path.name(of: place))
        unlink(fresh)
        do throws(JournalError) {
            try Store.write(to: fresh, others, next: next)
            // Closing removes what SQLite keeps beside the file; where it could not, that would be
            // read into the new journal.
            store.withLock { $0 = nil }
            let log = try JournalError.file { () throws(FileError) in
                try FileReading.standing(at: place + "-wal")
            }
            guard log == nil else { throw .file(FileError(writing: place, code: EIO)) }
            guard rename(fresh, place) == 0 else {
                throw .file(FileError(writing: place, code: errno))
            }
        } catch {
            unlink(fresh)
            throw error
        }
        Folder.flushEntry(of: place)
    }

    /// How the run was done that was stopped in a dossier; nil when none was.
    static func unfinishedRun(
        in folder: String, shard: Shard?
    ) throws(JournalError) -> UnfinishedRun? {
        let place = place(in: folder, shard)
        let kind = try JournalError.file { () throws(FileError) in
            try Folder.refuseLinks(on: DossierNames.hidden, below: folder)
            return try FileReading.standing(at: place)
        }
        return kind == .file ? try Store(place).run() : nil
    }

    private func with<Result: Sendable>(
        _ body: @Sendable (borrowing Store) throws(JournalError) -> Result
    ) throws(JournalError) -> Result {
        try store.withLock { (store) throws(JournalError) in
            switch store {
            case .some(let store): return try body(store)
            case nil: throw .unusable(path: place)
            }
        }
    }
}
