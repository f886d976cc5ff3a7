import DocxTemplate
import PartyForms

extension DossierCheck.Terms {
    /// Adds what templates and workbook say today.
    ///
    /// - Parameters:
    ///   - manifest: what the dossier was made from.
    ///   - library: where its templates lie.
    ///   - review: today's workbook, where it is at hand.
    package mutating func compare(
        _ manifest: Manifest, with library: RegimeLibrary, _ review: OfficeReview?
    ) async throws(LibraryError) {
        for source in manifest.templates {
            let today = try library.digest(ofForm: source.form)
            if let today, today != source.digest { freshness.forms.insert(source.form) }
        }
        guard let review else { return }
        changedInputs = Self.changed(manifest.inputs, review.book.inputs)
        let plan = try DossierPlan(
            review, library: library, mode: .init(rawValue: manifest.mode) ?? .filled)
        demand = DossierDemand(plan, of: review)
        await freshness.compare(plan, of: review, manifest, workers: workers)
    }

    /// Looks whether the workbook lies beside the dossier and is no longer the same.
    package mutating func compare(_ manifest: Manifest, withBooksBeside dossier: String) {
        let folder = Path.folder(of: Path.absolute(dossier))
        var beside: [InputFile] = []
        for input in manifest.inputs {
            let path = "\(folder)/\(input.name)"
            guard Path.staysInside(input.name), FileReading.kind(of: path) == .file else {
                continue
            }
            do {
                let bytes = try FileReading.contents(of: path)
                beside.append(try InputFile(name: input.name, bytes: bytes))
            } catch { continue }
        }
        let known = manifest.inputs.filter { input in beside.contains { $0.name == input.name } }
        changedInputs = Self.changed(known, beside)
    }

    /// The files that today's are not.
    private static func changed(_ made: [InputFile], _ today: [InputFile]) -> [String] {
        let digests = Set(today.map(\.digest))
        return made.filter { !digests.contains($0.digest) }.map(\.name)
    }
}

extension RegimeLibrary {
    /// SHA-256 of a form's template as it is today; nil when there is none.
    fileprivate func digest(ofForm reference: String) throws(LibraryError) -> String? {
        let parts = reference.split(separator: "/").map(String.init)
        guard parts.count == 2,
            let path = folders.folder(ofForm: parts[1], regime: parts[0])?.path,
            FileReading.kind(of: path + "/form.docx") == .file
        else { return nil }
        let bytes = try LibraryError.file { () throws(FileError) in
            try FileReading.contents(of: path + "/form.docx")
        }
        do throws(DigestError) { return try Digest.sha256(bytes) } catch { throw .digest(error) }
    }
}
