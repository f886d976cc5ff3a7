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
        case .standard(let phrase): phrase.words(language)
        case .refusal(let phrase): phrase.words(language)
        case .reRating(let phrase): phrase.words(language)
        case .citation(let phrase): phrase.words(language)
        case .vote(let phrase): phrase.words(language)
        case .oldYear(let phrase): phrase.words(language)
        case .faultPlace(let phrase): phrase.words(language)
        case .complaint(let phrase): phrase.words(language)
        case .meeting(let phrase): phrase.words(language)
        case .limit(let phrase): phrase.words(language)
        case .score(let phrase): phrase.words(language)
        case .returned(let phrase): phrase.words(language)
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
        case .date: say("một ngày: 04/10/2023", "a date: 04/10/2023")
        case .documentNumber: say("một số văn bản: 25-HD/BTCTW", "a number: 25-HD/BTCTW")
        }
    }
}
