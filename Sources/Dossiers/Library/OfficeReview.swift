package import DocxTemplate
package import PartyForms

/// An office's year: its data, the regime that governs it, and what was found in it.
package struct OfficeReview: Sendable {
    package let book: BookFile
    package let season: Season
    package let regime: Regime
    /// Where the regimes of other years are found.
    package let selection: RegimeSelection
    /// The year under review.
    package let year: Int
    /// Everything that is wrong or worth knowing; what was overridden says why.
    package let findings: [Finding]
    /// The day on which papers are made.
    package let today: CalendarDay

    /// Holds an office's data against the rules of its regime.
    ///
    /// - Parameters:
    ///   - citations: the register that cited documents are held against, if there is one.
    ///   - overrides: findings that are let pass.
    package init(
        _ book: BookFile, regime: Regime, selection: RegimeSelection, today: CalendarDay,
        citations: CitationRegister? = nil, overrides: [Override] = []
    ) throws(OfficeError) {
        self.book = book
        self.regime = regime
        self.selection = selection
        self.today = today
        var season = Season(book.reading.book)
        season.usual = regime.office
        self.season = season
        guard let year = season.year,
            let check = RuleCheck(season, regime: regime, selection: selection, on: today)
        else { throw .noYear(file: Path.name(of: book.path), findings: book.reading.findings) }
        self.year = year
        let cited = citations.map { CitationCheck.findings(in: book.reading.book, $0) } ?? []
        let all = book.reading.findings + season.findings + check.findings() + cited
        findings = all.uniqueByCells.overridden(by: overrides)
    }
}

extension OfficeReview {
    /// The case of a rating that is to be cancelled and made anew.
    package func reRating(of subject: Subject, year: Int) -> ReRatingCase {
        selection.reRating(of: subject, year: year, in: season, issuing: regime, on: today)
    }

    /// The record of what a paper is about.
    ///
    /// - Parameter names: the fields that are asked for of the office, which has lists of everybody;
    ///   nil: all.
    package func record(of topic: PaperTopic, naming names: Set<String>? = nil) -> Record {
        switch topic {
        case .subject(let subject): regime.record(for: subject, in: season) ?? season.officeRecord
        case .meeting(let code):
            season.meeting(code).map { regime.record(of: $0, in: season) } ?? season.officeRecord
        case .office: officeRecord(naming: names)
        case .reRating(let subject, let year): reRating(of: subject, year: year).record()
        }
    }

    private func officeRecord(naming names: Set<String>?) -> Record {
        func isAsked(_ name: String) -> Bool { names?.contains(name) ?? true }
        var record = regime.officeRecord(of: season, findings: findings, naming: names)
        if isAsked("xep_loai_lai") {
            let register = season.reRatingRegister(issuing: regime, selection: selection, on: today)
            record["xep_loai_lai"] = .list(register.map(Value.record))
        }
        guard isAsked("thong_ke") || isAsked("lich_su") else { return record }
        let statistics = statistics
        if isAsked("thong_ke") { record["thong_ke"] = .record(statistics.record) }
        if isAsked("lich_su") {
            record["lich_su"] = .record(statistics.historyRecord(of: season, under: regime))
        }
        return record
    }
}

/// A finding's code that is let pass, and why.
package struct Override: Hashable, Sendable {
    package let code: String
    package let reason: String

    package init(code: String, reason: String) {
        self.code = code
        self.reason = reason
    }
}

/// Why an office's data cannot be held against rules at all.
package enum OfficeError: Error, Hashable, Sendable {
    case noYear(file: String, findings: [Finding])
}

extension Finding {
    fileprivate func overridden(by overrides: [Override]) -> Finding {
        guard let override = overrides.last(where: { $0.code == code }) else { return self }
        var finding = self
        finding.overridden = override.reason
        return finding
    }
}

extension [Finding] {
    /// These findings; those whose code is let pass say why.
    package func overridden(by overrides: [Override]) -> [Finding] {
        map { $0.overridden(by: overrides) }
    }

    /// Without those that say the same about the same cells: a reader and a rule may both see one.
    fileprivate var uniqueByCells: [Finding] {
        var seen: Set<[String]> = []
        return filter { finding in
            guard !finding.cells.isEmpty else { return true }
            let places = finding.cells.map { "\($0.sheet)!\($0.cell)" }
            return seen.insert([finding.code] + places).inserted
        }
    }
}
