import Fields
public import JSONText
import VietnameseText

extension Inspection {
    /// The inspection as data: its names are a contract, more may come.
    public var json: JSON {
        .object([
            JSON.Member("template", .string(template)),
            JSON.Member("fields", .array(allFields.map(\.json))),
            JSON.Member("unused", .array(unused.map(JSON.string))),
            JSON.Member("sections", .array(sections.map(\.json))),
            JSON.Member(
                "partials",
                .array(
                    partials.map { partial in
                        .object(
                            [JSON.Member("name", .string(partial.name))]
                                + partial.location.members)
                    })),
            JSON.Member("filters", .array(filters.map(JSON.string))),
            JSON.Member(
                "delimiters", .array([.string(delimiters.open), .string(delimiters.close)])),
            JSON.Member(
                "parts",
                .array(
                    parts.map { part in
                        .object([
                            JSON.Member("part", .string(part.name)),
                            JSON.Member("tags", .number(String(part.tags))),
                        ])
                    })),
            JSON.Member("findings", .array(findings.map(\.json))),
        ])
    }
}

extension Inspection.Field {
    fileprivate var json: JSON {
        .object([
            JSON.Member("path", .string(path)),
            JSON.Member("type", .string(kind.rawValue)),
            JSON.Member("label", label.map(JSON.string) ?? .null),
            JSON.Member("uses", .number(String(uses.count))),
            JSON.Member("section", .bool(uses.contains(where: \.isSection))),
            JSON.Member("required", .bool(isRequired)),
            JSON.Member("known", isKnown.map(JSON.bool) ?? .null),
            JSON.Member("filters", .array(filters.map(JSON.string))),
            JSON.Member("choices", .array(choices.map { .string($0.code) })),
            JSON.Member("members", .array(members.map { .string($0.path) })),
            JSON.Member("places", .array(uses.map { .object($0.location.members) })),
        ])
    }
}

extension Inspection.Section {
    fileprivate var json: JSON {
        .object(
            [
                JSON.Member("source", .string(source)),
                JSON.Member("kind", .string(kind.rawValue)),
                JSON.Member("repeats", .string(extent.rawValue)),
                JSON.Member("depth", .number(String(depth))),
            ] + location.members)
    }
}

extension Inspection.Finding {
    fileprivate var json: JSON {
        .object(
            [
                JSON.Member("code", .string(rule.code)),
                JSON.Member("severity", .string(rule.severity.rawValue)),
                JSON.Member("details", .array(details.map(JSON.string))),
                JSON.Member("count", .number(String(count))),
                JSON.Member("vi", .string(message(in: .vietnamese))),
                JSON.Member("en", .string(message(in: .english))),
            ] + location.members)
    }
}

extension Location {
    /// Where it is, in a template: the text is the template's own.
    fileprivate var members: [JSON.Member] {
        [
            JSON.Member("part", .string(part)),
            JSON.Member("paragraph", .number(String(paragraph))),
            JSON.Member("start", .number(String(tag.lowerBound))),
            JSON.Member("length", .number(String(tag.count))),
        ]
    }
}
