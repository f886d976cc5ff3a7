package import JSONText
import PartyForms

/// What a dossier was made from and holds: `manifest.json`.
package struct Manifest: Hashable, Sendable {
    /// One file of the dossier.
    package struct Output: Hashable, Sendable {
        /// Relative to the dossier.
        package var path: String
        /// SHA-256 of what hoso wrote.
        package var digest: String
        /// The form's reference, and the subject's code, where it is a paper about somebody.
        package var form: String?
        package var subject: String?
    }

    /// A paper that is not there, and why.
    package struct Absence: Hashable, Sendable {
        package var path: String
        package var subject: String
        /// Codes of findings, or "failed".
        package var reasons: [String]
    }

    /// An item of a subject's dossier that should be there and is not.
    package struct Gap: Hashable, Sendable {
        package var subject: String
        /// The item's number in the regime's list, and its name.
        package var item: Int
        package var title: String
    }

    /// Findings of one code that were let pass.
    package struct Overridden: Hashable, Sendable {
        package var code: String
        package var reason: String
        /// What they said, in Vietnamese, and the cells they were about.
        package var findings: [Passed]
    }

    /// A finding that was let pass.
    package struct Passed: Hashable, Sendable {
        package var message: String
        package var subject: String?
        /// "Xếp loại!F633, F638"; empty for none.
        package var location: String
    }

    /// A template that was used.
    package struct Source: Hashable, Sendable {
        package var form: String
        package var digest: String
        /// Whose folder of templates it came from.
        package var folder: String
    }

    package var regime: String = ""
    package var year: Int = 0
    package var inputs: [InputFile] = []
    package var templates: [Source] = []
    package var outputs: [Output] = []
    package var absent: [Absence] = []
    package var gaps: [Gap] = []
    package var overrides: [Overridden] = []
    package var received: [Received] = []
    package var awaited: [Awaited] = []

    package init() {}

    /// The manifest as JSON.
    package var json: JSON {
        .object([
            .init("version", .number("1")),
            .init("regime", .string(regime)),
            .init("year", .number(String(year))),
            .init("inputs", .array(inputs.map { Self.entry($0.name, $0.digest, as: "file") })),
            .init("templates", .array(templates.map(Self.json))),
            .init("overrides", .array(overrides.map(Self.json))),
            .init("absent", .array(absent.map(Self.json))),
            .init("missing", .array(gaps.map(Self.json))),
            .init("awaited", .array(awaited.map(\.json))),
            .init("received", .array(received.map(\.json))),
            .init("outputs", .array(outputs.map(Self.json))),
        ])
    }

    private static func entry(_ name: String, _ digest: String, as key: String) -> JSON {
        .object([.init(key, .string(name)), .init("sha256", .string(digest))])
    }

    private static func json(_ source: Source) -> JSON {
        .object([
            .init("form", .string(source.form)), .init("sha256", .string(source.digest)),
            .init("from", .string(source.folder)),
        ])
    }

    private static func json(_ override: Overridden) -> JSON {
        .object([
            .init("code", .string(override.code)), .init("reason", .string(override.reason)),
            .init("findings", .array(override.findings.map(json))),
        ])
    }

    private static func json(_ finding: Passed) -> JSON {
        var members: [JSON.Member] = [.init("message", .string(finding.message))]
        if let subject = finding.subject { members.append(.init("subject", .string(subject))) }
        members.append(.init("at", .string(finding.location)))
        return .object(members)
    }

    private static func json(_ absence: Absence) -> JSON {
        .object([
            .init("path", .string(absence.path)), .init("subject", .string(absence.subject)),
            .init("reasons", .array(absence.reasons.map(JSON.string))),
        ])
    }

    private static func json(_ gap: Gap) -> JSON {
        .object([
            .init("subject", .string(gap.subject)), .init("item", .number(String(gap.item))),
            .init("title", .string(gap.title)),
        ])
    }

    private static func json(_ output: Output) -> JSON {
        var members: [JSON.Member] = [
            .init("path", .string(output.path)), .init("sha256", .string(output.digest)),
        ]
        if let form = output.form { members.append(.init("form", .string(form))) }
        if let subject = output.subject { members.append(.init("subject", .string(subject))) }
        return .object(members)
    }
}

extension Manifest {
    /// What hoso wrote last time, by path; empty without a manifest that can be read.
    static func digests(in folder: String) -> [String: String] {
        do throws(BookError) {
            let outputs = try Manifest(readingFrom: folder).outputs
            return Dictionary(outputs.map { ($0.path, $0.digest) }) { _, last in last }
        } catch {
            return [:]
        }
    }

    /// Reads what a dossier's manifest says of its papers.
    package init(readingFrom folder: String) throws(BookError) {
        let path = folder + "/" + DossierNames.manifest
        let bytes: [UInt8]
        do throws(FileError) {
            bytes = try FileReading.contents(of: path)
        } catch { throw .file(error) }
        do throws(JSONError) {
            let json = try JSON(parsing: bytes, named: DossierNames.manifest)
            outputs = (json["outputs"]?.elements ?? []).compactMap(Output.init)
            absent = (json["absent"]?.elements ?? []).compactMap(Absence.init)
            gaps = (json["missing"]?.elements ?? []).compactMap(Gap.init)
            received = (json["received"]?.elements ?? []).compactMap(Received.init)
            awaited = (json["awaited"]?.elements ?? []).compactMap(Awaited.init)
        } catch { throw .json(error) }
    }
}

extension Manifest.Output {
    fileprivate init?(_ json: JSON) {
        guard let path = json["path"]?.string, let digest = json["sha256"]?.string else {
            return nil
        }
        self.init(
            path: path, digest: digest, form: json["form"]?.string,
            subject: json["subject"]?.string)
    }
}

extension Manifest.Absence {
    fileprivate init?(_ json: JSON) {
        guard let path = json["path"]?.string else { return nil }
        self.init(
            path: path, subject: json["subject"]?.string ?? "",
            reasons: (json["reasons"]?.elements ?? []).compactMap(\.string))
    }
}

extension Manifest.Gap {
    fileprivate init?(_ json: JSON) {
        guard let subject = json["subject"]?.string, case .number(let number)? = json["item"],
            let item = Int(number)
        else { return nil }
        self.init(subject: subject, item: item, title: json["title"]?.string ?? "")
    }
}
