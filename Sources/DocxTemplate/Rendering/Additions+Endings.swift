extension [UInt8] {
    /// A part with more at the end of its root.
    func ending(with markup: [UInt8]) -> [UInt8] {
        guard let end = lastIndex(of: UInt8(ascii: "<")), end + 1 < count else { return self }
        if self[end + 1] == UInt8(ascii: "/") { return self[..<end] + markup + self[end...] }
        // The root is an empty element.
        guard let slash = lastIndex(of: UInt8(ascii: "/")), slash > end else { return self }
        let name = self[(end + 1)..<slash].prefix { $0 > 0x20 }
        return self[..<slash] + Array(">".utf8) + markup + Array("</".utf8) + name + [0x3E]
    }
}
