import JSONText

extension LayoutReader {
    mutating func styles(_ json: JSON) -> [StyleRole: Style] {
        var styles: [StyleRole: Style] = [:]
        for (name, path) in members(of: json, at: "styles") {
            guard let role = StyleRole(rawValue: name) else {
                report(.wrongLayoutValue(path, expected: .oneOf(Self.roles)))
                continue
            }
            styles[role] = style(json[name] ?? .null, at: path + ".")
        }
        let needed = StyleRole.allCases.filter { $0.standIn == nil }
        for role in needed where styles[role] == nil && !json.isNull {
            report(.missingLayoutValue("styles." + role.rawValue))
        }
        return styles
    }

    private static let roles = StyleRole.allCases.map(\.rawValue)

    private mutating func style(_ json: JSON, at path: String) -> Style {
        var style = Style(id: text(json, "id", path), name: text(json, "name", path))
        style.basedOn = choice(json, "basedOn", path)
        style.alignment = choice(json, "align", path)
        style.size = optionalNumber(json, "size", path)
        style.before = optionalNumber(json, "before", path)
        style.after = optionalNumber(json, "after", path)
        style.line = optionalNumber(json, "line", path)
        style.left = optionalNumber(json, "left", path)
        style.right = optionalNumber(json, "right", path)
        style.firstLine = optionalNumber(json, "firstLine", path)
        style.hanging = optionalNumber(json, "hanging", path)
        style.level = optionalNumber(json, "level", path).map { Int($0) }
        style.isBold = optionalFlag(json, "bold", path)
        style.isItalic = optionalFlag(json, "italic", path)
        style.isUnderlined = optionalFlag(json, "underline", path)
        style.keepsNext = optionalFlag(json, "keepNext", path)
        style.keepsLines = optionalFlag(json, "keepLines", path)
        style.hasLeader = optionalFlag(json, "leader", path)
        return style
    }

    private mutating func choice<Value: RawRepresentable & CaseIterable>(
        _ json: JSON, _ name: String, _ path: String
    ) -> Value? where Value.RawValue == String {
        guard let text = json[name]?.string else { return nil }
        guard let value = Value(rawValue: text) else {
            let allowed = Value.allCases.map(\.rawValue)
            report(.wrongLayoutValue(path + name, expected: .oneOf(allowed)))
            return nil
        }
        return value
    }
}

extension LayoutReader {
    mutating func letterheads(_ json: JSON) -> [String: LetterheadLayout] {
        var letterheads: [String: LetterheadLayout] = [:]
        for (name, path) in members(of: json, at: "letterheads") {
            let kind = json[name] ?? .null
            letterheads[name] = LetterheadLayout(
                leftWidth: number(kind, "leftWidth", path + "."),
                overhang: number(kind, "overhang", path + "."),
                left: lines(kind, "left", path + "."), right: lines(kind, "right", path + "."))
        }
        return letterheads
    }

    private mutating func lines(
        _ json: JSON, _ name: String, _ path: String
    ) -> [LetterheadLayout.Line] {
        guard let elements = json[name]?.elements else {
            report(.missingLayoutValue(path + name))
            return []
        }
        var lines: [LetterheadLayout.Line] = []
        for (index, element) in elements.enumerated() {
            let place = path + name + "[\(index)]."
            guard let role: StyleRole = choice(element, "style", place) else {
                if element["style"] == nil { report(.missingLayoutValue(place + "style")) }
                continue
            }
            lines.append(
                .init(
                    role: role, text: text(element, "text", place),
                    rule: rule(element, place)))
        }
        return lines
    }

    /// `true` for a rule as long as the text, or its length in millimetres.
    private mutating func rule(_ json: JSON, _ path: String) -> LetterheadLayout.Rule? {
        if case .number = json["rule"] {
            return optionalNumber(json, "rule", path).map { .millimetres($0) }
        }
        return optionalFlag(json, "rule", path) == true ? .ofText : nil
    }
}

extension JSON {
    fileprivate var isNull: Bool { self == .null }
}
