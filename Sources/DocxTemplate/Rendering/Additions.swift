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

    private let template: Package
    private let main: PartName?
    private var parts: [PartName: (bytes: [UInt8], contentType: String)] = [:]
    private var pictures: [[UInt8]: PartName] = [:]
    private var relationships: [PartName: RelationshipList] = [:]
    private var roots: [PartName: Element] = [:]
    private var drawings = 0

    /// Nothing yet, for a document of that package.
    init(to template: Package = Package(), main: PartName? = nil) {
        self.template = template
        self.main = main
    }

    /// Whether the document has only what its template prints.
    var isEmpty: Bool {
        failure == nil && parts.isEmpty && relationships.isEmpty && roots.isEmpty
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
        for (part, all) in relationships {
            package.setRelationships(all.all, of: part)
            if let name = part.relationships { changed.insert(name) }
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
        if relationships[part] == nil {
            relationships[part] = RelationshipList(relationshipsInTemplate(of: part))
        }
        return relationships[part, default: RelationshipList([])].id(
            of: Relationship(
                id: "", type: Relationship.type(kind), target: target, isExternal: isExternal))
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

    /// The number of a drawing that the template does not have.
    mutating func nextDrawing() -> Int {
        drawings += 1
        return Self.firstDrawing + drawings
    }

    /// The highest number of a drawing in the template itself.
    private static let firstDrawing = 1_000_000

    /// Adds a part.
    mutating func add(_ part: PartName, _ bytes: [UInt8], contentType: String) {
        parts[part] = (bytes, contentType)
    }

    /// The first name of a pattern that no part has, counted from 1.
    func free(_ pattern: (Int) -> String) -> PartName? {
        var number = 1
        while let part = PartName(pattern(number)) {
            if !template.contains(part), parts[part] == nil { return part }
            number += 1
        }
        return nil
    }

    private mutating func relationshipsInTemplate(of part: PartName) -> [Relationship] {
        do throws(PackageError) {
            return try template.relationships(of: part)
        } catch {
            failure = failure ?? error
            return []
        }
    }
}

// MARK: - Parts of the template that are changed

extension Additions {
    /// Changes a part that the main document is related to by that kind; false when there is none.
    mutating func edit(_ kind: String, _ change: (inout Element) -> Void) -> Bool {
        do throws(PackageError) {
            guard let part = try template.parts(related: kind, to: main).first else { return false }
            var root =
                if let known = roots[part] { known } else { try template.markup(of: part) }
            change(&root)
            roots[part] = root
            return true
        } catch {
            failure = failure ?? error
            return false
        }
    }

    /// The number of a list that looks like `number` and starts again; nil when there is no such
    /// list (ECMA-376 part 1, §17.9.15 and §17.9.27).
    mutating func restartedNumber(of number: Int) -> Int? {
        var restarted: Int?
        _ = edit("numbering") { root in restarted = root.restartNumber(number) }
        return restarted
    }
}

extension Element {
    /// Appends an instance of the list `number` in which every level starts again.
    fileprivate mutating func restartNumber(_ number: Int) -> Int? {
        let prefix = name.prefix
        let word = { (local: String) in
            Name(namespace: Word.namespace, local: local, prefix: prefix)
        }
        let instances = all(word("num"))
        let id = { (element: Element, local: String) in
            element.attribute(word(local)).flatMap { Int($0) }
        }
        guard let original = instances.first(where: { id($0, "numId") == number }),
            let abstract = original.first(word("abstractNumId"))
        else { return nil }
        let levels =
            all(word("abstractNum"))
            .first { id($0, "abstractNumId") == id(abstract, "val") }?.all(word("lvl")) ?? []
        let new = (instances.compactMap { id($0, "numId") }.max() ?? 0) + 1
        let overrides = levels.map { level in
            Element(
                word("lvlOverride"),
                attributes: [
                    Attribute(word("ilvl"), level.attribute(word("ilvl")) ?? "0")
                ],
                children: [
                    .element(
                        Element(
                            word("startOverride"),
                            attributes: [
                                Attribute(word("val"), level.first(word("start"))?.wordValue ?? "1")
                            ]))
                ])
        }
        let instance = Element(
            word("num"), attributes: [Attribute(word("numId"), String(new))],
            children: ([abstract] + overrides).map(Node.element))
        let last = children.lastIndex { $0.element?.name == word("num") } ?? children.count - 1
        children.insert(.element(instance), at: last + 1)
        return new
    }
}

extension Relationship {
    /// The standard's relationship type of that kind (ECMA-376 part 1, §15).
    static func type(_ kind: String) -> String {
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + kind
    }
}

extension [Relationship] {
    /// An id that none of these has.
    var freeID: String {
        let ids = Set(map(\.id))
        return (1...).lazy.map { "rIdHoso\($0)" }.first { !ids.contains($0) } ?? "rIdHoso"
    }
}
