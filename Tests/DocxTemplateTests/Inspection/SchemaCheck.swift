import JSONText

/// A JSON Schema as far as the engine writes one: types, properties, items, required, enum, anyOf
/// and references to definitions.
struct SchemaCheck {
    let schema: JSON

    /// The places in a value that the schema does not allow: "/con/0/ten type".
    func problems(of value: JSON) -> [String] { problems(of: value, against: schema, at: "") }

    private func problems(of value: JSON, against schema: JSON, at place: String) -> [String] {
        if let name = schema["$ref"]?.string?.split(separator: "/").last.map(String.init) {
            guard let definition = self.schema["$defs"]?[name] else { return [place + " $ref"] }
            return problems(of: value, against: definition, at: place)
        }
        if let choices = schema["anyOf"]?.elements {
            let fits = choices.contains { problems(of: value, against: $0, at: place).isEmpty }
            guard fits else { return [place + " anyOf"] }
        }
        guard hasType(value, schema["type"]) else { return [place + " type"] }
        if let words = schema["enum"]?.elements, !words.contains(value) { return [place + " enum"] }
        return members(of: value, against: schema, at: place)
            + elements(of: value, against: schema, at: place)
    }

    private func members(of value: JSON, against schema: JSON, at place: String) -> [String] {
        guard case .object(let members) = value else { return [] }
        let required = schema["required"]?.elements ?? []
        let missing = required.compactMap(\.string).filter { value[$0] == nil }
        let wrong = members.flatMap { member -> [String] in
            schema["properties"]?[member.name].map {
                problems(of: member.value, against: $0, at: "\(place)/\(member.name)")
            } ?? []
        }
        return missing.map { "\(place)/\($0) required" } + wrong
    }

    private func elements(of value: JSON, against schema: JSON, at place: String) -> [String] {
        guard let elements = value.elements, let items = schema["items"] else { return [] }
        return elements.enumerated().flatMap {
            problems(of: $0.element, against: items, at: "\(place)/\($0.offset)")
        }
    }

    private func hasType(_ value: JSON, _ type: JSON?) -> Bool {
        let types = type?.elements?.compactMap(\.string) ?? [type?.string].compactMap(\.self)
        return types.isEmpty || types.contains(name(of: value))
    }

    private func name(of value: JSON) -> String {
        switch value {
        case .null: "null"
        case .bool: "boolean"
        case .number: "number"
        case .string: "string"
        case .array: "array"
        case .object: "object"
        }
    }
}
