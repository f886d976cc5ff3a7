import VietnameseText

/// About votes.
public enum VotePhrase: Hashable, Sendable {
    case flaw(String, Int, VoteFlaw)
    case levelAgainst(String, RatingStep, String, VoteResult)
    case notDetermined
    case bestInFirstRound(String, [String])
    case chosenTooMany(String, Int, of: Int, most: Int)
    case criterionAgainst(String, String, grade: String, VoteResult)
    case nameBase
    case voteAgain
    case enterNumbers
}

/// A step at which a level is written down.
public enum RatingStep: Hashable, Sendable {
    /// By the branch or the collective.
    case proposed
    /// By the competent body.
    case decided
    /// As a cadre.
    case asCadre
}

extension VotePhrase {
    func words(_ say: Language) -> String {
        switch self {
        case .flaw(let subject, let round, let flaw):
            subject + (round > 1 ? say(" (vòng \(round))", " (round \(round))") : "") + ": "
                + flaw.words(say)
        case .levelAgainst(let subject, let step, let level, let result):
            "\(subject): \(step.words(say)) \(level); "
                + say("kết quả phiếu ", "the vote gives ") + result.words(say)
        case .bestInFirstRound(let meeting, let subjects):
            say(
                "\(meeting), vòng 1 đã bỏ phiếu mức cao nhất: ",
                "\(meeting), the best level was voted on in round 1: ")
                + subjects.joined(separator: ", ")
        case .chosenTooMany(let meeting, let chosen, let pool, let most):
            say(
                "\(meeting): vòng 1 có \(pool) đạt, vòng 2 chọn \(chosen), tối đa \(most)",
                "\(meeting): \(pool) in round 1, \(chosen) chosen in round 2, at most \(most)")
        case .criterionAgainst(let subject, let criterion, let grade, let result):
            "\(subject), \(criterion): \(grade); " + say("kết quả phiếu ", "the vote gives ")
                + result.words(say)
        case .notDetermined:
            say(
                "Kết quả bỏ phiếu không xác định được mức xếp loại",
                "The vote does not determine a level")
        case .nameBase:
            say(
                "ghi Cách tính đa số ở trang Thông tin",
                "say what the majority is counted on among the information")
        case .voteAgain:
            say(
                "bỏ phiếu lại, hoặc để cấp có thẩm quyền quyết định",
                "vote again, or leave it to the competent body")
        case .enterNumbers:
            say(
                "ghi Triệu tập, Có mặt ở trang Hội nghị và Hợp lệ ở trang Phiếu",
                "enter those convened and present at the meeting, and the valid ballots")
        }
    }
}

extension RatingStep {
    fileprivate func words(_ say: Language) -> String {
        switch self {
        case .proposed: say("đề xuất", "proposed")
        case .decided: say("quyết định", "decided")
        case .asCadre: say("xếp loại cán bộ", "as a cadre")
        }
    }
}

extension VoteResult {
    fileprivate func words(_ say: Language) -> String {
        guard let doubt else { return text(in: say) }
        return "\(text(in: say)): \(doubt.words(say))"
    }
}

extension VoteResult.Doubt {
    fileprivate func words(_ say: Language) -> String {
        switch self {
        case .noMajority: say("không mức nào quá bán", "no level has the majority")
        case .dependsOnBase:
            say(
                "tùy tính trên số triệu tập, số có mặt hay số phiếu hợp lệ",
                "it depends on what the majority is counted on")
        case .unknownNumber:
            say(
                "chưa ghi số triệu tập, số có mặt hoặc số phiếu hợp lệ",
                "the number convened, present or of valid ballots is not known")
        case .unsound: say("số liệu không khớp", "the figures do not add up")
        }
    }
}

extension VoteFlaw {
    fileprivate func words(_ say: Language) -> String {
        switch self {
        case .issued(let issued, let present):
            say("phát ra \(issued), có mặt \(present)", "issued \(issued), present \(present)")
        case .returned(let returned, let issued):
            say("thu về \(returned), phát ra \(issued)", "returned \(returned), issued \(issued)")
        case .halves(let valid, let invalid, let returned):
            say(
                "hợp lệ \(valid) + không hợp lệ \(invalid) khác thu về \(returned)",
                "valid \(valid) + invalid \(invalid) are not the \(returned) returned")
        case .levels(let total, let valid):
            say(
                "cộng các mức \(total), hợp lệ \(valid)",
                "all levels together \(total), valid \(valid)")
        case .more(let figure, let count, let before, let most):
            "\(figure.words(say)) \(count), \(before.words(say)) \(most)"
        case .round(let round): say("không có vòng \(round)", "there is no round \(round)")
        case .repeated(let round): say("ghi hai lần vòng \(round)", "round \(round) stands twice")
        case .noFirstRound: say("có vòng 2, chưa có vòng 1", "round 2 without round 1")
        case .notAmong(let level):
            say("bỏ phiếu vòng 2 khi vòng 1 là \(level)", "a second round after \(level)")
        }
    }
}

extension VoteFigure {
    fileprivate func words(_ say: Language) -> String {
        switch self {
        case .present: say("có mặt", "present")
        case .issued: say("phát ra", "issued")
        case .returned: say("thu về", "returned")
        case .counted: say("hợp lệ và không hợp lệ", "valid and invalid")
        }
    }
}
