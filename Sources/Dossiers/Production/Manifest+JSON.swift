import JSONText

extension Manifest {
    /// Reads a manifest; entries that say too little are left out.
    ///
    /// - Throws: also for JSON that lacks what every manifest has.
    package init(parsing bytes: [UInt8], named name: String) throws(BookError) {
        let lists = ManifestLists()
        let json = try BookError.json { () throws(JSONError) in
            try JSON(parsing: bytes, named: name, limits: Self.limits, taking: lists.take)
        }
        if let lacking = Self.lacking(json) { throw .noManifest(file: name, lacking: lacking) }
        self = lists.manifest
        part = json["part"].flatMap(Part.init)
        tool = Tool(json["tool"])
        regime = json["regime"]?.string ?? ""
        year = json["year"].flatMap(Int.init) ?? 0
        mode = json["mode"]?.string ?? ""
        schedule = Schedule(json["schedule"])
    }

    /// Whether a folder is a dossier with a manifest.
    package static func lies(in folder: String) -> Bool {
        FileReading.kind(of: folder + "/" + DossierNames.manifest) == .file
    }

    /// Whether a folder is a dossier whose making was stopped, or parts of one.
    package static func isAwaited(in folder: String) -> Bool {
        !lies(in: folder) && FileReading.kind(of: folder + "/" + DossierNames.hidden) == .folder
    }

    /// Reads the manifest of a dossier's folder.
    package init(
        readingFrom folder: String, named name: String = DossierNames.manifest
    ) throws(BookError) {
        let path = folder + "/" + name
        let bytes: [UInt8]
        do throws(FileError) {
            bytes = try FileReading.contents(of: path)
        } catch { throw .file(error) }
        try self.init(parsing: bytes, named: name)
    }

    /// What JSON lacks to be a manifest, of any version; nil for one.
    static func lacking(_ json: JSON) -> String? {
        let members = [
            ("version", json["version"].flatMap(Int.init) != nil),
            ("regime", json["regime"]?.string != nil),
            ("year", json["year"].flatMap(Int.init) != nil),
            ("outputs", json["outputs"]?.elements != nil),
        ]
        return members.first { !$0.1 }?.0
    }

    /// Refuses a folder in which somebody else's file has the manifest's name.
    static func refuseForeign(in folder: String, named name: String) throws(PrintError) {
        let path = folder + "/" + name
        do throws(FileError) {
            guard try FileReading.standing(at: path) == .file, try !isLikely(path) else { return }
        } catch { throw .file(error) }
        do throws(BookError) {
            _ = try Manifest(readingFrom: folder, named: name)
        } catch .file(let error) {
            throw .file(error)
        } catch { throw .foreignManifest(path) }
    }

    /// Whether a file begins as manifests do: a large one is not read as a whole to be replaced.
    private static func isLikely(_ path: String) throws(FileError) -> Bool {
        let bytes = try FileReading.beginning(of: path, upTo: 4_096)
        let text = String(decoding: bytes, as: UTF8.self)
        return text.filter { !$0.isWhitespace }.hasPrefix("{\"version\":1,")
            && text.contains("\"regime\"") && text.contains("\"year\"")
    }

    /// What hoso wrote last time; nothing without a manifest that can be read.
    static func entries(
        in folder: String, _ shard: Shard? = nil
    ) throws(FileError) -> [Journal.Entry] {
        try entries(in: folder, named: shard.map(ShardManifests.name) ?? DossierNames.manifest)
    }

    /// The files that one manifest of a folder names.
    static func entries(
        in folder: String, named name: String
    ) throws(FileError) -> [Journal.Entry] {
        guard try FileReading.standing(at: folder + "/" + name) == .file else { return [] }
        do throws(BookError) {
            return try Manifest(readingFrom: folder, named: name).outputs.map(\.entry)
        } catch .file(let error) {
            throw error
        } catch {
            return []
        }
    }

    /// A dossier of a hundred thousand people names more than half a million files.
    private static var limits: JSONLimits {
        var limits = JSONLimits.standard
        limits.bytes = FileReading.limit
        return limits
    }
}

/// Gathers the entries of a manifest's lists as they are read.
private final class ManifestLists {
    private(set) var manifest = Manifest()

    /// Takes an entry; false for one of a list that no manifest has.
    func take(_ list: String, _ entry: JSON) -> Bool {
        switch list {
        case "regimes": add(Manifest.Layer(entry), to: \.regimes)
        case "inputs": add(InputFile(entry), to: \.inputs)
        case "templates": add(Manifest.Source(entry), to: \.templates)
        case "overrides": add(Manifest.Overridden(entry), to: \.overrides)
        case "folders": add(Manifest.Folder(entry), to: \.folders)
        case "lists": add(Manifest.PaperList(entry), to: \.lists)
        case "absent": add(Manifest.Absence(entry), to: \.absent)
        case "missing": add(Manifest.Gap(entry), to: \.gaps)
        case "awaited": add(Manifest.Awaited(entry), to: \.awaited)
        case "received": add(Manifest.Received(entry), to: \.received)
        case "outputs": add(Manifest.Output(entry), to: \.outputs)
        default: return false
        }
        return true
    }

    private func add<Entry>(_ entry: Entry?, to list: WritableKeyPath<Manifest, [Entry]>) {
        if let entry { manifest[keyPath: list].append(entry) }
    }
}

extension Manifest.Tool {
    var json: JSON {
        .object([.init("name", .string(name)), .init("version", .string(version))])
    }

    fileprivate init(_ json: JSON?) {
        self.init(
            name: json?["name"]?.string ?? "", version: json?["version"]?.string ?? "")
    }
}

extension Manifest.Part {
    var json: JSON {
        .object([
            .init("number", .number(String(shard.number))),
            .init("of", .number(String(shard.count))), .init("run", run.json),
        ])
    }

    fileprivate init?(_ json: JSON) {
        guard let number = json["number"].flatMap(Int.init),
            let count = json["of"].flatMap(Int.init),
            let shard = Shard(number, of: count), let run = json["run"].flatMap(UnfinishedRun.init)
        else { return nil }
        self.init(shard: shard, run: run)
    }
}

extension Manifest.Layer {
    var json: JSON {
        .object([.init("regime", .string(id)), .init("sha256", .string(digest))])
    }

    fileprivate init?(_ json: JSON) {
        guard let id = json["regime"]?.string, let digest = json["sha256"]?.string else {
            return nil
        }
        self.init(id: id, digest: digest)
    }
}

extension InputFile {
    var json: JSON {
        .object([.init("file", .string(name)), .init("sha256", .string(digest))])
    }

    fileprivate init?(_ json: JSON) {
        guard let name = json["file"]?.string, let digest = json["sha256"]?.string else {
            return nil
        }
        self.init(name: name, digest: digest)
    }
}

extension Manifest.Source {
    var json: JSON {
        .object([
            .init("form", .string(form)), .init("sha256", .string(digest)),
            .init("from", .string(folder)),
        ])
    }

    fileprivate init?(_ json: JSON) {
        guard let form = json["form"]?.string, let digest = json["sha256"]?.string else {
            return nil
        }
        self.init(form: form, digest: digest, folder: json["from"]?.string ?? "")
    }
}

extension Manifest.Overridden {
    var json: JSON {
        .object([
            .init("code", .string(code)), .init("reason", .string(reason)),
            .init("findings", .array(findings.map(\.json))),
        ])
    }

    fileprivate init?(_ json: JSON) {
        guard let code = json["code"]?.string else { return nil }
        self.init(
            code: code, reason: json["reason"]?.string ?? "",
            findings: (json["findings"]?.elements ?? []).map(Manifest.Passed.init))
    }
}

extension Manifest.Passed {
    var json: JSON {
        .object(present: [
            .init("message", .string(message)), .optional("subject", subject),
            .init("at", .string(location)),
        ])
    }

    fileprivate init(_ json: JSON) {
        self.init(
            message: json["message"]?.string ?? "", subject: json["subject"]?.string,
            location: json["at"]?.string ?? "")
    }
}

extension Manifest.Absence {
    var json: JSON {
        .object([
            .init("path", .string(path)), .init("subject", .string(subject)),
            .init("reasons", .array(reasons.map(JSON.string))),
        ])
    }

    fileprivate init?(_ json: JSON) {
        guard let path = json["path"]?.string else { return nil }
        self.init(
            place: SplitPath(path), subject: json["subject"]?.string ?? "",
            reasons: (json["reasons"]?.elements ?? []).compactMap(\.string))
    }
}

extension Manifest.Gap {
    var json: JSON {
        .object([
            .init("subject", .string(subject)), .init("item", .number(String(item))),
            .init("title", .string(title)),
        ])
    }

    fileprivate init?(_ json: JSON) {
        guard let subject = json["subject"]?.string, let item = json["item"].flatMap(Int.init)
        else { return nil }
        self.init(subject: subject, item: item, title: json["title"]?.string ?? "")
    }
}

extension Manifest.Output {
    /// The file as the journal keeps it.
    var entry: Journal.Entry { .init(path: path, digest: digest, source: source ?? "") }

    var json: JSON {
        .object(present: [
            .init("path", .string(path)), .init("sha256", .string(digest)),
            .optional("form", form), .optional("subject", subject), .optional("source", source),
        ])
    }

    fileprivate init?(_ json: JSON) {
        guard let path = json["path"]?.string, let digest = json["sha256"]?.string else {
            return nil
        }
        self.init(
            path: path, digest: digest, form: json["form"]?.string,
            subject: json["subject"]?.string, source: json["source"]?.string)
    }
}
