import VietnameseText

extension RuleTeller {
    func lines(_ terms: TwoRounds) -> [String] {
        let best = level(terms.rounds.best)
        let among = level(terms.rounds.among)
        return [
            say(
                "vòng một không bỏ phiếu mức \(best); vòng hai chọn trong số đạt \(among)",
                "the first round is not on \(best); the second chooses among those \(among)"),
            say(
                "ở mỗi hội nghị, số được chọn không quá \(terms.percent)% số đạt \(among) ở vòng một",
                "at each meeting at most \(terms.percent) % of those \(among) in the first round"),
        ] + small(terms, among) + at(terms.kinds)
    }

    private func small(_ terms: TwoRounds, _ among: String) -> [String] {
        guard let below = terms.smallBelow else { return [] }
        return [
            say(
                "nơi dưới \(below) và tất cả đạt \(among): được chọn 1",
                "where fewer than \(below) are voted on and all are \(among): one")
        ]
    }

    private func at(_ kinds: [String]) -> [String] {
        guard !kinds.isEmpty else { return [] }
        return [say("áp dụng: ", "for: ") + kinds.joined(separator: ", ")]
    }

    func lines(manyPosts posts: Int) -> [String] {
        [
            say(
                "đảng viên có từ \(posts) chức vụ (trang Thành viên): nhắc nơi kiểm điểm khác",
                "members with \(posts) posts or more (sheet Thành viên): another place of review")
        ]
    }

    /// How the regime decides by vote, a line for each rule.
    var votes: [String] {
        regime.votes.map { vote in
            let levels = regime.levels
            let majorities = Majorities(vote.majorities, base: nil)
            let majority =
                vote.majorities.isEmpty ? [] : [majorities.text(in: say, levels: levels)]
            let secret = vote.isSecret == true ? [say("phiếu kín", "secret ballot")] : []
            return ([vote.text] + secret + majority).joined(separator: "; ")
        }
    }
}
