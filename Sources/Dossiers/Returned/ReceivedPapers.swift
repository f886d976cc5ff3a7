import Glibc
import JSONText
import PartyForms
import VietnameseText

/// The papers that were sent back, kept as they came in the dossier's folders.
///
/// A dossier that is made already notes them in its manifest, one that is not in a small file of
/// its own, which the manifest takes over when the dossier is made.
package struct ReceivedPapers {
    private let folder: String
    private let places: [PaperTopic: String]
    private var noted: [Manifest.Received]

    /// Looks at a dossier, made or not.
    package init(_ folder: String, of review: OfficeReview) throws(ReturnError) {
        self.folder = folder
        let names = DossierNames(review.season)
        var places: [PaperTopic: String] = [:]
        for plan in review.regime.plan(review.season) {
            places[plan.topic] = names.folder(of: plan.topic)
        }
        self.places = places
        do throws(FileError) { noted = try Self.noted(in: folder) } catch { throw .file(error) }
    }

    /// Copies a form that came in, unless that was done before.
    ///
    /// - Returns: where it lies in the dossier; nil when nobody knows whose it is.
    package mutating func keep(_ form: ReadForm) throws(ReturnError) -> String? {
        guard let subject = form.subject, let place = places[.subject(subject)] else { return nil }
        let known = noted.first { $0.digest == form.digest && $0.subject == subject.code }
        if let known, FileReading.kind(of: folder + "/" + known.path) == .file { return known.path }
        let path = "\(place)/\(KeptFile.returnedFolder)/\(Self.name(of: form))"
        let bytes = try Self.original(of: form)
        do throws(FileError) {
            try Folder.make(Path.folder(of: path), below: folder)
            try AtomicFile.write(bytes, to: folder + "/" + path, durability: .batch)
        } catch { throw .file(error) }
        if known == nil {
            noted.append(
                Manifest.Received(
                    path: path, digest: form.digest, file: form.file.name,
                    form: form.form.reference, subject: subject.code))
        }
        return path
    }

    /// The file's bytes, which must be those that were read.
    private static func original(of form: ReadForm) throws(ReturnError) -> [UInt8] {
        let bytes: [UInt8]
        do throws(FileError) {
            bytes = try FileReading.contents(of: form.file.path)
        } catch { throw .file(error) }
        guard try ReturnError.digest(bytes) == form.digest else {
            throw .file(FileError(.read(code: EBUSY), path: form.file.path))
        }
        return bytes
    }

    /// Presses the copies to the disk and notes them.
    package func seal() throws(ReturnError) {
        let sorted = noted.sorted { ($0.path, $0.digest) < ($1.path, $1.digest) }
        let list = JSON.array(sorted.map(\.json))
        let made = folder + "/" + DossierNames.manifest
        do throws(FileError) {
            try Folder.make(folder)
            try Folder.flush(folder)
            guard let json = try Self.json(made), Manifest.lacking(json) == nil else {
                let own = JSON.object([.init("version", .number("1")), .init("received", list)])
                try Folder.make(KeptFile.returnedFolder, below: folder)
                try AtomicFile.write(own.serialized(), to: Self.ownList(in: folder))
                return
            }
            try AtomicFile.write(json.setting("received", to: list).serialized(), to: made)
        } catch { throw .file(error) }
    }

    // MARK: - Names

    private static func ownList(in folder: String) -> String {
        "\(folder)/\(KeptFile.returnedFolder)/\(DossierNames.manifest)"
    }

    /// "01_0a1b2c3d_Ban-tu-kiem-diem.docx".
    private static func name(of form: ReadForm) -> String {
        let number = form.item ?? 0
        let name = Path.name(of: form.file.name)
        let kind = Path.kind(of: name)
        let plain = VietnameseText.fileName(String(name.dropLast(kind.count + 1)), limit: 80)
        return (number < 10 ? "0" : "") + "\(number)_\(form.shortDigest)_"
            + (plain.isEmpty ? "_" : plain) + ".\(kind)"
    }

    // MARK: - What was noted

    /// What the manifest and the list of its own note, each paper once.
    ///
    /// - Throws: a list that is there and that the system does not hand over: what it notes would be
    ///   lost.
    static func noted(in folder: String) throws(FileError) -> [Manifest.Received] {
        let made = try json("\(folder)/\(DossierNames.manifest)")
        let all = try received(in: made) + received(in: json(ownList(in: folder)))
        var seen: Set<String> = []
        return all.filter { Path.staysInside($0.path) && seen.insert($0.path).inserted }
    }

    private static func received(in list: JSON?) -> [Manifest.Received] {
        (list?["received"]?.elements ?? []).compactMap(Manifest.Received.init)
    }

    /// Removes the list of its own once the manifest has taken all of it over.
    static func forgetOwnList(in folder: String, noted: [Manifest.Received]) {
        let own = ownList(in: folder)
        do throws(FileError) {
            guard let list = try json(own) else { return }
            guard Set(received(in: list)).isSubset(of: noted) else { return }
        } catch { return }
        unlink(own)
        rmdir(Path.folder(of: own))
    }

    /// Nil for a file that is not there, or that somebody made unreadable.
    private static func json(_ path: String) throws(FileError) -> JSON? {
        guard try FileReading.standing(at: path) == .file else { return nil }
        let bytes = try FileReading.contents(of: path)
        do throws(JSONError) {
            return try JSON(parsing: bytes, named: Path.name(of: path))
        } catch { return nil }
    }
}

extension JSON {
    /// The object with a member changed, or added at its end.
    fileprivate func setting(_ name: String, to value: JSON) -> JSON {
        guard case .object(var members) = self else { return self }
        if let place = members.firstIndex(where: { $0.name == name }) {
            members[place].value = value
        } else {
            members.append(.init(name, value))
        }
        return .object(members)
    }
}
