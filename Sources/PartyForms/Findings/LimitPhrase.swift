import VietnameseText

/// About what limits a level or a reward from outside: leave, service, other years, other units.
public enum LimitPhrase: Hashable, Sendable {
    case sick(Int, Ceiling)
    case civilBelow(String, String, needs: String, [String])
    case civilMissing(place: String, [String])
    case enterCivil
    case lowestYears(String, [Int])
    case commentsOld(String, place: String, [String], months: Int)
    case renewComments
    case meetingQuality(String?, needs: [String])
    case enterQuality
    case rewardShare(place: String, [String], String, Int, most: Int)
    case yearsBelow([Int], String)
    case yearsUnknown([Int])
    case votesDiffer([String])
    case authorityDecides
    case mainPostDecides(String)
    case markMainPost
    case above(String, String, unit: String, String)
    case lowerTo(String)
    case unitsReached(UnitNeeds.Units, String, Int, of: Int, least: Int, [String])
    case stillDisciplined([String], months: Int, Ceiling)
    case unitsAtLowest(UnitNeeds.Units, [String], of: Int, Ceiling)
}

extension LimitPhrase {
    func words(_ say: Language) -> String {
        switch self {
        case .sick(let months, let ceiling):
            say("nghỉ ốm \(months) tháng; ", "on sick leave for \(months) months; ")
                + ceiling.words(say)
        case .civilBelow(let level, let civil, let needs, let titles):
            Self.civil(say, level, civil, needs, titles)
        case .civilMissing(let place, let codes):
            Self.at(place)
                + say(
                    "chưa ghi xếp loại công chức, viên chức: ",
                    "no rating as a civil servant in the book: ") + codes.listed
        case .enterCivil:
            say(
                "ghi cột Xếp loại công chức, viên chức ở trang Đảng viên",
                "enter the ratings as civil servants among the members")
        case .lowestYears(let level, let years):
            say("\(level) các năm \(years.listed)", "\(level) in \(years.listed)")
        case .commentsOld(let comment, let place, let codes, let months):
            Self.at(place)
                + say(
                    "nhận xét «\(comment)» quá \(months) tháng đến ngày xếp loại: ",
                    "the comment «\(comment)» is more than \(months) months old: ") + codes.listed
        case .renewComments:
            say("lấy ý kiến lại, ghi ngày ở trang Nhận xét", "ask for the comments anew")
        case .stillDisciplined(let codes, let months, let ceiling):
            say(
                "chưa hết \(months) tháng từ quyết định kỷ luật: ",
                "less than \(months) months after the disciplinary decision: ") + codes.listed
                + "; " + ceiling.words(say)
        default: unitWords(say)
        }
    }

    /// About rewards and units.
    private func unitWords(_ say: Language) -> String {
        switch self {
        case .meetingQuality(let quality, let needs):
            (quality.map { say("sinh hoạt xếp loại \($0)", "meetings rated \($0)") }
                ?? say("chưa ghi chất lượng sinh hoạt", "no quality of the meetings in the book"))
                + say(", cần \(needs.listed)", ", needs \(needs.listed)")
        case .enterQuality:
            say(
                "ghi cột Chất lượng sinh hoạt ở trang Tổ chức",
                "enter the quality of the meetings among the organisations")
        case .rewardShare(let place, let codes, let level, let reached, let most):
            Self.at(place)
                + say(
                    "đề nghị \(codes.count) (\(codes.listed)); \(reached) đạt \(level) → tối đa "
                        + "\(most)",
                    "\(codes.count) put forward (\(codes.listed)); \(reached) are \(level) → at "
                        + "most \(most)")
        case .yearsBelow(let years, let level):
            say("không đạt \(level): \(years.listed)", "not \(level): \(years.listed)")
        case .yearsUnknown(let years):
            say(
                "sổ chưa có kết quả xếp loại: \(years.listed)",
                "the book has no rating of \(years.listed)")
        case .above(let code, let level, let unit, let above):
            "\(code): \(level); \(unit): \(above)"
        case .lowerTo(let level):
            say("mức cao nhất là \(level)", "\(level) at most")
        case .unitsReached(let units, let level, let count, let all, let least, let failing):
            say(
                "\(units.noun(say)) đạt \(level) trở lên: \(count)/\(all), cần \(least)%",
                "\(units.noun(say)) at \(level) or better: \(count) of \(all), needs \(least) %")
                + (failing.isEmpty
                    ? "" : say("; chưa đạt: ", "; not reached: ") + failing.listed)
        case .unitsAtLowest(let units, let codes, let all, let ceiling):
            say(
                "\(codes.count)/\(all) \(units.noun(say)) xếp loại mức thấp nhất: ",
                "\(codes.count) of \(all) \(units.noun(say)) at the lowest level: ")
                + codes.listed + "; " + ceiling.words(say)
        default: voteWords(say)
        }
    }

    /// About votes at several places.
    private func voteWords(_ say: Language) -> String {
        switch self {
        case .votesDiffer(let votes):
            say("kết quả phiếu khác nhau: ", "the votes differ: ") + votes.joined(separator: "; ")
        case .authorityDecides:
            say("cấp có thẩm quyền xem xét, quyết định", "for the competent body to decide")
        case .mainPostDecides(let level):
            say("mức ở chức vụ chính và cao nhất: \(level)", "at the main post: \(level)")
        case .markMainPost:
            say(
                "ghi Nơi xếp loại cán bộ ở trang Thành viên",
                "mark the main post on the sheet Thành viên")
        default: ""
        }
    }

    private static func at(_ place: String) -> String { place.isEmpty ? "" : "\(place): " }

    private static func civil(
        _ say: Language, _ level: String, _ civil: String, _ needs: String, _ titles: [String]
    ) -> String {
        say(
            "đang xếp \(level); công chức, viên chức xếp \(civil), cần \(needs) trở lên",
            "rated \(level); as a civil servant \(civil), needs \(needs) or better")
            + (titles.isEmpty
                ? "" : say(" hoặc ", " or ") + titles.joined(separator: say(", ", " or ")))
    }
}

extension UnitNeeds.Units {
    /// What is counted, in words.
    func noun(_ say: Language) -> String {
        switch self {
        case .charge, .below: say("đơn vị", "units")
        case .members: say("đảng viên", "members")
        case .committees: say("cấp ủy trực thuộc", "committees below")
        case .sameLevel: say("tổ chức cùng cấp", "collectives of the same level")
        }
    }
}

extension [String] {
    fileprivate var listed: String { joined(separator: ", ") }
}

extension [Int] {
    fileprivate var listed: String { map(String.init).joined(separator: ", ") }
}
