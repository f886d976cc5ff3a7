package import DocxTemplate

/// What a run would change in the dossier that is there already.
package struct PlannedChanges: Hashable, Sendable {
    /// Papers that it does not have yet.
    package private(set) var added = 0
    /// Papers whose data or template changed.
    package private(set) var remade = 0
    package private(set) var unchanged = 0
    /// Papers that are no longer planned, or that a rule forbids now.
    package private(set) var dropped = 0

    /// Holds a plan against what the dossier was made from.
    ///
    /// - Parameters:
    ///   - manifest: that of the dossier.
    ///   - mode: how the run would print.
    package init(
        _ plan: DossierPlan, of review: OfficeReview, _ manifest: Manifest,
        library: RegimeLibrary, mode: Mode, workers: Int
    ) async throws(LibraryError) {
        var freshness = Freshness()
        try freshness.compare(manifest, with: library)
        await freshness.compare(plan, of: review, manifest, workers: workers)
        let made = manifest.outputs.filter { Path.kind(of: $0.path) == "docx" && $0.form != nil }
        var former = Dictionary(made.map { ($0.place, $0) }) { _, last in last }
        for paper in plan.sections.lazy.flatMap(\.papers) where paper.reasons.isEmpty {
            guard let output = former.removeValue(forKey: paper.place) else {
                added += 1
                continue
            }
            let isStale = manifest.mode != mode.rawValue || freshness.isStale(output)
            if isStale { remade += 1 } else { unchanged += 1 }
        }
        dropped = former.keys.count { $0.name != DossierNames.index }
    }
}
