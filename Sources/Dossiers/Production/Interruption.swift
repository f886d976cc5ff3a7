import Glibc
import Synchronization

/// Outside the type, for a C function can refer to nothing else.
private let isStopRequested = Atomic<Bool>(false)

/// Whether somebody asked this process to stop.
package enum Interruption {
    /// Whether work should end at the next safe place.
    package static var isRequested: Bool { isStopRequested.load(ordering: .relaxed) }

    /// From here on the first request to stop is noted instead of obeyed; the second is obeyed.
    package static func watch() {
        for number in [SIGINT, SIGTERM] {
            signal(number) { number in
                isStopRequested.store(true, ordering: .relaxed)
                signal(number, SIG_DFL)
            }
        }
    }
}
