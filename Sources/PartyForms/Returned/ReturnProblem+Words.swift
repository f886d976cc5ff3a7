public import VietnameseText

extension ReturnPhrase {
    /// The phrase in words.
    func words(_ say: Language) -> String {
        if isHint { return problem.hint(say) ?? "" }
        let title = problem.title(say)
        guard !about.isEmpty else { return title }
        let shown = about.prefix(8).joined(separator: "; ")
        let rest = about.count - 8
        let more = rest > 0 ? say("; và \(rest) mục khác", "; \(rest) more") : ""
        return title + ": " + shown + more
    }
}

extension ReturnProblem {
    var hasHint: Bool { hint(.vietnamese) != nil }

    /// What it looks for, in one line.
    public func title(_ say: Language) -> String {
        formTitle(say) ?? fieldTitle(say) ?? contentTitle(say)
    }

    private func formTitle(_ say: Language) -> String? {
        switch self {
        case .noMark: say("Tệp không còn dấu nhận dạng", "The file has lost its mark")
        case .unknownForm:
            say("Không nhận ra đây là mẫu nào", "It is not clear which form this is")
        case .otherRegime:
            say("Mẫu của quy định khác, không ghi vào sổ", "A form of another regime")
        case .otherYear: say("Mẫu của năm khác, không ghi vào sổ", "A form of another year")
        case .otherTemplate:
            say("Mẫu in từ phiên bản khác", "The form was printed from another version")
        case .noRecord: say("Không rõ mẫu này của ai", "It is not clear whose form this is")
        case .ambiguousRecord:
            say("Nhiều người trong sổ khớp với mẫu này", "Several in the book fit this form")
        case .unknownSubject: say("Sổ không có mã này", "The book does not have this code")
        case .otherPerson:
            say(
                "Người ghi trong mẫu không phải người của mã này",
                "The form names another person than its code")
        case .bookChanged:
            say(
                "Sổ đã đổi sau khi in mẫu, giữ theo sổ",
                "The book changed after the form was printed; the book holds")
        case .sameRecord:
            say("Hai tệp khác nhau cùng một mẫu, một người", "Two files of one form and person")
        case .sameCopy: say("Trùng nội dung với tệp", "Says the same as the file")
        case .clash:
            say("Hai mẫu ghi khác nhau vào cùng một ô", "Two forms differ about one cell")
        case .takenBefore: say("Tệp đã nhận từ trước", "The file was taken in before")
        case .foundByPerson:
            say("Nhận ra người theo tên và phần đầu", "The person was recognised by the head")
        default: nil
        }
    }

    private func fieldTitle(_ say: Language) -> String? {
        switch self {
        case .twoTicks: say("Đánh dấu nhiều ô", "Several boxes are ticked")
        case .twoValues: say("Một mục ghi hai giá trị khác nhau", "One field has two values")
        case .placeGone: say("Không còn chỗ của mục", "The place is gone")
        case .emptyAnswer: say("Chưa trả lời", "Not answered")
        case .blankAnswer: say("Để trống", "Left blank")
        case .emptied:
            say("Đã xóa nội dung in sẵn, sổ giữ nguyên", "Was emptied; the book keeps it")
        case .replaced:
            say("Thay nội dung sổ đã có", "Takes the place of what the book has")
        case .badDate: say("Ngày không đọc được", "No readable date")
        case .badNumber: say("Không phải là số", "Not a number")
        case .offList: say("Không có trong danh sách", "Not on the list")
        case .badTick: say("Ô đánh dấu không rõ", "Unclear tick")
        case .undivided:
            say("Không tách được các mục liền nhau", "Neighbouring fields cannot be told apart")
        case .officePart:
            say("Phần của cơ quan, không ghi vào sổ", "The office's own part, not written")
        case .officeField:
            say("Do cơ quan ghi, sổ không có ô", "The office's own, without a cell in the book")
        case .othersPart:
            say("Phần do tổ chức, người khác ghi", "Filled in by others")
        case .incompleteRow:
            say(
                "Thiếu mục chính của dòng, không ghi vào sổ",
                "The row lacks what it is known by, not written")
        case .noPlace: say("Sổ không có ô cho mục", "The book has no cell for it")
        case .byBookmark: say("Tìm theo dấu trang ẩn", "Found by hidden bookmarks")
        case .byHeading:
            say("Tìm theo chữ xung quanh", "Found by the words around them")
        default: nil
        }
    }

    private func contentTitle(_ say: Language) -> String {
        switch self {
        case .legacyFont: say("Đã chuyển từ phông chữ cũ", "Converted from an old font")
        case .repaired: say("Đã sửa chữ gõ sai mã", "Letters were put right")
        case .trackedChanges:
            say("Có theo dõi sửa đổi, đọc như đã chấp nhận", "Tracked changes, read as accepted")
        case .comments: say("Có nhận xét bên lề", "Has comments")
        case .pictures: say("Có hình hoặc đối tượng, không đọc", "Has pictures or objects")
        case .leftOut: say("Có phần không đọc", "Has parts that were not read")
        case .rearranged:
            say("Danh sách, bảng hoặc khung chữ thành dòng chữ", "Lists or tables became lines")
        default: rawValue
        }
    }

    /// What to do about it; nil where nothing has to be done.
    public func hint(_ say: Language) -> String? {
        switch self {
        case .unknownForm, .noRecord, .ambiguousRecord:
            say(
                "mở tệp, nhập tay vào sổ, hoặc gửi lại mẫu có dấu nhận dạng",
                "open it and enter it by hand, or send a marked form again")
        case .otherPerson:
            say(
                "hỏi lại người nộp; đúng là người ấy thì sửa sổ rồi đọc lại",
                "ask who sent it; if it is the person, mend the book and read it again")
        case .sameRecord:
            say(
                "giữ lại một tệp rồi đọc lại", "keep one of them and read it again")
        case .twoTicks, .emptyAnswer, .twoValues, .offList, .badDate, .badNumber, .badTick:
            say("hỏi lại người nộp hoặc ghi tay vào sổ", "ask who sent it, or enter it by hand")
        case .otherYear, .otherRegime:
            say("giá trị có trong kết quả JSON", "the values are in the JSON result")
        case .placeGone, .undivided, .pictures, .comments, .leftOut:
            say("mở tệp để xem", "open the file and look")
        default: nil
        }
    }
}
