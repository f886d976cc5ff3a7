import Glibc
import JSONText

/// The folder of a report: what somebody changed or signed since it was made is not overwritten.
///
/// Its list of what was made stands beside the report under a name of its own, so that a report may
/// lie in the folder of a dossier.
struct ReportFolder {
    /// What is in the folder because a report was made.
    static let manifest = "manifest-tong-hop.json"

    let path: String
    private let isForced: Bool
    /// What was written last time, by path.
    private let former: [String: String]
    /// What the list of this time names.
    private var listed: [(path: String, digest: String)] = []

    init(_ path: String, isForced: Bool) throws(PrintError) {
        self.path = path
        self.isForced = isForced
        former = try Self.former(in: path + "/" + Self.manifest, isForced: isForced)
        do throws(FileError) {
            try Folder.make(path)
            try Folder.clean(path)
        } catch { throw .file(error) }
    }

    /// Writes a file, unless what stands there was changed since it was made, or is signed.
    mutating func place(
        _ bytes: [UInt8], at relative: String
    ) throws(PrintError) -> DossierReport.Outcome {
        let digest = try PrintError.digest(of: bytes)
        do throws(FileError) {
            try Folder.make(Path.folder(of: relative), below: path)
        } catch { throw .file(error) }
        if let standing = try standing(at: relative) {
            let old = try PrintError.digest(of: standing)
            if old == digest { return made(relative, digest, isNew: false) }
            let isChanged = old != former[relative]
            let kept = try kept(relative, holding: isChanged ? standing : nil)
            guard kept == nil, !isChanged || isForced else {
                // Under what was once written, so that the next report knows it as changed.
                if let digest = former[relative] { listed.append((relative, digest)) }
                return .kept(former[relative].map { DigestMark($0) }, kept)
            }
        }
        do throws(FileError) {
            try AtomicFile.write(bytes, to: path + "/" + relative, durability: .batch)
        } catch { throw .file(error) }
        return made(relative, digest, isNew: true)
    }

    private mutating func made(
        _ relative: String, _ digest: String, isNew: Bool
    ) -> DossierReport.Outcome {
        listed.append((relative, digest))
        return .made(DigestMark(digest), isNew: isNew)
    }

    /// Removes what an earlier report held and this one does not, unless somebody changed or signed
    /// it: what is withheld now must not be found from before.
    func sweep(keeping paths: Set<String>) throws(PrintError) {
        for (relative, digest) in former.sorted(by: { $0.key < $1.key })
        where !paths.contains(relative) && Path.staysInside(relative) {
            guard !Folder.isLinked(Path.folder(of: relative), below: path),
                let standing = try standing(at: relative),
                try PrintError.digest(of: standing) == digest,
                try kept(relative, holding: nil) == nil
            else { continue }
            unlink(path + "/" + relative)
        }
    }

    /// Presses the files to the disk and only then names them.
    func seal() throws(PrintError) {
        let outputs = listed.map { path, digest in
            JSON.object([.init("path", .string(path)), .init("sha256", .string(digest))])
        }
        let json = JSON.object([.init("version", .number("1")), .init("outputs", .array(outputs))])
        do throws(FileError) {
            try Folder.flush(path)
            try AtomicFile.write(json.serialized(), to: path + "/" + Self.manifest)
        } catch { throw .file(error) }
    }

    private func standing(at relative: String) throws(PrintError) -> [UInt8]? {
        let target = path + "/" + relative
        guard try PrintError.standing(at: target) == .file else { return nil }
        return try PrintError.contents(of: target)
    }

    /// Why what stands there is to be left alone; nil: it may be made anew.
    private func kept(
        _ relative: String, holding bytes: [UInt8]?
    ) throws(PrintError) -> KeptFile? {
        let folder = Path.folder(of: relative)
        let names: [String]
        do throws(FileError) {
            names = try Folder.names(in: path + "/" + folder)
        } catch { throw .file(error) }
        let others = names.filter { name in
            former[folder == "." ? name : folder + "/" + name] == nil
        }
        return KeptFile(relative, beside: others, holding: bytes)
    }

    /// What the list of an earlier report names; a file of somebody else's is not overwritten.
    private static func former(
        in file: String, isForced: Bool
    ) throws(PrintError) -> [String: String] {
        guard try PrintError.standing(at: file) == .file else { return [:] }
        let listed = listed(in: try PrintError.contents(of: file))
        guard listed != nil || isForced else { throw .foreignManifest(file) }
        return listed ?? [:]
    }

    /// The digests of files by path, as such a list names them; nil for what is no such list.
    static func listed(in bytes: [UInt8]) -> [String: String]? {
        do throws(JSONError) {
            let json = try JSON(parsing: bytes, named: manifest)
            guard json["version"].flatMap(Int.init) != nil,
                let outputs = json["outputs"]?.elements
            else { return nil }
            let entries = outputs.compactMap { output -> (String, String)? in
                guard let path = output["path"]?.string else { return nil }
                return output["sha256"]?.string.map { (path, $0) }
            }
            return Dictionary(entries) { _, last in last }
        } catch { return nil }
    }
}
