import Fields
public import JSONText

extension Inspection {
    /// The JSON Schema (draft 2020-12) of the records that the template can be rendered with.
    ///
    /// Objects may always have more members than the template reads. What is `required` follows
    /// the policy for missing values: nothing where they are no error. Numbers may come as text,
    /// as from a table; what may be empty may be null. Words that a field is only compared with
    /// are examples of what it may hold, not all.
    ///
    /// - Parameter missing: what rendering does about fields that the record lacks.
    public func schema(missing: Template.MissingPolicy = .error) -> JSON {
        var writer = SchemaWriter(missing: missing)
        var members = [
            JSON.Member("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
            JSON.Member("title", .string(template)),
        ]
        members += writer.object(of: fields)
        if !writer.definitions.isEmpty {
            members.append(JSON.Member("$defs", .object(writer.definitions)))
        }
        return .object(members)
    }
}

/// Writes fields as a schema's members, always in the same order.
private struct SchemaWriter {
    let missing: MissingPolicy
    /// What a section that may be a list or a record holds: told once, named twice.
    var definitions: [JSON.Member] = []

    init(missing: MissingPolicy) { self.missing = missing }

    mutating func object(of fields: [Inspection.Field]) -> [JSON.Member] {
        var members = [JSON.Member("type", .string("object"))]
        let properties = fields.map { JSON.Member($0.name, schema(of: $0)) }
        members.append(JSON.Member("properties", .object(properties)))
        let required = fields.filter { isRequired($0) }.map { JSON.string($0.name) }
        if !required.isEmpty { members.append(JSON.Member("required", .array(required))) }
        members.append(JSON.Member("additionalProperties", .bool(true)))
        return members
    }

    private func isRequired(_ field: Inspection.Field) -> Bool {
        missing == .error && field.isAlwaysRequired
    }

    private mutating func schema(of field: Inspection.Field) -> JSON {
        var members: [JSON.Member] = []
        if let label = field.label { members.append(JSON.Member("description", .string(label))) }
        switch field.kind {
        case .list: members += list(field)
        case .record:
            members += isRequired(field) ? object(of: field.members) : optional(field)
        case .section: members += section(field)
        default: members += scalar(field)
        }
        return .object(members)
    }

    private mutating func optional(_ field: Inspection.Field) -> [JSON.Member] {
        var members = object(of: field.members)
        members[0].value = Self.types(["object", "null"])
        return members
    }

    /// A list that is known to be empty may be null; one of texts may be one text, which is
    /// printed line by line.
    private mutating func list(_ field: Inspection.Field) -> [JSON.Member] {
        guard field.members.isEmpty else {
            let items = object(of: field.members)
            return [
                JSON.Member("type", Self.types(["array", "null"])),
                JSON.Member("items", .object(items)),
            ]
        }
        let isPrinted = field.uses.contains { !$0.isSection } && !field.filters.contains("count")
        let type = JSON.Member("type", Self.types(["array", "string", "null"]))
        return isPrinted ? [type, Self.lines] : [type]
    }

    private mutating func section(_ field: Inspection.Field) -> [JSON.Member] {
        let place = definitions.count
        let name = "section\(place + 1)"
        definitions.append(JSON.Member(name, .null))
        definitions[place].value = .object(object(of: field.members))
        let reference = JSON.object([JSON.Member("$ref", .string("#/$defs/\(name)"))])
        let list = JSON.object([
            JSON.Member("type", .string("array")), JSON.Member("items", reference),
        ])
        let other = JSON.object([
            JSON.Member("type", Self.types(["boolean", "string", "number", "null"]))
        ])
        return [JSON.Member("anyOf", .array([list, reference, other]))]
    }

    private func scalar(_ field: Inspection.Field) -> [JSON.Member] {
        var types = Self.scalarTypes(of: field.kind)
        let isNullable = !isRequired(field)
        if isNullable { types.append("null") }
        var members = [JSON.Member("type", Self.types(types))]
        if field.kind == .paragraphs { members.append(Self.lines) }
        if types.contains("object") { members.append(Self.made(for: field.kind)) }
        let words = field.choices.map { JSON.string($0.code) }
        guard !words.isEmpty else { return members }
        if field.isKnown == true {
            let none = isNullable ? [JSON.null, .string("")] : []
            members.append(JSON.Member("enum", .array(words + none)))
        } else {
            members.append(JSON.Member("examples", .array(words)))
        }
        return members
    }

    private static func scalarTypes(of kind: Inspection.Kind) -> [String] {
        switch kind {
        case .number: ["number", "string"]
        case .flag: ["boolean", "string", "number"]
        case .paragraphs: ["string", "number", "array", "object"]
        case .text: ["string", "number", "object"]
        case .picture: ["object", "string"]
        case .level, .grade, .choice, .date, .list, .record, .section: ["string", "number"]
        }
    }

    /// What an object is that stands for a text, a picture or a document; a text may stand for the
    /// file of a picture.
    private static func made(for kind: Inspection.Kind) -> JSON.Member {
        let names = kind == .picture ? ["$picture"] : ["$rich", "$picture", "$document"]
        let objects = names.map { name in
            JSON.object([JSON.Member("required", .array([.string(name)]))])
        }
        return JSON.Member("anyOf", .array(objects))
    }

    private static let lines = JSON.Member(
        "items", .object([JSON.Member("type", types(["string", "number"]))]))

    private static func types(_ names: [String]) -> JSON {
        names.count == 1 ? .string(names[0]) : .array(names.map(JSON.string))
    }
}
