import JSONText

extension JSON.Member {
    /// A member that is left out when there is no text.
    static func optional(_ name: String, _ text: String?) -> Self? {
        text.map { Self(name, .string($0)) }
    }
}

extension JSON {
    /// An object of the members that are there.
    static func object(present members: [Member?]) -> JSON { .object(members.compactMap(\.self)) }
}

extension Int {
    /// A JSON number without a fraction.
    init?(_ json: JSON) {
        guard case .number(let text) = json else { return nil }
        self.init(text)
    }
}
