package import PartyForms

/// How many papers of some folders stand how.
package struct StandingTotals: Hashable, Sendable {
    /// Papers that are there, and the copies that are made or came of them.
    package var there = 0
    package var copies = 0
    /// Papers that a complete dossier has and this one has not.
    package var lacking = 0
    package var unsigned = 0
    package var awaited = 0
    package var changed = 0
    package var stale = 0
    package var left = 0
    /// The most copies that are wanted of one paper: in so many sets the dossier is made.
    package var sets = 0

    package init() {}

    /// Adds what one folder has.
    package static func += (totals: inout StandingTotals, folder: DossierStanding.Folder) {
        totals += folder.totals
    }

    /// Adds others.
    package static func += (totals: inout StandingTotals, others: StandingTotals) {
        totals.there += others.there
        totals.copies += others.copies
        totals.lacking += others.lacking
        totals.unsigned += others.unsigned
        totals.awaited += others.awaited
        totals.changed += others.changed
        totals.stale += others.stale
        totals.left += others.left
        totals.sets = max(totals.sets, others.sets)
    }
}

extension DossierStanding.Folder {
    /// How the folder's papers stand.
    package var totals: StandingTotals {
        var totals = StandingTotals()
        for (line, paper) in zip(lines, papers) {
            if paper.state.isLacking { totals.lacking += 1 }
            if paper.signature == .unsigned { totals.unsigned += 1 }
            if paper.returned == .awaited { totals.awaited += 1 }
            if paper.state == .changed { totals.changed += 1 }
            if paper.isStale { totals.stale += 1 }
            guard paper.state.isThere, line.keptAt.isEmpty else { continue }
            totals.there += 1
            totals.copies += line.copies ?? 1
            totals.sets = max(totals.sets, line.copies ?? 1)
        }
        totals.left = left
        return totals
    }

    /// Whether everything that the list wants is there, signed and given back.
    package var isComplete: Bool {
        papers.allSatisfy {
            !$0.state.isLacking && $0.signature != .unsigned && $0.returned != .awaited
        }
    }

    /// Whether there is anything to do or to look at.
    package var isInOrder: Bool {
        isComplete && left == 0 && papers.allSatisfy { $0.state != .changed && !$0.isStale }
    }

    /// The numbers of the items that are lacking, each once.
    package var lackingItems: [Int] {
        var numbers: [Int] = []
        for (line, paper) in zip(lines, papers) where paper.state.isLacking {
            if numbers.last != line.item { numbers.append(line.item) }
        }
        return numbers
    }
}

extension DossierStanding.Folder {
    /// What is not there and was never made.
    ///
    /// - Parameter isUnknown: whether nothing was made under a name, as far as anybody knows.
    func gaps(where isUnknown: (String) -> Bool) -> [Manifest.Gap] {
        zip(lines, papers).compactMap { line, paper in
            guard paper.state == .missing || paper.state == .withheld,
                line.file.map(isUnknown) ?? true
            else { return nil }
            return Manifest.Gap(subject: folder.subject ?? "", item: line.item, title: line.title)
        }
    }
}

extension DossierStanding {
    /// The folders of one organisation's members.
    package struct Unit: Sendable {
        package let code: String?
        package let name: String?
        package let members: LazyList<Folder>

        package var complete: Int { members.count(where: \.isComplete) }
        /// In whole per cent, rounded down: 100 only when nobody is left.
        package var percent: Int { members.isEmpty ? 100 : complete * 100 / members.count }
    }

    /// The members' folders by their organisations, in the order of the plan.
    package var units: [Unit] {
        unitPlaces.map { [folders] places in
            let first = folders[places[0]].folder
            let members = LazyList(count: places.count) { folders[places[$0]] }
            return Unit(code: first.unit, name: first.unitName, members: members)
        }
    }

    /// Where the members' folders stand, those of an organisation together.
    var memberPlaces: [Int] { unitPlaces.flatMap(\.self) }

    private var unitPlaces: [[Int]] {
        var numbers: [String: Int] = [:]
        var groups: [[Int]] = []
        for (place, folder) in folders.enumerated() where folder.folder.kind == .member {
            let number = numbers[folder.folder.unit ?? ""] ?? groups.count
            if number == groups.count { groups.append([]) }
            numbers[folder.folder.unit ?? ""] = number
            groups[number].append(place)
        }
        return groups
    }

    /// The folders of all that are no members.
    package var bodies: LazyList<Folder> { folders.filter { $0.folder.kind != .member } }

    /// How all papers stand.
    package var totals: StandingTotals {
        var totals = StandingTotals()
        for folder in folders { totals += folder }
        totals.left = left.count
        return totals
    }

    /// By which days are counted.
    package var calendar: WorkCalendar { WorkCalendar(daysOff: schedule.daysOff) }
}
