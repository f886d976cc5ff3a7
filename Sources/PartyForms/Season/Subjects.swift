import VietnameseText

/// A Party organisation.
public struct Organisation: BookEntry, Hashable, Sendable {
    /// The row it was read from.
    public let row: BookRow
    /// Its code.
    public let code: String
    /// Its sort: "chi bộ trực thuộc".
    public var kind: String? { text("loai") }
    /// The code of the organisation above it.
    public var superior: String? { text("truc_thuoc") }
    /// The comparison group it is put in.
    public var group: String? { text("nhom") }
    /// When it was founded, split off or merged.
    public var founded: PartialDate? { row.date("ngay_thanh_lap") }
    /// When it was received from another superior.
    public var received: PartialDate? { row.date("ngay_tiep_nhan") }
    /// How good its meetings were: "Tốt".
    public var meetingQuality: String? { text("sinh_hoat") }
    /// Whether its results of the year are so good that a higher share holds for it.
    public var isOutstanding: Bool { row.flag("dac_biet") ?? false }

    init?(_ row: BookRow) {
        guard let code = row.word("ma") else { return nil }
        self.row = row
        self.code = code
    }

    /// As a subject.
    public var subject: Subject { Subject(.organisation, code) }
}

/// A leading or managing collective.
public struct Collective: BookEntry, Hashable, Sendable {
    /// The row it was read from.
    public let row: BookRow
    /// Its code.
    public let code: String
    /// Its sort: "chi ủy".
    public var kind: String? { text("loai") }
    /// The code of its organisation.
    public var organisation: String? { text("thuoc") }
    /// The comparison group it is put in.
    public var group: String? { text("nhom") }

    init?(_ row: BookRow) {
        guard let code = row.word("ma") else { return nil }
        self.row = row
        self.code = code
    }

    /// As a subject.
    public var subject: Subject { Subject(.collective, code) }
}

/// A Party member.
public struct Member: BookEntry, Hashable, Sendable {
    /// The row it was read from.
    public let row: BookRow
    /// The member's code.
    public let code: String
    /// The code of the organisation where the member takes part.
    public var organisation: String? { text("chi_bo") }
    /// What sort of member: "hưu trí".
    public var category: String? { text("doi_tuong") }
    /// "miễn công tác và sinh hoạt"; nil for an ordinary member.
    public var state: String? { text("tinh_trang") }
    /// What the book says about a leading post; nil when it says nothing.
    public var statedPost: Bool? { row.flag("giu_chuc_vu") }
    /// The comparison group of leaders that the member is put in.
    public var group: String? { text("nhom") }
    /// The posts that the member holds, in the Party, the authorities and the organisations.
    public var posts: [String] {
        ["chuc_vu_dang", "chuc_vu_chinh_quyen", "chuc_vu_doan_the"].compactMap(text)
    }
    /// The level of the year's rating as a civil servant or cadre.
    public var civilLevel: String? { text("xep_loai_cong_chuc") }
    /// When that was decided.
    public var civilRated: PartialDate? { row.date("ngay_xl_cong_chuc") }
    /// When the member came.
    public var moved: PartialDate? { row.date("ngay_chuyen_den") }
    /// How many whole months the member spent at the former place; nil: not stated.
    public var monthsBefore: Int? { row.months("thang_noi_cu") }
    /// When the member joined the Party.
    public var joined: PartialDate? { row.date("ngay_vao_dang") }
    /// How many whole months the member was on sick leave in the year.
    public var monthsSick: Int? { row.months("thang_nghi_om") }
    /// Whether the member was on maternity leave in the year.
    public var wasOnMaternityLeave: Bool { row.flag("thai_san") ?? false }
    /// Ballots of the year's vote of confidence.
    public var confidenceVotes: Int? { row.number("phieu_tin_nhiem") }
    /// Those of low confidence among them.
    public var lowConfidenceVotes: Int? { row.number("tin_nhiem_thap") }

    init?(_ row: BookRow) {
        guard let code = row.word("ma") else { return nil }
        self.row = row
        self.code = code
    }

    /// As a subject.
    public var subject: Subject { Subject(.member, code) }

    /// Whether the member is in one of these states.
    func isIn(_ states: [String]) -> Bool {
        guard let state else { return false }
        let folded = VietnameseText.folded(state)
        return states.contains { VietnameseText.folded($0) == folded }
    }
}

/// A member's place in a collective or at the head of an organisation.
public struct Membership: BookEntry, Hashable, Sendable {
    /// The row it was read from.
    public let row: BookRow
    /// The code of the collective or organisation.
    public let unit: String
    /// The member's code.
    public let member: String
    /// "đứng đầu", "cấp phó", "thành viên".
    public var role: String? { text("vai_tro") }
    /// What that means; nil when the book names something else.
    public var rank: Participant.Role? {
        let role = row.word("vai_tro")
        return Participant.Role.allCases.first { [$0.rawValue].containsWords(role) }
    }
    /// Since when.
    public var since: PartialDate? { row.date("tu_ngay") }
    /// Whether it is the first leading post.
    public var isFirst: Bool { row.flag("lan_dau") ?? false }
    /// Whether it is held beside the main post, not full time.
    public var isConcurrent: Bool { row.flag("kiem_nhiem") ?? false }
    /// Whether the member is rated as a cadre here; nil: not stated.
    public var isRatedHere: Bool? { row.flag("noi_xep_loai") }
    /// The codes of the units in the member's direct charge.
    public var inCharge: [String] { lines("phu_trach") }

    init?(_ row: BookRow) {
        guard let unit = row.word("tap_the"), let member = row.word("dang_vien") else {
            return nil
        }
        self.row = row
        self.unit = unit
        self.member = member
    }
}

extension Season {
    /// The codes of the organisations above one.
    func superiors(of organisation: String) -> Set<String> {
        var seen: Set<String> = []
        var unit = self.organisation(organisation)
        while let code = unit?.superior, seen.insert(code).inserted {
            unit = self.organisation(code)
        }
        return seen.subtracting([organisation])
    }

    /// Whether the organisation that a subject belongs to, or one above it, had outstanding
    /// results.
    func isOutstanding(_ subject: Subject) -> Bool {
        var seen: Set<String> = []
        var unit = organisation(unit(of: subject))
        while let organisation = unit, seen.insert(organisation.code).inserted {
            if organisation.isOutstanding { return true }
            unit = self.organisation(organisation.superior)
        }
        return false
    }
}
