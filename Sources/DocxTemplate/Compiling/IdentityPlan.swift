import Markup

/// A range of events that is printed in turns.
struct RepeatedRange {
    /// The event of its opening tag.
    var key: Int
    var range: Range<Int>
    /// Whether lists start again in each turn.
    var restarts = false
}

/// Which ids stand in the bodies of blocks, and what refers to them.
struct IdentityPlan {
    /// A piece of an attribute or a text.
    enum Piece {
        case text(String)
        case identity(Identity)
    }

    /// The numbers that earlier parts of the template took.
    struct Base {
        var body = 0
        var identity = 0
        /// The notes that blocks refer to.
        var notes: [NoteUse] = []
    }

    /// For each body, by the event of the tag that opens it: what changes with its turns.
    private(set) var turns: [Int: Turn] = [:]
    /// For the start of an element: what its attributes become, by their position.
    var attributes: [Int: [Int: [Piece]]] = [:]
    /// The same for texts.
    var texts: [Int: [Piece]] = [:]
    /// For the start of a reference in a body: the number of its note.
    private(set) var references: [Int: Int] = [:]
    /// For the start of a note to which a block refers: its number.
    private(set) var noteTexts: [Int: Int] = [:]
    /// Before which event a paragraph names its style's list, and at which level.
    private(set) var lists: [Int: (level: String?, identity: Identity)] = [:]
    /// The lists that start again, by the starts of their paragraphs.
    private(set) var listOfParagraph: [Int: Identity] = [:]
    private(set) var base: Base

    let structure: PartStructure
    /// For each event: the innermost body around it, an index into `bodies`.
    private(set) var owners: [Int]
    private(set) var bodies: [Body] = []

    /// What a block repeats.
    struct Body {
        /// The event by which the block is known.
        var key: Int
        var range: Range<Int>
        var parent: Int?
        /// The identities that stand in it, by what they are and what the template calls them.
        var identities: [String: Int] = [:]
        /// Whether lists start again in each turn, and which.
        var restarts = false
        var lists: [Turn.List] = []
    }

    /// - Parameters:
    ///   - bodies: what repeats, outer before inner.
    ///   - notes: the kind of the notes that the part holds.
    init(
        _ structure: PartStructure, bodies: [RepeatedRange], base: Base,
        notes: NoteUse.Kind? = nil, lists: ListStyles = ListStyles()
    ) {
        self.structure = structure
        self.base = base
        owners = []
        let texts = noteTexts(of: notes)
        guard !bodies.isEmpty || !texts.isEmpty else { return }
        owners = Array(repeating: -1, count: structure.events.count)
        for body in texts.map(\.range) + bodies { add(body) }
        var own: [[Int]] = Array(repeating: [], count: self.bodies.count)
        for index in owners.indices where owners[index] >= 0 { own[owners[index]].append(index) }
        for body in own.indices { restartLists(in: body, lists) }
        for body in own.indices { number(body, own[body]) }
        for index in owners.indices where owners[index] >= 0 { refer(from: index) }
        for (range, note) in texts { identify(note, at: range.key) }
    }

    private mutating func add(_ range: RepeatedRange) {
        let first = range.range.first.map { owners[$0] } ?? -1
        for index in range.range { owners[index] = bodies.count }
        bodies.append(
            Body(
                key: range.key, range: range.range, parent: first >= 0 ? first : nil,
                restarts: range.restarts))
    }

    /// The notes of the part to which blocks refer.
    private func noteTexts(of kind: NoteUse.Kind?) -> [(range: RepeatedRange, note: Int)] {
        guard let kind else { return [] }
        var texts: [(RepeatedRange, Int)] = []
        for (index, use) in base.notes.enumerated() where use.kind == kind {
            let start = structure.events.indices.first { event in
                guard case .start(let tag) = structure.events[event] else { return false }
                return tag.name == Name(namespace: Word.namespace, local: kind.rawValue)
                    && Word.attribute("id", of: tag) == use.id
            }
            guard let start else { continue }
            texts.append((RepeatedRange(key: start, range: structure.range(of: start)), index))
        }
        return texts
    }

    /// A note's text takes the id of its reference.
    private mutating func identify(_ note: Int, at start: Int) {
        noteTexts[start] = note
        guard case .start(let tag) = structure.events[start],
            let position = tag.attributes.firstIndex(where: { $0.name.local == "id" })
        else { return }
        let use = base.notes[note]
        attributes[start, default: [:]][position] = [
            .identity(Identity(index: use.identity, original: use.id, .own))
        ]
    }

    /// Notes where a reference to them stands within so many sections.
    mutating func setScopes(_ scopes: [[String]], ofNote note: Int) {
        if base.notes[note].scopes.isEmpty { base.notes[note].scopes = scopes }
    }

    /// Whether an event lies in a body.
    func isRepeated(_ index: Int) -> Bool { index < owners.count && owners[index] >= 0 }

    // MARK: Lists

    /// Lists that start again in each turn: the numbers that paragraphs have themselves, and those
    /// of their styles (ECMA-376 part 1, §17.9.18, §17.3.1.19).
    private mutating func restartLists(in body: Int, _ styles: ListStyles) {
        guard bodies[body].restarts else { return }
        for index in bodies[body].range where structure.events[index].starts(.paragraph) {
            guard innermostRestart(around: index) == body else { continue }
            if let number = structure.listNumber(ofParagraph: index) {
                listOfParagraph[index] = restart(number.value, at: number.start, in: body)
            } else if let style = structure.style(ofParagraph: index), let list = styles[style],
                let place = structure.placeForList(in: index)
            {
                let identity = listIdentity(list.number, in: body)
                lists[place] = (list.level, identity)
                listOfParagraph[index] = identity
            }
        }
    }

    private func innermostRestart(around index: Int) -> Int? {
        var body: Int? = owners[index]
        while let current = body, !bodies[current].restarts { body = bodies[current].parent }
        return body
    }

    private mutating func restart(_ number: Int, at start: Int, in body: Int) -> Identity? {
        guard case .start(let tag) = structure.events[start],
            let position = tag.attributes.firstIndex(where: { $0.name.local == "val" })
        else { return nil }
        let identity = listIdentity(number, in: body)
        attributes[start, default: [:]][position] = [.identity(identity)]
        return identity
    }

    private mutating func listIdentity(_ number: Int, in body: Int) -> Identity {
        let key = "list \(number)"
        let isKnown = bodies[body].identities[key] != nil
        let index = identity(key, in: body)
        if !isKnown { bodies[body].lists.append(Turn.List(identity: index, number: number)) }
        return Identity(index: index, original: String(number), .own)
    }

    // MARK: Identities

    private mutating func number(_ body: Int, _ events: [Int]) {
        let first = base.identity
        var holdsParagraphIDs = false
        for index in events {
            guard case .start(let tag) = structure.events[index] else { continue }
            holdsParagraphIDs =
                holdsParagraphIDs || tag.attributes.contains(where: \.name.isParagraphID)
            for (position, kind) in tag.identities(in: parentName(of: index)) {
                add(kind, of: tag, at: index, attribute: position, in: body)
            }
        }
        let lists = bodies[body].lists
        guard first < base.identity || holdsParagraphIDs || !lists.isEmpty else { return }
        turns[bodies[body].key] = Turn(
            body: base.body, identities: first..<base.identity, lists: lists)
        base.body += 1
    }

    func parentName(of index: Int) -> String {
        let parent = structure.parents[index]
        guard parent >= 0, case .start(let tag) = structure.events[parent] else { return "" }
        return tag.name.local
    }

    private mutating func add(
        _ kind: StartTag.IdentityKind, of tag: StartTag, at index: Int, attribute: Int,
        in body: Int
    ) {
        let value = tag.attributes[attribute].value
        let key: String
        switch kind {
        case .own: key = "\(index) \(attribute)"
        case .shared(let space): key = space + value
        case .name: key = "name " + value
        case .shape: key = "shape " + value
        }
        let identity = identity(key, in: body)
        attributes[index, default: [:]][attribute] = [
            .identity(Identity(index: identity, original: value, kind))
        ]
        if let kind = NoteUse.Kind(reference: tag) {
            references[index] = note(NoteUse(kind: kind, id: value, identity: identity, at: index))
        }
    }

    private mutating func identity(_ key: String, in body: Int) -> Int {
        if let known = bodies[body].identities[key] { return known }
        bodies[body].identities[key] = base.identity
        base.identity += 1
        return base.identity - 1
    }

    private mutating func note(_ use: NoteUse) -> Int {
        let known = base.notes.firstIndex { $0.kind == use.kind && $0.id == use.id }
        if let known { return known }
        base.notes.append(use)
        return base.notes.count - 1
    }
}
