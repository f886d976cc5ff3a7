public import JSONText

/// The fields of a form or of a whole library, by path.
public struct FieldDictionary: Hashable, Sendable {
    /// In the order of their source.
    public var fields: [Field]

    /// Makes a dictionary.
    public init(_ fields: [Field]) { self.fields = fields }

    /// The field of that path; what stands for many paths ("diem.*.tu_cham") gives a field of its
    /// own to each.
    public subscript(path: String) -> Field? {
        fields.first { $0.path == path } ?? fields.lazy.compactMap { $0.named(path) }.first
    }
}

/// Why a field dictionary cannot be used.
public enum FieldError: Error, Hashable, Sendable {
    /// A member is missing, or is not what it must be: "fields[3].label".
    case wrongShape(at: String)
    /// A type that `FieldType` does not have.
    case unknownType(String, field: String)
    /// Two fields of the same path.
    case duplicate(String)
}

extension FieldDictionary {
    /// Reads `fields.json`, or what `json` gave.
    ///
    /// A field's `choices` may name a list that stands once for all fields, under `choices`.
    public init(_ json: JSON) throws(FieldError) {
        guard let sources = json["fields"]?.elements else { throw .wrongShape(at: "fields") }
        let lists = try Self.lists(json["choices"])
        fields = []
        var paths: Set<String> = []
        for (index, source) in sources.enumerated() {
            let field = try Field(source, at: "fields[\(index)]", lists)
            guard paths.insert(field.path).inserted else { throw .duplicate(field.path) }
            fields.append(field)
        }
    }

    /// The dictionary as JSON, readable by `init(_:)`, with the choices of each field in it.
    public var json: JSON {
        .object([JSON.Member("fields", .array(fields.map(\.json)))])
    }

    private static func lists(_ json: JSON?) throws(FieldError) -> [String: [Choice]] {
        guard let json else { return [:] }
        guard case .object(let members) = json else { throw .wrongShape(at: "choices") }
        var lists: [String: [Choice]] = [:]
        for member in members {
            lists[member.name] = try Choice.all(member.value, at: "choices.\(member.name)")
        }
        return lists
    }
}

extension Field {
    fileprivate init(
        _ json: JSON, at place: String, _ lists: [String: [Choice]]
    ) throws(FieldError) {
        path = try json.text("path", at: place)
        label = try json.text("label", at: place)
        let typeName = try json.text("type", at: place)
        guard let type = FieldType(rawValue: typeName) else {
            throw .unknownType(typeName, field: path)
        }
        self.type = type
        isRequired = try json.flag("required", at: place)
        isPrefilled = try json.flag("prefilled", at: place)
        blank = json["blank"] == nil ? nil : try json.text("blank", at: place)
        choices = try Choice.all(json["choices"], at: "\(place).choices", lists)
    }

    fileprivate var json: JSON {
        var members = [
            JSON.Member("path", .string(path)), JSON.Member("type", .string(type.rawValue)),
            JSON.Member("label", .string(label)),
        ]
        if isRequired { members.append(JSON.Member("required", .bool(true))) }
        if isPrefilled { members.append(JSON.Member("prefilled", .bool(true))) }
        if let blank { members.append(JSON.Member("blank", .string(blank))) }
        if !choices.isEmpty {
            members.append(JSON.Member("choices", .array(choices.map(\.json))))
        }
        return .object(members)
    }
}

extension Choice {
    /// The choices that stand there, or those of the list that is named there.
    fileprivate static func all(
        _ json: JSON?, at place: String, _ lists: [String: [Choice]] = [:]
    ) throws(FieldError) -> [Choice] {
        guard let json else { return [] }
        if let name = json.string {
            guard let choices = lists[name] else { throw .wrongShape(at: place) }
            return choices
        }
        guard let elements = json.elements else { throw .wrongShape(at: place) }
        var choices: [Choice] = []
        for (index, element) in elements.enumerated() {
            let place = "\(place)[\(index)]"
            choices.append(
                Choice(
                    code: try element.text("code", at: place),
                    text: try element.text("text", at: place),
                    isApart: try element.flag("apart", at: place)))
        }
        return choices
    }

    fileprivate var json: JSON {
        var members = [JSON.Member("code", .string(code)), JSON.Member("text", .string(text))]
        if isApart { members.append(JSON.Member("apart", .bool(true))) }
        return .object(members)
    }
}

extension JSON {
    fileprivate func text(_ name: String, at place: String) throws(FieldError) -> String {
        guard let text = self[name]?.string else { throw .wrongShape(at: "\(place).\(name)") }
        return text
    }

    fileprivate func flag(_ name: String, at place: String) throws(FieldError) -> Bool {
        switch self[name] {
        case nil: return false
        case .bool(let value)?: return value
        default: throw .wrongShape(at: "\(place).\(name)")
        }
    }
}
