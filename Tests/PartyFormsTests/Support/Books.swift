import PartyForms

/// Builds books row by row, with addresses a test can read: column key and row number.
struct Books {
    var book: Book

    init(_ information: [String: String] = [:]) {
        book = Book(file: "so.xlsx")
        var row = ["nam": "2023", "cap_uy": "Đảng ủy xã A", "ky_hieu": "ĐU"]
        row.merge(information) { _, own in own }
        add("thong_tin", [row])
    }

    /// Adds rows to a sheet.
    mutating func add(_ key: String, _ rows: [[String: String]]) {
        var sheet = book[key] ?? BookSheet(key: key, title: key)
        for row in rows {
            let number = sheet.rows.count + 2
            let cells = row.map { column, text in
                (column, BookCell(text, at: CellPlace(sheet: key, cell: "\(column)\(number)")))
            }
            sheet.rows.append(
                BookRow(number: number, cells: Dictionary(uniqueKeysWithValues: cells)))
        }
        book[key] = sheet
    }

    /// Adds members of one organisation, one for each level, with a review each.
    mutating func members(
        _ levels: [String], in unit: String = "TC1", year: String = "2023", prefix: String = "M"
    ) {
        for (index, level) in levels.enumerated() {
            let code = "\(prefix)\(index + 1)"
            add("dang_vien", [["ma": code, "ho_ten": "Nguyễn Văn \(index)", "chi_bo": unit]])
            add("kiem_diem", [["doi_tuong": code, "muc": "i_1", "noi_dung": "Đã kiểm điểm."]])
            if !level.isEmpty {
                add("xep_loai", [["doi_tuong": code, "nam": year, "cap_uy": level]])
            }
        }
    }

    var season: Season { Season(book) }
}

extension [String] {
    /// So many of each level, the best first.
    init(excellent: Int = 0, good: Int = 0, done: Int = 0) {
        self =
            [String](repeating: "HTXSNV", count: excellent)
            + [String](repeating: "HTTNV", count: good) + [String](repeating: "HTNV", count: done)
    }
}
