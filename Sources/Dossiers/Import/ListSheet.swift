import Spreadsheet

/// A sheet of an office's own, and where in which file it stands.
struct ListSheet {
    /// The name of the file.
    var file: String
    var sheet: Sheet

    /// A place in it.
    func place(_ column: Int, _ row: Int) -> ListPlace {
        ListPlace(file: file, sheet: sheet.title, cell: CellAddress.letters(of: column) + "\(row)")
    }

    /// The place of a whole row.
    func place(_ row: Int) -> ListPlace {
        ListPlace(file: file, sheet: sheet.title, cell: "\(row)")
    }
}

/// Where something stands in the files of an office.
struct ListPlace: Hashable {
    var file: String
    var sheet: String
    /// "C7", or "7" for a whole row.
    var cell: String
}
