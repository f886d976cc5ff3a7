/// The mean of several numbers of points, kept as a fraction: comparing it never rounds.
public struct MeanPoints: Hashable, Sendable {
    /// All of them together.
    public var sum: Points
    /// How many there are, at least one.
    public var count: Int

    /// Makes the mean; nil when there is nothing to take it of.
    public init?(_ points: [Points]) {
        guard !points.isEmpty else { return nil }
        sum = points.reduce(Points(0), +)
        count = points.count
    }

    /// Makes the mean of means, each of the same weight however many points it was taken of; nil
    /// when there are none.
    public init?(of means: [MeanPoints]) {
        guard !means.isEmpty else { return nil }
        let whole = means.map(\.count).reduce(1, *)
        sum = means.map { Points(hundredths: $0.sum.hundredths * (whole / $0.count)) }
            .reduce(Points(0), +)
        count = whole * means.count
    }

    /// Whether the mean is at least so many points.
    public func reaches(_ points: Points) -> Bool {
        sum.hundredths >= points.hundredths * count
    }

    /// As papers print it, to the nearest hundredth; but never as a whole number that it does not
    /// reach, for then 89,996 would stand on paper as the 90 that a band asks for.
    public var text: String {
        var nearest = (2 * sum.hundredths + count) / (2 * count)
        if nearest % 100 == 0, nearest * count > sum.hundredths { nearest -= 1 }
        return Points(hundredths: nearest).text
    }
}
