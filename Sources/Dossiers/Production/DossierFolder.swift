import Glibc

/// The folder of a dossier while it is made: nothing in it that somebody changed is overwritten.
struct DossierFolder: Sendable {
    /// What became of a file.
    enum Placement: Hashable, Sendable {
        case written
        /// It was there already, byte for byte.
        case same
        /// Somebody changed it, or it is not ours; it was left alone.
        case kept(former: String?)
    }

    let path: String
    /// Whether changed files are overwritten.
    let isForced: Bool
    /// What hoso wrote last time.
    private let former: [String: String]

    init(_ path: String, isForced: Bool) {
        self.path = path
        self.isForced = isForced
        former = Manifest.digests(in: path)
    }

    /// Writes a file, unless what stands there was changed since hoso made it.
    func place(
        _ bytes: [UInt8], at relative: String
    ) throws(PrintError) -> (placement: Placement, digest: String) {
        let target = path + "/" + relative
        let digest = try Self.digest(of: bytes)
        if FileReading.kind(of: target) == .file {
            let standing = try Self.digest(ofFile: target)
            if standing == digest { return (.same, digest) }
            if standing != former[relative], !isForced {
                return (.kept(former: former[relative]), standing)
            }
        }
        do throws(FileError) {
            try Folder.make(Path.folder(of: target))
            try AtomicFile.write(bytes, to: target, durability: .batch)
        } catch { throw .file(error) }
        return (.written, digest)
    }

    /// Removes what a killed run left in one of the dossier's folders; a folder that cannot be
    /// listed shows that when it is written to.
    func clean(_ relative: String) {
        let target = path + "/" + relative
        guard FileReading.kind(of: target) == .folder else { return }
        do throws(FileError) { try Folder.clean(target) } catch {}
    }

    /// Removes what an earlier run made and this one did not, unless somebody changed it: a paper
    /// that is withheld now must not be found from before.
    ///
    /// - Returns: changed files that were left alone.
    func sweep(keeping paths: Set<String>) throws(PrintError) -> [String] {
        var kept: [String] = []
        for (relative, digest) in former.sorted(by: { $0.key < $1.key })
        where !paths.contains(relative) && Path.staysInside(relative) {
            let target = path + "/" + relative
            guard FileReading.kind(of: target) == .file else { continue }
            guard try Self.digest(ofFile: target) == digest else {
                kept.append(relative)
                continue
            }
            unlink(target)
            removeEmptyFolders(above: relative)
        }
        return kept
    }

    private func removeEmptyFolders(above relative: String) {
        var folder = Path.folder(of: relative)
        while folder != ".", rmdir(path + "/" + folder) == 0 { folder = Path.folder(of: folder) }
    }

    private static func digest(of bytes: [UInt8]) throws(PrintError) -> String {
        do throws(DigestError) { return try Digest.sha256(bytes) } catch { throw .digest(error) }
    }

    private static func digest(ofFile path: String) throws(PrintError) -> String {
        let bytes: [UInt8]
        do throws(FileError) {
            bytes = try FileReading.contents(of: path)
        } catch { throw .file(error) }
        return try digest(of: bytes)
    }
}
