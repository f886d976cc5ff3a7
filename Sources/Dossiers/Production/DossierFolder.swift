import Glibc
import OpenPackage
import Synchronization

/// The folder of a dossier while it is made: nothing in it that somebody changed is overwritten.
struct DossierFolder: Sendable {
    /// A file on its way into the folder.
    struct Draft {
        /// Relative to the dossier.
        var path: String
        /// SHA-256 of what the file is made from; nil when only the bytes can tell.
        var source: String?
        var content: () throws(PrintError) -> FileContent
    }

    /// What became of a draft.
    typealias Outcome = Result<Placement, PrintError>

    /// How a draft and what stood in its place came together.
    enum Placement: Hashable, Sendable {
        /// It is there; `isNew`: it was not there before.
        case made(Journal.Entry, isNew: Bool)
        /// Somebody changed or signed what stands there, or it is not ours; it was left alone.
        case kept(former: Journal.Entry?, KeptFile?)
    }

    let path: String
    let journal: Journal
    /// Whether changed files are overwritten; signed and returned ones never are.
    private let isForced: Bool
    /// The folder itself, to know when another one has taken its place.
    private let identity: FileIdentity
    private let files = BatchFiles()
    private let halt = Halt()

    init(_ path: String, journal: Journal, isForced: Bool) throws(FileError) {
        self.path = path
        self.journal = journal
        self.isForced = isForced
        identity = try FileIdentity(of: path)
    }

    /// Why nothing more can be written here, once that is so.
    var halted: PrintError? { halt.error }

    /// Whether the dossier's folder is still the one in which the run began.
    func mustStand() throws(PrintError) {
        guard identity.isStill(at: path) else { throw .file(FileError(.vanished, path: path)) }
    }

    /// Files of one folder are not written where a link leads.
    private func mustStayInside(_ drafts: [Draft]) throws(PrintError) {
        guard let first = drafts.first else { return }
        do throws(FileError) {
            try Folder.refuseLinks(on: Path.folder(of: first.path), below: path)
        } catch { throw .file(error) }
    }

    /// Fails when one of these files is gone, or the folder itself.
    func mustHold(_ paths: some Sequence<String>) throws(FileError) {
        guard identity.isStill(at: path) else { throw FileError(.vanished, path: path) }
        let lost = paths.first { FileReading.kind(of: path + "/" + $0) != .file }
        if let lost { throw FileError(.vanished, path: path + "/" + Path.folder(of: lost)) }
    }

    // MARK: - Placing

    /// Puts files of one folder in their places, unless what stands there was changed since hoso
    /// made it; their digests are noted before the first is written.
    func place(_ drafts: [Draft]) -> [Outcome] {
        let strangers: [String]
        do throws(PrintError) {
            try mustStand()
            try mustStayInside(drafts)
            strangers = try self.strangers(besides: drafts)
        } catch { return drafts.map { _ in .failure(noted(error)) } }
        var decisions = drafts.map { decision(on: $0, among: strangers) }
        do throws(JournalError) {
            try journal.note(decisions.compactMap(\.entry))
        } catch {
            let failure = noted(.journal(error))
            decisions = decisions.map { $0.entry == nil ? $0 : .settled(.failure(failure)) }
        }
        return decisions.map(carriedOut)
    }

    /// Puts one file in its place.
    func place(_ draft: Draft) -> Outcome {
        place([draft]).first ?? .failure(.digest(DigestError()))
    }

    private enum Decision {
        case settled(Outcome)
        /// The same bytes stand there; only what they are made from is noted.
        case confirmed(Journal.Entry)
        case write(FileContent, Journal.Entry)

        var entry: Journal.Entry? {
            switch self {
            case .settled: nil
            case .confirmed(let entry), .write(_, let entry): entry
            }
        }
    }

    private func decision(on draft: Draft, among strangers: [String]) -> Decision {
        do throws(PrintError) {
            let standing = try standing(at: draft.path)
            if case .ours(let entry) = standing, !entry.source.isEmpty,
                entry.source == draft.source
            {
                return .settled(.success(.made(entry, isNew: false)))
            }
            let content = try draft.content()
            let entry = Journal.Entry(
                path: draft.path, digest: try content.digest, source: draft.source ?? "")
            return try decision(on: entry, content, standing, among: strangers)
        } catch { return .settled(.failure(noted(error))) }
    }

    private func decision(
        on entry: Journal.Entry, _ new: FileContent, _ standing: Standing, among strangers: [String]
    ) throws(PrintError) -> Decision {
        switch standing {
        case .nothing: return .write(new, entry)
        case .ours(let old) where old.digest == entry.digest: return .confirmed(entry)
        case .ours:
            let kept = KeptFile(entry.path, beside: strangers, holding: nil)
            return kept == nil ? .write(new, entry) : try left(entry.path, kept)
        case .changed(let content, let digest):
            if digest == entry.digest { return .confirmed(entry) }
            let kept = KeptFile(entry.path, beside: strangers, holding: content)
            return isForced && kept == nil ? .write(new, entry) : try left(entry.path, kept)
        }
    }

    private func left(_ path: String, _ kept: KeptFile?) throws(PrintError) -> Decision {
        .settled(.success(.kept(former: try latest(at: path), kept)))
    }

    private func carriedOut(_ decision: Decision) -> Outcome {
        switch decision {
        case .settled(let outcome): return outcome
        case .confirmed(let entry): return .success(.made(entry, isNew: false))
        case .write(let content, let entry):
            let target = path + "/" + entry.path
            do throws(FileError) {
                try Folder.make(Path.folder(of: target))
                try content.write(to: target, among: files)
            } catch { return .failure(noted(.file(error))) }
            return .success(.made(entry, isNew: true))
        }
    }

    /// An error after which every other file would fail as well ends the run.
    private func noted(_ error: PrintError) -> PrintError {
        switch error {
        case .file(let file) where file.problem == .full || file.problem == .vanished:
            halt.error = error
        case .journal: halt.error = error
        default: break
        }
        return error
    }

    // MARK: - What stands there

    private enum Standing {
        case nothing
        case ours(Journal.Entry)
        case changed([UInt8], digest: String)
    }

    private func standing(at relative: String) throws(PrintError) -> Standing {
        let target = path + "/" + relative
        guard try PrintError.standing(at: target) == .file else { return .nothing }
        let bytes = try PrintError.contents(of: target)
        let digest = try PrintError.digest(of: bytes)
        do throws(JournalError) {
            if let source = try journal.source(of: digest, at: relative) {
                return .ours(Journal.Entry(path: relative, digest: digest, source: source))
            }
            // A power cut may leave half of what was written last.
            if try journal.wasStopped(at: relative), !Self.isWhole(bytes, relative) {
                return .nothing
            }
        } catch { throw .journal(error) }
        return .changed(bytes, digest: digest)
    }

    private static func isWhole(_ bytes: [UInt8], _ relative: String) -> Bool {
        if Path.kind(of: relative) == "pdf" {
            return bytes.starts(with: "%PDF".utf8) && bytes.suffix(1_024).contains("%%EOF".utf8)
        }
        do throws(PackageError) {
            _ = try Package(reading: bytes)
            return true
        } catch { return !error.isOfDamage }
    }

    /// What lies in the folder of these files and hoso did not write.
    private func strangers(besides drafts: [Draft]) throws(PrintError) -> [String] {
        guard let first = drafts.first else { return [] }
        let folder = Path.folder(of: first.path)
        let target = path + "/" + folder
        guard try PrintError.standing(at: target) == .folder else { return [] }
        let names: [String]
        do throws(FileError) { names = try Folder.names(in: target) } catch { throw .file(error) }
        let own = Set(drafts.map { Path.name(of: $0.path) })
        var strangers: [String] = []
        for name in names where !own.contains(name) {
            let relative = folder == "." ? name : folder + "/" + name
            guard try latest(at: relative) != nil else {
                strangers.append(name)
                continue
            }
            if try isReplaced(relative) { strangers.append(name) }
        }
        return strangers
    }

    /// Whether a scan lies where hoso once put a PDF.
    private func isReplaced(_ relative: String) throws(PrintError) -> Bool {
        guard Path.kind(of: relative) == "pdf", case .changed = try standing(at: relative) else {
            return false
        }
        return true
    }

    /// What hoso made last at a path of the dossier.
    func latest(at relative: String) throws(PrintError) -> Journal.Entry? {
        do throws(JournalError) {
            return try journal.latest(at: relative)
        } catch { throw .journal(error) }
    }
}

/// Why a run ends early, told once by whoever meets it first.
private final class Halt: Sendable {
    private let first = Mutex<PrintError?>(nil)

    var error: PrintError? {
        get { first.withLock(\.self) }
        set { first.withLock { $0 = $0 ?? newValue } }
    }
}

// MARK: - Tidying

extension DossierFolder {
    /// Removes what a killed run left in one of the dossier's folders; a folder that cannot be
    /// listed shows that when it is written to.
    func clean(_ relative: String) {
        let target = path + "/" + relative
        guard FileReading.kind(of: target) == .folder, !Folder.isLinked(relative, below: path)
        else { return }
        do throws(FileError) { try Folder.clean(target, olderThan: 0) } catch {}
    }

    /// Removes what an earlier run made and this one did not, unless somebody changed it: a paper
    /// that is withheld now must not be found from before.
    ///
    /// - Returns: changed files that were left alone.
    func sweep(keeping paths: PathSet) throws(PrintError) -> [String] {
        let others: [String]
        do throws(JournalError) {
            others = try journal.paths { !paths.contains($0) }
        } catch { throw .journal(error) }
        var left: [String] = []
        for relative in others
        where Path.staysInside(relative) && !Folder.isLinked(Path.folder(of: relative), below: path)
        {
            switch try standing(at: relative) {
            case .nothing: break
            case .changed: left.append(relative)
            case .ours:
                let names = try strangers(besides: [Draft(path: relative) { .bytes([]) }])
                if KeptFile(relative, beside: names, holding: nil) == nil {
                    remove(relative)
                } else {
                    left.append(relative)
                }
            }
        }
        return left
    }

    private func remove(_ relative: String) {
        unlink(path + "/" + relative)
        var folder = Path.folder(of: relative)
        while folder != ".", rmdir(path + "/" + folder) == 0 { folder = Path.folder(of: folder) }
    }
}
