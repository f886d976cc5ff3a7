import DocxTemplate
import PartyForms

/// What papers are made from, as one digest each: the same digest, the same bytes.
struct PaperSource: Sendable {
    /// What all papers of a run have in common.
    private let common: [UInt8]

    init(tool: Manifest.Tool, mode: Mode, isLocked: Bool, year: Int) {
        var bytes: [UInt8] = []
        for word in [tool.name, tool.version, mode.rawValue, String(isLocked), String(year)] {
            bytes.append(word)
        }
        common = bytes
    }

    /// The digest of a paper.
    ///
    /// - Parameters:
    ///   - template: the form that prints it.
    ///   - topic: whose copy it is.
    ///   - record: what it is told, as `bytes(of:)` gives it.
    func digest(
        of template: CompiledForm, about topic: PaperTopic, telling record: [UInt8]
    ) throws(PrintError) -> String {
        var bytes = common
        for word in [template.form.reference, template.digest, topic.code ?? ""] {
            bytes.append(word)
        }
        return try PrintError.digest(of: bytes + record)
    }

    /// A record as bytes, the same for equal records and others for different ones; nil for one
    /// that holds what no workbook tells.
    static func bytes(of record: Record) -> [UInt8]? {
        var bytes: [UInt8] = []
        return bytes.append(record) ? bytes : nil
    }
}

extension [UInt8] {
    /// Each text behind its length, so that no two lists of texts look alike.
    fileprivate mutating func append(_ text: String) {
        Swift.withUnsafeBytes(of: UInt32(truncatingIfNeeded: text.utf8.count).littleEndian) {
            append(contentsOf: $0)
        }
        append(contentsOf: text.utf8)
    }

    fileprivate mutating func append(_ count: Int) { append(String(count)) }

    /// Whether all of the record could be put into bytes.
    fileprivate mutating func append(_ record: Record) -> Bool {
        append(UInt8(ascii: "{"))
        let pairs = record.pairs
        append(pairs.count)
        for (name, value) in pairs {
            append(name)
            guard append(value) else { return false }
        }
        return true
    }

    private mutating func append(_ value: Value) -> Bool {
        switch value {
        case .null: append(UInt8(ascii: "-"))
        case .text(let text):
            append(UInt8(ascii: "t"))
            append(text)
        case .number(let text):
            append(UInt8(ascii: "n"))
            append(text)
        case .flag(let flag): append(UInt8(ascii: flag ? "y" : "x"))
        case .list(let values):
            append(UInt8(ascii: "["))
            append(values.count)
            for value in values { guard append(value) else { return false } }
        case .record(let record): return append(record)
        case .rich, .picture, .document: return false
        }
        return true
    }
}
