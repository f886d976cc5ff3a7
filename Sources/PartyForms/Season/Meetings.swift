/// A meeting at which collectives or persons are reviewed or rated.
public struct Meeting: BookEntry, Hashable, Sendable {
    /// The row it was read from.
    public let row: BookRow
    /// Its code.
    public let code: String
    /// The code of the organisation or collective that met.
    public var unit: String? { text("don_vi") }
    /// What was done: "kiểm điểm đảng viên".
    public var kind: String? { text("loai") }
    /// What that means; nil when the book names something else.
    public var purpose: Purpose? {
        let kind = row.word("loai")
        return Purpose.allCases.first { [$0.rawValue].containsWords(kind) }
    }
    /// When.
    public var day: PartialDate? { row.date("ngay") }
    /// When the invitation and the draft were sent.
    public var sent: PartialDate? { row.date("ngay_gui") }
    /// How many were convened.
    public var convened: Int? { row.number("trieu_tap") }
    /// How many came.
    public var present: Int? { row.number("co_mat") }
    /// How many did not.
    public var absent: Int? { row.number("vang") }
    /// The code of the member in the chair.
    public var chair: String? { text("chu_tri") }
    /// The code of the member in the chair while the head is reviewed.
    public var chairForHead: String? { text("chu_tri_dung_dau") }
    /// The code of the member who took the minutes.
    public var secretary: String? { text("thu_ky") }
    /// The codes of those who count the votes, their head first.
    public var tellers: [String] { lines("to_kiem_phieu") }
    /// Whether the superior named questions to be answered.
    public var isPrompted: Bool { row.flag("goi_y") ?? false }
    /// How long it took, in tenths of a day; nil: not stated.
    public var tenthsOfDay: Int? { row.tenths("so_ngay") }

    init?(_ row: BookRow) {
        guard let code = row.word("ma") else { return nil }
        self.row = row
        self.code = code
    }
}

/// How a meeting voted on one subject's level.
public struct Vote: BookEntry, Hashable, Sendable {
    /// The row it was read from.
    public let row: BookRow
    /// The meeting's code.
    public let meeting: String
    /// The subject's code.
    public let subject: String
    /// The criterion whose grade was voted on because it was not agreed; nil: the level.
    public var criterion: String? { row.word("tieu_chi")?.fieldName }
    /// The round: 1 on levels, 2 on the best among those rated good.
    public var round: Int { row.number("vong") ?? 1 }
    /// Ballots given out.
    public var issued: Int? { row.number("phat_ra") }
    /// Ballots that came back.
    public var returned: Int? { row.number("thu_ve") }
    /// Valid ones.
    public var valid: Int? { row.number("hop_le") }
    /// Invalid ones.
    public var invalid: Int? { row.number("khong_hop_le") }
    /// Votes by the code of the level, or of the grade; one without a figure is not there.
    public var votes: [String: Int] {
        let isOnGrade = criterion != nil
        var votes: [String: Int] = [:]
        for column in row.filled where !Self.columns.contains(column) {
            let isGrade = column.hasPrefix(Self.gradePrefix)
            guard isGrade == isOnGrade else { continue }
            let code = isGrade ? String(column.dropFirst(Self.gradePrefix.count)) : column
            votes[code.uppercased()] = row.number(column)
        }
        return votes
    }

    init?(_ row: BookRow) {
        guard let meeting = row.word("hoi_nghi"), let subject = row.word("doi_tuong") else {
            return nil
        }
        self.row = row
        self.meeting = meeting
        self.subject = subject
    }

    /// The columns that are not levels.
    private static let columns: Set<String> = [
        "hoi_nghi", "doi_tuong", "tieu_chi", "vong", "phat_ra", "thu_ve", "hop_le",
        "khong_hop_le", "ket_luan",
    ]

    /// What the columns of the grades begin with.
    private static let gradePrefix = "cap_"

    /// The column of a level or a grade, as the sheet names it.
    func column(of code: String) -> String {
        (criterion == nil ? "" : Self.gradePrefix) + code.lowercased()
    }
}

/// What somebody said about a draft or at a meeting.
public struct Opinion: BookEntry, Hashable, Sendable {
    /// The row it was read from.
    public let row: BookRow
    /// The meeting's code.
    public let meeting: String
    /// The subject's code; nil: the report of the collective.
    public var subject: String? { text("doi_tuong") }
    /// Who: a member's code, or the name of a body or a person.
    public let speaker: String
    /// Whether it is about the draft, sent in before the meeting.
    public var isAboutDraft: Bool { ["dự thảo"].containsWords(text("luc")) }

    init?(_ row: BookRow) {
        guard let meeting = row.word("hoi_nghi"), let speaker = row.word("nguoi") else {
            return nil
        }
        self.row = row
        self.meeting = meeting
        self.speaker = speaker
    }
}
