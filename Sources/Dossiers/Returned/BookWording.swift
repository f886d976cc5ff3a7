import PartyForms

/// What the cells of a workbook make of a text that somebody wrote on a form.
struct BookWording: Sendable {
    private let definition: WorkbookDefinition
    /// By sheet.
    private let cells: [String: CellValue]
    /// By sheet and column: the codes of what a column names.
    private let codes: [String: [String: NamedCodes]]

    init(_ definition: WorkbookDefinition, _ book: Book?) {
        self.definition = definition
        let sheets = Set(definition.places.places.map(\.sheet)).compactMap(definition.sheet)
        var cells: [String: CellValue] = [:]
        var codes: [String: [String: NamedCodes]] = [:]
        for sheet in sheets {
            cells[sheet.key] = CellValue(definition: definition, sheet: sheet)
            for column in sheet.columns where !column.refers.isEmpty {
                guard let book else { continue }
                let names = BookChecks(definition: definition).names(of: column.refers, in: book)
                codes[sheet.key, default: [:]][column.key] = names
            }
        }
        self.cells = cells
        self.codes = codes
    }

    /// A text as the book keeps it once it is written and read again; nil for what cannot be read.
    func understood(_ text: String, in place: FieldPlace) -> String? {
        guard let sheet = definition.sheet(place.sheet),
            let column = sheet.column(place.column)
        else { return nil }
        if let code = codes[place.sheet]?[place.column]?.code(of: text) { return code }
        var log = ProblemLog()
        let cell = RawCell(
            kind: .text, text: text,
            place: ProblemPlace(sheet: sheet.title, column: column.title, row: 0))
        return cells[place.sheet]?.value(of: cell, in: column, log: &log)
    }
}
