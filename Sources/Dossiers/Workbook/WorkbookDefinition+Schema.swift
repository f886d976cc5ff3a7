public import JSONText

extension WorkbookDefinition {
    /// The JSON Schema (draft 2020-12) of the same content as JSON: an array of rows for each
    /// sheet, with the columns' keys.
    ///
    /// It says what is best given: the codes of choices, numbers and dates as they are written.
    /// More is understood when it is read, as in cells that people type.
    public var schema: JSON {
        var properties = sheets.map { JSON.Member($0.key, schema(of: $0)) }
        properties.append(JSON.Member(versionLabel, .object([JSON.Member("const", version)])))
        return .object([
            JSON.Member("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
            JSON.Member("type", .string("object")),
            JSON.Member("properties", .object(properties)),
            JSON.Member("minProperties", 1),
            JSON.Member("additionalProperties", .bool(false)),
        ])
    }

    private func schema(of sheet: SheetDefinition) -> JSON {
        var row = [
            JSON.Member("type", .string("object")),
            JSON.Member(
                "properties",
                .object(sheet.columns.map { JSON.Member($0.key, schema(of: $0)) })),
        ]
        let required = sheet.columns.filter(\.isRequired).map { JSON.string($0.key) }
        if !required.isEmpty { row.append(JSON.Member("required", .array(required))) }
        row.append(JSON.Member("additionalProperties", .bool(false)))
        var rows = [
            JSON.Member("title", .string(sheet.title)), JSON.Member("type", .string("array")),
            JSON.Member("items", .object(row)),
        ]
        if sheet.isSingle { rows.append(JSON.Member("maxItems", 1)) }
        return .object(rows)
    }

    private func schema(of column: ColumnDefinition) -> JSON {
        var members = [JSON.Member("title", .string(column.title))]
        if !column.note.isEmpty {
            members.append(JSON.Member("description", .string(column.note)))
        }
        return .object(members + value(of: column))
    }

    private func value(of column: ColumnDefinition) -> [JSON.Member] {
        let words = words(for: column).map { JSON.string($0.code) }
        switch column.type {
        case .flag: return [Self.type(["boolean", "null"])]
        case .list: return [Self.type(["string", "array", "number", "null"]), Self.texts]
        case .paragraphs: return [Self.type(["string", "array", "null"]), Self.texts]
        case .level, .grade, .choice, .text, .code, .date, .time, .number:
            guard words.isEmpty || column.isOpen else {
                return [JSON.Member("enum", .array(words + [.string(""), .null]))]
            }
            let examples = words.isEmpty ? [] : [JSON.Member("examples", .array(words))]
            return [Self.type(["string", "number", "null"])] + examples
        }
    }

    /// The elements of several values, which may be one text with a line for each as well.
    private static let texts = JSON.Member("items", .object([type(["string", "number"])]))

    private static func type(_ names: [String]) -> JSON.Member {
        JSON.Member("type", .array(names.map(JSON.string)))
    }
}

extension JSON.Member {
    fileprivate init(_ name: String, _ number: Int) { self.init(name, .number("\(number)")) }
}
