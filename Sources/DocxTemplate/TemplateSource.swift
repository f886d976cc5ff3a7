import Fields
import JSONText
import Markup
import OpenPackage

/// A template's package, and what the compiler needs to know of it.
struct TemplateSource {
    let file: String
    let package: Package
    /// The main document.
    let main: PartName
    /// The parts that may hold template text, the main document first.
    let textParts: [PartName]
    let leaders: LeaderStyles
    let dictionary: FieldDictionary?

    init(
        reading bytes: [UInt8], named file: String, limits: PackageLimits
    ) throws(TemplateError) {
        self.file = file
        do throws(PackageError) {
            package = try Package(reading: bytes, limits: limits)
        } catch {
            throw .unreadable(file: file, error)
        }
        textParts = Self.textParts(of: package)
        guard let main = textParts.first, Self.kind(of: main, in: package) == .main else {
            throw .notWord(file: file)
        }
        self.main = main
        leaders = try Self.leaders(of: package, main: main, file: file)
        dictionary = try Self.dictionary(of: package, main: main, file: file)
    }

    /// The root element of a part.
    func root(of part: PartName) throws(TemplateError) -> Element {
        let root = try Self.root(of: part, in: package, file: file)
        guard root.name.namespace != Word.strictNamespace else {
            throw .strictDocument(file: file)
        }
        return root
    }
}

// MARK: - Parts

extension TemplateSource {
    /// A part that holds paragraphs.
    enum Kind: Int {
        case main, header, footer, footnotes, endnotes, comments
    }

    private static let wordTypes: [(suffix: String, kind: Kind)] = [
        (".document.main+xml", .main), (".template.main+xml", .main),
        (".document.macroEnabled.main+xml", .main),
        (".template.macroEnabledTemplate.main+xml", .main),
        (".header+xml", .header), (".footer+xml", .footer), (".footnotes+xml", .footnotes),
        (".endnotes+xml", .endnotes), (".comments+xml", .comments),
    ]

    static func kind(of part: PartName, in package: Package) -> Kind? {
        guard let type = package.contentType(of: part)?.lowercased(),
            type.contains("wordprocessingml") || type.contains("ms-word")
        else { return nil }
        return wordTypes.first { type.hasSuffix($0.suffix.lowercased()) }?.kind
    }

    static func textParts(of package: Package) -> [PartName] {
        package.partNames
            .compactMap { part in kind(of: part, in: package).map { (part, $0) } }
            .sorted { ($0.1.rawValue, $0.0) < ($1.1.rawValue, $1.0) }
            .map(\.0)
    }

    private static func root(
        of part: PartName, in package: Package, file: String
    ) throws(TemplateError) -> Element {
        do throws(PackageError) {
            let bytes = try package.contents(of: part)
            do throws(MarkupError) {
                return try Element(parsing: bytes)
            } catch {
                throw PackageError.unreadablePart(part.path, error)
            }
        } catch {
            guard case .unreadablePart(let part, let markupError) = error else {
                throw .unreadable(file: file, error)
            }
            throw .unreadablePart(file: file, part: String(part.dropFirst()), markupError)
        }
    }

    /// The part that a relationship of that kind leads to.
    private static func related(
        by type: String, to main: PartName, in package: Package, file: String
    ) throws(TemplateError) -> [PartName] {
        do throws(PackageError) {
            return try package.relationships(of: main)
                .filter { $0.type.hasSuffix("/relationships/" + type) && !$0.isExternal }
                .compactMap { $0.part(from: main) }
                .filter { package.contains($0) }
        } catch {
            throw .unreadable(file: file, error)
        }
    }
}

// MARK: - What stands beside the text

extension TemplateSource {
    private static func leaders(
        of package: Package, main: PartName, file: String
    ) throws(TemplateError) -> LeaderStyles {
        guard let part = try related(by: "styles", to: main, in: package, file: file).first else {
            return LeaderStyles()
        }
        return LeaderStyles(try root(of: part, in: package, file: file))
    }

    /// The dictionary that `hoso template build` embeds as a custom part.
    private static func dictionary(
        of package: Package, main: PartName, file: String
    ) throws(TemplateError) -> FieldDictionary? {
        for part in try related(by: "customXml", to: main, in: package, file: file) {
            let root = try root(of: part, in: package, file: file)
            guard root.name == Name(namespace: "urn:hoso:fields", local: "fields") else { continue }
            do {
                let json = try JSON(parsing: Array(root.text.utf8), named: part.path)
                return try FieldDictionary(json)
            } catch {
                throw .badDictionary(file: file, part: String(part.path.dropFirst()))
            }
        }
        return nil
    }
}
