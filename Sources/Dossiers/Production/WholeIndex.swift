import DocxTemplate
import PartyForms

/// The index of a whole dossier: a line for each folder.
struct WholeIndex {
    let plan: DossierPlan
    let report: DossierReport
    let season: Season

    /// The record of the index's form.
    var record: Record {
        var record = season.officeRecord
        record["ten"] = season.office.name.map(Value.text) ?? .null
        let made = Dictionary(grouping: report.files, by: { Path.folder(of: $0.path) })
        record["muc_luc"] = .list(
            plan.sections.enumerated().map { place, section in
                let papers = (made[section.folder] ?? []).filter { $0.form?.kind != .index }
                return .record(line(place + 1, section, there: papers.count(where: \.isThere)))
            })
        return record
    }

    private func line(_ place: Int, _ section: DossierPlan.Section, there: Int) -> Record {
        let name = season.name(of: section.topic) ?? ""
        let code = section.topic.code.map { " (\($0))" } ?? ""
        let planned = section.papers.count
        return [
            "tt": .number(String(place)),
            "ten": .text(name + code),
            "so_to": .null,
            "so_ban": .number(String(there)),
            "tinh_trang": .text((there == planned ? .present : PlannedItem.State.missing).rawValue),
            "ghi_chu": there == planned ? .null : .text("Thiếu \(planned - there) văn bản"),
        ]
    }
}
