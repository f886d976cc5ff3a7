package import JSONText

extension Manifest {
    /// The manifest as JSON.
    package var json: JSON {
        .object(present: [
            .init("version", .number("1")),
            part.map { .init("part", $0.json) },
            .init("tool", tool.json),
            .init("regime", .string(regime)),
            .init("regimes", .array(regimes.map(\.json))),
            .init("year", .number(String(year))),
            .init("mode", .string(mode)),
            .init("inputs", .array(inputs.map(\.json))),
            .init("templates", .array(templates.map(\.json))),
            .init("overrides", .array(overrides.map(\.json))),
            .init("folders", .array(folders.map(\.json))),
            .init("lists", .array(lists.map(\.json))),
            .init("schedule", schedule.json),
            .init("absent", .array(absent.map(\.json))),
            .init("missing", .array(gaps.map(\.json))),
            .init("awaited", .array(awaited.map(\.json))),
            .init("received", .array(received.map(\.json))),
            .init("outputs", .array(outputs.map(\.json))),
        ])
    }

    /// Reads a manifest; entries that say too little are left out.
    package init(_ json: JSON) {
        part = json["part"].flatMap(Part.init)
        tool = Tool(json["tool"])
        regime = json["regime"]?.string ?? ""
        regimes = Self.entries(json["regimes"], Layer.init)
        year = json["year"].flatMap(Int.init) ?? 0
        mode = json["mode"]?.string ?? ""
        inputs = Self.entries(json["inputs"], InputFile.init)
        templates = Self.entries(json["templates"], Source.init)
        overrides = Self.entries(json["overrides"], Overridden.init)
        folders = Self.entries(json["folders"], Folder.init)
        lists = Self.entries(json["lists"], PaperList.init)
        schedule = Schedule(json["schedule"])
        absent = Self.entries(json["absent"], Absence.init)
        gaps = Self.entries(json["missing"], Gap.init)
        awaited = Self.entries(json["awaited"], Awaited.init)
        received = Self.entries(json["received"], Received.init)
        outputs = Self.entries(json["outputs"], Output.init)
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
        do throws(JSONError) {
            self.init(try JSON(parsing: bytes, named: name, limits: Self.limits))
        } catch { throw .json(error) }
    }

    /// What hoso wrote last time; nothing without a manifest that can be read.
    static func entries(in folder: String, _ shard: Shard? = nil) -> [Journal.Entry] {
        entries(in: folder, named: shard.map(ShardManifests.name) ?? DossierNames.manifest)
    }

    /// The files that one manifest of a folder names.
    static func entries(in folder: String, named name: String) -> [Journal.Entry] {
        guard FileReading.kind(of: folder + "/" + name) == .file else { return [] }
        do throws(BookError) {
            return try Manifest(readingFrom: folder, named: name).outputs.map(\.entry)
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

    private static func entries<Entry>(_ json: JSON?, _ reading: (JSON) -> Entry?) -> [Entry] {
        (json?.elements ?? []).compactMap(reading)
    }
}

extension Manifest.Tool {
    fileprivate var json: JSON {
        .object([.init("name", .string(name)), .init("version", .string(version))])
    }

    fileprivate init(_ json: JSON?) {
        self.init(
            name: json?["name"]?.string ?? "", version: json?["version"]?.string ?? "")
    }
}

extension Manifest.Part {
    fileprivate var json: JSON {
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
    fileprivate var json: JSON {
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
    fileprivate var json: JSON {
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
    fileprivate var json: JSON {
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
    fileprivate var json: JSON {
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
    fileprivate var json: JSON {
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
    fileprivate var json: JSON {
        .object([
            .init("path", .string(path)), .init("subject", .string(subject)),
            .init("reasons", .array(reasons.map(JSON.string))),
        ])
    }

    fileprivate init?(_ json: JSON) {
        guard let path = json["path"]?.string else { return nil }
        self.init(
            path: path, subject: json["subject"]?.string ?? "",
            reasons: (json["reasons"]?.elements ?? []).compactMap(\.string))
    }
}

extension Manifest.Gap {
    fileprivate var json: JSON {
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

    fileprivate var json: JSON {
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
