import Dispatch
import DocxTemplate
import Dossiers
import Synchronization

/// Makes documents and drops them: what the engine alone takes, and how it spreads over cores.
///
/// A job is a stretch of the list, as in a real batch: workers fill other records at one time,
/// and hardly wait for each other at the end.
struct InMemory: Sendable {
    private static let stretch = 100
    private let material: Material

    init(_ material: Material) { self.material = material }

    /// Makes documents with that many workers.
    func run(count: Int, workers: Int) {
        let watch = Stopwatch()
        let jobs = max(1, count / Self.stretch)
        let sizes = workers == 1 ? (0..<jobs).map(bytes) : spread(jobs: jobs, workers: workers)
        let documents = jobs * Self.stretch
        report([
            ("seconds", watch.seconds / Double(documents)),
            ("bytes", Double(sizes.reduce(0, +) / documents)),
            ("peak_kb", Double(Stopwatch.peak)),
        ])
    }

    /// The main thread waits and does not end: valgrind, which counts the instructions of one
    /// worker, cannot follow a program that does.
    private func spread(jobs: Int, workers: Int) -> [Int] {
        let sizes = Mutex<[Int]>([])
        let done = DispatchSemaphore(value: 0)
        Task.detached {
            let found = await Batch.results(count: jobs, workers: workers, job: bytes)
            sizes.withLock { $0 = found }
            done.signal()
        }
        done.wait()
        return sizes.withLock { $0 }
    }

    /// What the documents of a job take.
    @Sendable private func bytes(of job: Int) -> Int {
        (job * Self.stretch..<(job + 1) * Self.stretch).reduce(0) {
            $0 + Self.size(of: material.record($1), material.template)
        }
    }

    private static func size(of record: Record, _ template: Template) -> Int {
        do {
            return try template.rendering(of: record, missing: .empty).bytes.count
        } catch { return 0 }
    }
}
