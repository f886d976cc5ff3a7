import Synchronization

/// Whether somebody asked this process to stop.
package enum Interruption {
    private static let flag = Atomic<Bool>(false)

    /// Whether work should end at the next safe place.
    package static var isRequested: Bool { flag.load(ordering: .relaxed) }

    /// Asks for the end; safe in a signal handler.
    package static func request() { flag.store(true, ordering: .relaxed) }
}
