import CMalloc
import Glibc

/// The addresses that the process may use, where somebody set a limit (`ulimit -v`).
///
/// glibc keeps 64 MB of them for each thread that allocates, taken from 128; where they are not to
/// be had, every allocation becomes a mapping of its own. libdispatch waits for ever for a thread
/// that gets no memory for its stack or its variables.
package enum AddressSpace {
    private static let megabyte = 1 << 20
    private static let program = 256 * megabyte
    private static let worker = 136 * megabyte

    /// More would not be kept: glibc remembers 40 MB of stacks.
    static let workersWhenTight = 2
    private static let threadsKept = 5

    /// Whether the limit leaves too little for as many workers as there are processors.
    package static let isTight: Bool = {
        var limits = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limits) == 0 else { return false }
        return limits.rlim_cur < rlim_t(program + ProcessorCount.online * worker)
    }()

    /// What takes more is given back as soon as it is free.
    ///
    /// By itself glibc raises this to the largest piece that was, and what an office's lists took
    /// is kept for the rest of the run.
    private static let largePiece = Int32(2 * megabyte)

    /// Makes a run that has little of it thrifty, before it has threads; has any run give back what
    /// is large, and makes its threads, so that it needs no memory for them later.
    ///
    /// Where there are more than three processors glibc does not keep threads for all of them: a
    /// run that loses all its memory may then still wait for one.
    ///
    /// - Returns: false if there is no room for the threads that a run needs.
    package static func prepare() -> Bool {
        _ = mallopt(M_MMAP_THRESHOLD, largePiece)
        if isTight { _ = mallopt(M_ARENA_MAX, 1) }
        // The workers, what awaits them, and libdispatch's own.
        return canRun(threads: min(ProcessorCount.usable + 2, threadsKept))
    }

    /// Gives the system what was freed between pieces that are still in use: after a large book was
    /// checked and planned that is a tenth of all memory, which nobody takes again.
    package static func giveBack() { _ = malloc_trim(0) }

    /// Runs so many threads at a time and ends them; glibc keeps their stacks for the next ones.
    private static func canRun(threads count: Int) -> Bool {
        let gate = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
        defer { gate.deallocate() }
        pthread_mutex_init(gate, nil)
        pthread_mutex_lock(gate)
        var threads: [pthread_t] = []
        for _ in 0..<count {
            var thread = pthread_t()
            if pthread_create(&thread, nil, passing, gate) == 0 { threads.append(thread) }
        }
        pthread_mutex_unlock(gate)
        for thread in threads { pthread_join(thread, nil) }
        pthread_mutex_destroy(gate)
        return threads.count == count
    }

    /// What a thread does that only waits for a mutex.
    private static let passing:
        @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? =
            { gate in
                let mutex = gate?.assumingMemoryBound(to: pthread_mutex_t.self)
                if let mutex {
                    pthread_mutex_lock(mutex)
                    pthread_mutex_unlock(mutex)
                }
                return nil
            }
}
