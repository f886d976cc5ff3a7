package import DocxTemplate
package import PartyForms
import VietnameseText

/// How a dossier stands, as the record of the form that prints it.
package struct StandingRecord {
    private let standing: DossierStanding
    private let manifest: Manifest
    private let season: Season?

    /// - Parameter season: the workbook's season, where it is at hand: it knows the superior.
    package init(_ standing: DossierStanding, _ manifest: Manifest, office season: Season?) {
        self.standing = standing
        self.manifest = manifest
        self.season = season
    }

    package var record: Record {
        var record = season?.officeRecord ?? office
        let bodies = standing.bodies.filter { !$0.isInOrder }
        let members = standing.units.flatMap(\.members).filter { !$0.isInOrder }
        record["kiem_tra"] = .record([
            "ngay": standing.today.map { .text($0.printed) } ?? .null,
            "tong": .record(total),
            "chi_bo": .list(standing.units.map { .record(line($0)) }),
            "to_chuc": .list(bodies.map { .record(line($0)) }),
            "ca_nhan": .list(members.map { .record(line($0)) }),
            "thoi_han": .list(standing.deadlineGroups.map { .record(line($0)) }),
        ])
        return record
    }

    private var office: Record {
        let name = manifest.folders.first { $0.kind == .office }?.name
        return [
            "don_vi": .record(["ten": name.map(Value.text) ?? .null]),
            "dot": .record(["nam": .number(String(manifest.year))]),
        ]
    }

    private var total: Record {
        let units = standing.units
        let members = units.reduce(0) { $0 + $1.members.count }
        let complete = units.reduce(0) { $0 + $1.complete }
        var record = counts(standing.totals)
        record["nguoi"] = number(members)
        record["du"] = number(complete)
        record["ty_le"] = number(members == 0 ? 100 : complete * 100 / members)
        return record
    }

    private func line(_ unit: DossierStanding.Unit) -> Record {
        var totals = StandingTotals()
        for folder in unit.members { totals += folder }
        var record = counts(totals)
        record["ten"] = (unit.name ?? unit.code).map(Value.text) ?? .null
        record["nguoi"] = number(unit.members.count)
        record["du"] = number(unit.complete)
        record["ty_le"] = number(unit.percent)
        return record
    }

    private func line(_ folder: DossierStanding.Folder) -> Record {
        var record = counts(folder.totals)
        record["ma"] = folder.folder.subject.map(Value.text) ?? .null
        record["ten"] = .text(folder.folder.name ?? folder.folder.kind.word)
        record["thuoc"] = folder.folder.unitName.map(Value.text) ?? .null
        record["muc_thieu"] = .text(folder.lackingItems.map(String.init).joined(separator: ", "))
        return record
    }

    private func line(_ group: DossierStanding.DeadlineGroup) -> Record {
        let deadline = group.next
        let left = deadline.remaining(on: standing.today, by: standing.calendar).vietnamese
        let meetings = group.count > 1 ? " (\(group.count) hội nghị, \(group.done) đã xong)" : ""
        return [
            "han": deadline.day.map { .text($0.printed) } ?? .null,
            "con_lai": .text(left),
            "viec": .text(deadline.title.vietnamese + meetings),
            "can_cu": deadline.citation.map(Value.text) ?? .null,
        ]
    }

    private func counts(_ totals: StandingTotals) -> Record {
        [
            "van_ban": number(totals.there), "so_ban": number(totals.copies),
            "so_bo": number(totals.sets), "thieu": number(totals.lacking),
            "chua_ky": number(totals.unsigned), "chua_nop": number(totals.awaited),
            "sua_tay": number(totals.changed), "lam_lai": number(totals.stale),
            "thua": number(totals.left),
        ]
    }

    private func number(_ count: Int) -> Value { .number(String(count)) }
}
