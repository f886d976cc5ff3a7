import Markup
package import OpenPackage

/// Documents of one template, the first of which was read whole and found sound.
///
/// Of each other one only the parts that differ from the first are looked at, which are those that
/// the template prints; everything else is compared byte by byte. What differs is held against the
/// tags of the first, and read where those do not tell enough.
package struct DocxSeries: Sendable {
    private let archive: ReadArchive
    /// The entries of the parts that are XML, with their tags where others can be held against
    /// them; and the entry of the main part.
    private let markup: [String: KnownTags?]
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
            markup = try Self.tags(of: package)
        } catch { return nil }
    }

    private static func tags(of package: Package) throws(PackageError) -> [String: KnownTags?] {
        var tags: [String: KnownTags?] = [:]
        for part in package.partNames where package.isMarkup(part) {
            tags[part.entry] = .some(KnownTags(ofWellFormed: try package.contents(of: part)))
        }
        return tags
    }

    /// What keeps a document from being read, as `DocxCheck.Grade.wellformed` has it; nil for one
    /// that has to be read whole.
    package func findings(in bytes: [UInt8]) -> [DocxFinding]? {
        guard let changes = archive.changes(in: bytes) else { return nil }
        var findings: [DocxFinding] = []
        for change in changes {
            // Types and relationships say what the other parts are.
            guard let tags = markup[change.name], !change.name.hasSuffix(".rels") else {
                return nil
            }
            // The root is that of the first, so that of the main part is the right one.
            if tags?.cover(change.bytes) == true { continue }
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
