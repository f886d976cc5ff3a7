/// One row of a sheet.
///
/// Where its cells stand follows from the sheet's columns and the row's number, so that only texts
/// are kept for each: a large office has millions of cells.
public struct BookRow: Sendable {
    /// The row's number as the spreadsheet shows it.
    public let number: Int
    /// The columns of its texts, which the rows of a sheet share.
    public private(set) var columns: [BookColumn]
    /// By place among the columns.
    private(set) var texts = PackedTexts()
    /// The places of cells that do not stand where their column and row say.
    private var places: [String: CellPlace] = [:]

    /// Makes a row.
    public init(number: Int, cells: [String: BookCell] = [:]) {
        self.init(number: number, columns: [])
        for (column, cell) in cells.sorted(by: { $0.key < $1.key }) { self[column] = cell }
    }

    /// Makes an empty row.
    ///
    /// - Parameter columns: those of the row before; a column that it lacks is added when a cell is
    ///   set.
    public init(number: Int, columns: [BookColumn]) {
        self.init(number: number, columns: columns, texts: PackedTexts())
    }

    /// Makes a row of texts by place among the columns.
    init(number: Int, columns: [BookColumn], texts: PackedTexts) {
        self.number = number
        self.columns = columns
        self.texts = texts
    }

    /// The cell of that column.
    public subscript(column: String) -> BookCell? {
        get {
            guard let index = index(of: column) else { return nil }
            return cell(at: index)
        }
        set {
            guard let cell = newValue else {
                if let index = index(of: column) { texts[index] = nil }
                return
            }
            let index = index(of: column) ?? added(column, at: cell.place)
            texts[index] = cell.text
            let isUsual = columns[index].place(inRow: number) == cell.place
            if !isUsual || places[column] != nil { places[column] = isUsual ? nil : cell.place }
        }
    }

    /// The cells that hold something, by column key (`ho_ten`).
    public var cells: [String: BookCell] {
        let pairs = columns.indices.compactMap { index in
            cell(at: index).map { (columns[index].key, $0) }
        }
        return Dictionary(pairs) { first, _ in first }
    }

    /// The text of a column; nil when it holds nothing.
    public func text(_ column: String) -> String? { index(of: column).flatMap { texts[$0] } }

    /// The keys of the cells that hold something.
    public var filled: [String] {
        zip(columns, texts.isThere).compactMap { column, isThere in isThere ? column.key : nil }
    }

    /// Puts a text into the row's cell of a column.
    public mutating func put(_ text: String, in column: BookColumn) {
        guard let index = index(of: column.key) else {
            columns.append(column)
            texts[columns.count - 1] = text
            return
        }
        guard columns[index] == column, places.isEmpty else {
            return self[column.key] = BookCell(text, at: column.place(inRow: number))
        }
        texts[index] = text
    }

    /// The cells that do not stand where their column and the row's number say.
    var displaced: [(column: String, place: CellPlace)] {
        places.sorted { $0.key < $1.key }.map { ($0, $1) }
    }

    private func index(of column: String) -> Int? { columns.firstIndex { $0.key == column } }

    private func cell(at index: Int) -> BookCell? {
        guard let text = texts[index] else { return nil }
        let column = columns[index]
        let odd = places.isEmpty ? nil : places[column.key]
        return BookCell(text, at: odd ?? column.place(inRow: number))
    }

    private mutating func added(_ column: String, at place: CellPlace) -> Int {
        let letters = place.cell.prefix { ("A"..."Z").contains($0) }
        columns.append(BookColumn(key: column, sheet: place.sheet, letters: String(letters)))
        return columns.count - 1
    }
}

extension BookRow: Hashable {
    /// Whether both have the same number and the same cells, in whatever order.
    public static func == (left: BookRow, right: BookRow) -> Bool {
        guard left.number == right.number else { return false }
        if left.columns == right.columns {
            return left.texts == right.texts && left.places == right.places
        }
        return left.cells == right.cells
    }

    /// Hashes what tells rows apart.
    public func hash(into hasher: inout Hasher) { hasher.combine(number) }
}

/// A column of a sheet.
public struct BookColumn: Hashable, Sendable {
    /// ASCII: `ho_ten`.
    public let key: String
    /// The sheet's title.
    public let sheet: String
    /// "R".
    public let letters: String

    /// Makes a column.
    public init(key: String, sheet: String, letters: String) {
        self.key = key
        self.sheet = sheet
        self.letters = letters
    }

    /// Where the column's cell of a row stands.
    func place(inRow number: Int) -> CellPlace {
        CellPlace(sheet: sheet, cell: letters + String(number))
    }
}
