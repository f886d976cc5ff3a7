import JSONText
import PartyForms
import Spreadsheet
import Testing
import VietnameseText

@testable import Dossiers

/// Reads tables that are written as text: a line is a row, "|" parts the cells.
@Suite struct WorkbookReadingTests {
    private func read(_ sheets: [String: String]) throws -> WorkbookReading {
        let drafts = sheets.sorted { $0.key < $1.key }.map { title, text in
            let rows = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
                line.split(separator: "|", omittingEmptySubsequences: false).map(Self.cell)
            }
            let head = rows.first ?? []
            return SheetDraft(
                title: title,
                columns: head.map { cell in
                    guard case .text(let text) = cell else { return ColumnDraft(title: "") }
                    return ColumnDraft(title: text)
                }, rows: Array(rows.dropFirst()))
        }
        return try WorkbookReading(
            xlsx: WorkbookWriter(sheets: drafts).bytes(), named: "so.xlsx",
            definition: SampleCommuneTests.definition())
    }

    /// "#12" is a number, all else is text.
    private static func cell(_ text: Substring) -> CellDraft {
        let text = text.split(separator: " ").joined(separator: " ")
        if text.isEmpty { return .blank }
        return text.hasPrefix("#") ? .number(String(text.dropFirst())) : .text(text)
    }

    private func codes(_ reading: WorkbookReading) -> [String] { reading.findings.map(\.code) }

    @Test(arguments: [
        "Họ và tên", "HO VA TEN", "họ tên", "Họ, tên", "Họ và tên (ghi đủ dấu)", "ho_ten",
        "Họ và tên đảng viên",
    ])
    func `titles are matched without accents, by synonyms and by key`(_ title: String) throws {
        let reading = try read(["Đảng viên": "Mã|\(title)|Chi bộ\nM1|Lê Văn A|TC1"])
        #expect(reading.book["dang_vien"]?.rows.first?["ho_ten"]?.text == "Lê Văn A")
        #expect(codes(reading) == [])
    }

    @Test(arguments: ["Đảng viên", "DANG VIEN", "Danh sách đảng viên", "dang_vien"])
    func `sheets are matched by title, synonym and key`(_ title: String) throws {
        let reading = try read([title: "Mã|Họ và tên|Chi bộ\nM1|Lê Văn A|TC1"])
        #expect(reading.book["dang_vien"]?.rows.count == 1)
    }

    @Test func `a title block above, a signature below and a subtotal are no data`() throws {
        let reading = try read([
            "Đảng viên": """
            ĐẢNG BỘ XÃ||
            |DANH SÁCH ĐẢNG VIÊN|
            STT|Mã|Họ và tên|Chi bộ|Quê quán
            #1|#2|#3|#4|#5
            #1|M1|Lê Văn A|TC1|
            |I. Chi bộ hai|||
            #2|M2|Lê Văn B|TC2|
            |Cộng: 2|||
            ||NGƯỜI LẬP BIỂU||T/M CHI ỦY
            """
        ])
        let rows = reading.book["dang_vien"]?.rows ?? []
        #expect(rows.compactMap { $0["ma"]?.text } == ["M1", "M2"])
        #expect(rows.map(\.number) == [5, 7])
        #expect(codes(reading) == ["ignored-row"])
        #expect(rows.first?["ho_ten"]?.place == CellPlace(sheet: "Đảng viên", cell: "C5"))
    }

    @Test(arguments: [
        ("1956", "1956"), ("#1956", "1956"), ("5/1956", "5/1956"), ("03/5/1956", "03/5/1956"),
        ("3-5-1956", "3/5/1956"), ("03.05.1956", "03/05/1956"), ("1956-05-03", "03/05/1956"),
        ("ngày 03 tháng 5 năm 1956", "03/5/1956"), ("tháng 5 năm 1956", "5/1956"),
    ])
    func `a date keeps the precision it was given`(written: String, read: String) throws {
        let reading = try self.read([
            "Đảng viên": "Mã|Họ và tên|Ngày sinh|Chi bộ\nM1|Lê Văn A|\(written)|TC1"
        ])
        #expect(reading.book["dang_vien"]?.rows.first?["ngay_sinh"]?.text == read)
    }

    @Test(arguments: [
        ("7 giờ 30", "7 giờ 30"), ("7h30", "7 giờ 30"), ("07:30", "7 giờ 30"),
        ("07 giờ 05 phút", "7 giờ 05"), ("11 giờ", "11 giờ 00"), ("#0.3125", "7 giờ 30"),
        ("#0.458333333333333", "11 giờ 00"), ("25:00", "25:00"), ("đầu giờ sáng", "đầu giờ sáng"),
    ])
    func `a time is read as typed and as a spreadsheet keeps it`(
        written: String, read time: String
    ) throws {
        let reading = try read([
            "Hội nghị": "Mã|Loại hội nghị|Giờ bắt đầu\nHN01|kiểm điểm tập thể|\(written)"
        ])
        #expect(reading.book["hoi_nghi"]?.rows.first?["gio_bat_dau"]?.text == time)
        #expect(codes(reading) == [])
    }

    @Test(arguments: ["31/02/1956", "13/1956", "3/5/56", "hôm nay", "#12"])
    func `what is no date is reported with its cell`(_ written: String) throws {
        let reading = try read([
            "Đảng viên": "Mã|Họ và tên|Ngày sinh|Chi bộ\nM1|Lê Văn A|\(written)|TC1"
        ])
        #expect(codes(reading) == ["bad-date"])
        #expect(reading.findings.first?.location == "Đảng viên!C2")
        #expect(reading.book["dang_vien"]?.rows.first?["ngay_sinh"] == nil)
    }

    @Test(arguments: [
        ("HTXSNV", "HTXSNV"), ("HTSXNV", "HTXSNV"), ("xuất sắc", "HTXSNV"),
        ("Hoàn thành xuất sắc nhiệm vụ", "HTXSNV"), ("Tốt", "HTTNV"), ("HTTNV", "HTTNV"),
        ("hoàn thành nhiệm vụ", "HTNV"), ("Không hoàn thành", "KHTNV"),
        ("Trong sạch, vững mạnh", "TSVM"),
    ])
    func `levels are known by code, official words and common typings`(
        written: String, level: String
    ) throws {
        let reading = try read(["Xếp loại": "Mã đối tượng|Năm|Cấp ủy\nM1|#2023|\(written)"])
        #expect(reading.book["xep_loai"]?.rows.first?["cap_uy"]?.text == level)
    }

    @Test(arguments: [("XS", "XS"), ("tốt", "T"), ("Trung bình", "TB"), ("KÉM", "K")])
    func `grades are known by code and word`(written: String, grade: String) throws {
        let reading = try read(["Tiêu chí": "Mã đối tượng|Tiêu chí|Cấp độ\nM1|cn_3|\(written)"])
        #expect(reading.book["tieu_chi"]?.rows.first?["cap_do"]?.text == grade)
    }

    @Test func `an unknown level is reported with the words to choose from`() throws {
        let reading = try read(["Xếp loại": "Mã đối tượng|Năm|Cấp ủy\nM1|#2023|Giỏi"])
        #expect(codes(reading) == ["bad-word"])
        let printed = reading.findings.first?.printed(in: .vietnamese) ?? ""
        #expect(printed.contains("Xếp loại!C2"))
        #expect(printed.contains("Hoàn thành tốt nhiệm vụ"))
        #expect(!printed.contains("Giỏi"))
    }

    @Test(arguments: [
        ("Kiểm điểm", "Mã đối tượng|Mục|Nội dung\nM1|i_99|Bài viết", "muc", "B2"),
        ("Tổ chức", "Mã|Tên|Loại\nTC1|Chi bộ một|chi bo", "loai", "C2"),
    ])
    func `a word off an open list is kept and reported`(
        sheet: String, text: String, column: String, cell: String
    ) throws {
        let reading = try read([sheet: text])
        #expect(reading.findings.map(\.code) == ["unlisted-word"])
        #expect(reading.findings.flatMap(\.cells).map(\.cell) == [cell])
        let rows = reading.book.sheets.values.flatMap(\.rows)
        #expect(rows.compactMap { $0[column]?.text }.count == 1)
    }

    @Test func `zeros that a number lost are put back and reported`() throws {
        let reading = try read([
            "Tổ chức": "Mã|Tên tổ chức\n007|Chi bộ A\n#12|Chi bộ B",
            "Đảng viên":
                "Mã|Họ và tên|Số thẻ|Chi bộ\nM1|Lê Văn A|#1234567|#7\nM2|Lê Văn B||Chi bộ B",
        ])
        let rows = reading.book["dang_vien"]?.rows ?? []
        #expect(rows.first?["so_the"]?.text == "01234567")
        #expect(rows.compactMap { $0["chi_bo"]?.text } == ["007", "012"])
        #expect(Set(codes(reading)) == ["repaired-zeros"])
    }

    @Test func `several values in one cell are a line each`() throws {
        let reading = try read([
            "Kỷ luật": "Mã đối tượng|Số quyết định|Năm vi phạm\nM1|1-QĐ|2021; 2022\nM2|2-QĐ|#2020"
        ])
        let years = reading.book["ky_luat"]?.rows.compactMap { $0["nam_vi_pham"]?.text }
        #expect(years == ["2021\n2022", "2020"])
    }

    @Test func `a code that is given twice is reported, for one of its rows would be lost`() throws
    {
        let reading = try read([
            "Đảng viên": "Mã|Họ và tên|Chi bộ\nM1|Lê Văn A|TC1\nM1|Lê Văn B|TC1"
        ])
        #expect(codes(reading) == ["duplicate-code"])
        #expect(reading.findings.first?.location == "Đảng viên!A2:A3")
    }

    @Test func `a row without its code is reported and kept apart from signatures`() throws {
        let reading = try read([
            "Đảng viên": """
            Mã|Họ và tên|Ngày sinh|Chi bộ
            M1|Lê Văn A|1956|TC1
            |Lê Văn B|1957|TC1
            """
        ])
        #expect(codes(reading) == ["missing-value"])
        #expect(reading.findings.first?.location == "Đảng viên!B3")
    }

    @Test(arguments: [
        ("Đảng viên", "Mã|Họ và tên|Chi bộ\nM1|Lê Văn A|TC9", "Đảng viên!C2"),
        ("Xếp loại", "Mã đối tượng|Năm|Cấp ủy\nM77|#2023|HTNV", "Xếp loại!A2"),
        ("Kiểm điểm", "Mã đối tượng|Mục|Nội dung\nM77|i_1|Ưu điểm", "Kiểm điểm!A2"),
    ])
    func `a code that stands in no other sheet is reported`(
        sheet: String, table: String, cell: String
    ) throws {
        var sheets = [
            "Tổ chức": "Mã|Tên tổ chức\nTC1|Chi bộ A", "Tập thể": "Mã|Tên tập thể\nTT1|Chi ủy A",
            "Đảng viên": "Mã|Họ và tên|Chi bộ\nM1|Lê Văn A|TC1",
        ]
        sheets[sheet] = table
        let reading = try read(sheets)
        #expect(codes(reading) == ["unknown-code"])
        #expect(reading.findings.first?.location == cell)
    }

    @Test func `a code that stands in two sheets is reported in both`() throws {
        let reading = try read([
            "Tổ chức": "Mã|Tên tổ chức\nTC1|Chi bộ A\nX1|Chi bộ B",
            "Tập thể": "Mã|Tên tập thể\nTT1|Chi ủy A\nX1|Chi ủy B",
        ])
        #expect(codes(reading) == ["duplicate-code"])
        #expect(reading.findings[0].cells.map(\.sheet) == ["Tổ chức", "Tập thể"])
    }

    @Test(arguments: [
        ("Chi bộ thôn Hà", "TC2"), ("chi bộ thôn HẠ", "TC1"), ("CHI BO THON DONG", "TC3"),
        // Two are meant by it.
        ("CHI BO THON HA", "CHI BO THON HA"), ("Chi bộ thôn Hả", "Chi bộ thôn Hả"),
    ])
    func `an organisation in place of a code is known by its name`(
        name: String, code: String
    ) throws {
        let reading = try read([
            "Tổ chức": """
            Mã|Tên tổ chức
            TC1|Chi bộ thôn Hạ
            TC2|Chi bộ thôn Hà
            TC3|Chi bộ thôn Đông
            """,
            "Đảng viên": "Mã|Họ và tên|Chi bộ\nM1|Lê Văn A|\(name)",
        ])
        #expect(reading.book["dang_vien"]?.rows.first?["chi_bo"]?.text == code)
        #expect(codes(reading) == (name == code ? ["unknown-code"] : []))
    }

    @Test func `columns that are missing, unknown or double are reported`() throws {
        let reading = try read(["Đảng viên": "Mã|Họ và tên|Họ tên|Màu\nM1|Lê Văn A|Lê Văn A|đỏ"])
        #expect(codes(reading) == ["unknown-column", "duplicate-column", "missing-column"])
        #expect(reading.findings.map(\.location).first == "Đảng viên!D1")
    }

    @Test func `JSON of the same shape gives the same rows`() throws {
        let json = try JSON(
            parsing: Array(
                """
                {"dang_vien": [{"ma": "M1", "ho_ten": "Lê Văn A", "ngay_sinh": 1956,
                "giu_chuc_vu": true, "chi_bo": "TC1"}], "khac": []}
                """.utf8), named: "a.json")
        let reading = try WorkbookReading(
            json: json, named: "a.json", definition: SampleCommuneTests.definition())
        let row = try #require(reading.book["dang_vien"]?.rows.first)
        #expect(row["ngay_sinh"]?.text == "1956")
        #expect(row["giu_chuc_vu"]?.text == "Có")
        #expect(codes(reading) == ["unknown-sheet"])
    }

    @Test func `a CSV file gives the same rows`() throws {
        let file = Array("ma;ho_ten;chi_bo\nM1;Lê Văn A;TC1\n".utf8)
        let reading = try WorkbookReading(
            sheets: [Sheet(csv: file, title: "dang_vien")], named: "so",
            definition: SampleCommuneTests.definition())
        #expect(reading.book["dang_vien"]?.rows.first?["ho_ten"]?.text == "Lê Văn A")
    }

    @Test func `a file without any known sheet says so`() throws {
        let reading = try read(["Trang tính": "a|b\n1|2"])
        #expect(codes(reading) == ["unknown-sheet", "no-known-sheet"])
    }

    @Test func `a head of two rows with merged cells is one head`() throws {
        let text = [
            "A1": "TT", "B1": "Mã", "C1": "Họ và tên", "D1": "Ngày vào Đảng", "D2": "Dự bị",
            "E2": "Chính thức", "F1": "Chi bộ", "A3": "1", "B3": "M1", "C3": "Lê Văn A",
            "D3": "03/5/1990", "E3": "03/5/1991", "F3": "TC1",
        ]
        let cells = text.compactMap { place, text in
            CellAddress(place).map { Cell(address: $0, kind: .text, text: text) }
        }
        let rows = Dictionary(grouping: cells, by: \.address.row).map { number, cells in
            Row(number: number, cells: cells.sorted { $0.address < $1.address })
        }
        let merged = ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:F2"].compactMap { CellRange($0) }
        let sheet = Sheet(
            title: "Đảng viên", rows: rows.sorted { $0.number < $1.number }, merged: merged)
        let reading = try WorkbookReading(
            sheets: [sheet], named: "a.xlsx", definition: SampleCommuneTests.definition())
        let row = try #require(reading.book["dang_vien"]?.rows.first)
        #expect(row["ngay_vao_dang"]?.text == "03/5/1990")
        #expect(row["ngay_chinh_thuc"]?.text == "03/5/1991")
        #expect(row["chi_bo"]?.text == "TC1")
        #expect(codes(reading) == [])
    }
}
