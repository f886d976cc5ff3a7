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
    public let purpose: Purpose?
    /// When.
    public var day: PartialDate?
    /// When the invitation and the draft were sent.
    public var sent: PartialDate?
    /// How many were convened.
    public var convened: Int?
    /// How many came.
    public var present: Int?
    /// How many did not.
    public var absent: Int?
    /// The code of the member in the chair.
    public var chair: String? { text("chu_tri") }
    /// The code of the member in the chair while the head is reviewed.
    public var chairForHead: String? { text("chu_tri_dung_dau") }
    /// The code of the member who took the minutes.
    public var secretary: String? { text("thu_ky") }
    /// The codes of those who count the votes, their head first.
    public var tellers: [String] { lines("to_kiem_phieu") }
    /// Whether the superior named questions to be answered.
    public var isPrompted: Bool
    /// How long it took, in tenths of a day; nil: not stated.
    public var tenthsOfDay: Int?

    init?(_ row: BookRow, _ reader: BookReader) {
        guard let code = reader.text("ma", of: row) else { return nil }
        self.row = row
        self.code = code
        let kind = reader.text("loai", of: row)
        purpose = Purpose.allCases.first { [$0.rawValue].containsWords(kind) }
        day = reader.date("ngay", of: row)
        sent = reader.date("ngay_gui", of: row)
        convened = reader.number("trieu_tap", of: row)
        present = reader.number("co_mat", of: row)
        absent = reader.number("vang", of: row)
        isPrompted = reader.flag("goi_y", of: row) ?? false
        tenthsOfDay = reader.tenths("so_ngay", of: row)
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
    public let criterion: String?
    /// The round: 1 on levels, 2 on the best among those rated good.
    public var round: Int
    /// Ballots given out.
    public var issued: Int?
    /// Ballots that came back.
    public var returned: Int?
    /// Valid ones.
    public var valid: Int?
    /// Invalid ones.
    public var invalid: Int?
    /// Votes by the code of the level, or of the grade; one without a figure is not there.
    public var votes: [String: Int]

    init?(_ row: BookRow, _ reader: BookReader) {
        guard let meeting = reader.text("hoi_nghi", of: row),
            let subject = reader.text("doi_tuong", of: row)
        else { return nil }
        self.row = row
        self.meeting = meeting
        self.subject = subject
        criterion = reader.text("tieu_chi", of: row)?.fieldName
        round = reader.number("vong", of: row) ?? 1
        issued = reader.number("phat_ra", of: row)
        returned = reader.number("thu_ve", of: row)
        valid = reader.number("hop_le", of: row)
        invalid = reader.number("khong_hop_le", of: row)
        votes = [:]
        for column in row.filled where !Self.columns.contains(column) {
            let isGrade = column.hasPrefix(Self.gradePrefix)
            guard isGrade == (criterion != nil) else { continue }
            let code = isGrade ? String(column.dropFirst(Self.gradePrefix.count)) : column
            votes[code.uppercased()] = reader.number(column, of: row)
        }
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

    init?(_ row: BookRow, _ reader: BookReader) {
        guard let meeting = reader.text("hoi_nghi", of: row),
            let speaker = reader.text("nguoi", of: row)
        else { return nil }
        self.row = row
        self.meeting = meeting
        self.speaker = speaker
    }
}

extension BookReader {
    /// A number with at most one decimal, in tenths: "0.5" is 5.
    fileprivate func tenths(_ column: String, of row: BookRow) -> Int? {
        guard let text = text(column, of: row) else { return nil }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = Int(parts[0]) else { return nil }
        guard parts.count == 2 else { return whole * 10 }
        guard let tenth = parts[1].first?.wholeNumberValue else { return nil }
        return whole * 10 + tenth
    }
}
