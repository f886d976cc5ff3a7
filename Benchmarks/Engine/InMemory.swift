import DocxTemplate
import Dossiers

/// Makes documents and drops them: what the engine alone takes, and how it spreads over cores.
///
/// A job is a stretch of the list, as in a real batch: workers fill other records at one time,
/// and hardly wait for each other at the end.
struct InMemory {
    private static let stretch = 100
    private let material: Material

    init(_ material: Material) { self.material = material }

    func run(count: Int, workers: Int) async throws {
        let material = material
        let watch = Stopwatch()
        let jobs = max(1, count / Self.stretch)
        let sizes = await Batch.results(count: jobs, workers: workers) { job in
            (job * Self.stretch..<(job + 1) * Self.stretch).reduce(0) {
                $0 + Self.size(of: material.record($1), material.template)
            }
        }
        let documents = jobs * Self.stretch
        report([
            ("seconds", watch.seconds / Double(documents)),
            ("bytes", Double(sizes.reduce(0, +) / documents)),
            ("peak_kb", Double(Stopwatch.peak)),
        ])
    }

    private static func size(of record: Record, _ template: Template) -> Int {
        do {
            return try template.rendering(of: record, missing: .empty).bytes.count
        } catch { return 0 }
    }
}
