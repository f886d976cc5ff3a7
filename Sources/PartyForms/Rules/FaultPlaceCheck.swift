/// Whose result a fault of somebody who has moved counts for.
struct FaultPlaceCheck {
    let rule: RegimeRule
    let unit: FaultUnit
    let season: Season

    init(_ rule: RegimeRule, _ unit: FaultUnit, _ season: Season) {
        self.rule = rule
        self.unit = unit
        self.season = season
    }

    /// What is to be said about some years of a fault; nothing of those that simply count for
    /// today's unit.
    func findings(about discipline: Discipline, in years: [Int]) -> [Finding] {
        guard let member = season.member(discipline.subject) else { return [] }
        var places: [FaultPlace] = []
        var yearsAt: [FaultPlace: [Int]] = [:]
        for year in years {
            let place = season.faultPlace(of: discipline, in: year)
            if yearsAt[place] == nil { places.append(place) }
            yearsAt[place, default: []].append(year)
        }
        return places.flatMap { place in
            let alike = Case(discipline: discipline, member: member, years: yearsAt[place] ?? [])
            return findings(place, alike)
        }
    }

    /// Years of one fault that lie alike.
    private struct Case {
        let discipline: Discipline
        let member: Member
        let years: [Int]
    }

    private func findings(_ place: FaultPlace, _ it: Case) -> [Finding] {
        let doubts = place.doubt.map { [finding(of: $0, it)] } ?? []
        switch place.unit {
        case .former: return doubts + [former(it)]
        case .current where it.discipline.unit == .both:
            let cells = [it.discipline.place("noi_tinh")]
            return doubts + [finding(.notes, .atCurrent(it.years), it, cells)]
        case .current, .open: return doubts
        }
    }

    /// The unit left behind is charged: one of the book, one elsewhere, or one that is not named.
    private func former(_ it: Case) -> Finding {
        let cells = [it.discipline.place("noi_tinh"), it.member.place("noi_cu")]
        let moved = it.discipline.unit == nil ? it.member.moved : nil
        let details = moved.map { [Phrase.faultPlace(.fromMove($0))] } ?? []
        guard it.member.text("noi_cu") != nil else {
            return finding(
                .warns, .formerUnnamed(it.years), it, cells, details: details, hint: .nameFormer)
        }
        let unit = season.formerUnit(of: it.member)?.code
        return finding(
            unit == nil ? .warns : .notes, .atFormer(it.years, unit: unit), it, cells,
            details: details, hint: unit == nil ? .sendToFormer : nil)
    }

    private func finding(of doubt: FaultPlace.Doubt, _ it: Case) -> Finding {
        let cells = [
            it.discipline.place("nam_vi_pham"), it.discipline.place("noi_tinh"),
            it.member.place("ngay_chuyen_den"),
        ]
        return switch doubt {
        case .movedInYear(let day):
            finding(
                .warns, .movedInYear(it.years, day), it, cells,
                hint: it.discipline.unit == .both ? .byTimeOfFault : .stateUnit)
        case .moveUnknown:
            finding(.warns, .moveUnknown(it.years), it, cells, hint: .enterMove)
        case .notThereYet(let day):
            finding(.warns, .notThereYet(it.years, day), it, cells, hint: .stateUnit)
        case .leftBefore(let day):
            finding(.warns, .leftBefore(it.years, day), it, cells, hint: .stateUnit)
        }
    }

    private func finding(
        _ severity: Finding.Severity, _ phrase: FaultPlacePhrase, _ it: Case,
        _ cells: [CellPlace?], details: [Phrase] = [], hint: FaultPlacePhrase? = nil
    ) -> Finding {
        Finding(
            rule, severity: severity, message: .faultPlace(phrase), details: details,
            hint: hint.map(Phrase.faultPlace), subject: it.member.code, cells: cells,
            citation: it.discipline.unit == .both ? unit.both : nil)
    }
}
