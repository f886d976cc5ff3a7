import OpenPackage

/// The relationships of a part whose targets hold tags, by id.
///
/// Such a relationship is made anew wherever the part refers to it, with what its tags say there;
/// the one that the template has is in no document.
struct TaggedLinks {
    private var links: [String: Relationship] = [:]

    /// None.
    init() {}

    /// Those among a part's relationships.
    init(in relationships: [Relationship], delimiters: Delimiters) {
        for var relationship in relationships where relationship.isStandardExternal {
            guard let target = Self.decodingTags(in: relationship.target, delimiters) else {
                continue
            }
            relationship.target = target
            links[relationship.id] = relationship
        }
    }

    var isEmpty: Bool { links.isEmpty }

    subscript(id: String) -> Relationship? { links[id] }

    /// A target with its tags as they were typed; nil for one without.
    ///
    /// Word encodes what no URI may hold, braces and blanks among it; the rest of the target
    /// stays as it is.
    static func decodingTags(in target: String, _ delimiters: Delimiters) -> String? {
        let units = Self.units(of: Array(target.utf8))
        let text = units.map(\.byte)
        let (open, close) = (Array(delimiters.open.utf8), Array(delimiters.close.utf8))
        var result: [UInt8] = []
        var position = 0
        while let start = text.firstIndex(of: open, from: position) {
            result += units[position..<start].flatMap(\.written)
            var end = text.firstIndex(of: close, from: start + open.count).map { $0 + close.count }
            while let last = end, last < text.count, text[last] == close.last { end = last + 1 }
            position = end ?? start + open.count
            result += text[start..<position]
        }
        guard position > 0 else { return nil }
        return String(decoding: result + units[position...].flatMap(\.written), as: UTF8.self)
    }

    /// The bytes that a target stands for, each as it is written.
    private static func units(of bytes: [UInt8]) -> [(byte: UInt8, written: ArraySlice<UInt8>)] {
        var units: [(byte: UInt8, written: ArraySlice<UInt8>)] = []
        var index = 0
        while index < bytes.count {
            let byte = bytes.percentDecoded(at: index)
            let end = index + (byte == nil ? 1 : 3)
            units.append((byte ?? bytes[index], bytes[index..<end]))
            index = end
        }
        return units
    }
}

extension Relationship {
    /// Whether the target lies outside the package and the type is one of the standard's.
    fileprivate var isStandardExternal: Bool {
        isExternal && type == Self.type(kind)
    }
}

extension [UInt8] {
    /// Where `pattern` first stands at or after `start`.
    fileprivate func firstIndex(of pattern: [UInt8], from start: Int) -> Int? {
        guard count >= pattern.count, start <= count - pattern.count else { return nil }
        return (start...(count - pattern.count)).first { index in
            self[index..<(index + pattern.count)].elementsEqual(pattern)
        }
    }
}
