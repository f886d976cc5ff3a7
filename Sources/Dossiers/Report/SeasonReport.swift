import DocxTemplate
import Fields
package import PartyForms
import Spreadsheet

/// The summaries of an office's year in a folder: one workbook, and papers for Word.
package struct SeasonReport: Sendable {
    private let review: OfficeReview
    private let statistics: SeasonStatistics
    private let papers: [(form: CompiledForm, reasons: LazyList<Finding>)]

    /// Plans the report.
    package init(
        _ review: OfficeReview, _ statistics: SeasonStatistics, library: RegimeLibrary
    ) throws(LibraryError) {
        self.review = review
        self.statistics = statistics
        let withholding = review.withholding
        var papers: [(form: CompiledForm, reasons: LazyList<Finding>)] = []
        for form in review.regime.forms where form.isSummary {
            let compiled = try library.compiled(form)
            guard compiled.template.listsSomething else { continue }
            let reasons = withholding.reasons(against: compiled.template, about: .office)
            papers.append((compiled, reasons))
        }
        self.papers = papers
    }

    /// Makes the files; one that cannot be made stops no other.
    package func write(into path: String, isForced: Bool) throws(PrintError) -> [DossierReport.File]
    {
        var folder = try ReportFolder(path, isForced: isForced)
        let workbook = "Tong-hop-\(review.year).xlsx"
        var files = [
            DossierReport.File(
                path: workbook,
                outcome: Self.outcome { () throws(PrintError) in
                    try folder.place(workbookBytes(), at: workbook)
                })
        ]
        for (form, reasons) in papers {
            let path = "Van-ban/\(form.form.id).docx"
            let outcome = Self.outcome { () throws(PrintError) in
                guard reasons.isEmpty else { return .withheld(reasons) }
                let record = review.record(of: .office, naming: form.template.names)
                let rendering = try Printer(template: form.template)
                    .document(of: record, isFirst: true)
                return try folder.place(rendering.bytes, at: path)
            }
            files.append(DossierReport.File(path: path, template: form, outcome: outcome))
        }
        try folder.sweep(keeping: Set(files.filter(\.isThere).map(\.path)))
        try folder.seal()
        return files
    }

    private func workbookBytes() throws(PrintError) -> [UInt8] {
        let sheets = ReportWorkbook(review, statistics).sheets
        do throws(SpreadsheetError) {
            return try WorkbookWriter(title: "Tổng hợp năm \(review.year)", sheets: sheets).bytes()
        } catch { throw .sheet(error) }
    }

    private static func outcome(
        _ body: () throws(PrintError) -> DossierReport.Outcome
    ) -> DossierReport.Outcome {
        do throws(PrintError) { return try body() } catch { return .failed(error) }
    }
}

extension RegimeForm {
    /// Whether it sums up the office's whole year.
    fileprivate var isSummary: Bool { scope == .office && [.list, .annex].contains(kind) }
}

extension Template {
    /// Whether it prints a list of the data: an annex that only quotes rules sums up nothing.
    fileprivate var listsSomething: Bool {
        fields?.fields.contains { $0.type == .list } ?? true
    }
}
