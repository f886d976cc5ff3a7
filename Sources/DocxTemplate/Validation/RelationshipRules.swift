import OpenPackage

/// Holds a package's relationships against its parts.
struct RelationshipRules {
    let package: Package

    /// What is wrong with the relationships of one source: nil for the package itself.
    ///
    /// - Parameter used: the ids that the part uses; empty for a part that is not looked into.
    func problems(
        of part: PartName?, used: [(id: String, paragraph: Int)]
    ) throws(PackageError) -> [DocxFinding] {
        let name = part.map { String($0.path.dropFirst()) } ?? ""
        let relationships = try package.relationships(of: part)
        var findings: [DocxFinding] = []
        var ids: Set<String> = []
        for relationship in relationships {
            if !ids.insert(relationship.id).inserted {
                findings.append(DocxFinding(.duplicateRelationship(relationship.id), part: name))
            }
            guard !relationship.isExternal, !isThere(relationship, from: part) else { continue }
            findings.append(
                DocxFinding(
                    .missingTarget(relationship: relationship.id, target: relationship.target),
                    part: name))
        }
        for use in used where !ids.contains(use.id) {
            findings.append(
                DocxFinding(.unknownRelationship(use.id), part: name, paragraph: use.paragraph))
        }
        return findings
    }

    /// Whether an internal target exists; a place within the part itself always does.
    private func isThere(_ relationship: Relationship, from part: PartName?) -> Bool {
        if relationship.target.hasPrefix("#") { return true }
        return relationship.part(from: part).map { package.contains($0) } ?? false
    }
}
