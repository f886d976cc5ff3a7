import Fields
import JSONText
import PartyForms

/// `places` in `workbook.json`: for the rows of a sheet, which columns tell the row (`row`), which
/// fields of forms go into which columns (`fields`), and what is special about some of them.
extension WorkbookDefinition {
    /// Reads where the fields of forms belong.
    func fieldPlaces(_ root: Reader) throws(WorkbookDefinitionError) -> FieldPlaces {
        var places: [FieldPlace] = []
        for group in root.members("places") { places += try fieldPlaces(in: group) }
        return FieldPlaces(
            places, office: root.texts("office_fields"), receipts: try receipts(root))
    }

    private func fieldPlaces(in group: Reader) throws(WorkbookDefinitionError) -> [FieldPlace] {
        let key = try group.text("sheet")
        guard let sheet = sheet(key) else { throw .init(path: group.member("sheet").path) }
        let row = try rowKey(group, sheet)
        let whose = try group.owner()
        let names = group.texts("names")
        var sets: [String: String] = [:]
        for (column, text) in group.values("sets") { sets[column] = text.json.string }
        for column in names + sets.keys where sheet.column(column) == nil {
            throw .init(path: group.path)
        }
        let identity = group.texts("identity")
        let optional = group.texts("optional")
        var places: [FieldPlace] = []
        for (path, column) in group.values("fields") {
            guard let definition = column.json.string.flatMap(sheet.column) else {
                throw .init(path: column.path)
            }
            places.append(
                FieldPlace(
                    path: path, sheet: key, column: definition.key,
                    type: definition.type.fieldType, row: row, names: names, sets: sets,
                    needs: sheet.columns.filter(\.isRequired).map(\.key),
                    subjects: try group.subjects(), whose: whose,
                    isIdentity: identity.contains(path), isOptional: optional.contains(path)))
        }
        return places
    }

    private func rowKey(
        _ group: Reader, _ sheet: SheetDefinition
    ) throws(WorkbookDefinitionError) -> [FieldPlace.Key] {
        var keys: [FieldPlace.Key] = []
        for (column, source) in group.values("row") {
            guard sheet.column(column) != nil, let content = source.content else {
                throw .init(path: source.path)
            }
            keys.append(FieldPlace.Key(column, content))
        }
        return keys
    }

    private func receipts(_ root: Reader) throws(WorkbookDefinitionError) -> ReceiptPlace? {
        guard root.json["taken_in"] != nil else { return nil }
        let source = root.member("taken_in")
        return ReceiptPlace(
            sheet: try source.text("sheet"), record: try source.text("record"),
            item: try source.text("item"), copies: try source.text("copies"),
            day: try source.text("day"), file: try source.text("file"))
    }
}

extension WorkbookDefinition.Reader {
    fileprivate var content: FieldPlace.Content? {
        if isTrue("record") { return .record }
        if isTrue("year") { return .year }
        if isTrue("empty") { return .empty }
        if let text = json["text"]?.string { return .text(text) }
        guard case .number(let text)? = json["step"] else { return nil }
        return Int(text).map { .step($0) }
    }

    fileprivate func owner() throws(WorkbookDefinitionError) -> FieldPlace.Owner {
        guard let whose = FieldPlace.Owner(rawValue: text("whose", default: "own")) else {
            throw .init(path: member("whose").path)
        }
        return whose
    }

    fileprivate func subjects() throws(WorkbookDefinitionError) -> [SubjectKind] {
        var kinds: [SubjectKind] = []
        for name in texts("subjects") {
            guard let kind = SubjectKind(rawValue: name) else {
                throw .init(path: member("subjects").path)
            }
            kinds.append(kind)
        }
        return kinds
    }
}

extension ColumnType {
    /// What a field in a column of this type holds.
    fileprivate var fieldType: FieldType {
        switch self {
        case .text, .code, .time: .text
        case .date: .date
        case .number: .number
        case .flag: .flag
        case .level: .level
        case .grade: .grade
        case .choice: .choice
        case .list: .list
        case .paragraphs: .paragraphs
        }
    }
}
