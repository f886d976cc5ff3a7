/// A disciplinary decision.
public struct Discipline: BookEntry, Hashable, Sendable {
    /// The row it was read from.
    public let row: BookRow
    /// The subject's code.
    public let subject: String
    /// The decision's number.
    public var number: String? { text("so") }
    /// When it was taken.
    public var decided: PartialDate?
    /// From when it takes effect.
    public var effective: PartialDate?
    /// The years in which the fault happened.
    public var years: [Int]
    /// Whether it makes an earlier one harder.
    public var isAggravating: Bool
    /// Whether the subject found the fault itself and made the damage good.
    public var isRemedied: Bool

    init?(_ row: BookRow, _ reader: BookReader) {
        guard let subject = reader.text("doi_tuong", of: row) else { return nil }
        self.row = row
        self.subject = subject
        decided = reader.date("ngay", of: row)
        effective = reader.date("hieu_luc", of: row)
        years = reader.numbers("nam_vi_pham", of: row)
        isAggravating = reader.flag("tang_nang", of: row) ?? false
        let isFound = reader.flag("tu_phat_hien", of: row) ?? false
        isRemedied = (reader.flag("khac_phuc", of: row) ?? false) && isFound
    }
}

/// A rating to be cancelled and made anew.
public struct ReRating: BookEntry, Hashable, Sendable {
    /// The row it was read from.
    public let row: BookRow
    /// The subject's code.
    public let subject: String
    /// The year of the fault.
    public let year: Int
    /// The new level, when the office has weighed the case.
    public var level: String? { text("muc_moi") }
    /// Why.
    public var reason: String? { text("ly_do") }
    /// The number of the disciplinary decision.
    public var discipline: String? { text("ky_luat") }

    init?(_ row: BookRow, _ reader: BookReader) {
        guard let subject = reader.text("doi_tuong", of: row),
            let year = reader.number("nam", of: row)
        else { return nil }
        self.row = row
        self.subject = subject
        self.year = year
    }
}

/// A meeting.
public struct Meeting: BookEntry, Hashable, Sendable {
    /// The row it was read from.
    public let row: BookRow
    /// Its code.
    public let code: String
    /// The code of the organisation or collective that met.
    public var unit: String? { text("don_vi") }
    /// What was done: "kiểm điểm đảng viên".
    public var kind: String? { text("loai") }
    /// When.
    public var day: PartialDate?

    init?(_ row: BookRow, _ reader: BookReader) {
        guard let code = reader.text("ma", of: row) else { return nil }
        self.row = row
        self.code = code
        day = reader.date("ngay", of: row)
    }
}

/// An opinion that was asked for.
public struct Comment: BookEntry, Hashable, Sendable {
    /// The row it was read from.
    public let row: BookRow
    /// The member's code.
    public let member: String
    /// "cư trú", "tạm thời", "nơi cũ", "kiêm nhiệm".
    public var kind: String? { text("loai") }
    /// Whether it has come.
    public var isReceived: Bool

    init?(_ row: BookRow, _ reader: BookReader) {
        guard let member = reader.text("dang_vien", of: row) else { return nil }
        self.row = row
        self.member = member
        isReceived = reader.flag("da_nhan", of: row) ?? false
    }
}

/// A paper received for a dossier.
public struct ReceivedPaper: BookEntry, Hashable, Sendable {
    /// The row it was read from.
    public let row: BookRow
    /// The subject's code.
    public let subject: String
    /// The number of the dossier item.
    public var item: Int?
    /// How many copies.
    public var copies: Int?

    init?(_ row: BookRow, _ reader: BookReader) {
        guard let subject = reader.text("doi_tuong", of: row) else { return nil }
        self.row = row
        self.subject = subject
        item = reader.number("muc", of: row)
        copies = reader.number("so_ban", of: row)
    }
}
