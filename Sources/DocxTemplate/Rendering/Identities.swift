import OpenPackage
import Splice

/// The ids of a document: what a block repeats gets ids of its own in each turn, all above those of
/// the template, so that no two are the same.
///
/// The first turn keeps the template's.
struct Identities: Sendable {
    /// The highest number in use.
    private(set) var highest: Int
    /// What each identity is now; nil for what the template calls it.
    private var numbers: [Int?] = []
    /// The bodies of blocks that were printed before.
    private var isLater: [Bool] = []

    /// Numbers above those of the template.
    init(above highest: Int = 0) { self.highest = highest }

    /// A number that nothing in the document has.
    mutating func next() -> Int {
        highest += 1
        return highest
    }

    /// Starts a turn of a body.
    mutating func start(_ turn: Turn) {
        while isLater.count <= turn.body { isLater.append(false) }
        while numbers.count < turn.identities.upperBound { numbers.append(nil) }
        for identity in turn.identities where isLater[turn.body] {
            numbers[identity] = next()
        }
    }

    /// Ends it.
    mutating func end(_ turn: Turn) { isLater[turn.body] = true }

    /// Gives an identity a number that was made elsewhere.
    mutating func set(_ identity: Int, to number: Int) {
        while numbers.count <= identity { numbers.append(nil) }
        numbers[identity] = number
    }

    /// The number of an identity; nil while it is the template's.
    func number(_ identity: Int) -> Int? {
        identity < numbers.count ? numbers[identity] : nil
    }

    /// The numbers of a turn's identities now.
    func numbers(of turn: Turn) -> [Int?] { turn.identities.map { number($0) } }

    /// Gives a turn's identities numbers that they had.
    mutating func restore(_ former: [Int?], of turn: Turn) {
        for (identity, number) in zip(turn.identities, former) where identity < numbers.count {
            numbers[identity] = number
        }
    }

    /// Leaves out numbers that were given elsewhere.
    mutating func raise(to number: Int) { highest = max(highest, number) }

    /// Whether a body is being printed for the first time.
    func isFirst(_ body: Int) -> Bool { body >= isLater.count || !isLater[body] }
}

/// What changes with each turn of a block's body.
struct Turn: Sendable {
    /// The number of the body in the template.
    var body: Int
    /// The identities that stand in it, not in a block within it.
    var identities: Range<Int>
    /// Lists that start again: the identity, and the number of the list in the template.
    var lists: [List] = []

    struct List: Sendable {
        var identity: Int
        var number: Int
    }
}

/// An id, or a name with one, as it is printed.
struct Identity: Sendable {
    var index: Int
    /// What stands in the template.
    var original: [UInt8]
    /// What precedes the number in a later turn.
    var stem: [UInt8] = []
}

extension Renderer {
    mutating func start(_ turn: Turn) {
        identities.start(turn)
        for list in turn.lists {
            guard let number = additions.restartedNumber(of: list.number) else { continue }
            identities.set(list.identity, to: number)
        }
    }

    mutating func write(_ identity: Identity) {
        guard let number = identities.number(identity.index) else {
            output.append(contentsOf: identity.original)
            return
        }
        output.append(contentsOf: identity.stem)
        output.append(contentsOf: String(number).utf8)
    }

    /// Writes the start of a paragraph with the number of its list.
    mutating func write(_ paragraph: [UInt8], with list: Identity) {
        let parts = paragraph.split(
            separator: 0x1A, maxSplits: 1, omittingEmptySubsequences: false)
        output.append(contentsOf: Array(parts[0]))
        write(list)
        if parts.count > 1 { output.append(contentsOf: Array(parts[1])) }
    }

    /// Prints a note in the scope of its reference.
    mutating func print(note: Int) {
        guard let text = notes.texts[note] else { return }
        let (before, place) = (output, part)
        output = MarkedText()
        part = notes.parts[note] ?? part
        held.append(HeldText(start: 0))
        run(text.instructions, in: text.turn)
        held.removeLast()
        notes.copies[note, default: MarkedText()].append(output)
        (output, part) = (before, place)
    }

    /// Prints a body once.
    mutating func run(_ body: Program, in turn: Turn?) {
        guard let turn else { return run(body) }
        start(turn)
        run(body)
        identities.end(turn)
    }
}

/// The notes to which blocks refer, by their numbers.
struct Notes: Sendable {
    var texts: [Int: NoteBody] = [:]
    /// The parts that hold them.
    var parts: [Int: PartName] = [:]
    /// What their references printed so far.
    var copies: [Int: MarkedText] = [:]

    mutating func add(_ texts: [Int: NoteBody], of part: PartName) {
        self.texts.merge(texts) { first, _ in first }
        for note in texts.keys { parts[note] = part }
    }
}
