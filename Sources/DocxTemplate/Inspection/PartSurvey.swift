import Fields

/// What the tags of a part ask of a record, noted while the part is compiled.
struct PartSurvey: Sendable {
    /// One reading of a field.
    struct Use: Sendable {
        /// As the tag writes it; empty for the element of the list around it.
        var names: [String]
        /// The field's path in the dictionary, or as written.
        var path: String
        /// What the dictionary says of the field.
        var field: Field?
        var role: Role
        /// Whether it decides or repeats a section.
        var isSection = false
        /// The innermost section around the tag; a section's own tag stands outside of it.
        var section: Int?
        var filters: [FilterCall]
        var isRequired = false
        var isKnown: Bool?
        var location: Location
    }

    /// A list, a condition or the contrary of one.
    struct Section: Sendable {
        var source: String
        /// What it goes through when that is a list; empty for a condition.
        var names: [String]
        /// The same as the dictionary has it; as written without one.
        var path: String
        var isInverted: Bool
        var parent: Int?
        var extent: Inspection.Section.Extent
        /// Whether nothing stands between its tags.
        var isEmpty: Bool
        var location: Location
    }

    /// What a tag does with a field.
    enum Role: Hashable, Sendable {
        case printed
        /// Printed where nothing else stands in the paragraph.
        case printedAlone
        case ticked
        /// The field of a section without operators: a list, a record or a condition.
        case opens
        case decides
        case comparedWithNumber
        case comparedWithFlag
        case compared(with: String)
    }

    /// A partial that is printed within a section.
    struct Call: Sendable {
        var partial: Int
        var section: Int?
    }

    var part = ""
    /// The number of the partial, where the text is one.
    var partial: Int?
    var tags: [Tag] = []
    private(set) var calls: [Call] = []
    private(set) var uses: [Use] = []
    private(set) var sections: [Section] = []
    private var open: [Int] = []
    /// What is in `uses`: alternate content says the same twice.
    private var known: Set<Key> = []

    /// What one reading is known by.
    private struct Key: Hashable {
        var names: [String]
        var role: Role
        var isSection: Bool
        var location: Location
    }

    mutating func enter(_ section: Section) {
        var section = section
        section.parent = open.last
        open.append(sections.count)
        sections.append(section)
    }

    mutating func leave() { open.removeLast() }

    /// Notes that a partial is printed here.
    mutating func call(_ partial: Int) {
        calls.append(Call(partial: partial, section: open.last))
    }

    /// Takes in what another text asks that is printed within a section.
    mutating func append(_ other: PartSurvey, in section: Int?) {
        let count = sections.count
        sections += other.sections.map { inner in
            var inner = inner
            inner.parent = inner.parent.map { $0 + count } ?? section
            return inner
        }
        uses += other.uses.map { use in
            var use = use
            use.section = use.section.map { $0 + count } ?? section
            return use
        }
    }

    mutating func note(_ use: Use) {
        let key = Key(
            names: use.names, role: use.role, isSection: use.isSection, location: use.location)
        guard known.insert(key).inserted else { return }
        var use = use
        use.section = open.last
        uses.append(use)
    }
}

extension PartSurvey {
    /// The fields used; a loop's own number is no field.
    var fieldUses: [FieldUse] {
        uses.filter { !$0.isLoopVariable && !$0.path.hasPrefix("_") }.map { use in
            FieldUse(
                path: use.path, isSection: use.isSection, isRequired: use.isRequired,
                isKnown: use.isKnown, filters: use.filters.map(\.name), location: use.location)
        }
    }

    /// The section through whose list goes what a loop's variable or its element reads.
    func loop(of use: Use) -> Int? {
        chain(from: use.section).filter { sections[$0].mayContain }.dropFirst(use.outward).first
    }

    /// The sections around one, innermost first, with itself.
    func chain(from section: Int?) -> some Sequence<Int> {
        sequence(state: section) { next in
            defer { next = next.flatMap { sections[$0].parent } }
            return next
        }
    }
}

extension PartSurvey.Use {
    /// Whether it reads the place in a loop: `_number`, `_outer._number`.
    var isLoopVariable: Bool { names.first?.hasPrefix("_") == true }

    /// How many loops further out the loop is whose place it reads.
    var outward: Int { names.prefix { $0 == "_outer" }.count }
}

extension PartSurvey.Section {
    /// Whether it may go through a list or into a record.
    var mayContain: Bool { !isInverted && !names.isEmpty }
}

extension Expression {
    /// What a section or a tick box does with each path that the expression reads.
    func roles(alone: PartSurvey.Role) -> [(names: [String], role: PartSurvey.Role)] {
        switch self {
        case .path(let names): return [(names, alone)]
        case .compare(_, .path(let names), let other), .compare(_, let other, .path(let names)):
            return [(names, other.comparing)] + other.paths.map { ($0, .decides) }
        case .not(let inner): return inner.roles(alone: .decides)
        case .and(let left, let right), .or(let left, let right):
            return left.roles(alone: .decides) + right.roles(alone: .decides)
        case .choose(let condition, let one, let other):
            return condition.roles(alone: .decides) + one.roles(alone: alone)
                + other.roles(alone: alone)
        case .text, .number, .flag, .null, .compare: return paths.map { ($0, .decides) }
        }
    }

    private var comparing: PartSurvey.Role {
        switch self {
        case .number: .comparedWithNumber
        case .flag: .comparedWithFlag
        case .text(let text): .compared(with: text)
        default: .decides
        }
    }
}
