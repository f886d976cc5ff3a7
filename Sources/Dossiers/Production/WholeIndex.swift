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
        var made: [String: Int] = [:]
        for file in report.files where file.isThere && file.form?.kind != .index {
            made[file.place.folder, default: 0] += 1
        }
        record["muc_luc"] = .list(
            sections.enumerated().map { place, section in
                .record(line(place + 1, section, there: made[section.folder] ?? 0))
            })
        return record
    }

    private var sections: [DossierPlan.Section] {
        Self.order(of: plan.sections.map(\.folder)).map { plan.sections[$0] }
    }

    /// Which folder comes when: as they lie in the dossier, and under one folder as they stand in
    /// the book.
    static func order(of folders: [String]) -> [Int] {
        let above = folders.map { folder in
            folder.lastIndex(of: "/").map { String(folder[..<$0]) } ?? folder
        }
        return folders.indices.sorted { (above[$0], $0) < (above[$1], $1) }
    }

    private func name(of section: DossierPlan.Section) -> String {
        let name = season.name(of: section.topic) ?? ""
        let code = section.topic.code.map { " (\($0))" } ?? ""
        return switch section.topic {
        case .office: "Phần tổng hợp của \(name)"
        case .reRating(_, let year): "Xếp loại lại năm \(year): \(name)\(code)"
        case .subject, .meeting: name + code
        }
    }

    private func line(_ place: Int, _ section: DossierPlan.Section, there: Int) -> Record {
        let planned = section.papers.count
        return [
            "tt": .number(String(place)),
            "ten": .text(name(of: section)),
            "so_to": .null,
            "so_ban": .number(String(there)),
            "tinh_trang": .text((there == planned ? .present : PlannedItem.State.missing).rawValue),
            "ghi_chu": there == planned ? .null : .text("Thiếu \(planned - there) văn bản"),
        ]
    }
}
