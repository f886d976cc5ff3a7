/// Several LibreOffices at a time, each with settings of its own.
package struct OfficePool {
    /// What one call is given and may take.
    package struct Limits: Hashable, Sendable {
        /// How many files one call is given; what it makes shows when it ends.
        package var files = 20
        /// What a call may take, in seconds: for all its files, and for one that failed before.
        package var batchSeconds = 180
        package var fileSeconds = 60

        package init() {}
    }

    private let program: OfficeProgram
    private let kind: OfficeProgram.Kind
    private let limits: Limits
    private let scratch: String
    private var workers: [Running?]
    private var waiting: [Batch]
    private var calls = 0

    /// Files that one call is given.
    private struct Batch {
        var places: [Int]
        var isRetry: Bool
    }

    private struct Running {
        var batch: Batch
        var call: OfficeCall
        var child: ChildProcess
    }

    /// Makes ready.
    ///
    /// - Parameters:
    ///   - count: how many files there are.
    ///   - workers: how many programs run at a time.
    ///   - scratch: a folder for what goes in and comes out.
    init(
        _ program: OfficeProgram, to kind: OfficeProgram.Kind, count: Int, workers: Int,
        limits: Limits, scratch: String
    ) {
        self.program = program
        self.kind = kind
        self.limits = limits
        self.scratch = scratch
        self.workers = Array(repeating: nil, count: max(1, workers))
        // With few files every program gets some of them.
        let share = (count + self.workers.count - 1) / self.workers.count
        let size = max(1, min(limits.files, share))
        waiting = stride(from: 0, to: count, by: size).map { start in
            Batch(places: Array(start..<min(start + size, count)), isRetry: false)
        }
    }

    /// Converts the files; one that fails is tried once more, alone.
    ///
    /// Ends early, and ends the programs, when somebody asks to stop.
    ///
    /// - Parameters:
    ///   - source: the bytes and the kind of a file.
    ///   - take: what is done with what was made of it; false when that is no good.
    ///   - progress: told how many files are done for good after each call.
    mutating func run(
        source: (Int) throws(FileError) -> (bytes: [UInt8], kind: String),
        take: (Int, [UInt8]) throws(FileError) -> Bool, progress: (Int) -> Void
    ) throws(FileError) {
        var done = 0
        do throws(FileError) {
            while !Interruption.isRequested {
                try fill(source)
                guard workers.contains(where: { $0 != nil }) else { return }
                let before = done
                for worker in workers.indices { done += try harvest(worker, take) }
                if done > before { progress(done) } else { ChildProcess.rest() }
            }
            stop()
        } catch {
            stop()
            throw error
        }
    }

    /// Gives every idle program its next files.
    private mutating func fill(
        _ source: (Int) throws(FileError) -> (bytes: [UInt8], kind: String)
    ) throws(FileError) {
        for worker in workers.indices where workers[worker] == nil && !waiting.isEmpty {
            let batch = waiting.removeFirst()
            calls += 1
            let call = OfficeCall(number: calls, kind: kind, worker: worker, scratch: scratch)
            var sources: [String] = []
            for place in batch.places {
                let (bytes, kind) = try source(place)
                sources.append(try call.lay(bytes, at: place, kind))
            }
            let seconds = batch.isRetry ? limits.fileSeconds : limits.batchSeconds
            if let child = program.start(call, sources, seconds: seconds) {
                workers[worker] = Running(batch: batch, call: call, child: child)
            }
        }
    }

    /// Takes what a program made, when it has ended.
    ///
    /// - Returns: how many files are done for good.
    private mutating func harvest(
        _ worker: Int, _ take: (Int, [UInt8]) throws(FileError) -> Bool
    ) throws(FileError) -> Int {
        guard let running = workers[worker], case .ended(let isSound) = running.child.state()
        else { return 0 }
        workers[worker] = nil
        var failed: [Int] = []
        for place in running.batch.places {
            guard let bytes = try running.call.made(at: place), try take(place, bytes) else {
                failed.append(place)
                continue
            }
        }
        running.call.clear()
        // Settings of a program that was ended may lock out the next one.
        if !isSound { ScratchFolder.remove(running.call.profile) }
        guard !running.batch.isRetry else { return running.batch.places.count }
        waiting += failed.map { Batch(places: [$0], isRetry: true) }
        return running.batch.places.count - failed.count
    }

    private func stop() { workers.forEach { $0?.child.end() } }
}
