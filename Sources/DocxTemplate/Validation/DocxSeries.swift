import Markup
package import OpenPackage

/// Documents of one template, the first of which was read whole and found sound.
///
/// Of each other one only the parts that differ from the first are read, which are those that the
/// template prints; everything else is compared byte by byte.
package struct DocxSeries: Sendable {
    private let archive: ReadArchive
    /// The entries of the parts that are XML, and that of the main part.
    private let markup: Set<String>
    private let main: String
    private let limits: PackageLimits

    /// Nil for a document with which others cannot be compared.
    package init?(first bytes: [UInt8], limits: PackageLimits = .standard) {
        do throws(PackageError) {
            let package = try Package(reading: bytes, limits: limits)
            guard let archive = try ReadArchive(bytes),
                let main = try package.parts(related: "officeDocument", to: nil).first
            else { return nil }
            self.archive = archive
            self.main = main.entry
            self.limits = limits
            markup = Set(package.partNames.filter(package.isMarkup).map(\.entry))
        } catch { return nil }
    }

    /// What keeps a document from being read, as `DocxCheck.Grade.wellformed` has it; nil for one
    /// that has to be read whole.
    package func findings(in bytes: [UInt8]) -> [DocxFinding]? {
        guard let changes = archive.changes(in: bytes) else { return nil }
        var findings: [DocxFinding] = []
        for change in changes {
            // Types and relationships say what the other parts are.
            guard markup.contains(change.name), !change.name.hasSuffix(".rels") else { return nil }
            do throws(MarkupError) {
                let root = try Element.checkWellFormed(change.bytes, limits: limits.markup)
                guard change.name != main || root == Word.namespace else { return nil }
            } catch {
                findings.append(DocxFinding(.unreadablePart(error), part: change.name))
            }
        }
        return findings
    }
}
