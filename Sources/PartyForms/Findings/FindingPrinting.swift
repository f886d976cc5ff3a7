public import JSONText
public import VietnameseText

extension Finding {
    /// The finding as `hoso` prints it: a heading line, then its facts, citation and hint.
    public func printed(in language: Language) -> String {
        var lines = [heading(in: language)]
        lines += details.map { "  " + $0.text(in: language) }
        if let citation { lines.append("  " + language("căn cứ: ", "basis: ") + citation.text) }
        if let hint {
            lines.append("  " + language("gợi ý: ", "hint: ") + hint.text(in: language))
        }
        if let overridden {
            lines.append("  " + language("được bỏ qua, lý do: ", "overridden: ") + overridden)
        }
        return lines.joined(separator: "\n")
    }

    private func heading(in language: Language) -> String {
        let start = "\(severity.word(in: language)) \(code)  \(message.text(in: language))"
        guard let location else { return start }
        let width = start.count
        let gap = String(repeating: " ", count: max(2, 74 - width))
        return "\(start)\(gap)[\(location)]"
    }

    /// "Đảng viên!R7, R19, R23", or the place in a document, or the file alone.
    public var location: String? {
        if let position {
            let parts = [file, position.part, position.paragraph.map { "¶\($0)" }]
            return parts.compactMap(\.self).joined(separator: " ▸ ")
        }
        guard !cells.isEmpty else { return file }
        var sheets: [String] = []
        for cell in cells where !sheets.contains(cell.sheet) { sheets.append(cell.sheet) }
        return sheets.map { sheet in
            let names = cells.filter { $0.sheet == sheet }.map(\.cell)
            return "\(sheet)!\(names.joined(separator: ", "))"
        }.joined(separator: "; ")
    }
}

extension Finding.Severity {
    /// The word that opens the printed line.
    public func word(in language: Language) -> String {
        switch self {
        case .forbids: language("LỖI", "ERROR")
        case .warns: language("CẢNH BÁO", "WARNING")
        case .notes: language("LƯU Ý", "NOTE")
        }
    }
}

extension Finding {
    /// The finding for programs, in the same words.
    public func json(in language: Language) -> JSON {
        var members: [JSON.Member] = [
            .init("code", .string(code)),
            .init("severity", .string(severity.rawValue)),
            .init("message", .string(message.text(in: language))),
            .init("details", .array(details.map { .string($0.text(in: language)) })),
        ]
        func add(_ name: String, _ text: String?) {
            if let text { members.append(.init(name, .string(text))) }
        }
        add("hint", hint?.text(in: language))
        add("subject", subject)
        add("file", file)
        members += placeMembers
        add("citation", citation?.text)
        let figures = numbers.map { JSON.Member($0.name, .number(String($0.value))) }
        members.append(.init("numbers", .object(figures)))
        add("overridden", overridden)
        return .object(members)
    }

    private var placeMembers: [JSON.Member] {
        var members: [JSON.Member] = []
        if let first = cells.first {
            members.append(.init("sheet", .string(first.sheet)))
            members.append(.init("cell", .string(first.cell)))
            let places = cells.map { place in
                JSON.object([
                    .init("sheet", .string(place.sheet)), .init("cell", .string(place.cell)),
                ])
            }
            members.append(.init("cells", .array(places)))
        }
        if let position {
            members.append(.init("part", .string(position.part)))
            if let paragraph = position.paragraph {
                members.append(.init("paragraph", .number(String(paragraph))))
            }
            if let column = position.column {
                members.append(.init("column", .number(String(column))))
            }
        }
        return members
    }
}
