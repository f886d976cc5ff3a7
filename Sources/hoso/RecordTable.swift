import DocxTemplate

/// A table of records: the first row names the fields.
struct RecordTable: Sendable {
    var records: [Record] = []

    init(csv path: String) throws { throw DataError.unknownKind(path) }
    init(workbook path: String, sheet: String?) throws { throw DataError.unknownKind(path) }
}
