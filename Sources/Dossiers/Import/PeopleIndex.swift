import PartyForms
import VietnameseText

/// The members that lists named so far, and who among them a row may mean.
struct PeopleIndex {
    private(set) var all: [ImportDraft.Person] = []
    /// Of each member, the name with its accents.
    private var names: [String] = []
    private var byCode: [String: Int] = [:]
    private var byCard: [String: Int] = [:]
    /// By the name without accents, which some lists leave out.
    private var byPlainName: [String: [Int]] = [:]

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
        names.append(VietnameseText.nameKey(person.values["ho_ten"] ?? ""))
        if let code = person.values["ma"], byCode[code] == nil { byCode[code] = index }
        if let card = person.values["so_the"], byCard[card] == nil { byCard[card] = index }
        byPlainName[Self.plainName(person.values), default: []].append(index)
        return index
    }

    /// The member of that code.
    func index(ofCode code: String) -> Int? { byCode[code] }

    /// The member of another list that a row means: of the same code or card, unless name and date
    /// of birth tell another one; else the only one of the name whose date of birth and
    /// organisation do not contradict it.
    ///
    /// - Parameter table: the number of the row's own list, where everybody stands once.
    func match(_ values: [String: String], unit: Int?, table: Int) -> Match {
        let (code, card) = (values["ma"], values["so_the"])
        let numbers = [code.flatMap { byCode[$0] }, card.flatMap { byCard[$0] }]
        let numbered = numbers.compactMap(\.self).first { index in
            all[index].table != table && Self.agree(values, all[index].values)
        }
        if let numbered { return .known(numbered) }
        let name = VietnameseText.nameKey(values["ho_ten"] ?? "")
        let found = namesakes(of: values, unit: unit, table: table).filter {
            VietnameseText.mayBeOneName(name, names[$0])
        }
        let same = found.filter { names[$0] == name }
        let meant = same.isEmpty ? found : same
        guard let first = meant.first else { return .new }
        return meant.count == 1 ? .known(first) : .several
    }

    /// The members of other lists whose name differs at most in its accents, and whose date of
    /// birth and organisation contradict nothing.
    private func namesakes(of values: [String: String], unit: Int?, table: Int) -> [Int] {
        (byPlainName[Self.plainName(values)] ?? []).filter { index in
            let other = all[index]
            return other.table != table && (unit == nil || other.unit == nil || unit == other.unit)
                && Self.mayBeOne(values["ngay_sinh"], other.values["ngay_sinh"])
        }
    }

    /// Whether a row and a member of one number may be one: offices number each list anew, and a
    /// name may be misspelled.
    private static func agree(_ one: [String: String], _ other: [String: String]) -> Bool {
        guard let name = one["ho_ten"], let otherName = other["ho_ten"],
            !VietnameseText.mayBeOneName(name, otherName)
        else { return true }
        guard let day = one["ngay_sinh"], let otherDay = other["ngay_sinh"] else { return false }
        return mayBeOne(day, otherDay)
    }

    /// Members with the card of an earlier one, and that one.
    func sameCards() -> [(first: Int, second: Int)] {
        all.indices.compactMap { index in
            let first = all[index].values["so_the"].flatMap { byCard[$0] }
            return first.flatMap { $0 < index ? ($0, index) : nil }
        }
    }

    /// Members whose names differ in accents alone from that of an earlier one in another list, and
    /// that one.
    func sameButAccents() -> [(first: Int, second: Int)] {
        all.indices.compactMap { index in
            let (person, name) = (all[index], names[index])
            return namesakes(of: person.values, unit: person.unit, table: person.table)
                .first { $0 < index && names[$0] != name }
                .map { ($0, index) }
        }
    }

    /// Members of one name and one date of birth, in groups.
    func doubles() -> [[Int]] {
        let groups = byPlainName.values.flatMap { indices in
            Dictionary(grouping: indices.filter { all[$0].values["ngay_sinh"] != nil }) { index in
                Likeness(
                    name: names[index],
                    born: all[index].values["ngay_sinh"].flatMap(PartialDate.init)?.earliest)
            }.values
        }
        return groups.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
    }

    private struct Likeness: Hashable {
        let name: String
        let born: CalendarDay?
    }

    /// Whether two dates may mean one day; one that is not told contradicts nothing.
    static func mayBeOne(_ one: String?, _ other: String?) -> Bool {
        guard let one = one.flatMap(PartialDate.init), let other = other.flatMap(PartialDate.init)
        else { return true }
        return one.earliest <= other.latest && other.earliest <= one.latest
    }

    private static func plainName(_ values: [String: String]) -> String {
        TitleKey.of(values["ho_ten"] ?? "")
    }
}
