import DocxTemplate
import PartyForms

/// The list on top of a print pack: who, which papers, where.
struct PackCover {
    let part: PackPlan.Part
    /// The pages of the papers of each entry; nil for one that could not be printed.
    let pages: [[Int?]]
    let layout: PackLayout
    let year: Int
    /// What papers are called on the list, by the references of their forms.
    let names: [String: String]

    /// The record of the form.
    var record: Record {
        let rules = layout.rules
        let whole: Record = [
            "ten": .text(part.title),
            "so_muc": .number(String(part.entries.count)),
            "so_ban": .number(String(rules.copies)),
            "so_trang": .number(String(layout.pageCount)),
            "so_to": .number(String(layout.sheets)),
            "hai_mat": .flag(rules.isDuplex),
            "muc": .list(part.entries.indices.map { .record(line($0)) }),
        ]
        return ["dot": .record(["nam": .number(String(year))]), "ban_in": .record(whole)]
    }

    private func line(_ place: Int) -> Record {
        let entry = part.entries[place]
        let own = layout.entries[place]
        return [
            "ten": .text(entry.title),
            "ma": entry.code.map(Value.text) ?? .null,
            "van_ban": .text(papers(of: entry, pages[place], own.papers)),
            "trang": own.pages.map { .text(Self.words($0)) } ?? .null,
            "so_to": .number(String(own.sheets)),
            "so_ban": .number(String(own.pages == nil ? 0 : layout.rules.copies)),
        ]
    }

    /// "Mục lục hồ sơ: 3; Mẫu 2A: 5–8".
    private func papers(
        of entry: PackPlan.Entry, _ pages: [Int?], _ ranges: [ClosedRange<Int>]
    ) -> String {
        var ranges = ranges[...]
        return zip(entry.papers, pages).map { paper, count in
            let name = paper.form.flatMap { names[$0] } ?? Path.name(of: paper.path)
            let range = count == nil ? nil : ranges.popFirst()
            return "\(name):\u{A0}\(range.map(Self.words) ?? "không in được")"
        }.joined(separator: "; ")
    }

    private static func words(_ pages: ClosedRange<Int>) -> String {
        pages.count == 1 ? String(pages.lowerBound) : "\(pages.lowerBound)–\(pages.upperBound)"
    }
}
