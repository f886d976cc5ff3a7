public import JSONText
import Splice

/// What a record holds for one field.
public enum Value: Hashable, Sendable {
    /// Known to be empty.
    case null
    /// Text without formatting of its own; a line break in it is printed as one.
    case text(String)
    /// The number's own text, so that `1.10` stays `1.10`.
    case number(String)
    /// True or false.
    case flag(Bool)
    /// Values in their order; a block repeats for each.
    case list([Value])
    /// A list whose values are made one by one, when they are printed.
    case rows(Rows)
    /// Fields of its own.
    case record(Record)
    /// A text with formatting of its own.
    case rich(RichText)
    /// A picture, on the line of the tag.
    indirect case picture(Picture)
    /// A whole Word document, put in the place of the tag.
    indirect case document(Document)
}

/// The data for one document: field names (ASCII) and their values.
public struct Record: Hashable, Sendable {
    /// A name and its value.
    private struct Field: Hashable, Sendable {
        var name: String
        var value: Value
    }

    /// In the order of their names.
    ///
    /// The records of a long list are many and small; dictionaries take twice the memory.
    private var fields: [Field]

    /// Makes a record.
    public init(_ values: [String: Value] = [:]) {
        self.init(values.map { (name: $0.key, value: $0.value) })
    }

    /// Makes a record of fields in any order; of two with the same name the later one counts.
    ///
    /// They are put in order once: added one by one, those of a large record would be moved again
    /// and again.
    init(_ pairs: [(name: String, value: Value)]) {
        let order = pairs.indices.sorted { (pairs[$0].name, $0) < (pairs[$1].name, $1) }
        fields = []
        fields.reserveCapacity(pairs.count)
        for place in order {
            let (name, value) = pairs[place]
            if fields.last?.name == name { fields.removeLast() }
            fields.append(Field(name: name, value: value))
        }
    }

    /// The values by field name; a name that is not here is unknown.
    public var values: [String: Value] {
        get { Dictionary(uniqueKeysWithValues: fields.map { ($0.name, $0.value) }) }
        set { self = Record(newValue) }
    }

    /// The value of a field of this record, not of a nested one.
    public subscript(name: String) -> Value? {
        get {
            let place = place(of: name)
            guard place < fields.count, fields[place].name == name else { return nil }
            return fields[place].value
        }
        set {
            let place = place(of: name)
            let isKnown = place < fields.count && fields[place].name == name
            switch newValue {
            case let value? where isKnown: fields[place].value = value
            case let value?: fields.insert(Field(name: name, value: value), at: place)
            case nil: if isKnown { fields.remove(at: place) }
            }
        }
    }

    /// The text of a field by its place among names in order; nil where there is no such text.
    ///
    /// In a record that has no other fields it stands at the same place.
    func text(of index: Int, among names: [String]) -> String? {
        let isThere = index < fields.count && fields[index].name == names[index]
        guard let place = isThere ? index : knownPlace(of: names[index]),
            case .text(let text) = fields[place].value
        else { return nil }
        return text
    }

    private func knownPlace(of name: String) -> Int? {
        let place = place(of: name)
        return place < fields.count && fields[place].name == name ? place : nil
    }

    /// What was appended of a field.
    enum Appended {
        case text
        /// Nothing of an empty text.
        case nothing
        /// Nothing of what is no such text, or not there.
        case other
    }

    /// Appends segments of a row and the text of a field behind them; see `text(of:among:)`.
    @inline(__always)
    func append(
        _ index: Int, among names: Span<String>, behind segments: Range<Int>,
        to output: inout RowWriter
    ) -> Appended {
        let fields = fields.span
        let place: Int
        // Not as one expression: Swift 6.3.1 stumbles over that.
        if index < fields.count, fields[index].name == names[index] {
            place = index
        } else if let known = knownPlace(of: names[index]) {
            place = known
        } else {
            return .other
        }
        guard case .text(let text) = fields[place].value else { return .other }
        if text.isEmpty { return .nothing }
        return output.append(segments, value: text) ? .text : .other
    }

    /// Looks at the first byte of each text, also in lists.
    ///
    /// A processor waits for memory that it has not read lately, for one text after the other while
    /// they are printed; here it asks for all of them at once.
    ///
    /// - Returns: a sum of them, so that the compiler leaves none out.
    func touched() -> UInt8 {
        var sum = Self.touched(fields)
        let fields = fields.span
        for place in fields.indices {
            guard case .list(let list) = fields[place].value else { continue }
            let elements = list.span
            // More would not stay near the processor until they are printed.
            for element in 0..<min(64, elements.count) {
                guard case .record(let record) = elements[element] else { continue }
                sum &+= Self.touched(record.fields)
            }
        }
        return sum
    }

    @inline(__always)
    private static func touched(_ fields: [Field]) -> UInt8 {
        let fields = fields.span
        var sum: UInt8 = 0
        for place in fields.indices {
            guard case .text(let text) = fields[place].value, !text.isEmpty else { continue }
            sum &+= text.utf8[text.startIndex]
        }
        return sum
    }

    /// The fields, in the order of their names.
    public var pairs: some RandomAccessCollection<(name: String, value: Value)> {
        fields.lazy.map { ($0.name, $0.value) }
    }

    /// Adds another record's fields to those that are not here.
    public mutating func add(_ other: Record) {
        var all: [Field] = []
        all.reserveCapacity(fields.count + other.fields.count)
        var new = other.fields[...]
        for field in fields {
            while let next = new.first, next.name < field.name { all.append(new.removeFirst()) }
            if new.first?.name == field.name { new.removeFirst() }
            all.append(field)
        }
        fields = all + new
    }

    /// Where a name stands or belongs.
    private func place(of name: String) -> Int {
        fields.firstPlace { $0.name >= name }
    }
}

extension Record: ExpressibleByDictionaryLiteral {
    /// Makes a record from a literal.
    public init(dictionaryLiteral elements: (String, Value)...) {
        self.init(Dictionary(elements) { _, last in last })
    }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral,
    ExpressibleByNilLiteral
{
    /// Makes a text.
    public init(stringLiteral value: String) { self = .text(value) }
    /// Makes a flag.
    public init(booleanLiteral value: Bool) { self = .flag(value) }
    /// Makes a number.
    public init(integerLiteral value: Int) { self = .number(String(value)) }
    /// Makes a list.
    public init(arrayLiteral elements: Value...) { self = .list(elements) }
    /// Makes a record.
    public init(dictionaryLiteral elements: (String, Value)...) {
        self = .record(Record(Dictionary(elements) { _, last in last }))
    }
    /// Makes a known emptiness.
    public init(nilLiteral: ()) { self = .null }
}

extension Value {
    /// The value as JSON gives it.
    public init(_ json: JSON) {
        switch json {
        case .null: self = .null
        case .bool(let flag): self = .flag(flag)
        case .number(let text): self = .number(text)
        case .string(let text): self = .text(text)
        case .array(let elements): self = .list(elements.map(Value.init))
        case .object(let members): self = .record(Record(members))
        }
    }
}

extension Record {
    /// The members of a JSON object.
    public init(_ members: [JSON.Member]) {
        self.init(members.map { (name: $0.name, value: Value($0.value)) })
    }
}
