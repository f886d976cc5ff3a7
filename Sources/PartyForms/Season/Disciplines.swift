/// A disciplinary decision.
public struct Discipline: BookEntry, Hashable, Sendable {
    /// The row it was read from.
    public let row: BookRow
    /// The subject's code.
    public let subject: String
    /// The decision's number.
    public var number: String? { text("so") }
    /// When it was taken.
    public var decided: PartialDate? { row.date("ngay") }
    /// From when it takes effect.
    public var effective: PartialDate? { row.date("hieu_luc") }
    /// The years in which the fault happened.
    public var years: [Int] { row.numbers("nam_vi_pham") }
    /// Whether it makes an earlier one harder.
    public var isAggravating: Bool { row.flag("tang_nang") ?? false }
    /// Whether the subject found the fault itself and made the damage good.
    public var isRemedied: Bool {
        row.flag("khac_phuc") == true && row.flag("tu_phat_hien") == true
    }
    /// Whether it is about corruption, waste or other wrongdoing of the kind.
    public var isCorruption: Bool { row.flag("tham_nhung") ?? false }
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

    init?(_ row: BookRow) {
        guard let subject = row.word("doi_tuong") else { return nil }
        self.row = row
        self.subject = subject
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
    public var issued: PartialDate? { row.date("ngay_qd") }

    init?(_ row: BookRow) {
        guard let subject = row.word("doi_tuong"), let year = row.number("nam") else {
            return nil
        }
        self.row = row
        self.subject = subject
        self.year = year
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
    public var day: PartialDate? { row.date("ngay") }
    /// Whether it has come: as stated, else whether the book has what it says.
    public var isReceived: Bool { row.flag("da_nhan") ?? (row.word("noi_dung") != nil) }

    init?(_ row: BookRow) {
        guard let subject = row.word("dang_vien") else { return nil }
        self.row = row
        self.subject = subject
    }
}

/// A paper received for a dossier.
public struct ReceivedPaper: BookEntry, Hashable, Sendable {
    /// The row it was read from.
    public let row: BookRow
    /// The subject's code.
    public let subject: String
    /// The number of the dossier item.
    public var item: Int? { row.number("muc") }
    /// How many copies.
    public var copies: Int? { row.number("so_ban") }

    init?(_ row: BookRow) {
        guard let subject = row.word("doi_tuong") else { return nil }
        self.row = row
        self.subject = subject
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

    init?(_ row: BookRow) {
        guard let subject = row.word("doi_tuong"),
            let kind = row.word("loai"), let year = row.number("nam")
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
    public var received: PartialDate? { row.date("ngay_nhan") }
    /// When it was settled.
    public var settled: PartialDate? { row.date("ngay_xong") }

    init?(_ row: BookRow) {
        guard let subject = row.word("doi_tuong") else { return nil }
        self.row = row
        self.subject = subject
    }
}
