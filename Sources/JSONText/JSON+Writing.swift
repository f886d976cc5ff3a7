extension JSON {
    /// The value as JSON text in UTF-8, members in their order, indented by two spaces and ended
    /// by a line feed when `pretty`.
    public func serialized(pretty: Bool = true) -> [UInt8] {
        var writer = JSONWriter(isPretty: pretty)
        writer.write(self)
        if pretty { writer.output.append(0x0A) }
        return writer.output
    }
}

/// Writes a large object member by member, so that it never stands in memory as a whole.
public struct JSONObjectWriter {
    private var writer = JSONWriter(isPretty: true)
    private var isEmpty = true

    /// Begins the object.
    public init() { writer.open("{") }

    /// Writes a member.
    public mutating func add(_ member: JSON.Member) {
        begin(member.name)
        writer.write(member.value)
    }

    /// Writes a member that is an array, whose elements are made one at a time.
    ///
    /// - Parameter sink: takes what has been written, whenever there is enough of it.
    public mutating func add<Failure>(
        _ name: String, _ elements: some Sequence<JSON>,
        to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        var elements = elements.makeIterator()
        try add(name, to: sink) { () throws(Failure) in elements.next() }
    }

    /// Writes a member that is an array.
    ///
    /// - Parameters:
    ///   - sink: takes what has been written, whenever there is enough of it.
    ///   - next: makes the next element; nil at the end.
    public mutating func add<Failure>(
        _ name: String, to sink: ([UInt8]) throws(Failure) -> Void,
        next: () throws(Failure) -> JSON?
    ) throws(Failure) {
        begin(name)
        writer.open("[")
        var isFirst = true
        while let element = try next() {
            writer.separate(isFirst: isFirst)
            writer.write(element)
            isFirst = false
            if writer.output.count >= 1 << 16 { try sink(take()) }
        }
        writer.close("]", isEmpty: isFirst)
        try sink(take())
    }

    /// Ends the object, with a line feed behind it; what was not taken yet.
    public mutating func end() -> [UInt8] {
        writer.close("}", isEmpty: isEmpty)
        writer.output.append(0x0A)
        return take()
    }

    private mutating func begin(_ name: String) {
        writer.separate(isFirst: isEmpty)
        writer.write(name: name)
        isEmpty = false
    }

    private mutating func take() -> [UInt8] {
        defer { writer.output.removeAll(keepingCapacity: true) }
        return writer.output
    }
}

private struct JSONWriter {
    let isPretty: Bool
    var output: [UInt8] = []
    private var depth = 0

    init(isPretty: Bool) { self.isPretty = isPretty }

    mutating func write(_ value: JSON) {
        switch value {
        case .null: append("null")
        case .bool(let value): append(value ? "true" : "false")
        case .number(let text): append(text)
        case .string(let text): write(text)
        case .array(let elements):
            list(elements, "[", "]") { writer, element in writer.write(element) }
        case .object(let members):
            list(members, "{", "}") { writer, member in
                writer.write(name: member.name)
                writer.write(member.value)
            }
        }
    }

    mutating func write(name: String) {
        write(name)
        append(isPretty ? ": " : ":")
    }

    private mutating func list<Item>(
        _ items: [Item], _ start: String, _ end: String,
        _ write: (inout JSONWriter, Item) -> Void
    ) {
        open(start)
        for (index, item) in items.enumerated() {
            separate(isFirst: index == 0)
            write(&self, item)
        }
        close(end, isEmpty: items.isEmpty)
    }

    mutating func open(_ bracket: String) {
        append(bracket)
        depth += 1
    }

    /// Goes to the place of an element or a member.
    mutating func separate(isFirst: Bool) {
        if !isFirst { append(",") }
        breakLine()
    }

    mutating func close(_ bracket: String, isEmpty: Bool) {
        depth -= 1
        if !isEmpty { breakLine() }
        append(bracket)
    }

    private mutating func breakLine() {
        guard isPretty else { return }
        append("\n" + String(repeating: "  ", count: depth))
    }

    private mutating func write(_ text: String) {
        append("\"")
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): append("\\\"")
            case UInt8(ascii: "\\"): append("\\\\")
            case 0x0A: append("\\n")
            case 0x0D: append("\\r")
            case 0x09: append("\\t")
            case 0..<0x20:
                append("\\u00")
                append(byte < 0x10 ? "0" : "")
                append(String(byte, radix: 16))
            default: output.append(byte)
            }
        }
        append("\"")
    }

    private mutating func append(_ text: String) { output.append(contentsOf: text.utf8) }
}
