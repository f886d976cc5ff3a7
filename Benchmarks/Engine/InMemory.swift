import DocxTemplate
import Dossiers

/// Makes documents and drops them: what the engine alone takes, and how it spreads over cores.
struct InMemory {
    private let material: Material

    init(_ material: Material) { self.material = material }

    func run(count: Int, workers: Int) async throws {
        let material = material
        let watch = Stopwatch()
        let share = count / workers
        let sizes = await Batch.results(count: workers, workers: workers) { _ in
            (0..<share).reduce(0) { $0 + Self.size(of: material.record($1), material.template) }
        }
        report([
            ("seconds", watch.seconds / Double(share * workers)),
            ("bytes", Double(sizes.reduce(0, +) / (share * workers))),
            ("peak_kb", Double(Stopwatch.peak)),
        ])
    }

    private static func size(of record: Record, _ template: Template) -> Int {
        do {
            return try template.rendering(of: record, missing: .empty).bytes.count
        } catch { return 0 }
    }
}
