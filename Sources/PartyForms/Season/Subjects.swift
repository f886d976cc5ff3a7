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
    public var founded: PartialDate?
    /// When it was received from another superior.
    public var received: PartialDate?
    /// How good its meetings were: "Tốt".
    public var meetingQuality: String? { text("sinh_hoat") }
    /// Whether its results of the year are so good that a higher share holds for it.
    public var isOutstanding: Bool

    init?(_ row: BookRow, _ reader: BookReader) {
        guard let code = reader.text("ma", of: row) else { return nil }
        self.row = row
        self.code = code
        founded = reader.date("ngay_thanh_lap", of: row)
        received = reader.date("ngay_tiep_nhan", of: row)
        isOutstanding = reader.flag("dac_biet", of: row) ?? false
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

    init?(_ row: BookRow, _ reader: BookReader) {
        guard let code = reader.text("ma", of: row) else { return nil }
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
    public var statedPost: Bool?
    /// The comparison group of leaders that the member is put in.
    public var group: String? { text("nhom") }
    /// The posts that the member holds, in the Party, the authorities and the organisations.
    public var posts: [String] {
        ["chuc_vu_dang", "chuc_vu_chinh_quyen", "chuc_vu_doan_the"].compactMap(text)
    }
    /// The level of the year's rating as a civil servant or cadre.
    public var civilLevel: String? { text("xep_loai_cong_chuc") }
    /// When that was decided.
    public var civilRated: PartialDate?
    /// When the member came.
    public var moved: PartialDate?
    /// How many whole months the member spent at the former place; nil: not stated.
    public var monthsBefore: Int?
    /// When the member joined the Party.
    public var joined: PartialDate?
    /// How many whole months the member was on sick leave in the year.
    public var monthsSick: Int?
    /// Whether the member was on maternity leave in the year.
    public var wasOnMaternityLeave: Bool
    /// Ballots of the year's vote of confidence.
    public var confidenceVotes: Int?
    /// Those of low confidence among them.
    public var lowConfidenceVotes: Int?

    init?(_ row: BookRow, _ reader: BookReader) {
        guard let code = reader.text("ma", of: row) else { return nil }
        self.row = row
        self.code = code
        statedPost = reader.flag("giu_chuc_vu", of: row)
        civilRated = reader.date("ngay_xl_cong_chuc", of: row)
        moved = reader.date("ngay_chuyen_den", of: row)
        monthsBefore = reader.months("thang_noi_cu", of: row)
        joined = reader.date("ngay_vao_dang", of: row)
        monthsSick = reader.months("thang_nghi_om", of: row)
        wasOnMaternityLeave = reader.flag("thai_san", of: row) ?? false
        confidenceVotes = reader.number("phieu_tin_nhiem", of: row)
        lowConfidenceVotes = reader.number("tin_nhiem_thap", of: row)
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
    public let rank: Participant.Role?
    /// Since when.
    public var since: PartialDate?
    /// Whether it is the first leading post.
    public var isFirst: Bool
    /// Whether it is held beside the main post, not full time.
    public var isConcurrent: Bool
    /// Whether the member is rated as a cadre here; nil: not stated.
    public var isRatedHere: Bool?
    /// The codes of the units in the member's direct charge.
    public var inCharge: [String] { lines("phu_trach") }

    init?(_ row: BookRow, _ reader: BookReader) {
        guard let unit = reader.text("tap_the", of: row),
            let member = reader.text("dang_vien", of: row)
        else { return nil }
        self.row = row
        self.unit = unit
        self.member = member
        let role = reader.text("vai_tro", of: row)
        rank = Participant.Role.allCases.first { [$0.rawValue].containsWords(role) }
        since = reader.date("tu_ngay", of: row)
        isFirst = reader.flag("lan_dau", of: row) ?? false
        isConcurrent = reader.flag("kiem_nhiem", of: row) ?? false
        isRatedHere = reader.flag("noi_xep_loai", of: row)
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
