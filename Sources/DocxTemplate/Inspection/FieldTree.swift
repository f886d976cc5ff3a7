import Fields

/// The fields of a template, gathered from the tags of all parts.
struct FieldTree {
    /// What the tags do with one field.
    struct Node {
        var names: [String]
        var field: Fields.Field?
        var isKnown: Bool?
        var uses: [PartSurvey.Use] = []
        var members: [String] = []
        /// Its members are named in sections through it, or behind a dot.
        var hasSectionMembers = false
        var hasDottedMembers = false
        /// It is printed element by element, numbered, or repeats cells.
        var isLoop = false
        var isAlwaysRequired = false
        /// Where `uses` stand: what a partial reads counts once, however often it is printed.
        fileprivate var places: Set<Place> = []

        /// A tag, and what it does with the field.
        fileprivate struct Place: Hashable {
            var location: Location
            var role: PartSurvey.Role
        }
    }

    private(set) var roots: [String] = []
    private(set) var nodes: [String: Node] = [:]
    /// The fields that sections without operators go through, by where their tags stand.
    private(set) var opened: [Location: String] = [:]

    init(_ surveys: [PartSurvey], dictionary: FieldDictionary?) {
        let homes = dictionary == nil ? FieldOwners.homes(in: surveys) : [:]
        for survey in surveys {
            let owners = FieldOwners(survey, homes: homes)
            let reader = SurveyReader(survey: survey, owners: owners, dictionary: dictionary)
            for reading in reader.readings() { add(reading) }
        }
        if dictionary == nil { dropCounts() }
        if let dictionary { describe(by: dictionary) }
    }

    private mutating func add(_ reading: Reading) {
        let names = reading.names
        guard !names.isEmpty else { return }
        for depth in 1...names.count {
            let path = names.prefix(depth).joined(separator: ".")
            if nodes[path] == nil {
                nodes[path] = Node(names: Array(names.prefix(depth)))
                attach(path, to: names.prefix(depth - 1).joined(separator: "."))
            }
            if depth == reading.indexed { nodes[path]?.isLoop = true }
            guard depth < names.count else { break }
            if depth == reading.container {
                nodes[path]?.hasSectionMembers = true
            } else if depth > reading.container {
                nodes[path]?.hasDottedMembers = true
            }
            if reading.isAlwaysRequired, depth > reading.container {
                nodes[path]?.isAlwaysRequired = true
            }
        }
        let path = names.joined(separator: ".")
        nodes[path]?.add(reading)
        if reading.use.isSection, reading.use.role == .opens, !reading.use.isLoopVariable {
            opened[reading.use.location] = path
        }
    }

    private mutating func attach(_ path: String, to parent: String) {
        if parent.isEmpty { roots.append(path) } else { nodes[parent]?.members.append(path) }
    }

    /// `ds.count` is how many elements a list has, no field of theirs.
    private mutating func dropCounts() {
        for (path, node) in nodes where node.isLoop || node.hasSectionMembers {
            for count in [path + ".count", path + ".length"] {
                guard nodes[count]?.members.isEmpty == true else { continue }
                nodes[count] = nil
                nodes[path]?.members.removeAll { $0 == count }
            }
        }
    }

    private mutating func describe(by dictionary: FieldDictionary) {
        for path in nodes.keys {
            let field = dictionary[path]
            nodes[path]?.field = field
            nodes[path]?.isKnown = field != nil || dictionary.hasField(atOrBelow: path)
        }
    }
}

/// A tag's reading of a field whose whole path is known.
struct Reading {
    var use: PartSurvey.Use
    var names: [String]
    /// How many of the names lead to the list or record of the section around the tag.
    var container: Int
    /// Whether the field is wanted wherever its record is printed.
    var isAlwaysRequired: Bool
    /// Whether the tag reads the elements of the list, or their number, not the list.
    var isLoop: Bool
    /// How many of the names lead to a list of which an element is read by its number.
    var indexed: Int?
}

extension FieldTree.Node {
    fileprivate mutating func add(_ reading: Reading) {
        if reading.isLoop { isLoop = true }
        if reading.isAlwaysRequired { isAlwaysRequired = true }
        guard !reading.use.isLoopVariable,
            places.insert(
                Place(location: reading.use.location, role: reading.use.role)
            ).inserted
        else { return }
        uses.append(reading.use)
        if isKnown == nil { isKnown = reading.use.isKnown }
    }
}

/// Gives the tags of a part the whole paths of their fields.
private struct SurveyReader {
    let survey: PartSurvey
    let owners: FieldOwners
    let dictionary: FieldDictionary?

    /// One reading for each tag, and one for each section that repeats rows: it is a list even
    /// where only its members are read.
    func readings() -> [Reading] { survey.uses.compactMap(reading) + tables }

    private func reading(_ use: PartSurvey.Use) -> Reading? {
        let section = owner(of: use)
        let container = section.map(path) ?? []
        if use.isLoopVariable || (use.names.isEmpty && use.field == nil) {
            guard section != nil else { return nil }
            return Reading(ofElement: use, list: container)
        }
        let names = names(of: use)
        if use.names.isEmpty { return Reading(ofElement: use, list: names) }
        return Reading(
            use: use, names: names.filter { dictionary != nil || Int($0) == nil },
            container: container.count,
            isAlwaysRequired: use.isRequired && use.section == section, isLoop: false,
            indexed: dictionary == nil ? names.firstIndex { Int($0) != nil } : nil)
    }

    private var tables: [Reading] {
        survey.sections.indices.compactMap { index in
            let section = survey.sections[index]
            guard dictionary == nil, section.extent.isOfTable, owners.ownership[index] == .all
            else { return nil }
            let use = PartSurvey.Use(
                names: ["_"], path: "", role: .opens, filters: [], location: section.location)
            return Reading(ofElement: use, list: owners.paths[index])
        }
    }

    private func names(of use: PartSurvey.Use) -> [String] {
        guard dictionary == nil else { return use.path.split(separator: ".").map(String.init) }
        return owners.path(of: use.names, in: use.section)
    }

    private func path(of section: Int) -> [String] {
        guard dictionary == nil else {
            return survey.sections[section].path.split(separator: ".").map(String.init)
        }
        return owners.paths[section]
    }

    /// The section through whose list or record the tag reads.
    private func owner(of use: PartSurvey.Use) -> Int? {
        let around = survey.chain(from: use.section).lazy.filter { survey.sections[$0].mayContain }
        if use.isLoopVariable { return survey.loop(of: use) }
        if dictionary == nil { return owners.owner(of: use.names, in: use.section) }
        return around.first { use.path.hasPrefix(survey.sections[$0].path + ".") }
    }
}

extension Reading {
    /// A tag that reads the elements of a list, or their number.
    fileprivate init(ofElement use: PartSurvey.Use, list: [String]) {
        self.init(
            use: use, names: list, container: list.count, isAlwaysRequired: false, isLoop: true)
        self.use.role = .opens
    }
}
