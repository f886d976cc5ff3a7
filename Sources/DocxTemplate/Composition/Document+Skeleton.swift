import Markup
import OpenPackage

extension Document {
    /// The kinds of headers and footers of the document, as a bound document has them.
    var marginKinds: Set<MarginKind> {
        var kinds: Set<MarginKind> = []
        for margin in sections.flatMap(\.margins) {
            let isHeader = margin.element.local == "headerReference"
            kinds.insert(MarginKind(isHeader: isHeader, type: margin.type))
            if margin.type == "default" {
                kinds.insert(MarginKind(isHeader: isHeader, type: "even"))
            }
        }
        return kinds
    }

    /// The package with nothing that belongs to its text, and the root of its main part.
    func skeleton() throws(TemplateError) -> (package: Package, root: Element) {
        var root = try word.root(of: word.main)
        root.children = []
        do throws(PackageError) {
            var package = word.package
            let kept = try package.relationships(of: word.main).filter { relationship in
                let kind = relationship.type.split(separator: "/").last.map(String.init) ?? ""
                return Self.kept.contains(kind) && !relationship.isExternal
            }
            package.setRelationships(kept, of: word.main)
            let all = try package.relationships(of: nil).filter { !$0.type.hasSuffix("/customXml") }
            package.setRelationships(all, of: nil)
            try package.removeUnreachable()
            try package.removeProtection(from: word.main)
            return (package, root)
        } catch {
            throw .unreadable(file: name, error)
        }
    }

    private static let kept: Set<String> = [
        "styles", "numbering", "settings", "theme", "fontTable", "webSettings",
    ]
}

extension Package {
    /// Removes parts that no chain of relationships leads to.
    fileprivate mutating func removeUnreachable() throws(PackageError) {
        var reached: Set<PartName> = []
        var waiting: [PartName?] = [nil]
        while let source = waiting.popLast() {
            for relationship in try relationships(of: source) {
                guard let part = relationship.part(from: source), contains(part),
                    reached.insert(part).inserted
                else { continue }
                waiting.append(part)
            }
        }
        let kept = reached.union(reached.compactMap(\.relationships))
        for part in partNames where !kept.contains(part) && part != PartName("/_rels/.rels") {
            remove(part)
        }
    }

    /// A pack is not protected by what one of its documents says.
    fileprivate mutating func removeProtection(from main: PartName) throws(PackageError) {
        guard let part = try parts(related: "settings", to: main).first, contains(part) else {
            return
        }
        let settings = try markup(of: part)
        let bare = settings.removing(["documentProtection", "writeProtection", "mailMerge"])
            .removing(["attachedTemplate", "attachedSchema"])
        let kept = try relationships(of: part).filter { relationship in
            !["attachedTemplate", "mailMergeSource", "mailMergeHeaderSource"]
                .contains { relationship.type.hasSuffix("/" + $0) }
        }
        guard bare.children.count != settings.children.count else { return }
        setRelationships(kept, of: part)
        setContents(of: part, to: bare.serializedDocument())
    }
}
