import DocxTemplate
import VietnameseText

/// The names of the files of a batch, by a pattern such as `{{ho_ten}}-{{_index}}.docx`.
struct FileNames: Sendable {
    private enum Piece { case text(String), field(String) }

    private var pieces: [Piece] = []
    /// The most bytes that a value adds to a name.
    private static let valueLimit = 80

    init(pattern: String) throws(DataError) {
        var rest = pattern[...]
        while let open = rest.firstRange(of: "{{") {
            guard let close = rest[open.upperBound...].firstRange(of: "}}") else {
                throw .badNamePattern
            }
            pieces.append(.text(String(rest[..<open.lowerBound])))
            let field = rest[open.upperBound..<close.lowerBound].filter { $0 != " " }
            pieces.append(.field(field))
            rest = rest[close.upperBound...]
        }
        pieces.append(.text(String(rest)))
        guard !pattern.contains("/"), !pattern.isEmpty else { throw .badNamePattern }
    }

    /// One name for each record, nil for one that could not be read; two equal ones are an error,
    /// for one file would be lost.
    func names(for records: [Record?]) throws(DataError) -> [String?] {
        var names: [String?] = []
        var taken: [String: Int] = [:]
        for (index, record) in records.enumerated() {
            guard let record else {
                names.append(nil)
                continue
            }
            let name = try name(for: record, at: index)
            if let other = taken.updateValue(index, forKey: name.lowercased()) {
                throw .sameName(one: other + 1, other: index + 1)
            }
            names.append(name)
        }
        return names
    }

    private func name(for record: Record, at index: Int) throws(DataError) -> String {
        var name = ""
        for piece in pieces {
            switch piece {
            case .text(let text): name += text
            case .field("_index"): name += String(index)
            case .field("_number"): name += String(index + 1)
            case .field(let path):
                guard let text = record.text(at: path) else {
                    throw .missingName(field: path, number: index + 1)
                }
                name += VietnameseText.fileName(text, limit: Self.valueLimit)
            }
        }
        let hasLetters = name.contains { $0.isLetter || $0.isNumber }
        guard hasLetters, !name.hasPrefix(".") else {
            let isPlain = pieces.allSatisfy { if case .text = $0 { true } else { false } }
            throw isPlain ? .badNamePattern : .unusableName(number: index + 1)
        }
        return name.hasSuffix(".docx") ? name : name + ".docx"
    }
}

extension Record {
    /// The printed text of the value at a dotted path; nil for none and for lists and records.
    func text(at path: String) -> String? {
        var value = Value.record(self)
        for name in path.split(separator: ".") {
            guard case .record(let record) = value, let next = record[String(name)] else {
                return nil
            }
            value = next
        }
        switch value {
        case .text(let text), .number(let text): return text
        case .rich(let text): return text.plainText
        case .flag, .null, .list, .rows, .record, .picture, .document: return nil
        }
    }
}
