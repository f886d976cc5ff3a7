package import DocxTemplate
import Markup
package import OpenPackage
package import Spreadsheet

/// How much of what is made is read back and checked.
package enum ValidationGrade: String, Hashable, Sendable, CaseIterable {
    /// Nothing.
    case none
    /// The first document of every template; the rest follows by construction.
    case proven
    /// Every document.
    case wellformed
}

/// Why one document could not be made.
package enum PrintError: Error, Hashable, Sendable {
    case template(TemplateError)
    case file(FileError)
    /// What was made cannot be read back: our own fault.
    case damaged(PackageError)
    case digest(DigestError)
    case sheet(SpreadsheetError)
}

/// A template ready to print: how it is filled and how the result is checked.
package struct Printer: Sendable {
    package var template: Template
    package var mode: Mode
    package var missing: MissingPolicy
    package var grade: ValidationGrade

    package init(
        template: Template, mode: Mode = .filled, missing: MissingPolicy = .error,
        grade: ValidationGrade = .proven
    ) {
        self.template = template
        self.mode = mode
        self.missing = missing
        self.grade = grade
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
        switch grade {
        case .none: break
        case .proven: if isFirst { try Self.readBack(rendering.bytes) }
        case .wellformed: try Self.readBack(rendering.bytes)
        }
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

    /// Reads every XML part of a document that was just made.
    package static func readBack(_ bytes: [UInt8]) throws(PrintError) {
        do throws(PackageError) {
            let package = try Package(reading: bytes)
            for part in package.partNames where part.path.hasSuffix(".xml") {
                let contents = try package.contents(of: part)
                do throws(MarkupError) {
                    _ = try Element(parsing: contents)
                } catch { throw PackageError.unreadablePart(part.path, error) }
            }
        } catch { throw .damaged(error) }
    }
}
