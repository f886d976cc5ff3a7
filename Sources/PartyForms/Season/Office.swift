/// The office that issues the papers, and the year under review.
public struct Office: BookEntry, Hashable, Sendable {
    /// The row of the sheet of information.
    public let row: BookRow
    /// The year under review.
    public let year: Int?

    /// Reads what a book says of its office.
    public init(of book: Book) {
        row = book["thong_tin"]?.rows.first ?? BookRow(number: 0)
        year = row.number("nam")
    }

    /// The regime that the book names.
    public var regime: String? { text("quy_dinh") }
    /// Where the office is.
    public var place: String? { text("dia_phuong") }
    /// The issuing body: "Đảng ủy xã …".
    public var name: String? { text("cap_uy") }
    /// How the office reads the share of the best.
    public var reading: String? { text("cach_tinh_20") }
    /// Lines of legal bases of its own.
    public var bases: [String] { lines("can_cu") }
}
