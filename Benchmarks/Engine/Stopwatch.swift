import Glibc

/// What a stretch of work took.
struct Stopwatch {
    private let start = ContinuousClock.now

    /// Seconds since it was made.
    var seconds: Double {
        let time = ContinuousClock.now - start
        return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    }

    /// The most memory that the process has had so far, in kilobytes.
    static var peak: Int {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss
    }
}

/// Figures as a line of JSON.
func report(_ figures: [(name: String, value: Double)]) {
    let members = figures.map { "\"\($0.name)\": \($0.value)" }
    print("{\(members.joined(separator: ", "))}")
}
