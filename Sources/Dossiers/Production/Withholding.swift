package import DocxTemplate
package import PartyForms

/// Which papers carry a fact that a rule forbids.
///
/// A finding names the cells that cause it. A paper carries the fact when it is about the subject
/// of such a cell and prints the cell's field.
package struct Withholding: Sendable {
    /// By subject's code, what is forbidden about it.
    private var facts: [String: [Fact]] = [:]

    private struct Fact {
        var finding: Finding
        /// The field that holds the fact; nil: everything about the subject.
        var path: String?
    }

    /// Reads which facts the forbidding findings are about.
    package init(_ findings: [Finding], in book: Book) {
        let places = CellFields(book)
        for finding in findings where finding.isForbidding {
            let cells = finding.cells.flatMap(\.each).compactMap(places.field).filter {
                finding.subject == nil || finding.subject == $0.subject
            }
            for cell in cells {
                facts[cell.subject, default: []].append(Fact(finding: finding, path: cell.path))
            }
            if cells.isEmpty, let subject = finding.subject {
                facts[subject, default: []].append(Fact(finding: finding, path: nil))
            }
        }
    }

    /// What forbids a paper; empty when nothing does.
    package func reasons(against template: Template, about subject: Subject) -> [Finding] {
        guard let facts = facts[subject.code] else { return [] }
        let printed = template.uses.map(\.path)
        var seen: Set<Finding> = []
        return facts.compactMap { fact -> Finding? in
            guard let path = fact.path else { return fact.finding }
            return printed.contains { $0.overlaps(path) } ? fact.finding : nil
        }.filter { seen.insert($0).inserted }
    }
}

/// The field of a record that each cell of a book becomes.
private struct CellFields {
    private let fields: [CellPlace: Field]

    struct Field: Hashable {
        var subject: String
        var path: String?
    }

    init(_ book: Book) {
        var fields: [CellPlace: Field] = [:]
        for sheet in book.sheets.values {
            for row in sheet.rows {
                for (column, cell) in row.cells {
                    fields[cell.place] = Self.field(of: column, in: row, of: sheet.key)
                }
            }
        }
        self.fields = fields
    }

    func field(_ place: CellPlace) -> Field? { fields[place] }

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
