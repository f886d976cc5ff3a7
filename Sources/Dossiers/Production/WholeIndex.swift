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
        let order = Self.order(of: plan.topics.lazy.map(plan.folder))
        record["muc_luc"] = .rows(
            Value.Rows(count: order.count) { place in .record(line(place + 1, order[place])) })
        return record
    }

    /// Which folder comes when: as they lie in the dossier, and under one folder as they stand in
    /// the book.
    static func order(of folders: some Sequence<String>) -> [Int] {
        var names: [String: Int] = [:]
        let above = folders.map { folder in
            let name = folder.lastIndex(of: "/").map { String(folder[..<$0]) } ?? folder
            let number = names[name] ?? names.count
            names[name] = number
            return number
        }
        var ranks = Array(repeating: 0, count: names.count)
        for (rank, name) in names.keys.sorted().enumerated() { ranks[names[name] ?? 0] = rank }
        return above.indices.sorted { (ranks[above[$0]], $0) < (ranks[above[$1]], $1) }
    }

    private func name(of topic: PaperTopic) -> String {
        let name = season.name(of: topic) ?? ""
        let code = topic.code.map { " (\($0))" } ?? ""
        return switch topic {
        case .office: "Phần tổng hợp của \(name)"
        case .reRating(_, let year): "Xếp loại lại năm \(year): \(name)\(code)"
        case .subject, .meeting: name + code
        }
    }

    /// - Parameters:
    ///   - number: which line it is, 1-based.
    ///   - folder: the place of the folder in the plan.
    private func line(_ number: Int, _ folder: Int) -> Record {
        let (planned, there) = report.folders.papers(of: folder)
        return [
            "tt": .number(String(number)),
            "ten": .text(name(of: plan.topics[folder])),
            "so_to": .null,
            "so_ban": .number(String(there)),
            "tinh_trang": .text((there == planned ? .present : PlannedItem.State.missing).rawValue),
            "ghi_chu": there == planned ? .null : .text("Thiếu \(planned - there) văn bản"),
        ]
    }
}
