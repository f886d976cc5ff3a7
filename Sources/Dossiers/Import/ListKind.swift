import PartyForms

/// What the rows of a list are.
enum ListKind: CaseIterable {
    case members, units

    /// The sheet of the workbook that they go into.
    var sheet: String {
        switch self {
        case .members: "dang_vien"
        case .units: "to_chuc"
        }
    }

    /// The columns of which a list of the kind has one.
    var needed: Set<String> {
        switch self {
        case .members: ["ho_ten", Self.family]
        case .units: ["ten"]
        }
    }

    /// What the keys of columns of ratings begin with.
    static let ratingPrefix = "xep_loai."
    static let order = "list.order"
    static let family = "list.family"
    static let middle = "list.middle"
    static let given = "list.given"
}

extension WorkbookDefinition {
    /// What a list of the kind may hold: the columns of its sheet, ratings, parts of names.
    func list(of kind: ListKind) -> SheetDefinition? {
        guard var list = sheet(kind.sheet), let ratings = sheet("xep_loai") else { return nil }
        list.columns += ratings.columns.filter { !["doi_tuong", "nam"].contains($0.key) }.map {
            var column = $0
            column.key = ListKind.ratingPrefix + $0.key
            column.isKey = false
            return column
        }
        switch kind {
        case .members:
            list.columns.append(.titled(lists.family, key: ListKind.family, isKey: true))
            list.columns.append(.titled(lists.middle, key: ListKind.middle))
            list.columns.append(.titled(lists.given, key: ListKind.given))
        case .units:
            // Such lists may have nothing else that is known beside their names.
            list.columns.append(.titled(lists.order, key: ListKind.order))
        }
        return list
    }
}

extension ColumnDefinition {
    /// A column that lists have and the workbook has not.
    fileprivate static func titled(_ titles: [String], key: String, isKey: Bool = false) -> Self {
        ColumnDefinition(
            key: key, title: titles.first ?? key, synonyms: titles, type: .text, items: .text,
            note: "", width: 0, choices: [], isOpen: false, showsCode: false, isRequired: false,
            isKey: isKey, refers: [], digits: nil, follows: [], isPast: false)
    }
}
