package import DocxTemplate
package import PartyForms

/// Which papers carry a fact that a rule forbids.
///
/// A finding names the cells that cause it. A paper carries the fact when it is about the subject
/// of such a cell and prints the cell's field.
package struct Withholding: Sendable {
    /// By the code of a subject or a meeting, what is forbidden about it.
    private var facts: SharedFacts
    private let findings: LazyList<Finding>
    /// What forbids levels that were decided, by the codes of those whom it is about.
    private var decided: [Decided] = []

    /// That a finding forbids decided levels of a kind of subjects.
    private struct Decided: Hashable {
        var kind: SubjectKind
        var number: Int
    }

    /// Reads which facts the forbidding findings are about.
    package init(_ findings: [Finding], in book: Book, of season: Season) {
        self.findings = LazyList(findings)
        facts = SharedFacts(season)
        let places = CellFields(book, of: season.year)
        for (number, finding) in findings.enumerated() where finding.isForbidding {
            let cells = finding.cells.flatMap(\.each).flatMap(places.fields).filter {
                finding.subject == nil || finding.subject == $0.subject || $0.isMeeting
            }
            for cell in cells {
                facts.add(Fact(number: number, path: cell.path), about: cell.subject)
            }
            if cells.isEmpty, let subject = finding.subject {
                facts.add(Fact(number: number, path: nil), about: subject)
            }
        }
        noteDecided(in: season)
    }

    private mutating func noteDecided(in season: Season) {
        var seen: Set<Decided> = []
        let codes = season.subjects(SubjectKind.allCases).map(\.code).filter {
            !facts[$0].isEmpty
        }
        for code in codes.unique.sorted() {
            guard let kind = season.subject(of: code)?.kind else { continue }
            for fact in facts[code] where fact.path?.overlaps(LevelField.decided.rawValue) ?? true {
                let new = Decided(kind: kind, number: fact.number)
                if seen.insert(new).inserted { decided.append(new) }
            }
        }
    }

    /// What forbids a paper; empty when nothing does.
    ///
    /// A list of all people may have thousands of reasons: they stay where they are.
    package func reasons(
        against template: Template, about topic: PaperTopic
    ) -> LazyList<Finding> {
        findings(places(against: template, about: topic))
    }

    /// The places of what forbids a paper, among all findings.
    private func places(against template: Template, about topic: PaperTopic) -> [Int] {
        let printed = template.uses.map(\.path)
        switch topic {
        case .subject(let subject): return places(printed, facts[subject.code])
        case .meeting(let code): return places(printed, facts[code])
        case .office: return places(printed)
        case .reRating: return []
        }
    }

    /// The findings at these places.
    private func findings(_ places: [Int]) -> LazyList<Finding> {
        findings.chosen(places.map { Int32($0) })
    }

    private func places(_ printed: [String], _ facts: [Fact]) -> [Int] {
        facts.filter { fact in
            fact.path.map { path in printed.contains { $0.overlaps(path) } } ?? true
        }.map(\.number).unique
    }

    /// What forbids a level that the book says was decided.
    func reasons(against field: LevelField, of code: String) -> [Finding] {
        Array(findings(places([field.rawValue], facts[code])))
    }

    /// What forbids the levels that were decided, as the office's lists and counts of them name it.
    ///
    /// Lists of proposals and the staff's appraisal print what was found, so nothing forbids them;
    /// statistics mark such levels themselves.
    private func places(_ printed: [String]) -> [Int] {
        let kinds = SubjectKind.allCases.filter { kind in
            kind.decidedLists.contains { list in printed.contains { $0.overlaps(list) } }
        }
        return decided.filter { kinds.contains($0.kind) }.map(\.number).unique
    }
}

extension SubjectKind {
    /// The fields of the office's record that list or count decided levels.
    fileprivate var decidedLists: [String] {
        let own = ["cong_nhan", "khen_thuong", "tong_hop"].map { "\($0).\(sheet)" }
        return switch self {
        case .member: own + ["cac_chi_bo", "cac_chi_bo_cong"]
        case .organisation: own + ["cac_to_chuc"]
        case .collective: own
        }
    }
}

/// Something about a subject or a meeting that a finding forbids.
private struct Fact: Hashable, Sendable {
    /// The finding's place among all.
    var number: Int
    /// The field that holds it; nil: everything about the subject.
    var path: String?
}

/// What is forbidden about many subjects; those of a unit mostly have it in common.
private struct SharedFacts: Sendable {
    private let season: Season
    private var lists = DistinctValues<[Fact]>()
    /// By the numbers of codes; 0 for none.
    private var numbers: [Int32]

    init(_ season: Season) {
        self.season = season
        numbers = Array(repeating: lists.number(of: []), count: season.codeCount)
    }

    /// In the order in which it was added.
    subscript(code: String) -> [Fact] {
        season.number(of: code).map { lists[numbers[$0]] } ?? []
    }

    /// Adds what is forbidden about a code; no paper is about one that the season does not know.
    mutating func add(_ fact: Fact, about code: String) {
        guard let number = season.number(of: code) else { return }
        numbers[number] = lists.number(of: lists[numbers[number]] + [fact])
    }
}

/// The fields of records that the cells of a book become.
private struct CellFields {
    private let book: Book
    private let year: String?
    /// The keys of sheets by the titles that places name them by.
    private var keys: [String: String] = [:]
    /// Of the cells that stand elsewhere than their row and column say.
    private var others: [CellPlace: [Field]] = [:]

    struct Field: Hashable {
        /// The code of the subject or the meeting.
        var subject: String
        var path: String?
        var isMeeting = false
    }

    init(_ book: Book, of year: Int?) {
        self.book = book
        self.year = year.map(String.init)
        for sheet in book.sheets.values.sorted(by: { $0.key < $1.key }) {
            for title in sheet.rows.titles { keys[title] = sheet.key }
            for (row, column, place) in sheet.rows.displaced {
                others[place, default: []] += fields(of: column, in: row, of: sheet.key)
            }
        }
    }

    /// Several where columns or rows share the cell.
    func fields(_ place: CellPlace) -> [Field] {
        let others = others[place] ?? []
        guard let key = keys[place.sheet], let number = place.row,
            let row = book[key]?.rows.row(numbered: number)
        else { return others }
        let cells = row.columns.filter { row[$0.key]?.place == place }
        return cells.flatMap { fields(of: $0.key, in: row, of: key) } + others
    }

    /// The ratings of other years than the one under review are printed by re-ratings alone.
    private func fields(of column: String, in row: BookRow, of sheet: String) -> [Field] {
        let isOld = sheet == "xep_loai" && row["nam"]?.text != year
        return Self.fields(of: column, in: row, of: isOld ? "danh_gia_lai" : sheet)
    }

    /// A row about a subject at a meeting is printed in the papers of both.
    private static func fields(of column: String, in row: BookRow, of sheet: String) -> [Field] {
        let subject = field(of: column, in: row, of: sheet)
        guard let meeting = sheet == "hoi_nghi" ? row["ma"] : row["hoi_nghi"] else {
            return [subject].compactMap(\.self)
        }
        let field = Field(subject: meeting.text, path: "\(sheet).\(column)", isMeeting: true)
        return sheet == "hoi_nghi" ? [field] : [subject, field].compactMap(\.self)
    }

    /// The subjects' own sheets give bare fields, those about subjects give nested ones.
    ///
    /// A code stands for its row: in a subject's own sheet for everything about it. There a column
    /// may tell what kind of subject it is under the name that others have for its code.
    private static func field(of column: String, in row: BookRow, of sheet: String) -> Field? {
        guard let subject = (row["ma"] ?? row["doi_tuong"])?.text else { return nil }
        if column == "ma" { return Field(subject: subject) }
        if column == "doi_tuong", row["ma"] == nil { return Field(subject: subject, path: sheet) }
        let name = (row["muc"] ?? row["tieu_chi"])?.text
        switch sheet {
        case "to_chuc", "tap_the", "dang_vien": return Field(subject: subject, path: column)
        case "kiem_diem": return Field(subject: subject, path: name.map { "kiem_diem.\($0)" })
        // A wrong number of points spoils every sum it goes into.
        case "diem": return Field(subject: subject, path: sheet)
        case "tieu_chi": return Field(subject: subject, path: name.map { "cap_do.\($0)" })
        default: return Field(subject: subject, path: "\(sheet).\(column)")
        }
    }
}

extension String {
    /// Whether one of two dotted paths lies within the other.
    fileprivate func overlaps(_ path: String) -> Bool {
        self == path || hasPrefix(path + ".") || path.hasPrefix(self + ".")
    }
}

extension CellPlace {
    /// The cells of a range that stand under each other, "A4:A6"; a single cell as it is.
    fileprivate var each: [CellPlace] {
        let ends = cell.split(separator: ":")
        guard ends.count == 2 else { return [self] }
        let column = ends[0].prefix { $0.isLetter }
        guard let first = Int(ends[0].dropFirst(column.count)),
            let last = Int(ends[1].dropFirst(column.count)), first <= last
        else { return [self] }
        return (first...last).map { CellPlace(sheet: sheet, cell: "\(column)\($0)") }
    }
}
