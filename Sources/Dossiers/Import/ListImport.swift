package import PartyForms

/// What the lists of an office say, as a book of the workbook's shape, and how they were understood.
package struct ListImport: Sendable {
    package let book: Book
    package let report: ImportReport

    /// Understands lists.
    ///
    /// - Parameters:
    ///   - files: in the order in which the office names them; what the first says holds.
    ///   - year: the year under review; nil: the one that the lists name.
    ///   - regime: the regime that is written into the book.
    package init(
        _ files: [ListFile], definition: WorkbookDefinition, year: Int?, regime: String?
    ) {
        var draft = ImportDraft(definition)
        for file in files {
            switch file.content {
            case .book(let book, let sheets): draft.carry(book, from: sheets, of: file.name)
            case .sheets(let sheets): draft.read(sheets, of: file.name)
            }
        }
        draft.settle(year: year, regime: regime)
        book = draft.finish()
        report = draft.report
    }
}

extension ImportDraft {
    /// Fills in the office's year and regime, and says what nobody told.
    fileprivate mutating func settle(year: Int?, regime: String?) {
        office["nam"] = (year ?? lastYear.map { $0 + 1 }).map(String.init) ?? yearOfTitles
        office["quy_dinh"] = regime
        let columns = definition.sheet("thong_tin")?.columns ?? []
        for column in columns where column.isRequired && office[column.key] == nil {
            doubt(.untold(column.title), at: nil)
        }
    }

    /// The only year in the titles of lists; a list of ratings may be an earlier year's.
    private var yearOfTitles: String? {
        let plain = Set(titleYears.filter { !$0.isOfRatings }.map(\.year))
        let all = plain.isEmpty ? Set(titleYears.map(\.year)) : plain
        return all.count == 1 ? all.first : nil
    }
}
