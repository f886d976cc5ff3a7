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

    /// What is to be said about one year of a fault; nothing when it is simply today's unit.
    func findings(about discipline: Discipline, in year: Int) -> [Finding] {
        guard let member = season.member(discipline.subject) else { return [] }
        let place = season.faultPlace(of: discipline, in: year)
        let doubts = place.doubt.map { [finding(of: $0, discipline, member, year)] } ?? []
        switch place.unit {
        case .former: return doubts + [former(discipline, member, year)]
        case .current where discipline.unit == .both:
            return doubts + [
                finding(.notes, .atCurrent(year), discipline, [discipline.place("noi_tinh")])
            ]
        case .current, .open: return doubts
        }
    }

    /// The unit left behind is charged: one of the book, one elsewhere, or one that is not named.
    private func former(_ discipline: Discipline, _ member: Member, _ year: Int) -> Finding {
        let cells = [discipline.place("noi_tinh"), member.place("noi_cu")]
        let moved = discipline.unit == nil ? member.moved : nil
        let details = moved.map { [Phrase.faultPlace(.fromMove($0))] } ?? []
        guard member.text("noi_cu") != nil else {
            return finding(
                .warns, .formerUnnamed(year), discipline, cells, details: details,
                hint: .nameFormer)
        }
        let unit = season.formerUnit(of: member)?.code
        return finding(
            unit == nil ? .warns : .notes, .atFormer(year, unit: unit), discipline, cells,
            details: details, hint: unit == nil ? .sendToFormer : nil)
    }

    private func finding(
        of doubt: FaultPlace.Doubt, _ discipline: Discipline, _ member: Member, _ year: Int
    ) -> Finding {
        let cells = [
            discipline.place("noi_tinh"), discipline.place("nam_vi_pham"),
            member.place("ngay_chuyen_den"),
        ]
        return switch doubt {
        case .movedInYear(let day):
            finding(
                .warns, .movedInYear(year, day), discipline, cells,
                hint: discipline.unit == .both ? .byTimeOfFault : .stateUnit)
        case .moveUnknown:
            finding(.warns, .moveUnknown(year), discipline, cells, hint: .enterMove)
        case .notThereYet(let day):
            finding(.warns, .notThereYet(year, day), discipline, cells, hint: .stateUnit)
        case .leftBefore(let day):
            finding(.warns, .leftBefore(year, day), discipline, cells, hint: .stateUnit)
        }
    }

    private func finding(
        _ severity: Finding.Severity, _ phrase: FaultPlacePhrase, _ discipline: Discipline,
        _ cells: [CellPlace?], details: [Phrase] = [], hint: FaultPlacePhrase? = nil
    ) -> Finding {
        Finding(
            rule, severity: severity, message: .faultPlace(phrase), details: details,
            hint: hint.map(Phrase.faultPlace), subject: discipline.subject, cells: cells,
            citation: discipline.unit == .both ? unit.both : nil)
    }
}
