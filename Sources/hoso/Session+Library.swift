import Dossiers
import PartyForms

extension Session {
    /// Where this run finds its templates.
    var folders: TemplateFolders {
        get throws(FileError) {
            try TemplateFolders(
                option: templates, environment: environment["HOSO_TEMPLATES"],
                program: Environment.program)
        }
    }

    /// LibreOffice, when it is on the search path, with the faces that stand in for the forms'.
    var office: OfficeProgram? {
        get throws(FileError) {
            OfficeProgram(searchPath: environment["PATH"] ?? "", fonts: try folders.fonts)
        }
    }

    /// The regimes and forms of this run.
    var library: RegimeLibrary {
        get throws { try RegimeLibrary(folders) }
    }

    /// The same for a run that needs one regime: the one that is asked for, or the usual one.
    func library(of regime: String?) throws -> RegimeLibrary {
        let asked = [regime, environment["HOSO_REGIME"]].compactMap(\.self).first { !$0.isEmpty }
        return try RegimeLibrary(folders, only: asked ?? "")
    }

    /// What the library's workbook calls columns; `render` works without any library.
    var columnNames: ColumnNames {
        do { return ColumnNames(try library.workbookDefinition()) } catch { return .none }
    }

    /// The regime of a run without an office's data.
    func regime(asked: String?, in library: RegimeLibrary) throws(LibraryError) -> Regime {
        try library.regime(asked: asked, environment: environment["HOSO_REGIME"])
    }

    /// An office's data, read and checked.
    ///
    /// - Parameter isIssuing: whether a paper about another year is issued under the regime that is
    ///   asked for.
    func review(
        of path: String, regime asked: String?, in library: RegimeLibrary,
        overrides: [Override] = [], isIssuing: Bool = false
    ) throws -> OfficeReview {
        let book = try BookFile(
            reading: path, definition: library.workbookDefinition(),
            office: OfficeProgram(searchPath: environment["PATH"] ?? ""))
        let regime = try library.regime(
            asked: asked, office: Office(of: book.reading.book),
            environment: environment["HOSO_REGIME"], isIssuing: isIssuing)
        return try OfficeReview(
            book, regime: regime, selection: library.selection, today: today,
            citations: library.citations(), overrides: overrides)
    }

    /// Says in full which form is made, for the same letter means different forms in different
    /// years.
    func name(_ form: RegimeForm, of regime: Regime) {
        tell("\(form.code) · \(regime.title) · \(form.title)")
    }

    /// Shows findings as messages.
    func tell(_ findings: [Finding]) {
        for finding in findings { tell(finding.printed(in: language)) }
    }
}
