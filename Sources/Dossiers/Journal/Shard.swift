/// One part of a dossier that several processes make, each knowing nothing of the others.
package struct Shard: Hashable, Sendable {
    /// 1-based.
    package let number: Int
    package let count: Int

    /// Nil for numbers that are no part of anything.
    package init?(_ number: Int, of count: Int) {
        guard count >= 1, count <= Self.limit, (1...count).contains(number) else { return nil }
        self.number = number
        self.count = count
    }

    /// Reads "2/8".
    package init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 2, let number = parts[0], let count = parts[1] else { return nil }
        self.init(number, of: count)
    }

    /// No list of jobs is longer.
    package static let limit = 100_000

    /// "2-of-8", as files are called.
    var name: String { "\(number)-of-\(count)" }

    /// Whether the folders of an organisation belong to this part.
    ///
    /// By a hash of the code (FNV-1a, 64 bits), so that nothing moves when another row changes.
    func holds(_ key: String) -> Bool {
        let hash = key.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
            ($0 ^ UInt64($1)) &* 0x100_0000_01b3
        }
        return Int(hash % UInt64(count)) == number - 1
    }
}
