package import DocxTemplate
import OpenPackage
package import Spreadsheet

/// Why one document could not be made.
package enum PrintError: Error, Hashable, Sendable {
    case template(TemplateError)
    case file(FileError)
    /// Word would stumble over what was made, and not over its template: our own fault.
    case unsound([DocxFinding])
    case digest(DigestError)
    /// The dossier's journal cannot be used.
    case journal(JournalError)
    /// A file that is no manifest stands where the dossier's would.
    case foreignManifest(String)
    case sheet(SpreadsheetError)
}

extension PrintError {
    /// The bytes of a file.
    static func contents(of path: String) throws(PrintError) -> [UInt8] {
        do throws(FileError) {
            return try FileReading.contents(of: path)
        } catch { throw .file(error) }
    }

    /// What stands at a path.
    static func standing(at path: String) throws(PrintError) -> FileReading.Kind? {
        do throws(FileError) {
            return try FileReading.standing(at: path)
        } catch { throw .file(error) }
    }

    /// The SHA-256 of bytes.
    static func digest(of bytes: [UInt8]) throws(PrintError) -> String {
        do throws(DigestError) { return try Digest.sha256(bytes) } catch { throw .digest(error) }
    }
}

/// A template ready to print: how it is filled and how the result is checked.
package struct Printer: Sendable {
    package var template: Template
    package var mode: Mode
    package var missing: MissingPolicy
    /// The folder of the files that the data names.
    private let dataFolder: DataFolder?
    private let grade: DocxCheck.Grade
    private let level: Int?
    private let check: DocxCheck
    private let first = FirstDocument()
    private let files = BatchFiles()
    /// The bytes of a template that is not ours.
    private let source: [UInt8]?

    /// Makes a printer.
    ///
    /// - Parameters:
    ///   - source: the template's bytes, for what is wrong with it already; nil for our own forms.
    ///   - grade: how much of what is made is read back and checked.
    ///   - schemas: the standard's schemas, for the grade `schema`.
    ///   - level: deflate's, 1 to 9; nil for the fastest that is about as small as level 6.
    ///   - dataFolder: where the pictures are that the data names.
    package init(
        template: Template, source: [UInt8]? = nil, mode: Mode = .filled,
        missing: MissingPolicy = .error, grade: DocxCheck.Grade = .proven,
        schemas: StandardSchemas? = nil, level: Int? = nil, dataFolder: DataFolder? = nil
    ) {
        self.template = template
        self.mode = mode
        self.missing = missing
        self.dataFolder = dataFolder
        self.grade = grade
        self.level = level
        self.source = source
        check = DocxCheck(grade: grade, schemas: schemas, limits: .ownOutput)
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
            rendering = try template.rendering(
                of: record, mode: mode, missing: missing, level: level,
                files: dataFolder?.contents)
        } catch { throw .template(error) }
        try prove(rendering, isFirst: isFirst)
        return rendering
    }

    /// Reads a document back, as the grade asks.
    func prove(_ rendering: Rendering, isFirst: Bool) throws(PrintError) {
        switch grade {
        case .none: break
        case .proven: if isFirst { try readBack(rendering.bytes) }
        case .wellformed, .schema: try readBack(rendering.bytes)
        }
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
                try files.write(rendering.bytes, to: path)
            } catch { throw .file(error) }
            return .success(!rendering.remarks.isEmpty)
        } catch {
            return .failure(error)
        }
    }

    /// Holds a document that was just made against what Word stumbles over.
    private func readBack(_ bytes: [UInt8]) throws(PrintError) {
        // All that `wellformed` looks at is in the bytes that are compared or read.
        let isCompared = grade == .wellformed
        let findings = isCompared ? first.findings(in: bytes) : nil
        var found = (findings ?? check.findings(in: bytes)).filter { !$0.isWarning }
        if !found.isEmpty, let source {
            // What is wrong with the template already is wrong with every document made from it.
            let inherited = first.problems(of: source, by: check)
            found.removeAll { inherited.contains($0.problem) }
        }
        guard found.isEmpty else { throw .unsound(found) }
        if isCompared { first.keep(bytes) }
    }
}
