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
    /// Whether it is about corruption, waste or other wrongdoing of the kind.
    public var isCorruption: Bool
    /// Whose result the fault counts for: the unit left behind, the new one, or each in its time;
    /// nil: not stated, so the unit where the member is.
    public var unit: Unit? {
        Unit.allCases.first { [$0.rawValue].containsWords(text("noi_tinh")) }
    }

    /// Which unit a fault counts for.
    public enum Unit: String, Hashable, Sendable, CaseIterable {
        case former = "nơi cũ"
        case current = "nơi mới"
        case both = "cả hai nơi"
    }

    init?(_ row: BookRow, _ reader: BookReader) {
        guard let subject = reader.text("doi_tuong", of: row) else { return nil }
        self.row = row
        self.subject = subject
        decided = reader.date("ngay", of: row)
        effective = reader.date("hieu_luc", of: row)
        years = reader.numbers("nam_vi_pham", of: row)
        isAggravating = reader.flag("tang_nang", of: row) ?? false
        let isFound = reader.flag("tu_phat_hien", of: row) ?? false
        isCorruption = reader.flag("tham_nhung", of: row) ?? false
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
    /// The number of the decision on re-rating, once it is issued.
    public var number: String? { text("so_qd") }
    /// When that decision was issued.
    public var issued: PartialDate?

    init?(_ row: BookRow, _ reader: BookReader) {
        guard let subject = reader.text("doi_tuong", of: row),
            let year = reader.number("nam", of: row)
        else { return nil }
        self.row = row
        self.subject = subject
        self.year = year
        issued = reader.date("ngay_qd", of: row)
    }
}

/// An opinion that was asked for.
public struct Comment: BookEntry, Hashable, Sendable {
    /// The row it was read from.
    public let row: BookRow
    /// The code of the member, or of an organisation received from another superior.
    public let subject: String
    /// "cư trú", "tạm thời", "nơi cũ", "kiêm nhiệm", "cấp trên cũ".
    public var kind: String? { text("loai") }
    /// When it was made.
    public var day: PartialDate?
    /// Whether it has come: as stated, else whether the book has what it says.
    public var isReceived: Bool

    init?(_ row: BookRow, _ reader: BookReader) {
        guard let subject = reader.text("dang_vien", of: row) else { return nil }
        self.row = row
        self.subject = subject
        day = reader.date("ngay", of: row)
        isReceived =
            reader.flag("da_nhan", of: row) ?? (reader.text("noi_dung", of: row) != nil)
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

/// What a competent body concluded about a subject.
public struct Conclusion: BookEntry, Hashable, Sendable {
    /// The row it was read from.
    public let row: BookRow
    /// The subject's code.
    public let subject: String
    /// What was concluded: `suy_thoai`.
    public let kind: String
    /// The year it is about.
    public let year: Int

    init?(_ row: BookRow, _ reader: BookReader) {
        guard let subject = reader.text("doi_tuong", of: row),
            let kind = reader.text("loai", of: row), let year = reader.number("nam", of: row)
        else { return nil }
        self.row = row
        self.subject = subject
        self.kind = kind
        self.year = year
    }
}

/// A complaint about a rating, or a sign that something is wrong with it.
public struct Complaint: BookEntry, Hashable, Sendable {
    /// The row it was read from.
    public let row: BookRow
    /// The subject's code.
    public let subject: String
    /// When it came.
    public var received: PartialDate?
    /// When it was settled.
    public var settled: PartialDate?

    init?(_ row: BookRow, _ reader: BookReader) {
        guard let subject = reader.text("doi_tuong", of: row) else { return nil }
        self.row = row
        self.subject = subject
        received = reader.date("ngay_nhan", of: row)
        settled = reader.date("ngay_xong", of: row)
    }
}
