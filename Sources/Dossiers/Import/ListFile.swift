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
        let book = { WorkbookReading(sheets: sheets, named: name, definition: definition).book }
        content = definition.made(sheets) ? .book(book(), sheets) : .sheets(sheets)
    }
}

extension WorkbookDefinition {
    /// Whether sheets are those of a workbook that hoso made to be filled in.
    fileprivate func made(_ sheets: [Sheet]) -> Bool {
        sheets.contains { $0.visibility != .visible && $0.title == hiddenTitle }
    }
}

extension RegimeLibrary {
    /// Whether a workbook of data stands at a path; what cannot be read is none.
    package func holdsBook(at path: String) throws(LibraryError) -> Bool {
        guard Path.kind(of: path) == "xlsx", FileReading.kind(of: path) == .file else {
            return false
        }
        let definition = try workbookDefinition()
        let sheets: [Sheet]
        do {
            let bytes = try FileReading.contents(of: path)
            sheets = try BookSheets(bytes, named: Path.name(of: path), office: nil).sheets
        } catch { return false }
        return definition.made(sheets)
    }
}
