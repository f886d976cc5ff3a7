import PartyForms

/// What lists say, gathered row by row; codes come when all of it is known.
struct ImportDraft {
    /// A member.
    struct Person {
        var values: [String: String]
        /// The place in `units`.
        var unit: Int?
        var ratings: [String: [String: String]]
        var place: ListPlace?
        /// The number of the list that named the member first.
        var table: Int
    }

    /// An organisation.
    struct Unit {
        var name: UnitName
        /// Every spelling, and how often.
        var written: [String: Int] = [:]
        var values: [String: String] = [:]
        var ratings: [String: [String: String]] = [:]
        var place: ListPlace?
    }

    let definition: WorkbookDefinition
    let names: UnitNames
    /// Cells of the office's sheet.
    var office: [String: String] = [:]
    var people = PeopleIndex()
    var units: [Unit] = []
    /// Rows of other sheets, by codes.
    var rows: [String: [[String: String]]] = [:]
    var report = ImportReport()
    /// The year of a workbook that was taken over.
    var lastYear: Int?
    /// The years that the titles of lists name, and whether the list has ratings.
    var titleYears: [(year: String, isOfRatings: Bool)] = []
    /// How many lists were read.
    var tables = 0
    private var unitsByKey: [String: Int] = [:]

    init(_ definition: WorkbookDefinition) {
        self.definition = definition
        names = UnitNames(definition.lists)
    }

    /// The place of an organisation in `units`, which it is added to when it is new.
    mutating func unit(_ name: UnitName) -> Int {
        let index = unitsByKey[name.key] ?? units.count
        if index == units.count {
            units.append(Unit(name: name))
            unitsByKey[name.key] = index
        }
        // A spelling in small letters says more than one in capitals.
        if units[index].name.written == units[index].name.written.uppercased() {
            units[index].name = name
        }
        units[index].written[name.written, default: 0] += 1
        return index
    }

    /// The place of the organisation of a code.
    func unit(ofCode code: String) -> Int? { units.firstIndex { $0.values["ma"] == code } }

    /// Adds what is to be told about a row.
    mutating func add(_ notes: ListNotes, of owner: ImportReport.Owner) {
        report.repairs += notes.repairs.map { note in
            var note = note
            note.owner = owner
            return note
        }
        report.unused += notes.unused.map { note in
            var note = note
            note.owner = owner
            return note
        }
        report.doubts += notes.doubts.map { note in
            var note = note
            note.owner = owner
            return note
        }
        for word in notes.words { report.words[word, default: 0] += 1 }
    }

    /// Adds a doubt.
    mutating func doubt(
        _ kind: ImportDoubt, at place: ListPlace?, of owner: ImportReport.Owner = .nobody,
        _ text: String = ""
    ) {
        report.doubts.append(.init(kind: kind, place: place, owner: owner, text: text))
    }
}
