import OpenPackage

/// The relationships of one part, in which equal ones are found at once.
struct RelationshipTable: Sendable {
    private(set) var all: [Relationship] = []
    private var ids: [Key: String] = [:]
    private var taken: Set<String> = []
    private var next = 1

    private struct Key: Hashable {
        var type: String
        var target: String
        var isExternal: Bool
    }

    init(_ all: [Relationship]) {
        for relationship in all { append(relationship) }
    }

    /// The id of the relationship, which is added unless it is there.
    mutating func id(type: String, target: String, isExternal: Bool) -> String {
        let key = Key(type: type, target: target, isExternal: isExternal)
        if let id = ids[key] { return id }
        while taken.contains("rIdHoso\(next)") { next += 1 }
        let id = "rIdHoso\(next)"
        append(Relationship(id: id, type: type, target: target, isExternal: isExternal))
        return id
    }

    private mutating func append(_ relationship: Relationship) {
        let key = Key(
            type: relationship.type, target: relationship.target,
            isExternal: relationship.isExternal)
        all.append(relationship)
        ids[key] = ids[key] ?? relationship.id
        taken.insert(relationship.id)
    }
}

extension [UInt8] {
    /// A part with more at the end of its root.
    func ending(with markup: [UInt8]) -> [UInt8] {
        guard let end = lastIndex(of: UInt8(ascii: "<")), end + 1 < count else { return self }
        if self[end + 1] == UInt8(ascii: "/") { return self[..<end] + markup + self[end...] }
        // The root is an empty element.
        guard let slash = lastIndex(of: UInt8(ascii: "/")), slash > end else { return self }
        let name = self[(end + 1)..<slash].prefix { $0 > 0x20 }
        return self[..<slash] + Array(">".utf8) + markup + Array("</".utf8) + name + [0x3E]
    }
}
