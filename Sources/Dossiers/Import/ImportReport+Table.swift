import PartyForms
import Spreadsheet
import VietnameseText

extension ImportReport.Table {
    /// What is told about a list before its rows are read.
    init(_ table: ListTable, _ definition: WorkbookDefinition) {
        place = table.source.place(table.head.firstRow)
        kind = table.kind
        title = definition.sheet(table.kind.sheet)?.title ?? ""
        isHidden = table.source.sheet.visibility != .visible
        columns = table.columns.map { column in
            ImportReport.Column(
                letters: CellAddress.letters(of: column.number), title: column.title,
                meaning: column.meaning.words(table, definition),
                isOrder: column.meaning == .order)
        }
    }
}

extension ListColumn.Meaning {
    /// What became of the column; nil: nothing.
    fileprivate func words(_ table: ListTable, _ definition: WorkbookDefinition) -> Bilingual? {
        if case .left(nil) = self {
            return Bilingual("không còn là đảng viên", "no member any more")
        }
        return column(table, definition).map { Bilingual($0, $0) }
    }

    /// What the workbook calls it.
    private func column(_ table: ListTable, _ definition: WorkbookDefinition) -> String? {
        func title(_ key: String) -> String { table.definition.column(key)?.title ?? key }
        switch self {
        case .values(let keys): return keys.map(title).joined(separator: ", ")
        case .rating(let key, let year): return rating(key, year ?? table.title.year, definition)
        case .level(let level, let year):
            let word = definition.levels.first { $0.code == level }?.text ?? level
            return rating("cap_uy", year ?? table.title.year, definition).map { "\($0): \(word)" }
        case .family, .middle, .given: return title("ho_ten")
        case .datePart(let key, _): return title(key)
        case .mark(let key, let value): return "\(title(key)): \(value)"
        case .left(let state?): return "\(title("tinh_trang")): \(state)"
        case .left(nil), .order, .unused: return nil
        }
    }

    private func rating(
        _ key: String, _ year: String?, _ definition: WorkbookDefinition
    ) -> String? {
        guard let year, let sheet = definition.sheet("xep_loai") else { return nil }
        return "\(sheet.title) \(year), \(sheet.column(key)?.title ?? key)"
    }
}
