public import VietnameseText

/// What statistics of ratings are about.
public enum RatedObject: String, Hashable, Sendable, CaseIterable {
    case organisation = "to_chuc"
    case collective = "tap_the"
    case member = "dang_vien"
    /// Members who hold a leading post, by their levels as members.
    case leader = "giu_chuc_vu"
    /// The same by the levels that they have as cadres, civil servants or employees.
    case cadre = "can_bo"

    /// The sort of subject.
    public var kind: SubjectKind {
        switch self {
        case .organisation: .organisation
        case .collective: .collective
        case .member, .leader, .cadre: .member
        }
    }

    /// By what its statistics are divided.
    public var divisions: [LevelTable.Division] {
        switch self {
        case .organisation: [.kind, .group]
        case .collective: [.kind, .unit, .group]
        case .member, .leader, .cadre: [.unit, .group]
        }
    }

    /// For the heads of tables.
    public func text(in say: Language) -> String {
        switch self {
        case .organisation: say("Tổ chức đảng", "Party organisations")
        case .collective: say("Tập thể lãnh đạo, quản lý", "Leading collectives")
        case .member: say("Đảng viên", "Members")
        case .leader: say("Đảng viên giữ chức vụ lãnh đạo, quản lý", "Members in leading posts")
        case .cadre:
            say("Xếp loại cán bộ, công chức, viên chức", "Ratings as cadres and civil servants")
        }
    }
}
