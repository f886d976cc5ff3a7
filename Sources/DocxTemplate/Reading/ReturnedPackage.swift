import Markup
import OpenPackage

/// The package of a document that came back; whatever made it may have left parts out.
struct ReturnedPackage {
    /// The main document, then headers and footers.
    let textParts: [PartName]
    private let package: Package
    private let file: String
    private let main: PartName

    init(
        reading bytes: [UInt8], named file: String, limits: PackageLimits
    ) throws(TemplateError) {
        self.file = file
        do throws(PackageError) {
            package = try Package(reading: bytes, limits: limits)
        } catch {
            throw .unreadable(file: file, error)
        }
        let found = package
        let parts = TemplateSource.textParts(of: package).filter { part in
            switch TemplateSource.kind(of: part, in: found) {
            case .main, .header, .footer: true
            case .footnotes, .endnotes, .comments, nil: false
            }
        }
        guard let main = parts.first, TemplateSource.kind(of: main, in: package) == .main else {
            throw .notWord(file: file)
        }
        self.main = main
        textParts = parts
    }

    /// The root element of a part with text.
    func root(of part: PartName) throws(TemplateError) -> Element {
        let root = try markup(of: part)
        guard root.name.namespace != Word.strictNamespace else {
            throw .strictDocument(file: file)
        }
        return root
    }

    func styles() throws(TemplateError) -> StyleSheet {
        try related("styles").first.map { part throws(TemplateError) in
            StyleSheet(try markup(of: part))
        } ?? StyleSheet()
    }

    func lists() throws(TemplateError) -> ListNumbers {
        try related("numbering").first.map { part throws(TemplateError) in
            ListNumbers(try markup(of: part))
        } ?? ListNumbers()
    }

    /// The mark in the hidden custom part, else in the custom document property.
    func mark() throws(TemplateError) -> CopyMark? {
        for part in try related("customXml") where isSmall(part) {
            if let mark = CopyMark(try markup(of: part)) { return mark }
        }
        for part in try related("custom-properties", to: nil) {
            let properties = try markup(of: part).elements
            let own = properties.first { $0.attribute("name") == CopyMark.propertyName }
            if let mark = own.flatMap({ CopyMark(propertyText: $0.text) }) { return mark }
        }
        return nil
    }

    /// Whether a custom part can be ours; others hold whole databases.
    private func isSmall(_ part: PartName) -> Bool {
        do {
            return try package.contents(of: part).count <= 1 << 16
        } catch {
            return false
        }
    }

    private func related(_ kind: String) throws(TemplateError) -> [PartName] {
        try related(kind, to: main)
    }

    private func related(_ kind: String, to part: PartName?) throws(TemplateError) -> [PartName] {
        do throws(PackageError) {
            return try package.parts(related: kind, to: part).filter(package.contains)
        } catch {
            throw .unreadable(file: file, error)
        }
    }

    private func markup(of part: PartName) throws(TemplateError) -> Element {
        do throws(PackageError) {
            return try package.markup(of: part)
        } catch .unreadablePart(let part, let error) {
            throw .unreadablePart(file: file, part: String(part.dropFirst()), error)
        } catch {
            throw .unreadable(file: file, error)
        }
    }
}
