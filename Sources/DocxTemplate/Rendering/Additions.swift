import Markup
import OpenPackage

/// What a document has beside the parts that its template prints: pictures, relationships, lists
/// that start again.
///
/// A document without any is sealed as fast as ever; the package is changed only for one that has
/// some. What goes wrong is kept until the document is sealed.
struct Additions: Sendable {
    /// Why something could not be added.
    private(set) var failure: PackageError?

    private let base: Shared<Package>
    /// The package that is added to.
    var template: Package { base.value }
    /// Its main part.
    let main: PartName?
    private var parts: [PartName: (bytes: [UInt8], contentType: String)] = [:]
    private var pictures: [[UInt8]: PartName] = [:]
    private var relationships: [PartName: RelationshipList] = [:]
    private var roots: [PartName: Element] = [:]
    /// The parts of the main document that were asked for by their kind.
    private var found: [String: PartName] = [:]
    /// Elements that stand last in the root of a part, whoever prints the part.
    private(set) var endings: [PartName: [UInt8]] = [:]
    /// The highest number of a list so far; nil until it is asked for.
    var lastNumber: Int?
    /// The next number of each pattern of names.
    private var counts: [String: Int] = [:]

    /// Nothing yet, for a document of that package.
    init(to base: Shared<Package> = Shared(Package()), main: PartName? = nil) {
        self.base = base
        self.main = main
    }

    /// Whether the document has only what its template prints.
    var isEmpty: Bool {
        failure == nil && parts.isEmpty && relationships.isEmpty && roots.isEmpty
            && endings.isEmpty
    }

    /// The package with what was added, and the parts of it that are new or changed.
    func package() throws(PackageError) -> (package: Package, changed: [PartName]) {
        if let failure { throw failure }
        var package = template
        var changed: Set<PartName> = []
        for (part, content) in parts {
            package.setContents(of: part, to: content.bytes, contentType: content.contentType)
            changed.insert(part)
        }
        for (part, root) in roots {
            package.setContents(of: part, to: root.serializedDocument())
            changed.insert(part)
        }
        for (part, table) in relationships {
            package.setRelationships(table.all, of: part)
            if let name = part.relationships { changed.insert(name) }
        }
        for (part, ending) in endings {
            package.setContents(
                of: part, to: try package.contents(of: part).ending(with: ending))
            changed.insert(part)
        }
        return (package, changed.sorted())
    }
}

// MARK: - Parts and relationships

extension Additions {
    /// The id of a relationship from a part; equal relationships are one.
    ///
    /// - Parameters:
    ///   - part: the part that is being rendered.
    ///   - kind: the last segment of the standard's type: "image", "hyperlink".
    ///   - target: relative to the part, or any URI when external.
    mutating func relationship(
        from part: PartName, kind: String, target: String, isExternal: Bool = false
    ) -> String {
        relationship(
            from: part, type: Relationship.type(kind), target: target, isExternal: isExternal)
    }

    /// The same for a whole relationship type, which need not be the standard's.
    mutating func relationship(
        from part: PartName, type: String, target: String, isExternal: Bool
    ) -> String {
        var table = relationships.removeValue(forKey: part) ?? known(of: part)
        let id = table.id(
            of: Relationship(id: "", type: type, target: target, isExternal: isExternal))
        relationships[part] = table
        return id
    }

    /// The relationships of a part as they are now.
    mutating func relationships(of part: PartName) -> [Relationship] {
        (relationships[part] ?? known(of: part)).all
    }

    /// States all relationships of a part that was added.
    mutating func setRelationships(_ all: [Relationship], of part: PartName) {
        relationships[part] = RelationshipList(all)
    }

    /// Keeps the first reason why something could not be added.
    mutating func fail(_ error: PackageError) { failure = failure ?? error }

    /// Appends markup to the root of a part.
    mutating func append(_ markup: [UInt8], toRootOf part: PartName) {
        endings[part, default: []] += markup
    }

    /// A picture's part; equal bytes are one part.
    mutating func media(
        _ bytes: [UInt8], extension suffix: String, contentType: String
    ) -> PartName? {
        if let part = pictures[bytes] { return part }
        let count = pictures.count
        guard let part = free({ "/word/media/hoso\(count + $0).\(suffix)" }) else { return nil }
        pictures[bytes] = part
        add(part, bytes, contentType: contentType)
        return part
    }

    /// Adds a part.
    mutating func add(_ part: PartName, _ bytes: [UInt8], contentType: String) {
        parts[part] = (bytes, contentType)
    }

    /// The first name of a pattern that no part has, counted from 1.
    func free(_ pattern: (Int) -> String) -> PartName? {
        var number = 1
        while let part = PartName(pattern(number)) {
            if !contains(part) { return part }
            number += 1
        }
        return nil
    }

    /// A name of a pattern that no part has; each number is tried once.
    mutating func next(_ pattern: (Int) -> String) -> PartName? {
        var number = counts[pattern(0), default: 1]
        defer { counts[pattern(0)] = number + 1 }
        while let part = PartName(pattern(number)) {
            if !contains(part) { return part }
            number += 1
        }
        return nil
    }

    private func contains(_ part: PartName) -> Bool {
        template.contains(part) || parts[part] != nil
    }

    private mutating func known(of part: PartName) -> RelationshipList {
        do throws(PackageError) {
            return RelationshipList(try template.relationships(of: part))
        } catch {
            failure = failure ?? error
            return RelationshipList([])
        }
    }
}

// MARK: - Parts of the template that are changed

extension Additions {
    /// Changes a part that the main document is related to by that kind; false when there is none.
    mutating func edit(_ kind: String, _ change: (inout Element) -> Void) -> Bool {
        do throws(PackageError) {
            guard let part = try part(kind) else { return false }
            // Taken out, so that it is changed in place.
            var root =
                if let known = roots.removeValue(forKey: part) {
                    known
                } else {
                    try template.markup(of: part)
                }
            change(&root)
            roots[part] = root
            return true
        } catch {
            failure = failure ?? error
            return false
        }
    }

    /// The root of such a part as it is now; nil when there is none.
    mutating func root(_ kind: String) -> Element? {
        do throws(PackageError) {
            guard let part = try part(kind) else { return nil }
            return if let known = roots[part] { known } else { try template.markup(of: part) }
        } catch {
            failure = failure ?? error
            return nil
        }
    }

    /// The name of such a part, which is made when there is none.
    mutating func part(
        _ kind: String, orMaking root: Element, contentType: String
    ) -> PartName? {
        do throws(PackageError) {
            if let part = try part(kind) { return part }
        } catch {
            failure = failure ?? error
        }
        guard let main, let part = free({ "/word/\(kind)\($0 == 1 ? "" : String($0)).xml" }) else {
            return nil
        }
        add(part, root.serializedDocument(), contentType: contentType)
        roots[part] = root
        _ = relationship(from: main, kind: kind, target: part.target(from: main))
        found[kind] = part
        return part
    }

    private mutating func part(_ kind: String) throws(PackageError) -> PartName? {
        if let known = found[kind] { return known }
        let part = try template.parts(related: kind, to: main).first { template.contains($0) }
        if let part { found[kind] = part }
        return part
    }
}

extension Relationship {
    /// The standard's relationship type of that kind (ECMA-376 part 1, §15).
    static func type(_ kind: String) -> String { namespace + "/" + kind }

    /// What ids of relationships are written in, in parts.
    static let namespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
}
