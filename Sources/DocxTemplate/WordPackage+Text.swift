import OpenPackage

/// Which parts of a package may hold template text.
extension WordPackage {
    /// The parts with paragraphs, then drawings and document properties with something in them
    /// that may be a tag.
    ///
    /// What a glossary document holds are building blocks for later, which no document prints
    /// (ECMA-376 part 1, §11.3.8).
    func textParts(delimiters: Delimiters) throws(TemplateError) -> [PartName] {
        let glossary = try glossaryParts()
        let own = parts(Set(WordPart.allCases)).filter { !glossary.contains($0) }
        var candidates = drawings
        for kind in Self.propertyKinds { candidates += try related(kind, to: nil) }
        var others: [PartName] = []
        for part in candidates where !others.contains(part) && !glossary.contains(part) {
            if try mayHoldTags(part, delimiters) { others.append(part) }
        }
        return own + others
    }

    /// Document properties, by the kind of the package's relationship (ECMA-376 part 1, §15.2.12).
    private static let propertyKinds = [
        "core-properties", "extended-properties", "custom-properties",
    ]

    /// Drawings with text of their own, by how their content types end: charts and the shapes on
    /// them (ECMA-376 part 1, §14.2), the data of a diagram and the drawing that Word keeps of it.
    private static let drawingTypes = [
        ".drawingml.chart+xml", ".drawingml.chartshapes+xml", ".chartex+xml",
        ".drawingml.diagramdata+xml", ".drawingml.diagramdrawing+xml",
    ]

    private var drawings: [PartName] {
        package.partNames.filter { part in
            let type = package.contentType(of: part)?.lowercased() ?? ""
            return Self.drawingTypes.contains { type.hasSuffix($0) }
        }
    }

    /// The glossary document and the parts that belong to it alone.
    private func glossaryParts() throws(TemplateError) -> Set<PartName> {
        var found: Set<PartName> = []
        for glossary in try related("glossaryDocument") {
            found.formUnion(try targets(of: glossary))
            found.subtract(try targets(of: main))
            found.insert(glossary)
        }
        return found
    }

    private func targets(of part: PartName) throws(TemplateError) -> [PartName] {
        try relationships(of: part).compactMap { $0.part(from: part) }
    }

    func relationships(of part: PartName) throws(TemplateError) -> [Relationship] {
        do throws(PackageError) {
            return try package.relationships(of: part)
        } catch {
            throw .unreadable(file: file, error)
        }
    }

    /// Whether a tag may start in the part: what nobody has to read is not even parsed.
    private func mayHoldTags(
        _ part: PartName, _ delimiters: Delimiters
    ) throws(TemplateError) -> Bool {
        guard let first = delimiters.open.utf8.first, first < 0x80 else { return true }
        do throws(PackageError) {
            return try package.contents(of: part).contains(first)
        } catch {
            throw .unreadable(file: file, error)
        }
    }

    /// The relationships of those parts whose targets hold tags, and the package without them.
    func taggedLinks(
        of parts: [PartName], delimiters: Delimiters
    ) throws(TemplateError) -> (Package, [PartName: TaggedLinks]) {
        var package = package
        var links: [PartName: TaggedLinks] = [:]
        for part in parts {
            let all = try relationships(of: part)
            let tagged = TaggedLinks(in: all, delimiters: delimiters)
            guard !tagged.isEmpty else { continue }
            links[part] = tagged
            package.setRelationships(all.filter { tagged[$0.id] == nil }, of: part)
        }
        return (package, links)
    }
}
