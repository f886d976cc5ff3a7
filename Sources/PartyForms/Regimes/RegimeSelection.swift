import VietnameseText

/// The regimes at hand, and which of them governs a review.
public struct RegimeSelection: Hashable, Sendable {
    /// All regimes that govern some year, by id.
    public var regimes: [Regime]
    /// The one that holds when nothing else decides.
    public var defaultID: String?

    /// Makes a selection.
    public init(_ regimes: [Regime], default defaultID: String? = nil) {
        self.regimes = regimes.filter { $0.years != nil }.sorted { $0.id < $1.id }
        self.defaultID = defaultID
    }

    /// The regime of that id.
    public func regime(_ id: String) -> Regime? { regimes.first { $0.id == id } }

    /// The regime of that id or title, as people write them: "tien-thang-2023", "Tiên Thắng 2023".
    public func regime(named name: String) -> Regime? {
        let words = VietnameseText.folded(name).words
        return regime(name)
            ?? regimes.first {
                VietnameseText.folded($0.id).words == words
                    || VietnameseText.folded($0.title).words == words
            }
    }

    /// The regime of the default.
    public var standard: Regime? { defaultID.flatMap { id in regime(id) } }

    /// The regime of a year at a place: the nearest one that names the place, else the one that
    /// holds everywhere.
    public func regime(year: Int, place: String?) -> Regime? {
        let folded = " " + VietnameseText.folded(place ?? "").words + " "
        let fitting = regimes.filter { $0.governs(year) }.compactMap { regime in
            regime.nearness(to: folded).map { (regime, $0) }
        }
        let nearest = fitting.map(\.1).max()
        return fitting.first { $0.1 == nearest }?.0
    }

    /// The regime that an office's book asks for: the one it names, else that of its year and place.
    public func regime(of office: Office) -> Regime? {
        if let name = office.regime { return regime(named: name) }
        guard let year = office.year else { return nil }
        return regime(year: year, place: office.place)
    }
}

extension Regime {
    /// Whether the regime is about the reviews of that year.
    public func governs(_ year: Int) -> Bool { years?.contains(year) ?? false }

    /// How many parts of its nearest place a written place names; 0 when it holds everywhere.
    fileprivate func nearness(to folded: String) -> Int? {
        guard !places.isEmpty else { return 0 }
        return places.compactMap { place -> Int? in
            let parts = place.split(separator: ",").map { VietnameseText.folded(String($0)).words }
            return parts.allSatisfy { folded.contains(" \($0) ") } ? parts.count : nil
        }.max()
    }
}

extension String {
    /// The words alone, parted by single spaces.
    var words: String {
        split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }

    /// Whether the words stand in a text one after the other, marks and case aside; "sĩ" is "sỹ".
    func occurs(in text: String) -> Bool {
        func key(_ text: String) -> String {
            " " + VietnameseText.folded(text).words.map { $0 == "y" ? "i" : String($0) }.joined()
                + " "
        }
        return key(text).contains(key(self))
    }
}
