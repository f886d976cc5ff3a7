public import VietnameseText

/// What a vote on a level came to.
public struct VoteResult: Hashable, Sendable {
    /// The level with the majority; nil: it cannot be said.
    public var level: Rank?
    /// Why it cannot be said.
    public var doubt: Doubt?
    /// What levels need; a base is nil when neither the regime nor the office names one.
    public var majorities: Majorities
    /// The number that shares are taken of; nil when the bases differ and none is named.
    public var number: Int?

    /// Why a vote gives no level.
    public enum Doubt: Hashable, Sendable {
        /// No level has the majority.
        case noMajority
        /// Nobody has said what the majority is counted on, and it makes a difference.
        case dependsOnBase
        /// The number that it is counted on is not in the book.
        case unknownNumber
        /// The figures do not add up.
        case unsound
    }

    /// The level's official words, or that there is none.
    public func text(in say: Language) -> String {
        level?.text ?? say("không xác định", "not determined")
    }

    /// The share of so many votes: "85,7%"; nil when it is not known what to take it of.
    public func share(of votes: Int) -> String? {
        number.flatMap { Share(votes, of: $0) }?.text
    }
}

extension Majority {
    /// What the majority is counted on, in words.
    public func text(in say: Language) -> String {
        let share =
            parts * 2 == whole
            ? say("quá nửa", "more than half")
            : say("trên \(parts)/\(whole)", "over \(parts)/\(whole)")
        guard let base else {
            return share
                + say(
                    " (chưa quy định tính trên số triệu tập, số có mặt hay số phiếu hợp lệ)",
                    " (of those convened, those present or the valid ballots: nobody has said)")
        }
        return "\(share) \(base.text(in: say))"
    }
}

extension Majority.Base {
    fileprivate func text(in say: Language) -> String {
        switch self {
        case .convened: say("số được triệu tập", "of those convened")
        case .present: say("số có mặt", "of those present")
        case .valid: say("số phiếu hợp lệ", "of the valid ballots")
        case .official:
            say("số đảng viên chính thức", "of the full members on the roll")
        }
    }
}
