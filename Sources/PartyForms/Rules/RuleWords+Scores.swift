import VietnameseText

extension RuleTeller {
    func scoreSheets(of kinds: [SubjectKind]) -> [String] {
        sheets(of: kinds).map { sheet in
            let parts = sheet.parts.map { "\($0.text): \($0.points.text)" }
            let whole = say(
                "\(parts.joined(separator: "; ")); tổng \(sheet.points.text) điểm",
                "\(parts.joined(separator: "; ")); \(sheet.points.text) points in all")
            return whole + cited(sheet.citation)
        } + [
            say(
                "không quá điểm tối đa; điểm nhóm là tổng các tiêu chí, tổng điểm là tổng các nhóm",
                "none above its maximum; a part is the sum of its criteria, the total that of the"
                    + " parts")
        ]
    }

    func lines(_ need: LevelNeedsScore, of kinds: [SubjectKind]) -> [String] {
        let scorers = need.scorers.map { $0.text(in: say) }.joined(separator: ", ")
        let bands = sheets(of: kinds).map { sheet in
            sheet.bands.map {
                say(
                    "\(level($0.level)) từ \($0.from.text)",
                    "\(level($0.level)) from \($0.from.text)")
            }.joined(separator: "; ")
        }
        return bands.unique + [
            say("điểm của (ai có trước thì tính): ", "the points of the first of: ") + scorers,
            say(
                "nhiều phiếu thì lấy trung bình cộng, so sánh trước khi làm tròn",
                "of several sheets the mean, compared before it is rounded"),
        ]
    }

    private func sheets(of kinds: [SubjectKind]) -> [ScoreSheet] {
        regime.scores.filter { !Set($0.subjects).isDisjoint(with: kinds) }
    }
}
