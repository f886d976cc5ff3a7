import DocxTemplate
import Dossiers
import Spreadsheet
import VietnameseText

/// A table of records: its first row with something in it names the fields.
///
/// A title such as "Họ và tên" names the field `ho_va_ten`, and `ho_ten` as well when that is what
/// the office's workbook calls a column of this title.
struct RecordTable: Sendable {
    let records: [Record]
    /// The cells whose text was typed in a font from before Unicode, and converted.
    let converted: [String]
    /// The cells whose formula was never calculated, or gave an error: what they print is no value.
    let doubtful: [String]

    /// Reads a CSV file.
    init(csv path: String, columns: ColumnNames) throws {
        let name = Path.name(of: path)
        let bytes = try FileReading.contents(of: path)
        let sheet: Sheet
        do throws(SpreadsheetError) {
            sheet = try Sheet(csv: bytes, title: name)
        } catch { throw NamedFailure(file: name, error: error) }
        try self.init(sheet, of: name, columns)
    }

    /// Reads one sheet of a workbook, by its title; nil: its first visible one.
    init(workbook path: String, sheet title: String?, columns: ColumnNames) throws {
        let name = Path.name(of: path)
        let bytes = try FileReading.contents(of: path)
        let sheets: [Sheet]
        do throws(SpreadsheetError) {
            sheets = try Workbook(xlsx: bytes).sheets
        } catch { throw NamedFailure(file: name, error: error) }
        let found = sheets.first { sheet in
            guard let title else { return sheet.visibility == .visible }
            return VietnameseText.folded(sheet.title) == VietnameseText.folded(title)
        }
        guard let found else { throw DataError.noSheet(title ?? "", file: name) }
        try self.init(found, of: name, columns)
    }

    private init(_ sheet: Sheet, of file: String, _ known: ColumnNames) throws {
        let rows = sheet.rows.filter { row in
            row.cells.contains { !$0.text.isEmpty || $0.isDoubtful }
        }
        guard let head = rows.first else { throw DataError.noHead(file: file) }
        var columns: [Int: [[String]]] = [:]
        var names: Set<[String]> = []
        for cell in head.cells where !cell.text.isEmpty {
            let path = Self.path(cell.text)
            guard names.insert(path).inserted else {
                throw DataError.sameColumn(cell.text, file: file)
            }
            columns[cell.address.column] = [path] + known.names(of: cell.text).map { [$0] }
        }
        converted = sheet.conversions.map(\.address.description)
        doubtful = rows.dropFirst().flatMap(\.cells).compactMap { cell in
            let isColumn = columns[cell.address.column] != nil
            return isColumn && cell.isDoubtful ? cell.address.description : nil
        }
        records = rows.dropFirst().map { row in
            row.cells.reduce(into: Record()) { record, cell in
                guard !cell.text.isEmpty else { return }
                for path in columns[cell.address.column] ?? [] {
                    record.set(.text(cell.text), at: path[...])
                }
            }
        }
    }

    /// `ho_ten` and `don_vi.ten` as they stand; "Họ và tên" as `ho_va_ten`.
    private static func path(_ title: String) -> [String] {
        title.split(separator: ".").map { VietnameseText.fieldName(String($0)) }
    }
}

extension Cell {
    /// Whether no value can be told from the cell.
    fileprivate var isDoubtful: Bool { kind == .uncalculated || kind == .error }
}

extension Record {
    fileprivate mutating func set(_ value: Value, at path: ArraySlice<String>) {
        guard let name = path.first else { return }
        guard path.count > 1 else { return self[name] = value }
        var inner = Record()
        if case .record(let known) = self[name] { inner = known }
        inner.set(value, at: path.dropFirst())
        self[name] = .record(inner)
    }
}

/// What the office's workbook calls columns, by their titles and synonyms.
struct ColumnNames: Sendable {
    private var keys: [String: Set<String>] = [:]

    /// No names, where there is no library to ask.
    static let none = ColumnNames()

    private init() {}

    /// The names of a workbook's definition.
    init(_ definition: WorkbookDefinition) {
        for column in definition.sheets.flatMap(\.columns) {
            for title in [column.title] + column.synonyms {
                keys[VietnameseText.folded(title), default: []].insert(column.key)
            }
        }
    }

    /// What a title stands for; nothing when sheets disagree.
    func names(of title: String) -> [String] {
        let found = keys[VietnameseText.folded(title)] ?? []
        return found.count == 1 ? Array(found) : []
    }
}
