import PartyForms
import VietnameseText

/// What is wrong with single files of a dossier: those that are not there, and those that are no
/// longer what they were.
struct FileFindings {
    /// That something is not there.
    let lacking: [Finding]
    private let changed: [Finding]

    var findings: [Finding] { lacking + changed }

    init(
        _ manifest: Manifest, _ record: DossierRecord, _ contents: DossierContents,
        _ standing: DossierStanding
    ) {
        var lacking = manifest.absent.map(Finding.init)
        var changed: [Finding] = []
        lacking += standing.folders.compactMap { folder in
            let path = folder.folder.path
            let gaps = folder.gaps { record.output(named: $0, in: path) == nil }
            return gaps.isEmpty ? nil : .lacking(gaps, in: folder.folder.subject)
        }.sorted { ($0.subject ?? "") < ($1.subject ?? "") }
        for output in manifest.outputs where Path.staysInside(output.path) {
            if let file = contents.file(output.path) {
                let isSigned = file.isSigned || file.isScan(inPlaceOf: output)
                let isSame = file.packed == output.packed || isSigned
                if !isSame { changed.append(.changed(output)) }
            } else if !contents.hasSignedCopy(of: output.path) {
                lacking.append(.missing(output))
            }
        }
        for paper in manifest.received where Path.staysInside(paper.path) {
            guard let file = contents.file(paper.path) else {
                lacking.append(.lost(paper))
                continue
            }
            if file.digest != paper.digest { changed.append(.altered(paper)) }
        }
        self.lacking = lacking
        self.changed = changed
    }
}

extension DossierContents {
    /// Whether a paper that is not there lies there as its signed copy.
    fileprivate func hasSignedCopy(of path: String) -> Bool {
        let names = files[Path.folder(of: path)]?.map(\.name) ?? []
        return !SignedCopies.of(Path.name(of: path), among: names).isEmpty
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

    /// What one folder's list lacks.
    fileprivate static func lacking(_ gaps: [Manifest.Gap], in subject: String?) -> Finding {
        let items = gaps.map { "\($0.item). \($0.title)" }.joined(separator: "; ")
        let code = subject ?? "04_Tong-hop"
        return Finding(
            "dossier-incomplete", .warns,
            .said(Bilingual("\(code) còn thiếu: \(items)", "\(code) lacks: \(items)")),
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
        let name = paper.name
        return Finding(
            "received-missing", .warns,
            .said(Bilingual("Mất bản đã nhận \(name)", "The received \(name) is missing")),
            subject: paper.subject)
    }

    /// A paper that is not as it came in.
    fileprivate static func altered(_ paper: Manifest.Received) -> Finding {
        let name = paper.name
        return Finding(
            "received-changed", .notes,
            .said(Bilingual("Đã sửa bản đã nhận \(name)", "The received \(name) was changed")),
            subject: paper.subject)
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

extension Manifest.Received {
    fileprivate var name: String { "\(subject) · \(Path.name(of: path))" }
}
