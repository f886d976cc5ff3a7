import PartyForms
package import Spreadsheet

/// A file that an office keeps its people in: lists of its own, or a workbook of ours.
package struct ListFile: Sendable {
    /// The file's name.
    package let name: String
    let content: Content

    enum Content: Sendable {
        case sheets([Sheet])
        /// Last year's workbook, with the sheets that it was read from.
        case book(Book, [Sheet])
    }

    /// Makes a file of sheets that were read; a workbook of ours is known by its hidden sheet.
    package init(_ sheets: [Sheet], named name: String, definition: WorkbookDefinition) {
        self.name = name
        let isOurs = sheets.contains {
            $0.visibility != .visible && $0.title == definition.hiddenTitle
        }
        let book = { WorkbookReading(sheets: sheets, named: name, definition: definition).book }
        content = isOurs ? .book(book(), sheets) : .sheets(sheets)
    }
}
