package import DocxTemplate
package import Spreadsheet

/// Why one document could not be made.
package enum PrintError: Error, Hashable, Sendable {
    case template(TemplateError)
    case file(FileError)
    /// What was made is not what Word opens as it is: our own fault.
    case damaged([DocxFinding])
    case digest(DigestError)
    case sheet(SpreadsheetError)
}

/// A template ready to print: how it is filled and how the result is checked.
package struct Printer: Sendable {
    package var template: Template
    package var mode: Mode
    package var missing: MissingPolicy
    private let grade: DocxCheck.Grade
    private let check: DocxCheck
    /// What was wrong with the template already, and is not looked for again.
    private let known: Set<DocxFinding.Problem>

    /// Makes a printer.
    ///
    /// - Parameters:
    ///   - grade: how much of what is made is read back and checked.
    ///   - schemas: the standard's schemas, for the grade `schema`.
    ///   - flaws: what was wrong with the template already.
    package init(
        template: Template, mode: Mode = .filled, missing: MissingPolicy = .error,
        grade: DocxCheck.Grade = .proven, schemas: StandardSchemas? = nil,
        flaws: [DocxFinding] = []
    ) {
        self.template = template
        self.mode = mode
        self.missing = missing
        self.grade = grade
        check = DocxCheck(grade: grade, schemas: schemas)
        known = Set(flaws.map(\.problem))
    }

    /// Makes one document.
    ///
    /// - Parameters:
    ///   - record: the data.
    ///   - isFirst: whether it is the template's first in this run, which `proven` reads back.
    package func document(
        of record: Record, isFirst: Bool
    ) throws(PrintError) -> Rendering {
        let rendering: Rendering
        do throws(TemplateError) {
            rendering = try template.rendering(of: record, mode: mode, missing: missing)
        } catch { throw .template(error) }
        if isFirst || grade != .proven { try readBack(rendering.bytes) }
        return rendering
    }

    /// Makes one document and writes it as part of a batch.
    ///
    /// - Returns: whether characters had to be removed.
    package func write(
        _ record: Record, to path: String, isFirst: Bool
    ) -> Result<Bool, PrintError> {
        do throws(PrintError) {
            let rendering = try document(of: record, isFirst: isFirst)
            do throws(FileError) {
                try AtomicFile.write(rendering.bytes, to: path, durability: .batch)
            } catch { throw .file(error) }
            return .success(!rendering.remarks.isEmpty)
        } catch {
            return .failure(error)
        }
    }

    /// Reads a document that was just made; what a template brought along is not our fault.
    private func readBack(_ bytes: [UInt8]) throws(PrintError) {
        let flaws = check.findings(in: bytes).filter {
            !$0.isWarning && !known.contains($0.problem)
        }
        guard flaws.isEmpty else { throw .damaged(flaws) }
    }
}
