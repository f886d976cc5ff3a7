/// What a subject wrote under one item of its review.
public struct Review: BookEntry, Hashable, Sendable {
    /// The row it was read from.
    public let row: BookRow
    /// The subject's code.
    public let subject: String
    /// The item as records name it: `i_1`.
    public let item: String

    init?(_ row: BookRow) {
        guard let subject = row.word("doi_tuong"), let item = row.word("muc") else {
            return nil
        }
        self.row = row
        self.subject = subject
        self.item = item.fieldName
    }

    /// The paragraphs.
    public var paragraphs: [String] { lines("noi_dung") }
}

/// The grade of one criterion.
public struct Grade: BookEntry, Hashable, Sendable {
    /// The row it was read from.
    public let row: BookRow
    /// The subject's code.
    public let subject: String
    /// The criterion: `cn_2_1`.
    public let criterion: String
    /// The grade's code.
    public var grade: String? { text("cap_do") }

    init?(_ row: BookRow) {
        guard let subject = row.word("doi_tuong"), let criterion = row.word("tieu_chi") else {
            return nil
        }
        self.row = row
        self.subject = subject
        self.criterion = criterion.fieldName
    }
}

/// A target of the year.
public struct Target: BookEntry, Hashable, Sendable {
    /// The row it was read from.
    public let row: BookRow
    /// The subject's code.
    public let subject: String
    /// The group of criteria that it belongs to.
    public var group: String? { text("nhom") }
    /// Whether it was reached; nil: not stated.
    public var isDone: Bool? { row.flag("dat") }
    /// Whether it was surpassed; nil: not stated.
    public var isExceeded: Bool? { row.flag("vuot") }
    /// Whether it was reached in time; nil: not stated.
    public var isOnTime: Bool? { row.flag("dung_han") }
    /// Whether the quality was as asked; nil: not stated.
    public var isSound: Bool? { row.flag("chat_luong") }
    /// Whether it is a main target; nil: not stated.
    public var isMain: Bool? { row.flag("chu_yeu") }
    /// Whether it was missed for reasons beyond control.
    public var isForceMajeure: Bool { row.flag("bat_kha_khang") ?? false }

    init?(_ row: BookRow) {
        guard let subject = row.word("doi_tuong") else { return nil }
        self.row = row
        self.subject = subject
    }
}

/// A subject's rating in one year.
public struct Rating: BookEntry, Hashable, Sendable {
    /// The row it was read from.
    public let row: BookRow
    /// The subject's code.
    public let subject: String
    /// The year rated.
    public let year: Int
    /// The level that was decided.
    public var level: String? { text("cap_uy") }
    /// The level that the staff proposed after its appraisal.
    public var appraised: String? { text("tham_dinh") }
    /// The level that the branch or collective proposed.
    public var proposed: String? { text("chi_bo") }
    /// The level that the subject claims.
    public var claimed: String? { text("tu_nhan") }
    /// The sort of reward that the subject is put forward for: "5 năm liền".
    public var reward: String? { text("loai_khen") }
    /// When it was decided.
    public var decided: PartialDate? { row.date("ngay_qd") }
    /// Whether it was chosen to be considered for a reward; nil: not stated.
    public var isForReward: Bool? { row.flag("khen_thuong") }

    init?(_ row: BookRow) {
        guard let subject = row.word("doi_tuong"), let year = row.number("nam") else {
            return nil
        }
        self.row = row
        self.subject = subject
        self.year = year
    }
}

extension String {
    /// "I.1" as `i_1`: what a record calls it.
    var fieldName: String {
        lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "_")
    }
}
