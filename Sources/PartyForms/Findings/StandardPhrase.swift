import VietnameseText

/// About the standards of a level, and what a rating must rest on.
public enum StandardPhrase: Hashable, Sendable {
    case commentsMissing(String, place: String, [String])
    case enterComment(String, item: Int?)
    case leftOpen(Gap)
    case share(of: String?, TargetMeasure, Int, Int, TargetBound)
    case units(String, isExact: Bool, Int, Int, least: Int, [String])
    case ceiling(Ceiling)
    case disciplined([String], Ceiling)
    case inDoubt(DisciplineDoubt)
    case concluded([String], Ceiling)
    case lowConfidence(Int, Int, above: Int)
    case actualWork(place: String, [String])
    case tooSmall(String, Int, least: Int)
    case suspended(String, [String])
    case reviewAt(String?)
    case reward(String?, least: String)
}

/// A level that is too good, and the best that is left.
public struct Ceiling: Hashable, Sendable {
    var level: String
    var most: String
    /// Whether nothing is left below it.
    var isLowest: Bool
    /// Whether the regulations leave open that it is so.
    var isOpen: Bool

    init(_ level: Rank, most: Rank, in regime: Regime, isOpen: Bool = false) {
        self.isOpen = isOpen
        self.level = level.text
        self.most = most.text
        isLowest = most.subjects.contains { regime.lowestLevel(of: $0) == most }
    }
}

/// Why a disciplinary decision cannot be held against anybody for sure.
public enum DisciplineDoubt: Hashable, Sendable {
    /// It has no date, so it may be of another year.
    case undated
    /// It is not known whether the fault counts for the unit or for the one left behind.
    case unitOpen
}

/// What is counted of the targets.
public enum TargetMeasure: Hashable, Sendable {
    case done, sound, timely, exceeded, exceededBasic, missed
}

/// What a share of the targets is held against.
public enum TargetBound: Hashable, Sendable {
    /// Must be at least.
    case least(Int)
    /// Must be more than.
    case above(Int)
    /// Is less than.
    case isBelow(Int)
    /// Is more than.
    case isAbove(Int)
}

extension StandardPhrase {
    func words(_ say: Language) -> String {
        switch self {
        case .commentsMissing(let comment, let place, let codes):
            Self.at(place)
                + say(
                    "\(codes.count) đối tượng đã xếp loại, chưa có nhận xét «\(comment)»: ",
                    "\(codes.count) rated without the comment «\(comment)»: ") + codes.listed
        case .enterComment(let comment, let item):
            say(
                "ghi nhận xét «\(comment)» ở trang Nhận xét, cột Đã nhận là Có"
                    + (item.map { "; hoặc ghi đã nhận mục \($0) ở trang Hồ sơ nhận" } ?? ""),
                "enter the comment «\(comment)» as received"
                    + (item.map { ", or item \($0) among the papers received" } ?? ""))
        case .leftOpen(let gap):
            say("quy định không nêu rõ", "left open by the regulations") + " [\(gap.code)]: "
                + gap.text(in: say)
        case .share(let owner, let measure, let count, let all, let bound):
            Self.at(owner ?? "") + measure.words(say, "\(count)/\(all)") + bound.words(say)
        case .units(let level, let isExact, let count, let all, let least, let failing):
            Self.units(say, level, isExact, "\(count)/\(all)", least, failing)
        case .reviewAt(let unit):
            say("kiểm điểm ở tổ chức đảng", "review at the organisation")
                + (unit.map { " (\($0))" } ?? "")
        default: faultWords(say)
        }
    }

    private func faultWords(_ say: Language) -> String {
        switch self {
        case .ceiling(let ceiling): ceiling.words(say)
        case .disciplined(let codes, let ceiling):
            say("bị kỷ luật trong năm: ", "disciplined this year: ") + codes.listed + "; "
                + ceiling.words(say)
        case .inDoubt(let doubt): doubt.words(say)
        case .concluded(let codes, let ceiling):
            say("kết luận của cấp có thẩm quyền về: ", "concluded by the competent body about: ")
                + codes.listed + "; " + ceiling.words(say)
        case .lowConfidence(let low, let all, let above):
            say(
                "\(low)/\(all) phiếu tín nhiệm thấp, trên \(above)%",
                "\(low) of \(all) votes of low confidence, more than \(above) %")
        case .actualWork(let place, let codes):
            Self.at(place)
                + say(
                    "xếp loại theo kết quả làm việc thực tế: ",
                    "rated on what was actually worked: ") + codes.listed
        case .tooSmall(let unit, let size, let least):
            say(
                "\(unit) có \(size) thành viên, dưới \(least)",
                "\(unit) has \(size) member(s), fewer than \(least)")
        case .suspended(let member, let meetings):
            say(
                "\(member) bị đình chỉ, vẫn được góp ý, biểu quyết ở hội nghị cấp ủy: ",
                "\(member) is suspended and was spoken or voted on in the committee: ")
                + meetings.listed
        case .reward(let level, let least):
            (level.map { say("đang xếp \($0)", "rated \($0)") }
                ?? say("chưa xếp loại", "not rated"))
                + say(", khen thưởng cần \(least)", ", a reward needs \(least)")
        default: ""
        }
    }

    private static func at(_ place: String) -> String { place.isEmpty ? "" : "\(place): " }

    private static func units(
        _ say: Language, _ level: String, _ isExact: Bool, _ count: String, _ least: Int,
        _ failing: [String]
    ) -> String {
        say(
            "đơn vị xếp loại \(level)\(isExact ? "" : " trở lên"): \(count), cần "
                + (least == 100 ? "100%" : "ít nhất \(least)%"),
            "units rated \(level)\(isExact ? "" : " or better"): \(count), needs \(least) %")
            + (failing.isEmpty
                ? "" : say("; chưa đạt: ", "; not reached: ") + failing.listed)
    }
}

extension DisciplineDoubt {
    fileprivate func words(_ say: Language) -> String {
        switch self {
        case .undated:
            say(
                "chưa ghi Ngày quyết định ở trang Kỷ luật: chưa rõ có phải trong năm",
                "the disciplinary decision has no date: it may be of another year")
        case .unitOpen:
            say(
                "chưa rõ vi phạm tính cho nơi cũ hay nơi mới: ghi Tính cho nơi ở trang Kỷ luật",
                "it is not known whether the fault counts for the former or the new unit")
        }
    }
}

extension Ceiling {
    func words(_ say: Language) -> String {
        if isOpen {
            return say(
                "đang xếp \(level), chưa rõ có phải là \(most)",
                "rated \(level), perhaps \(most)")
        }
        return isLowest
            ? say("đang xếp \(level), phải là \(most)", "rated \(level), must be \(most)")
            : say("đang xếp \(level), cao nhất là \(most)", "rated \(level), \(most) at most")
    }
}

extension TargetMeasure {
    fileprivate func words(_ say: Language, _ count: String) -> String {
        switch self {
        case .done: say("hoàn thành \(count) chỉ tiêu", "\(count) targets done")
        case .sound:
            say(
                "hoàn thành đúng hạn, bảo đảm chất lượng \(count) chỉ tiêu",
                "\(count) targets done in time and well")
        case .timely:
            say("bảo đảm tiến độ \(count) chỉ tiêu", "\(count) targets not late")
        case .exceeded: say("vượt mức \(count) chỉ tiêu", "\(count) targets surpassed")
        case .exceededBasic:
            say(
                "vượt mức \(count) chỉ tiêu (tính mọi chỉ tiêu)",
                "\(count) targets surpassed (counting all of them)")
        case .missed: say("không hoàn thành \(count) chỉ tiêu", "\(count) targets missed")
        }
    }
}

extension TargetBound {
    fileprivate func words(_ say: Language) -> String {
        switch self {
        case .least(100): say(", cần 100%", ", needs 100 %")
        case .least(let percent): say(", cần ít nhất \(percent)%", ", needs at least \(percent) %")
        case .above(let percent): say(", cần trên \(percent)%", ", needs more than \(percent) %")
        case .isBelow(let percent): say(", dưới \(percent)%", ", less than \(percent) %")
        case .isAbove(let percent): say(", trên \(percent)%", ", more than \(percent) %")
        }
    }
}

extension [String] {
    fileprivate var listed: String { joined(separator: ", ") }
}
