/// What the process tells its caller (a contract: other programs rely on the numbers).
enum ExitStatus: Int32, Hashable, Sendable, CaseIterable {
    case done = 0
    case findings = 1
    case usage = 2
    case unreadable = 3
    case forbidden = 4
    case incomplete = 5
    case partial = 6
    case changed = 7
    case fault = 70
    case interrupted = 130

    /// Where several hold, the first of these is the status.
    private static let ranking: [ExitStatus] = [
        .interrupted, .fault, .usage, .changed, .unreadable, .forbidden, .incomplete, .partial,
        .findings,
    ]

    /// The status of a run in which all of these happened.
    init(worst statuses: some Sequence<ExitStatus>) {
        let held = Set(statuses)
        self = Self.ranking.first(where: held.contains) ?? .done
    }
}
