import DocxTemplate
import PartyForms

/// What papers are made from, as one digest each: the same digest, the same bytes.
struct PaperSource: Sendable {
    /// What all papers of a run have in common.
    private let common: [String]

    init(tool: Manifest.Tool, mode: Mode, isLocked: Bool, year: Int) {
        common = [tool.name, tool.version, mode.rawValue, String(isLocked), String(year)]
    }

    /// The digest of a paper; nil for a record that holds what no workbook tells.
    ///
    /// - Parameters:
    ///   - template: the form that prints it.
    ///   - topic: whose copy it is.
    ///   - record: what it is told.
    func digest(
        of template: CompiledForm, about topic: PaperTopic, telling record: Record
    ) throws(PrintError) -> String? {
        do throws(DigestError) {
            var writer = try SourceWriter()
            for word in common + [template.reference, template.digest, topic.code ?? ""] {
                writer.write(word)
            }
            guard writer.write(record) else { return nil }
            return try writer.digest()
        } catch { throw .digest(error) }
    }
}

/// Puts a record into a digest piece by piece: that of an office with a hundred thousand people
/// would take as many kilobytes.
private struct SourceWriter: ~Copyable {
    private var stream: DigestStream
    private var buffer: [UInt8] = []

    private static let most = 1 << 16

    init() throws(DigestError) { stream = try DigestStream() }

    consuming func digest() throws(DigestError) -> String {
        flush()
        return try stream.hexadecimal()
    }

    private mutating func flush() {
        buffer.withUnsafeBytes { stream.add($0) }
        buffer.removeAll(keepingCapacity: true)
    }

    private mutating func mark(_ mark: Unicode.Scalar) { buffer.append(UInt8(ascii: mark)) }

    /// A text behind its length, so that no two lists of texts look alike.
    mutating func write(_ text: String) {
        withUnsafeBytes(of: UInt32(truncatingIfNeeded: text.utf8.count).littleEndian) {
            buffer.append(contentsOf: $0)
        }
        buffer.append(contentsOf: text.utf8)
        if buffer.count > Self.most { flush() }
    }

    /// Whether all of the record could be put into bytes.
    mutating func write(_ record: Record) -> Bool {
        mark("{")
        let pairs = record.pairs
        write(String(pairs.count))
        for (name, value) in pairs {
            write(name)
            guard write(value) else { return false }
        }
        return true
    }

    private mutating func write(_ values: some Collection<Value>) -> Bool {
        mark("[")
        write(String(values.count))
        for value in values { guard write(value) else { return false } }
        return true
    }

    private mutating func write(_ value: Value) -> Bool {
        switch value {
        case .null: mark("-")
        case .text(let text):
            mark("t")
            write(text)
        case .number(let text):
            mark("n")
            write(text)
        case .flag(let flag): mark(flag ? "y" : "x")
        case .list(let values): return write(values)
        case .rows(let rows): return write(rows)
        case .record(let record): return write(record)
        case .rich, .picture, .document: return false
        }
        return true
    }
}
