package import PartyForms
import VietnameseText

/// Holds a dossier's folder against its manifest: what is missing, what was changed by hand.
package struct DossierCheck: Sendable {
    package let findings: [Finding]
    /// Whether a paper that belongs to the dossier is not there.
    package let isIncomplete: Bool
    /// Whether every file is as it was made or as it came.
    package let isUntouched: Bool

    /// Looks at every file that the manifest names.
    package init(_ folder: String) throws(BookError) {
        let manifest = try Manifest(readingFrom: folder)
        var findings: [Finding] = manifest.absent.map(Finding.init)
        let gaps = Dictionary(grouping: manifest.gaps, by: \.subject)
        findings += gaps.sorted { $0.key < $1.key }.map { .lacking($0.value, in: $0.key) }
        for output in manifest.outputs where Path.staysInside(output.path) {
            let path = folder + "/" + output.path
            guard FileReading.kind(of: path) == .file else {
                findings.append(.missing(output))
                continue
            }
            if try Self.digest(of: path) != output.digest { findings.append(.changed(output)) }
        }
        for paper in manifest.received where Path.staysInside(paper.path) {
            let path = folder + "/" + paper.path
            guard FileReading.kind(of: path) == .file else {
                findings.append(.lost(paper))
                continue
            }
            if try Self.digest(of: path) != paper.digest { findings.append(.altered(paper)) }
        }
        isUntouched = findings.isEmpty
        if !manifest.awaited.isEmpty { findings.append(.awaited(manifest.awaited)) }
        self.findings = findings
        isIncomplete = findings.contains { $0.severity == .warns }
    }

    private static func digest(of path: String) throws(BookError) -> String {
        let bytes: [UInt8]
        do throws(FileError) {
            bytes = try FileReading.contents(of: path)
        } catch { throw .file(error) }
        do throws(DigestError) { return try Digest.sha256(bytes) } catch { throw .digest(error) }
    }
}

extension Finding {
    fileprivate init(_ absence: Manifest.Absence) {
        let reasons = absence.reasons.joined(separator: ", ")
        let name = "\(absence.subject) · \(Path.name(of: absence.path))"
        self.init(
            "paper-absent", .warns,
            .said(Bilingual("Chưa làm \(name): \(reasons)", "\(name) was not made: \(reasons)")),
            subject: absence.subject)
    }

    /// What one subject's dossier lacks.
    fileprivate static func lacking(_ gaps: [Manifest.Gap], in subject: String) -> Finding {
        let items = gaps.map { "\($0.item). \($0.title)" }.joined(separator: "; ")
        return Finding(
            "dossier-incomplete", .warns,
            .said(Bilingual("\(subject) còn thiếu: \(items)", "\(subject) lacks: \(items)")),
            subject: subject, numbers: gaps.map { FindingNumber("muc", $0.item) })
    }

    fileprivate static func missing(_ output: Manifest.Output) -> Finding {
        let name = output.name
        return Finding(
            "file-missing", .warns, .said(Bilingual("Thiếu tệp \(name)", "\(name) is missing")),
            subject: output.subject)
    }

    /// A paper that came in and is no longer there.
    fileprivate static func lost(_ paper: Manifest.Received) -> Finding {
        let name = "\(paper.subject) · \(Path.name(of: paper.path))"
        return Finding(
            "received-missing", .warns,
            .said(Bilingual("Mất bản đã nhận \(name)", "The received \(name) is missing")),
            subject: paper.subject)
    }

    /// A paper that is not as it came in.
    fileprivate static func altered(_ paper: Manifest.Received) -> Finding {
        let name = "\(paper.subject) · \(Path.name(of: paper.path))"
        return Finding(
            "received-changed", .notes,
            .said(Bilingual("Đã sửa bản đã nhận \(name)", "The received \(name) was changed")),
            subject: paper.subject)
    }

    /// Who has not given a form back.
    fileprivate static func awaited(_ forms: [Manifest.Awaited]) -> Finding {
        var codes: [String] = []
        for form in forms where !codes.contains(form.subject) { codes.append(form.subject) }
        let list = codes.prefix(20).joined(separator: ", ")
        let rest = codes.count > 20 ? ", …" : ""
        return Finding(
            "not-returned", .notes,
            .said(
                Bilingual(
                    "Chưa nộp bản kiểm điểm (\(codes.count)): \(list)\(rest)",
                    "Reviews not given back (\(codes.count)): \(list)\(rest)")),
            numbers: [FindingNumber("chua_nop", codes.count)])
    }

    fileprivate static func changed(_ output: Manifest.Output) -> Finding {
        let name = output.name
        return Finding(
            "file-changed", .notes,
            .said(Bilingual("Đã sửa tay tệp \(name)", "\(name) was changed by hand")),
            subject: output.subject)
    }
}

extension Manifest.Output {
    /// The file as a message names it: by the subject's code, never by the folder's name.
    fileprivate var name: String {
        [subject, Path.name(of: path)].compactMap(\.self).joined(separator: " · ")
    }
}
