public import VietnameseText

/// What the levels of one vote need.
public struct Majorities: Hashable, Sendable {
    /// That of every level that has none of its own.
    public var common: Majority
    /// Those of single levels.
    public var own: [Majority]

    /// Takes those that a regime states; more than half where it states none, on what the office
    /// counts where the regime does not say it.
    init(_ stated: [Majority], base: Majority.Base?) {
        common = stated.first { $0.level == nil } ?? .half(of: nil)
        common.base = common.base ?? base
        own = stated.filter { $0.level != nil }.map { majority in
            var majority = majority
            majority.base = majority.base ?? base
            return majority
        }
    }

    /// What a level needs.
    public subscript(level: String) -> Majority {
        own.first { $0.level == level } ?? common
    }

    /// What all of them are counted on; nil: not said, or not the same.
    public var base: Majority.Base? {
        own.allSatisfy { $0.base == common.base } ? common.base : nil
    }

    /// What the levels need, in words.
    public func text(in say: Language, levels: [Rank]) -> String {
        let single = own.compactMap { majority in
            levels.first { $0.code == majority.level }.map { level in
                "\(level.text): \(majority.text(in: say))"
            }
        }
        guard !single.isEmpty else { return common.text(in: say) }
        let others = say("các mức khác: ", "other levels: ") + common.text(in: say)
        return (single + [others]).joined(separator: "; ")
    }
}

/// What the majority of a vote can be counted on, as far as the book says it.
struct VoteNumbers {
    let convened: Int?
    let present: Int?
    let valid: Int?
    let official: Int?

    init(_ vote: Vote, at meeting: Meeting?, in season: Season, under regime: Regime) {
        convened = meeting?.convened
        present = meeting?.present
        let isWhole = vote.returned == nil || vote.returned == vote.total
        valid =
            vote.validOnes
            ?? (vote.round == 1 && !vote.votes.isEmpty && isWhole ? vote.total : nil)
        official = meeting.flatMap { regime.officialMembers(at: $0, in: season) }
    }

    /// The number of a base; of none, the one number that all bases have.
    subscript(base: Majority.Base?) -> Int? {
        switch base {
        case .convened: convened
        case .present: present
        case .valid: valid
        case .official: official
        case nil: convened == present && present == valid ? valid : nil
        }
    }
}

extension Regime {
    /// How many full members the unit that meets has on its roll; nil: the book names none.
    func officialMembers(at meeting: Meeting, in season: Season) -> Int? {
        let count = convened(to: meeting, in: season).count { person in
            person.member.isOfficial(on: meeting.day)
        }
        return count == 0 ? nil : count
    }
}

extension Member {
    /// Whether the member's probation was over on a day.
    func isOfficial(on day: PartialDate?) -> Bool {
        guard let official = PartialDate(text("ngay_chinh_thuc") ?? "") else { return false }
        return day.map { official.earliest <= $0.latest } ?? true
    }
}
