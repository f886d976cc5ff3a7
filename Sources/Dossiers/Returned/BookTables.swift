import PartyForms
import Spreadsheet

/// Where the tables of a workbook stand, so that rows can be changed and added.
struct BookTables {
    /// One table.
    struct Table {
        /// As it stands on the tab.
        var title: String
        /// The last row of the head.
        var head: Int
        /// Column numbers by key.
        var columns: [String: Int]
        /// The last row of data, or of the head.
        var last: Int
        /// Where another column can begin.
        var end: Int
    }

    private(set) var tables: [String: Table] = [:]

    init(_ sheets: [Sheet], of book: Book, _ definition: WorkbookDefinition) {
        for wanted in definition.sheets {
            guard let own = book[wanted.key],
                let sheet = sheets.first(where: { $0.title == own.title }),
                let head = TableHead(
                    in: sheet, definition: wanted, ignored: definition.ignoredTitles)
            else { continue }
            let headCells = sheet.rows.filter { $0.number <= head.lastRow }.flatMap(\.cells)
            let known = Array(head.columns.keys) + Array(head.unknown.keys)
            let columns = (headCells.map(\.address.column) + known).max() ?? 0
            tables[wanted.key] = Table(
                title: own.title, head: head.lastRow,
                columns: Dictionary(head.columns.map { ($1, $0) }) { first, _ in first },
                last: max(own.rows.map(\.number).max() ?? 0, head.lastRow), end: columns + 1)
        }
    }

    subscript(sheet: String) -> Table? {
        get { tables[sheet] }
        set { tables[sheet] = newValue }
    }
}
