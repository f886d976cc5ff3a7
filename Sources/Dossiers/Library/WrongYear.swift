package import PartyForms

/// A regime that does not govern the year of an office's book.
package struct WrongYear: Hashable, Sendable {
    /// The year of the book.
    package let year: Int
    /// The regime that was asked for, or that the book names.
    package let regime: Regime
    /// The regime of that year at that place, when there is one.
    package let right: Regime?
    /// Whether the book itself names the regime.
    package let isInBook: Bool
}

/// A form that the regime lacks and another one has.
package struct ForeignForm: Hashable, Sendable {
    /// The form as the other regime has it.
    package let form: RegimeForm
    /// The regime that has it.
    package let home: Regime
    /// The regime that lacks it.
    package let regime: Regime
}

extension RegimeLibrary {
    /// The regime, which must govern the year of the office's book.
    func fitting(
        _ regime: Regime, _ office: Office?, isInBook: Bool
    ) throws(LibraryError) -> Regime {
        guard let office, let year = office.year, !regime.governs(year) else { return regime }
        let right = selection.regime(year: year, place: office.place)
        throw .wrongYear(
            WrongYear(year: year, regime: regime, right: right, isInBook: isInBook))
    }

    /// The regime of the nearest years that has a form of that id of its own.
    func foreign(_ id: String, to regime: Regime) -> ForeignForm? {
        let start = regime.years?.lowerBound ?? 0
        let homes = selection.regimes.compactMap { home in
            home.form(id).flatMap { $0.regime == home.id ? (home, $0) : nil }
        }
        let nearest = homes.min { one, other in
            abs((one.0.years?.lowerBound ?? 0) - start)
                < abs((other.0.years?.lowerBound ?? 0) - start)
        }
        return nearest.map { ForeignForm(form: $0.1, home: $0.0, regime: regime) }
    }
}
