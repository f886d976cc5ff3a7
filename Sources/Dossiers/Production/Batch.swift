/// Many jobs on a few workers.
package enum Batch {
    /// Runs the jobs, at most `workers` at a time, and gives their results in the order of the
    /// jobs.
    ///
    /// A sliding window: memory does not grow with the number of jobs beyond their results.
    ///
    /// - Parameters:
    ///   - count: how many jobs there are.
    ///   - workers: how many run at a time.
    ///   - progress: told how many are done after each.
    ///   - job: the work, given the job's place.
    package static func results<Output: Sendable>(
        count: Int, workers: Int, progress: (Int) -> Void = { _ in },
        job: @escaping @Sendable (Int) -> Output
    ) async -> [Output] {
        var results = [Output?](repeating: nil, count: count)
        await each(
            count: count, workers: workers, progress: progress, job: job,
            take: { results[$0] = $1 })
        return results.compactMap(\.self)
    }

    /// Runs the jobs, at most `workers` at a time, and hands over each result as soon as it is
    /// there: behind a job that takes long, the results of thousands of others would have to wait.
    ///
    /// - Parameters:
    ///   - count: how many jobs there are.
    ///   - workers: how many run at a time.
    ///   - progress: told how many are done after each.
    ///   - job: the work, given the job's place.
    ///   - take: takes a job's place and its result, one job at a time.
    package static func each<Output: Sendable>(
        count: Int, workers: Int, progress: (Int) -> Void = { _ in },
        job: @escaping @Sendable (Int) -> Output, take: (Int, Output) -> Void
    ) async {
        await withTaskGroup(of: (Int, Output).self) { group in
            var next = 0
            while next < min(count, max(1, workers)) {
                group.addTask { [next] in (next, job(next)) }
                next += 1
            }
            var done = 0
            for await (place, output) in group {
                take(place, output)
                done += 1
                progress(done)
                guard next < count else { continue }
                group.addTask { [next] in (next, job(next)) }
                next += 1
            }
        }
    }

    /// As many workers as the process may use cores.
    package static var cores: Int { ProcessorCount.usable }
}
