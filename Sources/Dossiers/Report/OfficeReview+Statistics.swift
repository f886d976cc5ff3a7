package import PartyForms

extension OfficeReview {
    /// Which papers carry what a rule forbids.
    var withholding: Withholding { Withholding(findings, in: book.reading.book, of: season) }

    /// The statistics of the year; a decided level that a rule forbids says so.
    package var statistics: SeasonStatistics {
        let withholding = withholding
        return SeasonStatistics(
            of: year, season, regime, selection: selection, on: today
        ) { code, field in
            withholding.reasons(against: field, of: code)
        }
    }
}
