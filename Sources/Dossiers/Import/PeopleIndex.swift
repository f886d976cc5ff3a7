import PartyForms

/// The members that lists named so far, and who among them a row may mean.
struct PeopleIndex {
    private(set) var all: [ImportDraft.Person] = []
    private var byCode: [String: Int] = [:]
    private var byCard: [String: Int] = [:]
    private var byName: [String: [Int]] = [:]

    /// Who a row of a list is.
    enum Match: Hashable {
        case new
        case known(Int)
        case several
    }

    subscript(index: Int) -> ImportDraft.Person {
        get { all[index] }
        set { all[index] = newValue }
    }

    mutating func add(_ person: ImportDraft.Person) -> Int {
        let index = all.count
        all.append(person)
        if let code = person.values["ma"], byCode[code] == nil { byCode[code] = index }
        if let card = person.values["so_the"], byCard[card] == nil { byCard[card] = index }
        byName[Self.key(person.values), default: []].append(index)
        return index
    }

    /// The member of that code.
    func index(ofCode code: String) -> Int? { byCode[code] }

    /// The member of another list that a row means: of the same code or card, else the only one of
    /// the name whose date of birth and organisation do not contradict it.
    ///
    /// - Parameter table: the number of the row's own list, where everybody stands once.
    func match(_ values: [String: String], unit: Int?, table: Int) -> Match {
        if let index = values["ma"].flatMap({ byCode[$0] }), all[index].table != table {
            return .known(index)
        }
        if let index = values["so_the"].flatMap({ byCard[$0] }), all[index].table != table {
            return .known(index)
        }
        let found = (byName[Self.key(values)] ?? []).filter { index in
            let other = all[index]
            return other.table != table && (unit == nil || other.unit == nil || unit == other.unit)
                && Self.mayBeOne(values["ngay_sinh"], other.values["ngay_sinh"])
        }
        guard let first = found.first else { return .new }
        return found.count == 1 ? .known(first) : .several
    }

    /// Members with the card of an earlier one, and that one.
    func sameCards() -> [(first: Int, second: Int)] {
        all.indices.compactMap { index in
            let first = all[index].values["so_the"].flatMap { byCard[$0] }
            return first.flatMap { $0 < index ? ($0, index) : nil }
        }
    }

    /// Members of one name and one date of birth, in groups.
    func doubles() -> [[Int]] {
        let groups = byName.values.flatMap { indices in
            Dictionary(grouping: indices.filter { all[$0].values["ngay_sinh"] != nil }) { index in
                all[index].values["ngay_sinh"].flatMap(PartialDate.init)?.earliest
            }.values
        }
        return groups.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
    }

    /// Whether two dates may mean one day; one that is not told contradicts nothing.
    static func mayBeOne(_ one: String?, _ other: String?) -> Bool {
        guard let one = one.flatMap(PartialDate.init), let other = other.flatMap(PartialDate.init)
        else { return true }
        return one.earliest <= other.latest && other.earliest <= one.latest
    }

    private static func key(_ values: [String: String]) -> String {
        TitleKey.of(values["ho_ten"] ?? "")
    }
}
