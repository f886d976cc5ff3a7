import DocxTemplate
import Dossiers
import PartyForms
import Spreadsheet
import VietnameseText

extension LibraryError: Failure {
    var status: ExitStatus {
        switch self {
        case .unknownRegime, .unknownForm, .noRegime, .foreignForm: .usage
        case .wrongYear(let wrong): wrong.isInBook ? .unreadable : .usage
        case .digest: .fault
        case .file, .json, .fields, .definition, .regime, .template, .notBuilt, .noRegimeFor,
            .unknownRegimeInBook:
            .unreadable
        }
    }

    func message(in language: Language) -> String {
        switch self {
        case .file(let error): error.message(in: language)
        case .json(let error): error.message(in: language)
        case .fields(let error): error.message(in: language)
        case .regime(let error): error.text(in: language)
        case .template(let error): error.message(in: language)
        case .digest(let error): error.message(in: language)
        case .definition(let error):
            language("workbook.json: sai ở \(error.path)", "workbook.json: wrong at \(error.path)")
        case .unknownRegime(let id, let nearest):
            language("không có quy định «\(id)»", "there is no regime «\(id)»")
                + language.suggestion(nearest)
        case .unknownRegimeInBook(let name, let known):
            language(
                "trang Thông tin, cột Quy định: không có quy định «\(name)»; các quy định: ",
                "sheet Thông tin, column Quy định: there is no regime «\(name)»; regimes: ")
                + known.joined(separator: ", ")
        case .wrongYear(let wrong): wrong.message(in: language)
        case .foreignForm(let foreign): foreign.message(in: language)
        case .unknownForm(let id, let regime, let nearest):
            language(
                "quy định \(regime) không có biểu «\(id)»",
                "the regime \(regime) has no form «\(id)»")
                + language.suggestion(nearest)
        case .noRegime:
            language(
                "chưa biết theo quy định nào; dùng --regime (xem: hoso forms)",
                "which regime? use --regime (see: hoso forms)")
        case .notBuilt(let form):
            language(
                "biểu \(form) chưa dựng mẫu Word; chạy: hoso template build",
                "the form \(form) has no Word template; run: hoso template build")
        case .noRegimeFor(let year):
            language(
                "không có quy định nào cho năm \(year.map(String.init) ?? "…") ở địa phương này",
                "no regime governs the year \(year.map(String.init) ?? "…") at this place")
        }
    }
}

extension BookError: Failure {
    var status: ExitStatus {
        switch self {
        case .file, .json, .noManifest, .spreadsheet, .locked, .needsOffice, .unreadableByOffice:
            .unreadable
        case .digest: .fault
        }
    }

    func message(in language: Language) -> String {
        switch self {
        case .file(let error): error.message(in: language)
        case .json(let error): error.message(in: language)
        case .digest(let error): error.message(in: language)
        case .spreadsheet(let file, let error): "\(file): \(error.message(in: language))"
        case .noManifest(let file, let lacking):
            language(
                "\(file): không phải bản kê của một hồ sơ (thiếu «\(lacking)»); "
                    + "làm lại bằng hoso dossier",
                "\(file): is no manifest of a dossier («\(lacking)» is missing); "
                    + "make it again by hoso dossier")
        case .locked(let file):
            language(
                "\(file): sổ có mật khẩu; mở bằng Excel, bỏ mật khẩu rồi lưu lại",
                "\(file): behind a password; open it in Excel, remove the password, save it")
        case .needsOffice(let file):
            language(
                "\(file): không phải .xlsx; mở bằng Excel và lưu thành .xlsx, hoặc cài LibreOffice: "
                    + Self.packages,
                "\(file): no .xlsx; open it in Excel and save it as .xlsx, or install LibreOffice: "
                    + Self.packages)
        case .unreadableByOffice(let file):
            language(
                "\(file): LibreOffice không đọc được (có mật khẩu, bị hỏng, hoặc thiếu gói: "
                    + "\(Self.packages)); mở bằng Excel và lưu thành .xlsx",
                "\(file): LibreOffice cannot read it (a password, damage, or a missing package: "
                    + "\(Self.packages)); open it in Excel and save it as .xlsx")
        }
    }

    private static let packages = "sudo apt install libreoffice-calc-nogui"
}

extension SpreadsheetError: Failure {
    var status: ExitStatus { .unreadable }

    func message(in language: Language) -> String {
        switch self {
        case .package(let error): error.message(in: language)
        case .unreadablePart(let part, let error): "\(part): \(error.message(in: language))"
        case .notAWorkbook:
            language("không phải sổ Excel (.xlsx)", "no Excel workbook (.xlsx)")
        case .missingSheet(let title):
            language("thiếu nội dung trang «\(title)»", "the sheet «\(title)» is missing")
        case .overLimit(let name, let value, let limit, let sheet):
            (sheet.map { language("trang «\($0)»: ", "sheet «\($0)»: ") } ?? "")
                + language.overLimit(name, value, of: limit)
        case .longText(let line, let limit):
            language(
                "dòng \(line): một ô dài quá \(limit) byte; có dấu nháy không đóng? "
                    + "(giới hạn: --limit csv-cell=N)",
                "line \(line): a cell of more than \(limit) bytes; is a quote never closed? "
                    + "(the limit: --limit csv-cell=N)")
        case .fullSheet(let title):
            language(
                "trang «\(title)» hết hàng (1.048.576)",
                "the sheet «\(title)» is full (1,048,576 rows)")
        case .damagedCell(let sheet, let cell):
            language(
                "ô \(sheet)!\(cell) bị hỏng; mở bằng Excel rồi lưu lại",
                "the cell \(sheet)!\(cell) is damaged; open it in Excel and save it")
        case .doubledCell(let sheet, let cell):
            language(
                "ô \(sheet)!\(cell) có hai lần trong tệp; mở bằng Excel, xem lại rồi lưu",
                "the cell \(sheet)!\(cell) is there twice; open it in Excel, look at it and save")
        case .damagedText(let line):
            language(
                "dòng \(line): chữ bị cắt dở, hoặc dấu nháy không đóng",
                "line \(line): a cut letter, or a quote that is never closed")
        case .notText(let line):
            language(
                "dòng \(line): có byte 0, tệp hỏng hoặc không phải tệp chữ",
                "line \(line): a byte of zero: the file is damaged, or no text")
        case .unknownEncoding(let line):
            language(
                "dòng \(line): không nhận ra bảng mã (đã thử UTF-8, UTF-16, Windows-1258, TCVN3, "
                    + "VNI); mở bằng Excel rồi lưu thành «CSV UTF-8» hoặc .xlsx",
                "line \(line): unknown encoding (tried UTF-8, UTF-16, Windows-1258, TCVN3, VNI); "
                    + "open it in Excel and save it as “CSV UTF-8” or .xlsx")
        case .cellTooLong(let sheet, let cell):
            language(
                "ô \(sheet)!\(cell) dài quá 32.767 ký tự",
                "the cell \(sheet)!\(cell) is longer than 32,767 characters")
        case .formulaCell(let sheet, let cell):
            language(
                "ô \(sheet)!\(cell) do công thức tính, không ghi đè",
                "the cell \(sheet)!\(cell) holds a formula, which is not overwritten")
        case .sheetTitle(let title):
            language(
                "tên trang «\(title)» không dùng được", "the sheet title «\(title)» is no good")
        case .lostInWriting(let sheet):
            language(
                "sổ Excel ghi ra bị thiếu (trang «\(sheet)»): có lẽ thư mục tạm /tmp đã đầy; dọn chỗ "
                    + "rồi chạy lại",
                "the workbook was not written whole (sheet «\(sheet)»): the temporary folder /tmp "
                    + "may be full; make room and run again")
        case .unwritable(let reason):
            language("không ghi được sổ Excel: \(reason)", "cannot write the workbook: \(reason)")
        }
    }
}

/// A failure whose own words do not name the file.
struct NamedFailure: Failure {
    var file: String
    var error: any Failure

    var status: ExitStatus { error.status }

    func message(in language: Language) -> String { "\(file): \(error.message(in: language))" }
}
