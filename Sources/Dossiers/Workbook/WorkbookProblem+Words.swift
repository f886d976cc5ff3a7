import PartyForms
import VietnameseText

extension WorkbookProblem {
    /// What is wrong; names of columns and codes, never what a cell says.
    var message: Phrase { .said(words) }

    private var words: Bilingual {
        switch self {
        case .noKnownSheet:
            Bilingual("Không có trang nào của sổ dữ liệu", "No sheet of the workbook is known")
        case .unknownSheet: Bilingual("Trang lạ, không đọc", "Unknown sheet, not read")
        case .duplicateSheet:
            Bilingual("Hai trang cùng tên, chỉ đọc trang đầu", "Two sheets of one name")
        case .noHead:
            Bilingual("Không tìm thấy dòng tiêu đề cột trong 15 dòng đầu", "No head row found")
        case .missingColumn(let title):
            Bilingual("Thiếu cột «\(title)»", "Column “\(title)” is missing")
        case .duplicateColumn(let title):
            Bilingual(
                "Hai cột cùng là «\(title)», chỉ đọc cột đầu", "Two columns mean “\(title)”")
        case .unknownColumn(let title):
            Bilingual("Cột lạ «\(title)», không đọc", "Unknown column “\(title)”, not read")
        case .ignoredRows:
            Bilingual(
                "Dòng không phải dữ liệu (tiêu đề nhóm, cộng, chữ ký), bỏ qua",
                "Rows that are no data (group, total, signature) are left out")
        case .extraRow:
            Bilingual("Trang này chỉ có một dòng dữ liệu", "This sheet holds one row only")
        case .missingValue(let title): Bilingual("Thiếu «\(title)»", "“\(title)” is missing")
        case .missingCode(let title):
            Bilingual(
                "Thiếu «\(title)»; không có mã thì không có văn bản nào của dòng đó",
                "“\(title)” is missing; without a code no paper of the row is made")
        case .uncalculated:
            Bilingual(
                "Công thức chưa có kết quả; mở bằng Excel và lưu lại",
                "A formula without a stored result; open in Excel and save again")
        case .errorValue: Bilingual("Ô báo lỗi", "The cell holds an error")
        case .badDate(let title):
            Bilingual("Không đọc được ngày ở cột «\(title)»", "Not a date, in column “\(title)”")
        case .badNumber(let title):
            Bilingual("Không phải số ở cột «\(title)»", "Not a number, in column “\(title)”")
        case .badWord(let title, _):
            Bilingual(
                "Không nhận ra giá trị ở cột «\(title)»", "Unknown value in column “\(title)”")
        case .unlistedWord(let title, _):
            Bilingual(
                "Giá trị ngoài danh sách ở cột «\(title)»: mẫu và quy tắc có thể không dùng đến",
                "A value off the list in column “\(title)”: forms and rules may not use it")
        case .duplicateCode(let code): Bilingual("Trùng mã \(code)", "Code \(code) is given twice")
        case .unknownReference(let title, _):
            Bilingual(
                "Mã ở cột «\(title)» không có", "The code in column “\(title)” does not exist")
        case .repaired(let repair, let title): repair.words(in: title)
        case .zeros(let title):
            Bilingual(
                "Đã thêm số 0 bị mất ở đầu, cột «\(title)»",
                "Lost leading zeros put back, column “\(title)”")
        case .hiddenRows, .hiddenColumn, .hiddenSheet, .buriedSheet, .guessedEncoding, .mergedCells,
            .legacyText,
            .legacyTitle,
            .unsplit, .twoValues, .serialDate, .doubtfulDate, .lostDigits, .looseDigits:
            messyWords
        }
    }

    /// What to do about it.
    var hint: Phrase? {
        switch self {
        case .badWord(_, let offered), .unlistedWord(_, let offered):
            let list = offered.prefix(12).joined(separator: ", ")
            return .said(Bilingual("chọn: \(list)", "choose: \(list)"))
        case .badDate:
            return .said(
                Bilingual("ghi dd/mm/yyyy, 5/1956 hoặc 1956", "write dd/mm/yyyy, 5/1956 or 1956"))
        case .unknownReference(_, let sheets):
            let list = sheets.map { "«\($0)»" }.joined(separator: ", ")
            return .said(Bilingual("xem cột Mã ở trang \(list)", "see the codes in \(list)"))
        case .zeros:
            return .said(Bilingual("để ô ở dạng văn bản (Text)", "format the cells as text"))
        default: return messyHint
        }
    }
}

extension Repair {
    fileprivate func words(in column: String) -> Bilingual {
        switch self {
        case .composition:
            Bilingual(
                "Đã đổi chữ tổ hợp sang dựng sẵn (NFC), cột «\(column)»",
                "Letters composed (NFC), column “\(column)”")
        case .lookAlike, .cyrillic:
            Bilingual(
                "Đã sửa chữ trông giống (Ð, ƣ …), cột «\(column)»",
                "Look-alike letters put right, column “\(column)”")
        case .space, .invisible:
            Bilingual(
                "Đã bỏ khoảng trắng lạ, ký tự ẩn, cột «\(column)»",
                "Odd spaces and hidden characters put right, column “\(column)”")
        }
    }
}
