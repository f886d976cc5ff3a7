import OpenPackage

/// The relationships of one part while a document gets more of them.
///
/// A loop may make one in each turn, so none is looked for by going through all.
struct RelationshipList: Sendable {
    private(set) var all: [Relationship]
    /// The ids of relationships, by what else they say.
    private var ids: [Relationship: String]
    private var taken: Set<String>
    private var number = 0

    init(_ all: [Relationship]) {
        self.all = all
        ids = Dictionary(all.map { ($0.withoutID, $0.id) }) { first, _ in first }
        taken = Set(all.map(\.id))
    }

    /// The id of the relationship that says the same, which is made when there is none.
    mutating func id(of relationship: Relationship) -> String {
        if let id = ids[relationship.withoutID] { return id }
        var new = relationship
        repeat {
            number += 1
            new.id = "rIdHoso\(number)"
        } while !taken.insert(new.id).inserted
        ids[relationship.withoutID] = new.id
        all.append(new)
        return new.id
    }
}

extension Relationship {
    fileprivate var withoutID: Relationship {
        Relationship(id: "", type: type, target: target, isExternal: isExternal)
    }
}
