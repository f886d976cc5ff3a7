/// Finds whose member a name is that stands in sections, where no dictionary tells.
///
/// A name in a section may be a member of the section's list or record, or a field of a record
/// further out. A section that repeats rows or columns, with a name
/// of its own, or that prints its elements or their numbers, is a list and owns all that is named
/// in it. Another one owns the names that stand nowhere but in sections of its name; one that owns
/// no name at all is a condition.
struct FieldOwners {
    /// What a section is to the fields named in it.
    enum Ownership { case none, some, all }

    private let survey: PartSurvey
    /// For each first name: the sections' names in all of whose tags it stands.
    private let homes: [String: Set<String>]
    /// The names of sections that own a name.
    private let owning: Set<String>
    private(set) var paths: [[String]] = []
    private(set) var ownership: [Ownership] = []

    /// Decides for the sections of one part; `homes` are those of all parts.
    init(_ survey: PartSurvey, homes: [String: Set<String>]) {
        self.survey = survey
        self.homes = homes
        owning = homes.values.reduce(into: []) { $0.formUnion($1) }
        let loops = survey.loops
        let printed = survey.printedInThemselves
        for (index, section) in survey.sections.enumerated() {
            paths.append(path(of: section.names, in: section.parent))
            let isText = printed.contains(index) && !loops.contains(index)
            ownership.append(
                isText ? .none : ownership(of: section, isLoop: loops.contains(index)))
        }
    }

    private func ownership(of section: PartSurvey.Section, isLoop: Bool) -> Ownership {
        guard section.mayContain else { return .none }
        if isLoop { return .all }
        guard owning.contains(section.names.joined(separator: ".")) else { return .none }
        return section.extent.isOfTable ? .all : .some
    }

    /// The whole path of a name that stands in a section.
    func path(of names: [String], in section: Int?) -> [String] {
        for owner in survey.chain(from: section) where owns(owner, names) {
            return paths[owner] + names
        }
        return names
    }

    /// The section that the name belongs to; nil for the record itself.
    func owner(of names: [String], in section: Int?) -> Int? {
        survey.chain(from: section).first { owns($0, names) }
    }

    private func owns(_ section: Int, _ names: [String]) -> Bool {
        guard let first = names.first else {
            return survey.sections[section].mayContain
        }
        switch ownership[section] {
        case .none: return false
        case .all: return true
        case .some: return isAtHome(first, in: survey.sections[section])
        }
    }

    private func isAtHome(_ name: String, in section: PartSurvey.Section) -> Bool {
        homes[name]?.contains(section.names.joined(separator: ".")) == true
    }

    /// For each first name of all parts: the sections around every one of its tags.
    static func homes(in surveys: [PartSurvey]) -> [String: Set<String>] {
        var homes: [String: Set<String>] = [:]
        for survey in surveys {
            for use in survey.uses where !use.isLoopVariable {
                guard let name = use.names.first else { continue }
                let around = Set(
                    survey.chain(from: use.section).map { survey.sections[$0] }
                        .filter(\.mayContain).map { $0.names.joined(separator: ".") })
                homes[name] = homes[name]?.intersection(around) ?? around
            }
        }
        return homes
    }
}

extension PartSurvey {
    /// The sections in which their own field is printed: it is a text, they are conditions.
    fileprivate var printedInThemselves: Set<Int> {
        var found: Set<Int> = []
        for use in uses where !use.isSection && !use.names.isEmpty {
            found.formUnion(chain(from: use.section).filter { sections[$0].names == use.names })
        }
        return found
    }

    /// The sections whose elements or their numbers are printed.
    var loops: Set<Int> {
        Set(uses.filter { $0.names.isEmpty || $0.isLoopVariable }.compactMap(loop))
    }
}

extension Inspection.Section.Extent {
    /// Whether cells are repeated.
    var isOfTable: Bool { self == .rows || self == .columns }
}
