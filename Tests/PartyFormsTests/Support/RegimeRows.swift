import PartyForms

/// A table over regimes: a row is about one of them, under whose first year its book stands.
extension Regimes {
    /// The rows about regimes of `Templates`, by the regime that each names.
    static func rows<Row>(_ rows: [Row], of id: (Row) -> String) -> [Row] {
        rows.filter { ids.contains(id($0)) }
    }

    /// The first year that a regime governs.
    static func year(of id: String) throws -> Int { try read(id).years?.lowerBound ?? 0 }
}

extension Books {
    /// A grassroots organisation over one chi bộ, in the first year of a regime.
    static func grassroots(of regime: String, _ office: [String: String] = [:]) throws -> Books {
        let year = try Regimes.year(of: regime)
        var books = Books(["nam": "\(year)"].merging(office) { $1 })
        books.add(
            "to_chuc",
            [
                ["ma": "DB", "loai": "đảng bộ cơ sở"],
                ["ma": "TC1", "loai": "chi bộ trực thuộc", "truc_thuoc": "DB", "nhom": "N"],
            ])
        return books
    }

    /// Adds a member of the chi bộ with a level, decided on the fifteenth of December.
    mutating func member(
        _ facts: [String: String] = [:], rated level: String, in regime: String,
        rating: [String: String] = [:]
    ) throws {
        let year = try Regimes.year(of: regime)
        add("dang_vien", [["ma": "M1", "chi_bo": "TC1"].merging(facts) { $1 }])
        let row = [
            "doi_tuong": facts["ma"] ?? "M1", "nam": "\(year)", "cap_uy": level,
            "ngay_qd": "15/12/\(year)",
        ]
        add("xep_loai", [row.merging(rating) { $1 }])
    }
}

extension RuleCheck {
    /// What a regime of `Templates` finds in a book, but for notes.
    static func findings(
        _ books: Books, under regime: String, saying matches: (Phrase) -> Bool
    ) throws -> [Finding] {
        let check = RuleCheck(
            books.season, regime: try Regimes.read(regime), selection: try Regimes.all,
            on: .last(of: try Regimes.year(of: regime)))
        return (check?.findings() ?? []).filter { $0.details.contains(where: matches) }
    }
}

extension Books {
    /// Sets a cell of a row that is there already.
    mutating func set(_ text: String, _ column: String, of row: Int, in sheet: String) {
        let place = CellPlace(sheet: sheet, cell: "\(column)\(row + 2)")
        book[sheet]?.rows[row][column] = BookCell(text, at: place)
    }
}
