import PartyForms
import VietnameseText

/// Why something in a list must be looked at.
enum ImportDoubt: Hashable {
    /// A cell could not be read.
    case cell(WorkbookProblem)
    /// A date that stands before one that cannot be later; the titles of their columns.
    case dateOrder(first: String, second: String)
    /// The same name and date of birth as another member.
    case samePerson(code: String)
    /// Two lists say different things of one member.
    case conflict(String)
    /// A row that may be several members of other lists.
    case severalPeople
    /// No list tells it of a member, and papers need it; the title of its column.
    case missing(String)
    /// The organisation was told by the title of the sheet alone.
    case unitFromSheet
    /// One organisation in several spellings.
    case spellings
    /// The list says that the person is a member no longer.
    case gone
    /// A code that an earlier row has.
    case codeTwice
    /// A column of ratings that names no year.
    case noYear(String)
    /// A state that last year's workbook had.
    case oldState
    /// A fact of the office that lists tell differently; the title of its column.
    case office(String)
    /// No list tells it; the title of its column.
    case untold(String)
}

extension ImportDoubt {
    /// Stable English words with hyphens.
    var code: String {
        switch self {
        case .cell(let problem): problem.code
        case .dateOrder: "date-order"
        case .samePerson: "same-person"
        case .conflict: "lists-differ"
        case .severalPeople: "several-people"
        case .missing: "missing-value"
        case .unitFromSheet: "organisation-from-sheet"
        case .spellings: "several-spellings"
        case .gone: "member-no-longer"
        case .codeTwice: "duplicate-code"
        case .noYear: "rating-without-year"
        case .oldState: "state-of-last-year"
        case .office: "office-differs"
        case .untold: "not-told"
        }
    }

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
        case .conflict(let title):
            Bilingual(
                "Hai danh sách ghi khác nhau ở «\(title)», giữ nơi ghi trước",
                "Two lists differ in “\(title)”; the first one is kept")
        case .severalPeople:
            Bilingual(
                "Có thể là nhiều đảng viên cùng họ tên, không lấy vào",
                "May be any of several members of one name, left out")
        case .missing(let title): Bilingual("Thiếu «\(title)»", "“\(title)” is missing")
        case .unitFromSheet:
            Bilingual("Tên chi bộ lấy theo tên trang", "The organisation is named after the sheet")
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
        case .samePerson:
            Bilingual("nếu là một người thì xóa một dòng", "delete one if it is one person")
        case .conflict:
            Bilingual("sửa trong sổ nếu nơi ghi sau mới đúng", "put it right if the other holds")
        case .severalPeople:
            Bilingual(
                "thêm ngày sinh hoặc mã rồi nhập lại, hoặc điền tay",
                "add a date of birth or a code, or fill in by hand")
        case .missing:
            Bilingual("điền ở trang Đảng viên", "fill it in in the sheet Đảng viên")
        case .unitFromSheet:
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
