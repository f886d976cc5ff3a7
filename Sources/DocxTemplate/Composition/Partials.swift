import Markup

extension Template {
    /// The documents that a template may take in by name: `{{> ten}}`.
    ///
    /// A name that has no document is a diagnostic when the template is compiled. A partial is compiled
    /// once for each part that calls it and printed in the context of its tag, so that it may call
    /// itself where data end the calls. Alone in its paragraph, its tag is replaced by the partial's
    /// paragraphs and tables, each paragraph behind the white space that stands before the tag; inside
    /// text, by the runs of a partial of one paragraph.
    public struct Partials: Sendable {
        /// The names that there are, to suggest one; may be left empty.
        public var names: [String]
        /// The `.docx` file of that name; nil when there is none.
        public var load: @Sendable (String) -> [UInt8]?

        /// Makes partials.
        public init(names: [String] = [], load: @escaping @Sendable (String) -> [UInt8]?) {
            self.names = names
            self.load = load
        }
    }
}

extension Partials {
    /// Whether a name can be that of a file beside the template, on any system.
    static func isName(_ name: String) -> Bool {
        !name.isEmpty && !name.hasPrefix(".") && name.count <= 200
            && !name.contains("..")
            && !name.unicodeScalars.contains {
                "/\\:".unicodeScalars.contains($0) || $0.value < 0x20
            }
    }
}

/// A partial as one part of the template needs it.
struct PartialKey: Hashable, Sendable {
    var name: String
    /// The part that calls it, and the element that its content stands in.
    var part: String
    var container: String
    /// Sections around the tag, when a dictionary says what stands in them.
    var scopes: [[String]]

    /// Whether its content stands inside text.
    var isInline: Bool { container == "p" }
}

/// The partials that a template asks for, in the order in which it does.
struct PartialIndex: Sendable {
    private(set) var keys: [PartialKey] = []
    private(set) var locations: [Location] = []
    private var ids: [PartialKey: Int] = [:]

    /// The number of a partial.
    mutating func id(of key: PartialKey, at location: Location) -> Int {
        if let id = ids[key] { return id }
        ids[key] = keys.count
        keys.append(key)
        locations.append(location)
        return keys.count - 1
    }
}

/// Where a text may call partials from.
struct PartialSite: Sendable {
    /// Nil where nobody gives partials.
    var index: PartialIndex?
    /// The part of the template that is printed.
    var part = ""
    /// Whether the text is that of a partial, and the sections that it is printed in.
    var isFragment = false
    var scopes: [[String]] = []
}

/// A compiled partial.
struct Partial: Sendable {
    var instructions = Program([])
    /// The ids that change with each call.
    var turn: Turn?
}

/// One call of a partial.
struct PartialCall: Sendable {
    var id: Int
    var name: String
    /// The white space before a tag that stands alone.
    var indent: [UInt8]
    var location: Location
}

// MARK: - Compiling calls

extension Emitter {
    /// Whether a paragraph is outermost in a partial.
    func isOutermost(_ start: Int) -> Bool {
        partials.isFragment && structure.parents[start] == 0
    }

    /// Emits a call in the place of the paragraph that holds nothing else.
    mutating func emitPartial(_ name: String, _ block: Block, tag index: Int) {
        let before = block.outer.lowerBound..<block.tags.lowerBound
        call(
            name, tag: index, at: block.outer.lowerBound, isInline: false,
            indent: structure.whiteSpace(in: before))
    }

    /// Emits a call.
    mutating func call(
        _ name: String, tag index: Int, at position: Int, isInline: Bool, indent: [UInt8] = []
    ) {
        let location = tags[index].location
        guard Partials.isName(name) else {
            return diagnostics.append(Diagnostic(.badPartialName(name), at: location))
        }
        guard partials.index != nil else {
            return diagnostics.append(
                Diagnostic(.unknownPartial(name, nearest: nil), at: location))
        }
        guard !isInline || structure.nearest(.paragraph, around: position) != nil else {
            return diagnostics.append(Diagnostic(.partialInText(name), at: location))
        }
        let key = PartialKey(
            name: name, part: partials.part,
            container: isInline ? "p" : structure.container(of: position),
            scopes: slots.dictionary == nil ? [] : (partials.scopes + scopes).uniqued)
        guard let id = partials.index?.id(of: key, at: location) else { return }
        survey.call(id)
        flush()
        instructions.append(
            .partial(PartialCall(id: id, name: name, indent: indent, location: location)))
    }
}

extension PartStructure {
    /// The name of the element that holds a block.
    fileprivate func container(of position: Int) -> String {
        let parent = parents[position]
        guard parent >= 0, case .start(let tag) = events[parent] else { return "body" }
        return tag.name.local
    }
}

extension [[String]] {
    /// Each once, in order: calls within calls come to an end.
    fileprivate var uniqued: [[String]] {
        var seen: Set<[String]> = []
        return filter { !$0.isEmpty && seen.insert($0).inserted }
    }
}

// MARK: - Rendering calls

extension Renderer {
    /// How deep calls may lie in each other.
    private static let deepestCall = 100

    mutating func run(_ call: PartialCall) {
        guard !isEndless, !isFull, partials.indices.contains(call.id) else { return }
        countTurn()
        guard indents.count < Self.deepestCall else {
            isEndless = true
            return tell(.endlessPartial(call.name), at: call.location)
        }
        let partial = partials[call.id]
        let outer = partial.turn.map { identities.numbers(of: $0) }
        if let turn = partial.turn {
            start(turn)
            // A call within this one is a later turn already.
            identities.end(turn)
        }
        indents.append(call.indent)
        run(partial.instructions)
        indents.removeLast()
        packLongText()
        // A partial that called itself goes on with the ids it had.
        if let turn = partial.turn, let outer { identities.restore(outer, of: turn) }
    }
}
