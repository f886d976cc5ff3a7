public import JSONText

/// The files of `Templates/sample`: the plan of the commune, names, and texts of reviews.
public struct SampleData: Sendable {
    let commune: JSON
    let names: JSON
    let reviews: JSON

    /// Takes `commune.json`, `names.json` and `reviews.json`.
    public init(commune: JSON, names: JSON, reviews: JSON) {
        self.commune = commune
        self.names = names
        self.reviews = reviews
    }
}

extension JSON {
    /// The text of a member, or of a number; empty when there is none.
    func text(_ name: String) -> String {
        switch self[name] {
        case .string(let text)?: text
        case .number(let text)?: text
        default: ""
        }
    }

    func number(_ name: String) -> Int? { Int(text(name)) }

    func list(_ name: String) -> [JSON] { self[name]?.elements ?? [] }

    func texts(_ name: String) -> [String] { list(name).compactMap(\.string) }

    /// The members that hold text, by name.
    var texts: [String: String] {
        guard case .object(let members) = self else { return [:] }
        let pairs = members.compactMap { member in
            member.value.string.map { (member.name, $0) }
        }
        return Dictionary(pairs, uniquingKeysWith: { $1 })
    }

    func isFalse(_ name: String) -> Bool { self[name] == .bool(false) }

    func isTrue(_ name: String) -> Bool { self[name] == .bool(true) }
}
