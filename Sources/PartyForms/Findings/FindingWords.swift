public import VietnameseText

extension Phrase {
    /// The phrase in words.
    public func text(in language: Language) -> String {
        switch self {
        case .said(let words): words(in: language)
        case .book(let phrase): phrase.words(language)
        case .cap(let phrase): phrase.words(language)
        case .people(let phrase): phrase.words(language)
        case .level(let phrase): phrase.words(language)
        case .refusal(let phrase): phrase.words(language)
        case .reRating(let phrase): phrase.words(language)
        case .vote(let phrase): phrase.words(language)
        case .meeting(let phrase): phrase.words(language)
        }
    }
}

extension BookPhrase {
    fileprivate func words(_ say: Language) -> String {
        switch self {
        case .missingYear:
            say("Chưa ghi năm kiểm điểm", "The book does not say which year is reviewed")
        case .unknownLevel(let level):
            say(
                "Bộ quy định không có mức «\(level)»", "The regime has no level «\(level)»")
        case .ratedTwice:
            say(
                "Một đối tượng có hai dòng xếp loại trong một năm",
                "One subject has two ratings in one year")
        }
    }
}

extension PeoplePhrase {
    fileprivate func words(_ say: Language) -> String {
        switch self {
        case .headAbove(let member, let head, let unit, let level):
            say(
                "người đứng đầu \(member): \(head); \(unit): \(level)",
                "head \(member): \(head); \(unit): \(level)")
        case .newHead(let day):
            say(
                "người đứng đầu mới chuyển đến (\(day.text))",
                "the head has come lately (\(day.text))")
        case .lowerHead(let level):
            say("mức của người đứng đầu cao nhất là \(level)", "the head can have \(level) at most")
        case .confirmNewHead:
            say(
                "chỉ đúng khi người đứng đầu không liên quan mức xếp loại của đơn vị mới",
                "allowed only if the head has no part in the new unit's level")
        case .notReviewed(let kind, let place, let codes):
            say(
                "\(place.isEmpty ? "" : "\(place): ")\(codes.count) \(kind.words) đã xếp loại, "
                    + "chưa có kiểm điểm: \(codes.joined(separator: ", "))",
                "\(place.isEmpty ? "" : "\(place): ")\(codes.count) rated without a review: "
                    + codes.joined(separator: ", "))
        case .enterReview(let item):
            say(
                "nhập nội dung ở trang Kiểm điểm"
                    + (item.map { ", hoặc ghi đã nhận mục \($0) ở trang Hồ sơ nhận" } ?? ""),
                "enter the review"
                    + (item.map { ", or item \($0) among the papers received" } ?? ""))
        case .since(let day, let rated, let months):
            say(
                "từ \(day.text) đến \(rated.printed) chưa đủ \(months) tháng",
                "from \(day.text) to \(rated.printed) is less than \(months) months")
        case .clearLevel:
            say("kiểm điểm nhưng để trống mức xếp loại", "review, but leave the level empty")
        case .ratedThough(let level, let lowest):
            say(
                "bị kỷ luật trong năm, đang xếp \(level); phải là \(lowest)",
                "disciplined this year and rated \(level); must be \(lowest)")
        case .postDisagrees(let stated):
            stated
                ? say(
                    "cột Giữ chức vụ ghi Có nhưng không có chức danh lãnh đạo, quản lý",
                    "a leading post is stated, but no title is a leading one")
                : say(
                    "cột Giữ chức vụ ghi Không nhưng có chức danh lãnh đạo, quản lý",
                    "no leading post is stated, but a title is a leading one")
        case .checkPost:
            say(
                "cột Giữ chức vụ quyết định mẫu in", "the stated post decides which form is printed"
            )
        }
    }
}

extension LevelPhrase {
    fileprivate func words(_ say: Language) -> String {
        switch self {
        case .levelNeeds(let title, let level): "\(title(in: say)): \(level)"
        case .gradeBelow(let criterion, let grade, let least, let isOpen):
            say(
                "tiêu chí \(criterion): \(grade), cần \(least) trở lên",
                "criterion \(criterion): \(grade), needs \(least) or better")
                + (isOpen
                    ? say(
                        " nếu là tiêu chí phải tính (quy định không nêu rõ)",
                        " if the criterion counts (the regulations leave it open)") : "")
        case .targetsDone(let done, let all, let least):
            say(
                "hoàn thành đúng hạn \(done)/\(all) chỉ tiêu, cần \(least)%",
                "\(done) of \(all) targets done on time, needs \(least) %")
        case .targetsExceeded(let exceeded, let all, let least):
            say(
                "vượt mức \(exceeded)/\(all) chỉ tiêu, cần ít nhất \(least)%",
                "\(exceeded) of \(all) targets surpassed, needs at least \(least) %")
        }
    }
}

extension RefusalPhrase {
    fileprivate func words(_ say: Language) -> String {
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
        case .signedFor:
            say(
                "Cấp ủy là tập thể: không ký K/T", "A committee is a collective: nobody signs K/T")
        }
    }
}

extension ReRatingPhrase {
    fileprivate func words(_ say: Language) -> String {
        switch self {
        case .afterReRating(let code, let year):
            say(
                "sau khi xếp loại lại \(code) năm \(year)",
                "once \(code) is rated anew for \(year)")
        case .oldDecisionUnknown(let year):
            say(
                "Chưa ghi số, ngày quyết định xếp loại năm \(year)",
                "Number or date of the decision on the rating of \(year) is not known")
        case .rewardsToCancel(let year):
            say(
                "Có danh hiệu thi đua, khen thưởng năm \(year) phải hủy bỏ",
                "Emulation titles of \(year) have to be cancelled")
        case .reRatingForgotten(let year):
            say(
                "Vi phạm năm \(year) nay bị kỷ luật: chưa xếp loại lại năm \(year)",
                "A fault of \(year) is disciplined now: \(year) has not been rated anew")
        case .enterReRating(let year):
            say(
                "thêm dòng năm \(year) ở trang Đánh giá lại, rồi chạy hoso decide",
                "add a row for \(year) to the re-ratings, then run hoso decide")
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
        }
    }
}

extension RegimeError.Problem {
    /// The problem in words.
    public func text(in say: Language) -> String {
        switch self {
        case .missing: say("thiếu", "is missing")
        case .expected(let shape): say("cần \(shape.word(say))", "must be \(shape.word(say))")
        case .unknown(let word, let known):
            say(
                "không có «\(word)»; chỉ có \(known.joined(separator: ", "))",
                "no «\(word)»; known are \(known.joined(separator: ", "))")
        case .duplicate(let name): say("«\(name)» có hai lần", "«\(name)» stands twice")
        case .dangling(let name): say("không có «\(name)»", "there is no «\(name)»")
        case .extendsItself(let id):
            say("«\(id)» kế thừa chính nó", "«\(id)» extends itself")
        case .noBase(let id):
            say("không tìm thấy bộ quy định gốc «\(id)»", "the base regime «\(id)» is not there")
        case .emptyYears: say("năm kết thúc trước năm bắt đầu", "ends before it begins")
        }
    }
}

extension RegimeError.Shape {
    fileprivate func word(_ say: Language) -> String {
        switch self {
        case .object: say("một đối tượng { }", "an object")
        case .list: say("một danh sách [ ]", "a list")
        case .text: say("một chuỗi chữ", "a text")
        case .number: say("một số nguyên", "a whole number")
        case .flag: say("true hoặc false", "true or false")
        case .day: say("một ngày như 2023-12-31", "a day such as 2023-12-31")
        }
    }
}
