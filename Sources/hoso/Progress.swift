import VietnameseText

/// A bar on a terminal; nothing anywhere else.
struct Progress: Sendable {
    private static let width = 30

    private let total: Int
    private let isShown: Bool
    /// Since when, and the language of what is left; nil for a bar alone.
    private let start: ContinuousClock.Instant?
    private let language: Language

    /// Begins a bar.
    ///
    /// - Parameter showsTime: whether it says how long the rest will take at the pace so far.
    init(total: Int, in session: Session, showsTime: Bool = false) {
        self.total = total
        isShown = !session.isQuiet && total > 1 && Stream.messages.isTerminal
        start = showsTime ? .now : nil
        language = session.language
        if showsTime { show(0) }
    }

    /// Shows how many are done, when the bar changes by that.
    func show(_ done: Int) {
        guard isShown, start != nil || filled(done) != filled(done - 1) || done == total else {
            return
        }
        let bar = String(repeating: "█", count: filled(done))
        let rest = String(repeating: "░", count: Self.width - filled(done))
        let time = start.map { remaining(done, since: $0) } ?? ""
        Stream.messages.writeIgnoringFailure("\r\(bar)\(rest) \(done)/\(total)\(time)")
    }

    /// Takes the bar away.
    func finish() {
        guard isShown else { return }
        Stream.messages.writeIgnoringFailure("\r\u{1B}[K")
    }

    private func filled(_ done: Int) -> Int { done * Self.width / max(1, total) }

    /// What is left, by what was done so far; nothing before the first is done.
    private func remaining(_ done: Int, since start: ContinuousClock.Instant) -> String {
        guard done > 0, done < total else { return "\u{1B}[K" }
        let past = Double((ContinuousClock.now - start).components.seconds)
        let seconds = past * Double(total - done) / Double(done)
        return " · \(RemainingTime(seconds: seconds).words(in: language))\u{1B}[K"
    }
}

/// A guess of how long something will take, no finer than it can be.
struct RemainingTime: Hashable {
    /// In tens below a minute, in whole minutes above.
    private let tens: Int
    private let minutes: Int

    init(seconds: Double) {
        tens = Int((seconds / 10).rounded(.up)) * 10
        minutes = Int((seconds / 60).rounded(.up))
    }

    func words(in language: Language) -> String {
        guard tens > 60 else { return language("còn khoảng \(tens) giây", "about \(tens) s left") }
        guard minutes > 90 else {
            return language("còn khoảng \(minutes) phút", "about \(minutes) min left")
        }
        let hours = (minutes + 30) / 60
        return language("còn khoảng \(hours) giờ", "about \(hours) h left")
    }
}
