package import PartyForms

/// Holds a dossier against its manifest, the regime's list and the deadlines.
package struct DossierCheck: Sendable {
    /// What a dossier is checked by, beside its own manifest.
    package struct Terms: Sendable {
        /// The day that days left are counted from.
        package var today: CalendarDay
        package var workers: Int
        /// What today's workbook asks for; nil: what the manifest says.
        package var demand: DossierDemand?
        package var freshness = Freshness()
        /// The workbook's files that are no longer those that the dossier was made from.
        package var changedInputs: [String] = []

        package init(on today: CalendarDay, workers: Int) {
            self.today = today
            self.workers = workers
        }
    }

    package let standing: DossierStanding
    package let findings: [Finding]
    /// Whether a paper that belongs to the dossier is not there.
    package let isIncomplete: Bool
    /// Whether there is nothing to do but to wait for what people give back.
    package let isInOrder: Bool

    /// Looks at every file of a dossier's folder.
    package init(
        _ folder: String, _ manifest: Manifest, by terms: Terms
    ) async throws(BookError) {
        let reader = ContentsReader(root: folder, known: manifest.knownDigests)
        let contents = try await reader.contents(
            papers: manifest.folders.map(\.path), workers: terms.workers)
        self.init(contents, manifest, by: terms)
    }

    /// Looks at files that lie somewhere else than in a folder.
    ///
    /// - Parameter others: what was found wrong with the place where they lie.
    package init(
        _ contents: DossierContents, _ manifest: Manifest, by terms: Terms,
        others: [Finding] = []
    ) {
        let demand = terms.demand ?? DossierDemand(manifest)
        let record = DossierRecord(manifest)
        standing = DossierStanding(
            demand, record, contents, freshness: terms.freshness, on: terms.today)
        let files = FileFindings(manifest, record, contents, standing)
        let whole = StandingFindings(standing, terms)
        findings = others + files.findings + whole.findings
        isIncomplete = !files.lacking.isEmpty || !whole.lacking.isEmpty
        isInOrder = findings.allSatisfy { $0.code == StandingFindings.awaited }
    }
}

extension Manifest {
    /// The SHA-256 of what hoso wrote and of what came in, by path.
    var knownDigests: [String: String] {
        let outputs = outputs.map { ($0.path, $0.digest) }
        let received = received.map { ($0.path, $0.digest) }
        return Dictionary(outputs + received) { first, _ in first }
    }
}
