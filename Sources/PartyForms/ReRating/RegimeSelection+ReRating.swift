extension RegimeSelection {
    /// The case of a rating in an office's book that is to be cancelled and made anew.
    /// - Parameters:
    ///   - issuing: the regime under which the decision is issued.
    ///   - today: the day on which it is issued, unless the book has its date.
    public func reRating(
        of subject: Subject, year: Int, in season: Season, issuing: Regime, on today: CalendarDay
    ) -> ReRatingCase {
        let place = season.office.place
        let request = season.reRatings.last { $0.subject == subject.code && $0.year == year }
        let law = request?.issued?.exact.flatMap { day in
            later(than: issuing, on: day, place: place, since: season.year ?? day.year)
        }
        return ReRatingCase(
            subject, year: year, in: season, issuing: issuing,
            former: regime(year: year, place: place), law: law, on: today)
    }

    /// The regime that took the place of another by that day; nil while the other one holds.
    ///
    /// A year's reviews are decided early in the next one, before the new documents are issued.
    private func later(
        than regime: Regime, on day: CalendarDay, place: String?, since year: Int
    ) -> Regime? {
        guard day.year > year, !regime.governs(day.year) else { return nil }
        let years = stride(from: day.year, to: year, by: -1)
        let law = years.lazy.compactMap { self.regime(year: $0, place: place) }
            .first { $0.isIssued(by: day) }
        guard let law, law.id != regime.id, !regime.ancestors.contains(law.id) else { return nil }
        return law
    }
}

extension Regime {
    /// Whether all documents that decisions rest on are issued by that day.
    fileprivate func isIssued(by day: CalendarDay) -> Bool {
        citations.filter { $0.basis != nil }.compactMap(\.date).compactMap { PartialDate($0) }
            .allSatisfy { $0.earliest <= day }
    }
}
