import Fields
import VietnameseText

extension Template {
    /// What is doubtful about fields, whatever part they stand in.
    func fieldFindings(in tree: FieldTree) -> [Inspection.Finding] {
        unknownFields(in: tree) + conflicts(in: tree) + similarNames(in: tree)
            + unusedFields.map { path in
                let nowhere = Location(file: name, part: "", paragraph: 0, text: "", tag: 0..<0)
                return Inspection.Finding(.unusedField, [path], at: nowhere)
            }
    }

    /// Fields of the dictionary that no tag reads; a list is read where its members are.
    var unusedFields: [String] {
        let used = Set(uses.map(\.path))
        return (fields?.fields ?? []).map(\.path).filter { !used.contains($0) }
    }

    private func unknownFields(in tree: FieldTree) -> [Inspection.Finding] {
        guard fields != nil else { return [] }
        return uses.filter { $0.isKnown == false }.map {
            Inspection.Finding(.unknownField, [$0.path], at: $0.location)
        }
    }

    private func conflicts(in tree: FieldTree) -> [Inspection.Finding] {
        tree.nodes.sorted { $0.key < $1.key }.compactMap { path, node in
            node.conflict.map { conflict in
                Inspection.Finding(
                    .conflictingUse,
                    [path, conflict.taken.rawValue, conflict.elsewhere.rawValue],
                    at: conflict.use.location)
            }
        }
    }

    /// Names of one record that people would take for the same.
    private func similarNames(in tree: FieldTree) -> [Inspection.Finding] {
        let named = tree.nodes.filter { !$0.value.uses.isEmpty }.keys.sorted()
        let groups = Dictionary(grouping: named) { path in
            VietnameseText.folded(path).filter { $0 != "_" && $0 != "-" }
        }
        return groups.values.filter { $0.count > 1 }.flatMap { paths in
            similar(paths.compactMap { path in tree.nodes[path].map { (path, $0) } })
        }
    }

    /// The rarer names, each beside the one that is used most.
    private func similar(_ group: [(path: String, node: FieldTree.Node)]) -> [Inspection.Finding] {
        let most = group.max { left, right in
            (left.node.rank, right.path) < (right.node.rank, left.path)
        }
        guard let most else { return [] }
        return group.filter { $0.path != most.path }.compactMap { path, node in
            node.uses.first.map {
                Inspection.Finding(.similarNames, [path, most.path], at: $0.location)
            }
        }
    }
}

extension FieldTree.Node {
    /// What is known counts more than what is used often.
    fileprivate var rank: Int { uses.count + (field == nil ? 0 : 1_000_000) }
}
