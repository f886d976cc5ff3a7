import Glibc

/// The tags of a document that libxml2 read without an error, for others that are made like it.
///
/// Whether a document is well formed (XML 1.0 §2.1, Namespaces in XML §7) depends on its tags one by
/// one, on how they are nested, and on the characters between them. So another document is well
/// formed too if it starts and ends as the first one does, has no tag that the first one has not,
/// byte by byte, nests them properly, and has nothing but allowed characters between them. Of any
/// other document nothing is said: libxml2 has to read it.
package struct KnownTags: Sendable {
    private struct Tag: BitwiseCopyable, Sendable {
        enum Kind { case start, end, empty }

        /// Where it stands in the first document.
        var start: Int32
        var count: Int32
        var kind: Kind
        /// The number of the element's name.
        var name: Int32
        /// The tag that stood behind it last.
        var next: Int32 = 0
    }

    private let text: [UInt8]
    /// The root's start tag is the first.
    private var tags: [Tag] = []
    /// Numbers of tags, each as near as possible to where its bytes say; negative for none.
    private var slots = [Int32](repeating: -1, count: 256)
    /// What stands behind the root.
    private var tail = 0..<0
    /// How many elements lie in one another.
    private var depth = 0

    /// Nil for a document that others cannot be held against: with comments, sections or
    /// instructions in its root, with namespaces that another element declares, or in another
    /// encoding than UTF-8.
    ///
    /// - Parameter text: a document that libxml2 found well formed, without a document type.
    package init?(ofWellFormed text: [UInt8]) {
        self.text = text
        guard text.count < Int32.max, let root = Self.root(of: text) else { return nil }
        var names: [ArraySlice<UInt8>: Int32] = [:]
        var (at, open, last) = (root, 0, 0)
        repeat {
            guard let next = text[at...].firstIndex(of: UInt8(ascii: "<")),
                let end = text[next...].firstIndex(of: UInt8(ascii: ">")),
                let number = note(next..<end + 1, &names)
            else { return nil }
            tags[last].next = Int32(number)
            last = number
            open += tags[number].kind == .start ? 1 : tags[number].kind == .end ? -1 : 0
            depth = max(depth, open)
            at = end + 1
        } while open > 0
        tail = at..<text.count
        guard tags[0].kind == .start else { return nil }
    }

    /// Whether a document is well formed, as far as that can be told without reading it; its root is
    /// the first one's then.
    package func cover(_ other: [UInt8]) -> Bool {
        let head = Int(tags[0].start + tags[0].count)
        guard other.count >= head + tail.count, other[..<head] == text[..<head],
            other.suffix(tail.count) == text[tail]
        else { return false }
        return text.withUnsafeBytes { known in
            other.withUnsafeBytes { other in
                cover(UnsafeRawBufferPointer(rebasing: other.dropLast(tail.count)), head, known)
            }
        }
    }
}

// MARK: - The first document

extension KnownTags {
    /// Where the root starts.
    private static func root(of text: [UInt8]) -> Int? {
        let instruction = Array("<?xml ".utf8)
        guard text.starts(with: instruction) else {
            return text.first == UInt8(ascii: "<") ? 0 : nil
        }
        guard let end = text.firstIndex(of: UInt8(ascii: ">")) else { return nil }
        let declaration = String(decoding: text[..<end], as: UTF8.self).lowercased()
        let isUTF8 = declaration.contains("\"utf-8\"") || !declaration.contains("encoding")
        return isUTF8 ? text[end...].firstIndex(of: UInt8(ascii: "<")) : nil
    }

    /// Whether a tag ends where it seems to, and means the same wherever it stands.
    private func isPlain(_ tag: ArraySlice<UInt8>) -> Bool {
        let second = tag[tag.startIndex + 1]
        guard second != UInt8(ascii: "!"), second != UInt8(ascii: "?") else { return false }
        let quotes = tag.count { $0 == UInt8(ascii: "\"") }
        let declaration = Array("xmlns".utf8)
        let isDeclaring = tag.indices.contains { tag[$0...].starts(with: declaration) }
        return quotes % 2 == 0 && !tag.contains(UInt8(ascii: "'"))
            && (tags.isEmpty || !isDeclaring)
    }

    /// The number of a tag, which is given one if it is new; nil for one that says nothing of others.
    private mutating func note(
        _ extent: Range<Int>, _ names: inout [ArraySlice<UInt8>: Int32]
    ) -> Int? {
        let (known, slot) = text.withUnsafeBytes { text in
            place(of: UnsafeRawBufferPointer(rebasing: text[extent]), in: text)
        }
        if let known { return known }
        guard isPlain(text[extent]) else { return nil }
        let isEnd = text[extent.lowerBound + 1] == UInt8(ascii: "/")
        let isEmpty = text[extent.upperBound - 2] == UInt8(ascii: "/")
        let name = text[extent].dropFirst(isEnd ? 2 : 1).prefix { byte in
            byte > 0x20 && byte != UInt8(ascii: "/") && byte != UInt8(ascii: ">")
        }
        let number = names[name] ?? Int32(names.count)
        names[name] = number
        tags.append(
            Tag(
                start: Int32(extent.lowerBound), count: Int32(extent.count),
                kind: isEnd ? .end : isEmpty ? .empty : .start, name: number))
        slots[slot] = Int32(tags.count - 1)
        if tags.count * 2 > slots.count { spread() }
        return tags.count - 1
    }

    /// Makes room for more tags.
    private mutating func spread() {
        slots = [Int32](repeating: -1, count: slots.count * 4)
        for (number, tag) in tags.enumerated() {
            let slot = text.withUnsafeBytes { text in
                let start = Int(tag.start)
                return place(
                    of: UnsafeRawBufferPointer(rebasing: text[start..<start + Int(tag.count)]),
                    in: text
                ).slot
            }
            slots[slot] = Int32(number)
        }
    }
}

// MARK: - Others

extension KnownTags {
    private typealias Bytes = UnsafeRawBufferPointer

    /// Goes through a document from behind its root's start tag to its end.
    private func cover(_ other: Bytes, _ start: Int, _ known: Bytes) -> Bool {
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: depth + 1) { open in
            open[0] = tags[0].name
            var (at, count, last) = (start, 1, 0)
            while count > 0 {
                guard let next = AllowedText.end(in: other, from: at),
                    let number = number(of: other, at: next, behind: last, in: known), number > 0
                else { return false }
                let tag = tags[number]
                switch tag.kind {
                case .start:
                    guard count < depth else { return false }
                    open[count] = tag.name
                    count += 1
                case .end:
                    count -= 1
                    guard open[count] == tag.name else { return false }
                case .empty: break
                }
                (at, last) = (next + Int(tag.count), number)
            }
            return at == other.count
        }
    }

    /// The number of the tag that starts there; nil for an unknown one.
    private func number(of other: Bytes, at place: Int, behind last: Int, in known: Bytes) -> Int? {
        // Most tags are followed by the same one again.
        let likely = tags[last].next
        let length = Int(tags[Int(likely)].count)
        if place + length <= other.count,
            isSame(tags[Int(likely)], Bytes(rebasing: other[place..<place + length]), in: known)
        {
            return Int(likely)
        }
        guard let start = other.baseAddress.map({ $0 + place }),
            let end = memchr(start, Int32(UInt8(ascii: ">")), other.count - place)
        else { return nil }
        let count = UnsafeRawPointer(end) - start + 1
        return self.place(of: Bytes(start: start, count: count), in: known).known
    }

    /// The number of a tag, if it has one, and the slot that is its.
    private func place(of tag: Bytes, in known: Bytes) -> (known: Int?, slot: Int) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in tag { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        var slot = Int(truncatingIfNeeded: hash >> 32) & (slots.count - 1)
        while slots[slot] >= 0 {
            let number = Int(slots[slot])
            if tag.count == Int(tags[number].count), isSame(tags[number], tag, in: known) {
                return (number, slot)
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        return (nil, slot)
    }

    private func isSame(_ tag: Tag, _ bytes: Bytes, in known: Bytes) -> Bool {
        guard let one = known.baseAddress, let other = bytes.baseAddress else { return false }
        return memcmp(one + Int(tag.start), other, Int(tag.count)) == 0
    }
}
