/// Where a person stands in a Vietnamese list: by the given name, then the middle names, then the
/// family name.
///
/// "Lê An" stands before "Đỗ Văn An", and both before "Bùi Bình".
public struct PersonOrder: Hashable, Comparable, Sendable {
    private let given: SortKey
    private let middle: SortKey
    private let family: SortKey

    /// Makes the place of a person.
    /// - Parameters:
    ///   - name: the full name as it is printed.
    ///   - givenName: the name that the person goes by, where it is not the last word: "Hen" of
    ///     "H'Hen Niê"; nil or blank for most.
    public init(name: String, givenName: String? = nil) {
        var words = name.split(whereSeparator: \.isWhitespace).map(String.init)
        let stated = givenName?.split(whereSeparator: \.isWhitespace).map(String.init) ?? []
        let last = words.popLast().map { [$0] } ?? []
        if stated.isEmpty {
            given = SortKey(last.joined(separator: " "))
        } else {
            given = SortKey(stated.joined(separator: " "))
            words = (words + last).filter { !stated.contains($0) }
        }
        family = SortKey(words.first ?? "")
        middle = SortKey(words.dropFirst().joined(separator: " "))
    }

    /// Whether one person stands before another one.
    public static func < (one: PersonOrder, other: PersonOrder) -> Bool {
        (one.given, one.middle, one.family) < (other.given, other.middle, other.family)
    }
}
