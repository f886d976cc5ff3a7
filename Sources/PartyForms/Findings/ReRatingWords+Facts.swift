import VietnameseText

extension OldYearPhrase {
    func words(_ say: Language) -> String {
        switch self {
        case .lookedAtAgain(let year):
            say(
                "Đã tính lại tỷ lệ và mức của người đứng đầu năm \(year)",
                "Share of the best and heads of \(year) were looked at again")
        case .noShare:
            say(
                "không thuộc nhóm nào phải tính tỷ lệ",
                "in no group whose share of the best is limited")
        case .smallPlace(let best, let reached, let allowed):
            say(
                "nơi nhỏ được chọn riêng: xuất sắc \(best), đạt tốt trở lên \(reached) "
                    + "→ tối đa \(allowed)",
                "a small place that chooses apart: excellent \(best), good or better "
                    + "\(reached) → at most \(allowed)")
        case .rebuiltElsewhere:
            say(
                "kết quả năm đó thuộc nhóm của nơi cũ, ngoài sổ này: nơi cũ tính lại tỷ lệ",
                "that year's result stands in a group of the former unit, outside this book")
        case .headWithin(let member, let head, let unit, let level):
            say(
                "người đứng đầu \(member): \(head); không cao hơn \(unit): \(level)",
                "head \(member): \(head); not above \(unit): \(level)")
        case .headUnrated(let member, let unit, let year):
            say(
                "người đứng đầu \(unit) là \(member): không có mức năm \(year) để so",
                "\(member) heads \(unit): no levels of \(year) to compare")
        case .headLater(let member, let unit, let since, let year):
            say(
                "\(member) đứng đầu \(unit) từ \(since.text): cần xét người đứng đầu năm \(year)",
                "\(member) heads \(unit) since \(since.text): look at the head of \(year)")
        case .noHead(.member):
            say("không đứng đầu đơn vị nào trong sổ", "heads no unit of the book")
        case .noHead:
            say("sổ không ghi người đứng đầu", "the book names no head")
        case .asInBook:
            say(
                "nhóm, chức vụ tính như sổ đang ghi",
                "groups and posts are those that the book has now")
        }
    }
}

extension FaultPlacePhrase {
    func words(_ say: Language) -> String {
        switch self {
        case .atFormer(let years, let unit?):
            say(
                "Vi phạm năm \(years.list) tính vào kết quả của nơi cũ (\(unit)), không tính cho nơi mới",
                "The fault of \(years.list) counts for the former unit (\(unit)), not for the new one"
            )
        case .atFormer(let years, nil):
            say(
                "Vi phạm năm \(years.list) tính vào kết quả của nơi cũ, không tính cho nơi mới",
                "The fault of \(years.list) counts for the former unit, not for the new one")
        case .atCurrent(let years):
            say(
                "Vi phạm năm \(years.list) tính vào kết quả của nơi mới",
                "The fault of \(years.list) counts for the new unit")
        case .formerUnnamed(let years):
            say(
                "Vi phạm năm \(years.list) tính cho nơi cũ, nhưng sổ chưa ghi nơi cũ",
                "The fault of \(years.list) counts for the former unit, which the book does not name"
            )
        case .fromMove(let day):
            say(
                "quyết định kỷ luật chưa ghi nơi tính; suy từ ngày chuyển đến \(day.text)",
                "the unit is not stated; it follows from the move of \(day.text)")
        case .movedInYear(let years, let day):
            say(
                "Vi phạm năm \(years.list), cùng năm chuyển đến (\(day.text)): chưa rõ tính cho nơi nào",
                "The fault is of \(years.list), the year of the move (\(day.text)): which unit is open"
            )
        case .moveUnknown(let years):
            say(
                "Vi phạm ở cả hai nơi nhưng chưa ghi ngày chuyển đến: chưa rõ năm \(years.list) tính cho "
                    + "nơi nào",
                "Faults at both units, but no day of the move: which unit has \(years.list) is open"
            )
        case .notThereYet(let years, let day):
            say(
                "Ghi tính cho nơi mới, nhưng năm \(years.list) chưa chuyển đến (\(day.text))",
                "Stated for the new unit, but \(years.list) is before the move (\(day.text))")
        case .leftBefore(let years, let day):
            say(
                "Ghi tính cho nơi cũ, nhưng năm \(years.list) đã chuyển đi (\(day.text))",
                "Stated for the former unit, but \(years.list) is after the move (\(day.text))")
        case .sendToFormer:
            say(
                "gửi quyết định kỷ luật cho cấp ủy cấp trên của nơi cũ; nơi đã xếp loại năm đó hủy "
                    + "bỏ và xếp loại lại",
                "send the disciplinary decision to the superior of the former unit, which rated "
                    + "that year")
        case .nameFormer:
            say("ghi Nơi cũ ở trang Đảng viên", "name the former unit among the members")
        case .stateUnit:
            say("ghi Tính cho nơi ở trang Kỷ luật", "state the unit among the disciplines")
        case .byTimeOfFault:
            say(
                "tính theo thời điểm vi phạm ghi trên quyết định kỷ luật",
                "it goes by the time of the fault that the disciplinary decision names")
        case .enterMove:
            say(
                "ghi Ngày chuyển đến ở trang Đảng viên",
                "enter the day of the move among the members")
        }
    }
}

extension ComplaintPhrase {
    func words(_ say: Language) -> String {
        switch self {
        case .open:
            say(
                "Có đơn, dấu hiệu chưa giải quyết về đối tượng đã xếp loại: xem xét lại kết quả",
                "A complaint about a rated subject is open: the rating has to be looked at")
        case .withoutResult:
            say(
                "Đơn đã ghi ngày xong nhưng chưa ghi kết quả xem xét",
                "The complaint has a day of settling, but no result")
        case .settled(let codes):
            say(
                "Đơn, dấu hiệu đã xem xét xong: \(codes.joined(separator: ", "))",
                "Complaints that were settled: \(codes.joined(separator: ", "))")
        case .lookAgain:
            say(
                "cấp ủy cấp trên trực tiếp kiểm tra, xác minh, thẩm định; ghi Kết quả xem xét, "
                    + "Ngày có kết quả; nếu mức đã xếp không còn đúng, thêm dòng ở trang Đánh giá lại",
                "the direct superior verifies; enter result and day; if the level does not stand, "
                    + "add a row to the re-ratings")
        }
    }
}
