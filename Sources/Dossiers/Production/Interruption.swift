import Glibc
import Synchronization

/// Whether somebody asked this process to stop.
package enum Interruption {
    private static let flag = Atomic<Bool>(false)

    /// Whether work should end at the next safe place.
    package static var isRequested: Bool { flag.load(ordering: .relaxed) }

    /// From here on the first request to stop is noted instead of obeyed; the second is obeyed.
    package static func watch() {
        for number in [SIGINT, SIGTERM] {
            signal(number) { number in
                flag.store(true, ordering: .relaxed)
                signal(number, SIG_DFL)
            }
        }
    }
}
