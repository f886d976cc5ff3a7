import PartyForms
import Spreadsheet

/// Builds a book row by row, with the addresses that its workbook will have.
struct BookBuilder {
    let definition: WorkbookDefinition
    private(set) var book = Book(file: "so.xlsx")

    init(definition: WorkbookDefinition) {
        self.definition = definition
        for sheet in definition.sheets {
            book[sheet.key] = BookSheet(key: sheet.key, title: sheet.title)
        }
    }

    /// Adds a row; empty values are left out.
    mutating func add(_ values: [String: String], to key: String) {
        guard let sheet = definition.sheet(key) else { return }
        let number = (book[key]?.rows.count ?? 0) + 2
        var row = BookRow(number: number)
        for (index, column) in sheet.columns.enumerated() {
            guard let text = values[column.key], !text.isEmpty else { continue }
            let cell = CellAddress.letters(of: index + 1) + "\(number)"
            row[column.key] = BookCell(text, at: CellPlace(sheet: sheet.title, cell: cell))
        }
        book[key]?.rows.append(row)
    }
}
