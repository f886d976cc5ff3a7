import Glibc
package import PartyForms
import Spreadsheet

/// A copy of an office's workbook with what came back in it.
package struct TakenBook {
    private let report: ReturnReport
    private let review: OfficeReview
    private let definition: WorkbookDefinition
    private let day: CalendarDay?

    /// Makes ready to write.
    ///
    /// - Parameter day: when the papers came in; nil: on the days of their files.
    package init(
        _ report: ReturnReport, _ review: OfficeReview, _ definition: WorkbookDefinition,
        day: CalendarDay?
    ) {
        self.report = report
        self.review = review
        self.definition = definition
        self.day = day
    }

    /// What the copy is called beside its original: "so.da-nhan.xlsx".
    package static func name(beside book: String) -> String {
        let kind = Path.kind(of: book)
        return book.dropLast(kind.count + 1) + ".da-nhan." + kind
    }

    /// The copy.
    ///
    /// - Parameter places: where files lie in the dossier, by their digests.
    package func bytes(
        from book: String, keptAt places: [String: String]
    ) throws(BookError) -> [UInt8] {
        let bytes: [UInt8]
        do throws(FileError) {
            bytes = try FileReading.contents(of: book)
        } catch { throw .file(error) }
        do throws(SpreadsheetError) {
            var update = try BookUpdate(
                bytes, review.book.reading.book, definition: definition)
            try update.take(report.taken)
            try update.note(report.taken.compactMap { receipt(for: $0, places) })
            let sheets = ReturnSheets(report: report, titles: definition.reportTitles)
            try update.add(sheets.changes(update, definition))
            if !report.missing.isEmpty { try update.add(sheets.missing) }
            return try update.sealed()
        } catch { throw .spreadsheet(file: Path.name(of: book), error) }
    }

    private func receipt(for form: ReadForm, _ places: [String: String]) -> Receipt? {
        guard let subject = form.subject, let item = form.item else { return nil }
        let name = "\(Path.name(of: form.file.name)) [\(form.shortDigest)]"
        return Receipt(
            subject: subject, item: item,
            day: day ?? FileReading.day(of: form.file.path) ?? review.today,
            file: places[form.digest] ?? name)
    }
}

extension FileReading {
    /// The local day on which a file was last changed.
    static func day(of path: String) -> CalendarDay? {
        var facts = stat()
        guard stat(path, &facts) == 0 else { return nil }
        var time = facts.st_mtim.tv_sec
        var parts = tm()
        localtime_r(&time, &parts)
        return CalendarDay(
            year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    }
}
