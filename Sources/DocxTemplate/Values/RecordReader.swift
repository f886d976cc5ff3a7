public import JSONText

/// Reads records from JSON, with the values that JSON itself has no words for.
///
/// An object with one of these names stands for a value of another kind:
///
///     {"$rich": ["Đạt ", {"text": "100%", "bold": true}]}
///     {"$picture": "anh/so-do.png", "width": 80, "alt": "Sơ đồ"}
///     {"$document": "phu-luc.docx"}
package struct RecordReader {
    /// The bytes of a file that the data names; nil for one that is not there.
    private let files: (String) -> [UInt8]?
    /// What was read already: many records may name one file.
    private var contents: [String: [UInt8]] = [:]
    private var documents: [String: Document] = [:]

    /// Makes a reader that finds files so.
    package init(files: @escaping (String) -> [UInt8]?) { self.files = files }

    /// The record that an object's members say.
    package mutating func record(of members: [JSON.Member]) throws(TemplateError) -> Record {
        try record(of: members, at: "")
    }

    private mutating func value(of json: JSON, at path: String) throws(TemplateError) -> Value {
        switch json {
        case .array(let elements):
            var values: [Value] = []
            for (index, element) in elements.enumerated() {
                values.append(try value(of: element, at: "\(path).\(index)"))
            }
            return .list(values)
        case .object(let members) where members.contains { $0.name.hasPrefix("$") }:
            return try special(json, members, at: path)
        case .object(let members): return .record(try record(of: members, at: path + "."))
        case .null, .bool, .number, .string: return Value(json)
        }
    }

    private mutating func record(
        of members: [JSON.Member], at prefix: String
    ) throws(TemplateError) -> Record {
        var pairs: [(name: String, value: Value)] = []
        pairs.reserveCapacity(members.count)
        for member in members {
            pairs.append((member.name, try value(of: member.value, at: prefix + member.name)))
        }
        return Record(pairs)
    }

    private mutating func special(
        _ json: JSON, _ members: [JSON.Member], at path: String
    ) throws(TemplateError) -> Value {
        let names = Set(members.map(\.name))
        if let pieces = json["$rich"], names.count == 1 {
            return .rich(try richText(pieces, at: path))
        }
        if json["$picture"] != nil { return .picture(try picture(json, names, at: path)) }
        if let name = json["$document"]?.string, names.count == 1 {
            return .document(try document(name, at: path))
        }
        throw .badValue(field: path, .unknownKind)
    }

    private mutating func document(
        _ name: String, at path: String
    ) throws(TemplateError) -> Document {
        if let known = documents[name] { return known }
        guard let bytes = bytes(of: name) else { throw .badValue(field: path, .missingFile) }
        do throws(TemplateError) {
            let document = try Document(reading: bytes, named: path)
            documents[name] = document
            return document
        } catch { throw .badValue(field: path, .document) }
    }

    private mutating func bytes(of name: String) -> [UInt8]? {
        if let known = contents[name] { return known }
        guard let bytes = Base64.decoded(dataURL: name) ?? files(name) else { return nil }
        contents[name] = bytes
        return bytes
    }

    private mutating func richText(_ json: JSON, at path: String) throws(TemplateError) -> RichText
    {
        var pieces: [RichText.Piece] = []
        for piece in json.elements ?? [json] { pieces.append(try self.piece(piece, at: path)) }
        return RichText(pieces)
    }

    private mutating func piece(_ json: JSON, at path: String) throws(TemplateError)
        -> RichText.Piece
    {
        guard case .object(let members) = json else {
            guard let text = json.string else { throw .badValue(field: path, .richText) }
            return .text(text, [], link: nil)
        }
        if json["$picture"] != nil {
            return .picture(try picture(json, Set(members.map(\.name)), at: path))
        }
        guard let text = json["text"]?.string else { throw .badValue(field: path, .richText) }
        var style: RichText.Style = []
        for member in members where !["text", "link"].contains(member.name) {
            guard let known = Self.styles[member.name], case .bool(let isOn) = member.value else {
                throw .badValue(field: path, .richText)
            }
            if isOn { style.formUnion(known) }
        }
        return .text(text, style, link: json["link"]?.string)
    }

    private mutating func picture(
        _ json: JSON, _ names: Set<String>, at path: String
    ) throws(TemplateError) -> Picture {
        guard names.isSubset(of: ["$picture", "width", "height", "alt"]),
            let source = json["$picture"]?.string
        else { throw .badValue(field: path, .picture) }
        guard let bytes = bytes(of: source) else {
            throw .badValue(field: path, .missingFile)
        }
        let picture = Picture(
            bytes, width: try size(json["width"], at: path),
            height: try size(json["height"], at: path),
            alternativeText: json["alt"]?.string ?? "")
        guard let picture else { throw .badValue(field: path, .picture) }
        return picture
    }

    /// Millimetres.
    private func size(_ json: JSON?, at path: String) throws(TemplateError) -> Double? {
        switch json {
        case nil, .null: return nil
        case .number(let text), .string(let text):
            guard let size = Double(text), 1...2000 ~= size else {
                throw .badValue(field: path, .size)
            }
            return size
        default: throw .badValue(field: path, .size)
        }
    }

    private static let styles: [String: RichText.Style] = [
        "bold": .bold, "italic": .italic, "underline": .underline, "strike": .strike,
        "superscript": .superscript, "subscript": .subscript,
    ]
}

extension TemplateError {
    /// What is wrong with a value in the data.
    public enum ValueProblem: Hashable, Sendable {
        /// An object with a name that starts with `$` and is none of ours.
        case unknownKind
        /// Formatted text that is not as `$rich` wants it.
        case richText
        /// No PNG or JPEG file.
        case picture
        /// No Word document that can be put into another.
        case document
        /// A size that is no number of millimetres between 1 and 2000.
        case size
        /// A file that the data names and that is not there.
        case missingFile
    }
}

extension Record {
    /// Reads a record from JSON, with formatted text (`$rich`), pictures (`$picture`) and documents
    /// (`$document`).
    ///
    /// - Parameters:
    ///   - members: the members of a JSON object.
    ///   - files: the bytes of a file that the data names, nil for one that is not there.
    /// - Throws: `TemplateError.badValue`, which names the field, for a value that is not as it
    ///   should be.
    public init(
        reading members: [JSON.Member], files: @escaping (String) -> [UInt8]?
    ) throws(TemplateError) {
        var reader = RecordReader(files: files)
        self = try reader.record(of: members)
    }
}

/// Bytes written as text (RFC 4648, §4).
enum Base64 {
    /// The bytes of `data:image/png;base64,…` (RFC 2397); nil for anything else.
    static func decoded(dataURL text: String) -> [UInt8]? {
        guard text.hasPrefix("data:"), let comma = text.firstIndex(of: ","),
            text[..<comma].hasSuffix(";base64")
        else { return nil }
        return decoded(text[text.index(after: comma)...].utf8)
    }

    private static func decoded(_ text: Substring.UTF8View) -> [UInt8]? {
        var bytes: [UInt8] = []
        var bits = 0
        var count = 0
        for byte in text {
            if byte <= 0x20 || byte == UInt8(ascii: "=") { continue }
            guard let value = value(of: byte) else { return nil }
            bits = bits << 6 | value
            count += 6
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> count))
                bits &= (1 << count) - 1
            }
        }
        return bytes
    }

    private static func value(of byte: UInt8) -> Int? {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(byte) - 65
        case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte) - 71
        case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte) + 4
        case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
        case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
        default: nil
        }
    }
}
