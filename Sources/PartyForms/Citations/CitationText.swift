/// A text that may cite, and where it stands.
public struct CitationText: Hashable, Sendable {
    /// How much a citation in it has to bear.
    public enum Role: Hashable, Sendable {
        /// Papers rest on it: it must hold on the day of use, and be known.
        case basis
        /// It is only mentioned.
        case mention
    }

    /// The text.
    public var text: String
    /// How much its citations have to bear.
    public var role: Role
    /// Texts of one whole agree with each other about the documents they cite.
    public var whole: Int
    /// The cell, in a workbook.
    public var cell: CellPlace?
    /// The paragraph, in a document.
    public var position: DocumentPosition?

    /// Makes a text.
    public init(
        _ text: String, role: Role = .mention, whole: Int = 0, cell: CellPlace? = nil,
        position: DocumentPosition? = nil
    ) {
        self.text = text
        self.role = role
        self.whole = whole
        self.cell = cell
        self.position = position
    }
}

extension CitationText {
    /// The texts of a book that may cite: what the office says of itself is one whole, every other
    /// cell its own.
    static func texts(of book: Book) -> [CitationText] {
        var texts: [CitationText] = []
        for sheet in book.sheets.values.sorted(by: { $0.key < $1.key }) {
            let isOffice = sheet.key == "thong_tin"
            for row in sheet.rows {
                let citing = row.filled.filter {
                    row.text($0).map(CitationScanner.mayCite) ?? false
                }
                for column in citing.sorted() {
                    guard let cell = row[column] else { continue }
                    let isBasis = isOffice && ["can_cu", "so_huong_dan"].contains(column)
                    texts.append(
                        CitationText(
                            cell.text, role: isBasis ? .basis : .mention,
                            whole: isOffice ? 0 : texts.count + 1, cell: cell.place))
                }
            }
        }
        return texts
    }
}
