import VietnameseText

extension RefusalPhrase {
    func words(_ say: Language) -> String {
        switch self {
        case .noRegime(let year):
            say("Không có bộ quy định cho năm \(year)", "No regime for the year \(year)")
        case .noReRatingForm:
            say(
                "Bộ quy định không có mẫu quyết định xếp loại lại",
                "The regime has no decision on re-rating")
        case .noDiscipline(let year):
            say(
                "Không có quyết định kỷ luật về vi phạm năm \(year)",
                "No disciplinary decision about a fault of \(year)")
        case .severalDisciplines(let count):
            say(
                "Có \(count) quyết định kỷ luật, chưa rõ căn cứ quyết định nào",
                "\(count) disciplinary decisions, and none is named")
        case .disciplineWithoutDate:
            say("Quyết định kỷ luật chưa ghi ngày", "The disciplinary decision has no date")
        case .disciplineWithoutYears:
            say(
                "Quyết định kỷ luật chưa ghi năm vi phạm",
                "The disciplinary decision names no year of the fault")
        case .yearNotInDiscipline(let year):
            say(
                "Quyết định kỷ luật không ghi vi phạm xảy ra năm \(year)",
                "The disciplinary decision names no fault of \(year)")
        case .faultNotBefore(let year, let decision):
            say(
                "Năm vi phạm \(year) không trước năm ra quyết định kỷ luật \(decision)",
                "The year of the fault, \(year), is not before that of the decision, \(decision)")
        case .effectUnknown:
            say(
                "Chưa rõ quyết định kỷ luật có hiệu lực từ ngày nào",
                "It is not known when the disciplinary decision takes effect")
        case .notInEffect(let effective, let today):
            say(
                "Quyết định kỷ luật có hiệu lực từ \(effective.text), chưa có hiệu lực ngày "
                    + today.printed,
                "The disciplinary decision takes effect on \(effective.text), not yet on "
                    + today.printed)
        case .noRating(let year):
            say(
                "Không có kết quả xếp loại năm \(year) để hủy bỏ",
                "No rating of \(year) is on record")
        case .unknownLevel:
            say(
                "Bộ quy định của năm đó không có mức xếp loại này",
                "The regime of that year has no such level")
        case .alreadyLowest(let level, let year):
            say(
                "Kết quả năm \(year) đã là \(level), không có gì để hủy bỏ",
                "The rating of \(year) is \(level) already")
        case .notLower(let new, let old):
            say(
                "Mức mới (\(new)) không thấp hơn mức cũ (\(old))",
                "The new level (\(new)) is not lower than the old one (\(old))")
        case .mustBeLowest(let level):
            say(
                "Không thuộc trường hợp tự phát hiện và khắc phục xong: mức mới phải là \(level)",
                "Not self-detected and remedied: the new level must be \(level)")
        case .remediedNeedsReason:
            say(
                "Tự phát hiện và khắc phục xong: phải ghi mức mới và lý do",
                "Self-detected and remedied: a level and a reason must be given")
        case .foundNeedsReason(let year):
            say(
                "Không có quyết định kỷ luật về năm \(year): xếp loại lại thì phải ghi mức mới, lý do",
                "No disciplinary decision about \(year): a level and a reason must be given")
        case .signedFor:
            say(
                "Cấp ủy là tập thể: không ký K/T", "A committee is a collective: nobody signs K/T")
        }
    }
}

extension ReRatingPhrase {
    func words(_ say: Language) -> String {
        switch self {
        case .afterReRating(let codes, let year):
            say(
                "sau khi xếp loại lại \(codes.joined(separator: ", ")) năm \(year)",
                "once \(codes.joined(separator: ", ")) is rated anew for \(year)")
        case .oldDecisionUnknown(let year):
            say(
                "Chưa ghi số, ngày quyết định xếp loại năm \(year)",
                "Number or date of the decision on the rating of \(year) is not known")
        case .rewardsToCancel(let year):
            say(
                "Có danh hiệu thi đua, khen thưởng năm \(year) phải hủy bỏ",
                "Emulation titles of \(year) have to be cancelled")
        case .reRatingForgotten(let years):
            say(
                "Vi phạm năm \(years.list) nay bị kỷ luật: chưa xếp loại lại năm \(years.list)",
                "A fault of \(years.list) is disciplined now: \(years.list) has not been rated anew"
            )
        case .enterReRating(let years):
            say(
                "thêm dòng năm \(years.list) ở trang Đánh giá lại, rồi chạy hoso decide",
                "add a row for \(years.list) to the re-ratings, then run hoso decide")
        case .nameDiscipline:
            say(
                "ghi số quyết định kỷ luật ở trang Đánh giá lại và năm vi phạm ở trang Kỷ luật",
                "name the decision among the re-ratings, and the year of the fault with it")
        case .waitForEffect:
            say(
                "chờ quyết định kỷ luật có hiệu lực", "wait until the decision takes effect")
        case .enterEffect:
            say(
                "ghi ngày có hiệu lực ở trang Kỷ luật",
                "enter the day on which it takes effect")
        case .enterYears:
            say(
                "ghi mọi năm có vi phạm ở trang Kỷ luật, như trên quyết định kỷ luật",
                "enter every year of the fault, as the disciplinary decision names them")
        case .enterRating(let year):
            say(
                "ghi kết quả và quyết định xếp loại năm \(year) ở trang Xếp loại",
                "enter the rating of \(year) and its decision")
        case .enterLevelAndReason:
            say(
                "ghi Mức mới và Lý do ở trang Đánh giá lại",
                "enter level and reason among the re-ratings")
        case .signOnBehalf:
            say("cấp phó ký T/M …, ghi PHÓ BÍ THƯ", "a deputy signs T/M …, as PHÓ BÍ THƯ")
        case .otherYears(let years):
            say(
                "cùng quyết định kỷ luật, còn vi phạm năm \(years.list): mỗi năm một quyết định",
                "the same discipline is about \(years.list) too: a decision for each year")
        case .otherLaw(let day, let law, let issuing):
            say(
                "Quyết định ngày \(day.text) phải theo \(law): mẫu, căn cứ ở đây theo \(issuing)",
                "A decision of \(day.text) falls under \(law); form and bases here are of \(issuing)"
            )
        case .decideUnder(let id):
            say(
                "làm quyết định bằng lệnh hoso decide … --regime \(id)",
                "make the decision with hoso decide … --regime \(id)")
        case .foundLater(let year):
            say(
                "không do kỷ luật: năm \(year) không bảo đảm tiêu chuẩn của mức đã xếp loại",
                "without discipline: \(year) falls below the standard of its level")
        case .superior(let code):
            say(
                "Cấp ủy cấp trên trực tiếp là của \(code), không phải cấp ủy ra quyết định này",
                "The direct superior is the committee of \(code), not the one that decides here")
        case .superiorAbove:
            say(
                "Cấp ủy cấp trên trực tiếp ở trên cấp ủy ra quyết định này",
                "The direct superior stands above the committee that decides here")
        case .leaveToSuperior:
            say(
                "để cấp ủy cấp trên trực tiếp ban hành, hoặc xem quy định phân cấp",
                "leave it to the direct superior, unless the decision is delegated")
        }
    }
}

extension [Int] {
    var list: String { map(String.init).joined(separator: ", ") }
}
