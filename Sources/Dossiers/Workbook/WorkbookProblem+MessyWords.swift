import PartyForms
import VietnameseText

/// The words for what real workbooks hold and ours do not.
extension WorkbookProblem {
    var messyWords: Bilingual {
        switch self {
        case .hiddenRows(let isFiltered):
            Bilingual(
                isFiltered ? "Dòng ẩn vì đang lọc, vẫn được đọc" : "Dòng bị ẩn, vẫn được đọc",
                isFiltered ? "Rows hidden by a filter are read" : "Hidden rows are read")
        case .hiddenColumn(let title):
            Bilingual("Cột ẩn «\(title)», vẫn được đọc", "Hidden column “\(title)” is read")
        case .hiddenSheet: Bilingual("Trang ẩn, vẫn được đọc", "A hidden sheet is read")
        case .mergedCells(let title):
            Bilingual(
                "Ô gộp: mỗi dòng nhận giá trị của ô gộp, cột «\(title)»",
                "Merged cells: each row has their value, column “\(title)”")
        case .legacyText(let title, let isSure):
            isSure
                ? Bilingual(
                    "Đã đổi chữ gõ bằng phông cũ (TCVN3, VNI) sang Unicode, cột «\(title)»",
                    "Text in an old font (TCVN3, VNI) made Unicode, column “\(title)”")
                : Bilingual(
                    "Đã đổi chữ trông như gõ bằng phông cũ (TCVN3, VNI) sang Unicode, cột «\(title)»",
                    "Text that looks as typed in an old font made Unicode, column “\(title)”")
        case .legacyTitle(let shown):
            Bilingual(
                "Tiêu đề gõ bằng phông cũ, đọc là «\(shown)»",
                "A title in an old font, read as “\(shown)”")
        default: factWords
        }
    }

    private var factWords: Bilingual {
        switch self {
        case .unsplit(let title, let isKept):
            Bilingual(
                "Không tách được các ý trong ô, cột «\(title)»; "
                    + (isKept ? "ô được giữ nguyên" : "ô chưa được đọc"),
                "The facts in the cell cannot be told apart, column “\(title)”; "
                    + (isKept ? "it is kept whole" : "it is not read"))
        case .twoValues(let title):
            Bilingual(
                "Hai cột cho hai giá trị «\(title)» khác nhau, lấy cột riêng",
                "Two columns give two values of “\(title)”; its own column counts")
        case .serialDate(let title):
            Bilingual(
                "Ngày ghi thành số của Excel, đã đổi lại, cột «\(title)»",
                "A day that stood as a number made a date, column “\(title)”")
        case .doubtfulDate(let title, .order):
            Bilingual(
                "Ngày và tháng có thể đã bị đảo khi mở bằng Excel tiếng Anh, cột «\(title)»",
                "Day and month may have been swapped by an English Excel, column “\(title)”")
        case .doubtfulDate(let title, .year):
            Bilingual(
                "Có thể là năm bị Excel đổi thành ngày của năm 1905, cột «\(title)»",
                "A year that Excel may have made a day of 1905, column “\(title)”")
        case .doubtfulDate(let title, .before(let first)):
            Bilingual(
                "Cột «\(title)» trước cột «\(first)»",
                "Column “\(title)” lies before column “\(first)”")
        case .doubtfulDate(let title, .future):
            Bilingual(
                "Cột «\(title)» sau năm kiểm điểm",
                "Column “\(title)” lies behind the year under review")
        case .lostDigits(let title):
            Bilingual(
                "Số dài đã mất chữ số cuối (1.23E+11), cột «\(title)»; ô chưa được đọc",
                "A long number lost its last digits, column “\(title)”; it is not read")
        case .looseDigits(let title):
            Bilingual(
                "Đã bỏ dấu cách, dấu nháy trong dãy số, cột «\(title)»",
                "Spaces and quotes among digits put right, column “\(title)”")
        case .guessedEncoding(let name):
            Bilingual(
                "Tệp chữ không ghi bảng mã, đọc theo \(name)",
                "The text file names no encoding, read as \(name)")
        default:
            Bilingual(
                "Trang bị ẩn sâu (very hidden), không đọc", "A very hidden sheet is not read")
        }
    }

    /// What to do about it.
    var messyHint: Phrase? {
        switch self {
        case .hiddenRows:
            .said(
                Bilingual(
                    "bỏ ẩn, bỏ lọc để kiểm tra; xóa dòng nếu không còn đảng viên đó",
                    "show the rows to check them; delete those of people who left"))
        case .legacyText, .legacyTitle, .guessedEncoding:
            .said(
                Bilingual(
                    "đối chiếu lại với sổ gốc trước khi in",
                    "compare with the original before printing"))
        case .unsplit, .lostDigits:
            .said(Bilingual("ghi lại vào cột riêng", "write each value into its own column"))
        case .doubtfulDate(_, .before), .doubtfulDate(_, .future):
            .said(
                Bilingual(
                    "đối chiếu với lý lịch, sửa ô sai", "compare with the papers and mend the cell")
            )
        case .doubtfulDate:
            .said(
                Bilingual(
                    "xem lại giấy tờ, ghi ngày ở dạng văn bản (Text)",
                    "look at the papers and write the day as text"))
        default: nil
        }
    }
}
