import OpenPackage

extension WordPackage {
    /// Refuses a package that Word does not open because of its relationships: what is made from
    /// it would not open either.
    ///
    /// - Throws: also where only the types of its parts tell which one is the document.
    func checkRelationships() throws(TemplateError) {
        let own: [Relationship]
        do throws(PackageError) {
            own = try package.relationships(of: nil)
            guard !own.isEmpty else { throw .missingPart(Self.list(of: nil)) }
            try checkIDs(of: nil, own)
            for part in package.partNames {
                try checkIDs(of: part, package.relationships(of: part))
            }
        } catch { throw .unreadable(file: file, error) }
        guard let document = own.first(where: { $0.kind == "officeDocument" }) else {
            throw .notWord(file: file)
        }
        guard let target = document.part(from: nil), package.contains(target) else {
            let error = PackageError.missingTarget(
                part: Self.list(of: nil), relationship: document.id, target: document.target)
            throw .unreadable(file: file, error)
        }
    }

    private func checkIDs(
        of part: PartName?, _ relationships: [Relationship]
    ) throws(PackageError) {
        var ids: Set<String> = []
        for relationship in relationships where !ids.insert(relationship.id).inserted {
            throw .duplicateRelationship(part: Self.list(of: part), id: relationship.id)
        }
    }

    /// The name of the part that lists them.
    private static func list(of part: PartName?) -> String {
        part.map { String($0.relationships?.path.dropFirst() ?? "") } ?? "_rels/.rels"
    }
}
