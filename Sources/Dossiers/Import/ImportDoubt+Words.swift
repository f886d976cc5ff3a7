import PartyForms
import VietnameseText

extension ImportDoubt {
    /// What is doubtful; never what a cell says.
    var message: Bilingual {
        switch self {
        case .cell(let problem):
            Bilingual(
                problem.message.text(in: .vietnamese), problem.message.text(in: .english))
        case .dateOrder(let first, let second):
            Bilingual("«\(first)» sau «\(second)»", "“\(first)” is later than “\(second)”")
        case .samePerson(let code):
            Bilingual(
                "Trùng họ tên và ngày sinh với \(code)",
                "The same name and date of birth as \(code)")
        case .sameButAccents(let code):
            Bilingual(
                "Họ tên chỉ khác dấu với \(code) ở danh sách khác",
                "The name differs in accents alone from \(code)'s in another list")
        case .sameCard(let code):
            Bilingual("Trùng số thẻ đảng với \(code)", "The same card as \(code)")
        case .conflict(let title):
            Bilingual(
                "Hai danh sách ghi khác nhau ở «\(title)», giữ nơi ghi trước",
                "Two lists differ in “\(title)”; the first one is kept")
        case .twoMarks(let title):
            Bilingual(
                "Nhiều ô đánh dấu trái nhau cho «\(title)», không lấy ô nào",
                "Marks for “\(title)” contradict each other, none was taken")
        case .severalPeople:
            Bilingual(
                "Có thể là nhiều đảng viên cùng họ tên, không lấy vào",
                "May be any of several members of one name, left out")
        case .missing(let title): Bilingual("Thiếu «\(title)»", "“\(title)” is missing")
        case .unitFromSheet:
            Bilingual("Tên chi bộ lấy theo tên trang", "The organisation is named after the sheet")
        case .unitFromHeading:
            Bilingual(
                "Tên chi bộ lấy theo dòng đầu nhóm, dòng ấy không ghi là chi bộ",
                "The organisation is named after a heading that does not call it one")
        case .spellings:
            Bilingual(
                "Các cách viết được coi là một tổ chức", "Spellings taken for one organisation")
        case .gone:
            Bilingual(
                "Danh sách ghi không còn là đảng viên, không lấy vào",
                "The list says a member no longer, left out")
        case .codeTwice:
            Bilingual("Trùng mã với dòng trên, đặt mã khác", "The code was taken; another was made")
        case .noYear(let title):
            Bilingual(
                "Cột «\(title)» không rõ năm xếp loại, chưa dùng",
                "Column “\(title)” does not tell its year, not used")
        case .oldState:
            Bilingual("Tình trạng của năm trước", "The state is last year's")
        case .office(let title):
            Bilingual("Các danh sách ghi «\(title)» khác nhau", "Lists differ in “\(title)”")
        case .untold(let title):
            Bilingual("Danh sách không cho biết «\(title)»", "No list tells “\(title)”")
        }
    }

    /// What to do about it.
    var hint: Bilingual {
        switch self {
        case .cell(let problem):
            problem.hint.map { Bilingual($0.text(in: .vietnamese), $0.text(in: .english)) }
                ?? Bilingual("xem ô gốc, điền tay vào sổ", "look at the cell, fill it in by hand")
        case .dateOrder: Bilingual("xem lại hai ngày", "check both dates")
        case .sameCard: Bilingual("xem lại số thẻ của hai người", "check both cards")
        case .samePerson, .sameButAccents:
            Bilingual("nếu là một người thì xóa một dòng", "delete one if it is one person")
        case .twoMarks:
            Bilingual("xem ô gốc, điền tay vào sổ", "look at the cells, fill it in by hand")
        case .conflict:
            Bilingual("sửa trong sổ nếu nơi ghi sau mới đúng", "put it right if the other holds")
        case .severalPeople:
            Bilingual(
                "thêm ngày sinh hoặc mã rồi nhập lại, hoặc điền tay",
                "add a date of birth or a code, or fill in by hand")
        case .missing:
            Bilingual("điền ở trang Đảng viên", "fill it in in the sheet Đảng viên")
        case .unitFromSheet, .unitFromHeading:
            Bilingual(
                "sửa tên ở trang Tổ chức nếu chưa đúng", "put the name right in the sheet Tổ chức")
        case .spellings:
            Bilingual(
                "nếu là hai chi bộ thì tách ở trang Tổ chức",
                "part them in the sheet Tổ chức if they are two")
        case .gone:
            Bilingual("còn sinh hoạt thì thêm vào trang Đảng viên", "add the member if it is wrong")
        case .codeTwice:
            Bilingual("mã phải riêng cho từng người", "every member has a code of their own")
        case .noYear:
            Bilingual(
                "ghi năm vào tiêu đề cột rồi nhập lại",
                "put the year into the title and import again")
        case .oldState:
            Bilingual(
                "sửa cột Tình trạng theo năm nay", "put the column Tình trạng right for this year")
        case .office, .untold:
            Bilingual("điền ở trang Thông tin", "fill it in in the sheet Thông tin")
        }
    }
}
