import VietnameseText

/// A bar on a terminal; nothing anywhere else.
struct Progress: Sendable {
    private static let width = 30

    private let total: Int
    private let isShown: Bool

    init(total: Int, in session: Session) {
        self.total = total
        isShown = !session.isQuiet && total > 1 && Stream.messages.isTerminal
    }

    /// Shows how many are done, when the bar changes by that.
    func show(_ done: Int) {
        guard isShown, filled(done) != filled(done - 1) || done == total else { return }
        let bar = String(repeating: "█", count: filled(done))
        let rest = String(repeating: "░", count: Self.width - filled(done))
        Stream.messages.writeIgnoringFailure("\r\(bar)\(rest) \(done)/\(total)")
    }

    /// Takes the bar away.
    func finish() {
        guard isShown else { return }
        Stream.messages.writeIgnoringFailure("\r\u{1B}[K")
    }

    private func filled(_ done: Int) -> Int { done * Self.width / max(1, total) }
}
