import VietnameseText

/// About points.
public enum ScorePhrase: Hashable, Sendable {
    /// A scorer's sheet, and what is wrong with it.
    case flaw(Score.Scorer, sheet: Int?, ScoreFlaw)
    /// The points that decide and the level that they leave open.
    case points(Score.Scorer, MeanPoints, ScoreSheet.Band?, level: String?)
    /// The level that is decided, and from how many points it is open.
    case decided(String, from: Points)
    /// Rated, though nobody whose points decide gave any.
    case without(SubjectKind, [String])
    /// The criteria that a subject is scored by.
    case known([String])
    case enterScores
}

/// What can be wrong with a filled score sheet.
public enum ScoreFlaw: Hashable, Sendable {
    /// The regime does not score the subject.
    case noSheet
    /// The subject's sheet has no such criterion.
    case unknown(String)
    /// More points than there are for it.
    case above(String?, Points, most: Points)
    /// The same criterion twice on one sheet.
    case twice(String?)
    /// A sum that is not the sum.
    case sum(String?, stated: Points, Points)
    /// Criteria or parts without points.
    case incomplete([String])

    /// Flaws of one sort are told together.
    var sort: Int {
        switch self {
        case .noSheet: 0
        case .unknown: 1
        case .above: 2
        case .twice: 3
        case .sum: 4
        case .incomplete: 5
        }
    }
}

extension ScorePhrase {
    func words(_ say: Language) -> String {
        switch self {
        case .flaw(let scorer, let sheet, let flaw):
            scorer.text(in: say) + (sheet.map { say(", phiếu \($0)", ", sheet \($0)") } ?? "")
                + ": " + flaw.words(say)
        case .points(let scorer, let points, let band, let level):
            scorer.text(in: say) + say(": \(points.text) điểm; ", ": \(points.text) points; ")
                + (band.flatMap { band in
                    level.map { say("cao nhất là \($0)", "\($0) at most") }
                        .map { $0 + say(" (từ \(band.from.text))", " (from \(band.from.text))") }
                } ?? say("không mức nào", "no level"))
        case .decided(let level, let from):
            say(
                "đang xếp \(level), phải từ \(from.text) điểm",
                "rated \(level), which needs \(from.text) points")
        case .without(let kind, let codes):
            say(
                "\(codes.count) \(kind.words) đã xếp loại, chưa có điểm: ",
                "\(codes.count) rated without points: ") + codes.joined(separator: ", ")
        case .known(let ids):
            say("tiêu chí được chấm: ", "what is scored: ") + ids.joined(separator: ", ")
        case .enterScores:
            say(
                "nhập điểm ở trang Điểm, cột Người chấm là nơi có quyền đánh giá",
                "enter the points of those who rate in the sheet Điểm")
        }
    }
}

extension ScoreFlaw {
    func words(_ say: Language) -> String {
        switch self {
        case .noSheet:
            say("quy định không chấm điểm đối tượng này", "the regime does not score this subject")
        case .unknown(let id): say("không có tiêu chí «\(id)»", "there is no criterion «\(id)»")
        case .above(let id, let points, let most):
            say(
                "\(Self.name(id, say)) \(points.text) điểm, tối đa \(most.text)",
                "\(Self.name(id, say)) \(points.text) points, \(most.text) at most")
        case .twice(let id): Self.name(id, say) + say(" ghi hai lần", " stands twice")
        case .sum(let id, let stated, let sum):
            say(
                "\(Self.name(id, say)) ghi \(stated.text), cộng lại là \(sum.text)",
                "\(Self.name(id, say)) says \(stated.text), the sum is \(sum.text)")
        case .incomplete(let ids):
            say("chưa chấm ", "no points for ") + ids.joined(separator: ", ")
        }
    }

    private static func name(_ id: String?, _ say: Language) -> String {
        id ?? say("tổng điểm", "the total")
    }
}

extension Score.Scorer {
    /// Who it is, for people.
    func text(in say: Language) -> String {
        switch self {
        case .own: say(rawValue, "own points")
        case .peers: say(rawValue, "collective of the same level")
        case .superior: say(rawValue, "direct superior")
        case .competent: say(rawValue, "competent body")
        }
    }
}
