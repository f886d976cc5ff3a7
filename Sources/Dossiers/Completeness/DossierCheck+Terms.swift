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
        try freshness.compare(manifest, with: library)
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
