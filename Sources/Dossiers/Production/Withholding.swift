package import DocxTemplate
package import PartyForms

/// Which papers carry a fact that a rule forbids.
///
/// A finding names the cells that cause it. A paper carries the fact when it is about the subject
/// of such a cell and prints the cell's field.
package struct Withholding: Sendable {
    /// By the code of a subject or a meeting, what is forbidden about it.
    private var facts: [String: [Fact]] = [:]
    private let forbidding: [Finding]
    /// What forbids levels that were decided, by the codes of those whom it is about.
    private var decided: [Decided] = []

    private struct Fact {
        /// The finding's place among those that forbid.
        var number: Int
        /// The field that holds the fact; nil: everything about the subject.
        var path: String?
    }

    /// That a finding forbids decided levels of a kind of subjects.
    private struct Decided: Hashable {
        var kind: SubjectKind
        var number: Int
    }

    /// Reads which facts the forbidding findings are about.
    package init(_ findings: [Finding], in book: Book, of season: Season) {
        forbidding = findings.filter(\.isForbidding)
        let wanted = Set(forbidding.lazy.flatMap(\.cells).flatMap(\.each))
        let places = CellFields(wanted, in: book, of: season.year)
        for (number, finding) in forbidding.enumerated() {
            let cells = finding.cells.flatMap(\.each).flatMap(places.fields).filter {
                finding.subject == nil || finding.subject == $0.subject || $0.isMeeting
            }
            for cell in cells {
                facts[cell.subject, default: []].append(Fact(number: number, path: cell.path))
            }
            if cells.isEmpty, let subject = finding.subject {
                facts[subject, default: []].append(Fact(number: number, path: nil))
            }
        }
        noteDecided(in: season)
    }

    private mutating func noteDecided(in season: Season) {
        var seen: Set<Decided> = []
        for (code, facts) in facts.sorted(by: { $0.key < $1.key }) {
            guard let kind = season.subject(of: code)?.kind else { continue }
            for fact in facts where fact.path?.overlaps(LevelField.decided.rawValue) ?? true {
                let new = Decided(kind: kind, number: fact.number)
                if seen.insert(new).inserted { decided.append(new) }
            }
        }
    }

    /// What forbids a paper; empty when nothing does.
    package func reasons(against template: Template, about topic: PaperTopic) -> [Finding] {
        findings(places(against: template, about: topic))
    }

    /// The places of what forbids a paper, among all that forbids.
    private func places(against template: Template, about topic: PaperTopic) -> [Int] {
        let printed = template.uses.map(\.path)
        switch topic {
        case .subject(let subject): return places(printed, facts[subject.code] ?? [])
        case .meeting(let code): return places(printed, facts[code] ?? [])
        case .office: return places(printed)
        case .reRating: return []
        }
    }

    /// The findings at these places.
    private func findings(_ places: [Int]) -> [Finding] { places.map { forbidding[$0] } }

    private func places(_ printed: [String], _ facts: [Fact]) -> [Int] {
        var seen: Set<Int> = []
        return facts.filter { fact in
            fact.path.map { path in printed.contains { $0.overlaps(path) } } ?? true
        }.map(\.number).filter { seen.insert($0).inserted }
    }

    /// What forbids a level that the book says was decided.
    func reasons(against field: LevelField, of code: String) -> [Finding] {
        findings(places([field.rawValue], facts[code] ?? []))
    }

    /// What forbids the levels that were decided, as the office's lists and counts of them name it.
    ///
    /// Lists of proposals and the staff's appraisal print what was found, so nothing forbids them;
    /// statistics mark such levels themselves.
    private func places(_ printed: [String]) -> [Int] {
        let kinds = SubjectKind.allCases.filter { kind in
            kind.decidedLists.contains { list in printed.contains { $0.overlaps(list) } }
        }
        var seen: Set<Int> = []
        return decided.filter { kinds.contains($0.kind) }.map(\.number)
            .filter { seen.insert($0).inserted }
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

/// The fields of records that some cells of a book become.
private struct CellFields {
    private let byPlace: [CellPlace: [Field]]

    struct Field: Hashable {
        /// The code of the subject or the meeting.
        var subject: String
        var path: String?
        var isMeeting = false
    }

    /// The ratings of other years than the one under review are printed by re-ratings alone.
    init(_ wanted: Set<CellPlace>, in book: Book, of year: Int?) {
        var fields: [CellPlace: [Field]] = [:]
        for sheet in book.sheets.values {
            for row in sheet.rows {
                let isOld = sheet.key == "xep_loai" && row["nam"]?.text != year.map(String.init)
                let key = isOld ? "danh_gia_lai" : sheet.key
                for (column, cell) in row.cells where wanted.contains(cell.place) {
                    fields[cell.place] = Self.fields(of: column, in: row, of: key)
                }
            }
        }
        byPlace = fields
    }

    func fields(_ place: CellPlace) -> [Field] { byPlace[place] ?? [] }

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
    /// A code stands for its row: in a subject's own sheet for everything about it.
    private static func field(of column: String, in row: BookRow, of sheet: String) -> Field? {
        guard let subject = (row["doi_tuong"] ?? row["ma"])?.text else { return nil }
        if column == "ma" { return Field(subject: subject) }
        if column == "doi_tuong" { return Field(subject: subject, path: sheet) }
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
