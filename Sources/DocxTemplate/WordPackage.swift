import Markup
import OpenPackage

/// A package with a Word document in it; problems name the file.
struct WordPackage {
    let file: String
    let package: Package
    /// The main document.
    let main: PartName

    init(
        reading bytes: [UInt8], named file: String, limits: PackageLimits
    ) throws(TemplateError) {
        self.file = file
        do throws(PackageError) {
            package = try Package(reading: bytes, limits: limits)
        } catch {
            throw .unreadable(file: file, error)
        }
        guard let main = try Self.main(of: package, file) else { throw .notWord(file: file) }
        self.main = main
    }

    /// The part that the package's own relationship leads to, as Word goes, which must be a
    /// document; where there is no such relationship, the part that is one.
    private static func main(
        of package: Package, _ file: String
    ) throws(TemplateError) -> PartName? {
        let documents = parts(in: package, [.main])
        do throws(PackageError) {
            guard let target = try package.parts(related: "officeDocument", to: nil).first
            else { return documents.first }
            return documents.first { $0 == target }
        } catch { throw .unreadable(file: file, error) }
    }

    /// The package that a template was compiled from.
    init(_ template: Template) {
        file = template.name
        package = template.package
        main = template.main
    }

    /// The parts of those kinds, the main document first, the others by kind and name.
    func parts(_ kinds: Set<WordPart>) -> [PartName] { Self.parts(in: package, kinds) }

    private static func parts(in package: Package, _ kinds: Set<WordPart>) -> [PartName] {
        package.partNames
            .compactMap { part in
                WordPart(contentType: package.contentType(of: part)).map { (part, $0) }
            }
            .filter { kinds.contains($0.1) }
            .sorted { ($0.1.rawValue, $0.0) < ($1.1.rawValue, $1.0) }
            .map(\.0)
    }

    /// The root element of a part with text.
    func root(of part: PartName) throws(TemplateError) -> Element {
        let root = try markup(of: part)
        guard root.name.namespace != Word.strictNamespace else {
            throw .strictDocument(file: file)
        }
        guard part != main || root.isDocument else { throw .notWord(file: file) }
        return root
    }

    /// The root element of any part.
    func markup(of part: PartName) throws(TemplateError) -> Element {
        do throws(PackageError) {
            return try package.markup(of: part)
        } catch .unreadablePart(let part, let error) {
            throw .unreadablePart(file: file, part: String(part.dropFirst()), error)
        } catch {
            throw .unreadable(file: file, error)
        }
    }

    /// The parts that the main document's relationships of that kind lead to, and that are there.
    func related(_ kind: String) throws(TemplateError) -> [PartName] {
        try related(kind, to: main)
    }

    /// The same for any part, or for the package itself.
    func related(_ kind: String, to part: PartName?) throws(TemplateError) -> [PartName] {
        do throws(PackageError) {
            return try package.parts(related: kind, to: part).filter(package.contains)
        } catch {
            throw .unreadable(file: file, error)
        }
    }
}

/// A kind of part that holds paragraphs.
enum WordPart: Int, CaseIterable {
    case main, header, footer, footnotes, endnotes, comments

    /// By how the part's content type ends (ECMA-376 part 1, §11.3).
    init?(contentType: String?) {
        guard let type = contentType?.lowercased(),
            type.contains("wordprocessingml") || type.contains("ms-word"),
            let known = Self.types.first(where: { type.hasSuffix($0.suffix) })
        else { return nil }
        self = known.part
    }

    private static let types: [(suffix: String, part: WordPart)] = [
        (".document.main+xml", .main), (".template.main+xml", .main),
        (".document.macroenabled.main+xml", .main),
        (".template.macroenabledtemplate.main+xml", .main),
        (".header+xml", .header), (".footer+xml", .footer), (".footnotes+xml", .footnotes),
        (".endnotes+xml", .endnotes), (".comments+xml", .comments),
    ]
}

extension Element {
    /// Whether this is what a Word document is in.
    fileprivate var isDocument: Bool {
        name.namespace == Word.namespace && name.local == "document"
    }
}
