import Testing

@testable import DocxTemplate

/// Fields are found in what came back.
@Suite struct FieldPlaceTests {
    private static let sent = [
        "BẢN KIỂM ĐIỂM CÁ NHÂN",
        "Họ và tên: {ho_ten|Nguyễn Văn A}→Ngày sinh: {ngay_sinh:date|……}",
        "Chức vụ Đảng: {chuc_vu|……}",
        "I. Ưu điểm, kết quả đạt được",
        "{{kiem_diem.i_1|→/→/→}}",
        "Tự đánh giá về cấp độ thực hiện:",
        "{cap_do.i_1=XS|☐} Xuất sắc→{cap_do.i_1=T|☐} Tốt→{cap_do.i_1=K|☐} Kém",
        "II. Hạn chế, khuyết điểm",
        "{{kiem_diem.ii|→/→}}",
        "- Mức xếp loại: {xep_loai:list|……}",
        "|  | NGƯỜI TỰ KIỂM ĐIỂM ; (Ký, ghi rõ họ tên) ; {ho_ten|Nguyễn Văn A}",
    ]
    private static let filled = [
        "BẢN KIỂM ĐIỂM CÁ NHÂN",
        "Họ và tên: {ho_ten|Nguyễn Văn A}→Ngày sinh: {ngay_sinh:date|5/3/1960}",
        "Chức vụ Đảng: {chuc_vu|Bí thư; Chi ủy viên}",
        "I. Ưu điểm, kết quả đạt được",
        "{{kiem_diem.i_1|Chấp hành tốt./Họ và tên được nêu gương.}}",
        "Tự đánh giá về cấp độ thực hiện:",
        "{cap_do.i_1=XS|☐} Xuất sắc→{cap_do.i_1=T|☒} Tốt→{cap_do.i_1=K|☐} Kém",
        "II. Hạn chế, khuyết điểm",
        "{{kiem_diem.ii|Còn nóng tính.}}",
        "- Mức xếp loại: {xep_loai:list|Hoàn thành}",
        "|  | NGƯỜI TỰ KIỂM ĐIỂM ; (Ký, ghi rõ họ tên) ; {ho_ten|Nguyễn Văn A}",
    ]
    private static let read = [
        "ho_ten: Nguyễn Văn A", "ngay_sinh: 1960-03-05", "chuc_vu: Bí thư; Chi ủy viên",
        "kiem_diem.i_1: Chấp hành tốt. / Họ và tên được nêu gương.", "cap_do.i_1=XS: ☐",
        "cap_do.i_1=T: ☒", "cap_do.i_1=K: ☐", "kiem_diem.ii: Còn nóng tính.", "xep_loai: [HT]",
        "ho_ten: Nguyễn Văn A",
    ]

    @Test(
        arguments: [
            (.all, .control), (.untagged, .bookmark), (.bookmarks, .bookmark),
            (.controls, .heading), ([], .heading),
        ] as [(Paper.Marks, FoundBy)])
    func `every field is found by what is left of its marks`(
        marks: Paper.Marks, foundBy: FoundBy
    ) throws {
        let sent = try Paper.read(Self.sent)
        let fields = try Paper.read(Self.filled, marks).fields(as: sent)
        #expect(fields.map(\.line) == Self.read)
        #expect(fields.allSatisfy { $0.foundBy == foundBy })
    }

    @Test(arguments: [.all, .untagged, .bookmarks, []] as [Paper.Marks])
    func `a form that was not touched comes back as it was sent`(marks: Paper.Marks) throws {
        let sent = try Paper.read(Self.sent)
        let fields = try Paper.read(Self.sent, marks).fields(as: sent)
        #expect(fields.allSatisfy { $0.returned == $0.sent && $0.foundBy != nil })
        #expect(fields.allSatisfy { !$0.isChanged && $0.remarks.isEmpty })
    }

    @Test func `a place that is gone is told from one that is empty`() throws {
        let sent = try Paper.read(Self.sent)
        let fields = try Paper.read(["Một bài khác.", "Không có gì của mẫu."]).fields(as: sent)
        #expect(fields.allSatisfy { $0.foundBy == nil })
        let emptied = try Paper.read(
            ["I. Ưu điểm, kết quả đạt được", "Tự đánh giá về cấp độ thực hiện:"], []
        ).fields(as: sent)
        #expect(emptied.first { $0.path == "kiem_diem.i_1" }?.foundBy == .heading)
    }

    @Test(
        arguments: [
            (["BẢN KIỂM ĐIỂM CÁ NHÂN", "Nội dung khác"], 0.1...0.2), (filled, 1...1),
            (["Không có gì", "của mẫu"], 0...0),
        ] as [([String], ClosedRange<Double>)])
    func `likeness is the share of the form's lines`(
        lines: [String], range: ClosedRange<Double>
    ) throws {
        let likeness = try Paper.read(lines, []).likeness(to: Paper.read(Self.sent))
        #expect(range.contains(likeness))
    }
}

/// People do not keep to the places that they are given.
@Suite struct LooseFormTests {
    @Test(arguments: [
        ("Họ và tên: {x|……}", "Ho va ten : Nguyễn Văn A", "Nguyễn Văn A"),
        ("Họ và tên: {x|……}", "Họ vá tên:Nguyễn Văn A……", "Nguyễn Văn A"),
        ("Họ và tên: {x|……}", "HỌ VÀ TÊN: Nguyễn Văn A", "Nguyễn Văn A"),
        ("Họ và tên: {x|……}", "Họ và tên: ....................", "–"),
        ("Họ và tên: {x|……}", "Họ và tên:", "–"),
        ("1. Nơi ở: {x|……} (ghi rõ)", "1) Nơi ở: Tiên Thắng (ghi rõ)", "Tiên Thắng"),
        ("{x|……}, ngày …… tháng …… năm 20…", "Hà Nội, ngày 5 tháng 3 năm 2024", "Hà Nội"),
        ("Tổng điểm: {x|……}/30 điểm", "Tổng điểm: 27,5/30 điểm", "27,5"),
        ("Chi bộ: {x|CHI BỘ ……}", "Chi bộ: CHI BỘ ......", "–"),
        ("Chi bộ: {x|CHI BỘ ……}", "Chi bộ: CHI BỘ 5", "CHI BỘ 5"),
    ])
    func `a line is cut where the form's words are, also when they were retyped`(
        sent: String, returned: String, value: String
    ) throws {
        let form = try Paper.read(["Mẫu số 1 của huyện", sent, "Hết mẫu ở đây"])
        let fields = try Paper.read(["Mẫu số 1 của huyện", returned, "Hết mẫu ở đây"], [])
            .fields(as: form)
        #expect(fields.map(\.returned.shown) == [value])
    }

    @Test(
        arguments: [
            (
                ["1. Ưu điểm", "Chăm chỉ.", "2. Khuyết điểm", "Nóng tính."], "Chăm chỉ.",
                "Nóng tính."
            ),
            (["1. Ưu điểm: Chăm chỉ.", "2. Khuyết điểm", "Nóng."], "Chăm chỉ.", "Nóng."),
            (["1. Ưu điểm", "1. Ưu điểm", "Chăm.", "2. Khuyết điểm", "Nóng."], "Chăm.", "Nóng."),
            (["1. Ưu điểm", "Một.", "", "Hai.", "2. Khuyết điểm"], "Một. / Hai.", "–"),
            (["1. Ưu điểm", "|a | b", "|c | d", "2. Khuyết điểm", "x"], "a; b / c; d", "x"),
            (["Lời đầu.", "1. Ưu điểm", "Một.", "2. Khuyết điẻm.", "Hai."], "Một.", "Hai."),
        ] as [([String], String, String)])
    func `an answer is what stands between two lines of the form`(
        returned: [String], first: String, second: String
    ) throws {
        let form = try Paper.read([
            "1. Ưu điểm", "{{a|→/→}}", "2. Khuyết điểm", "{{b|→/→/→}}",
        ])
        let fields = try Paper.read(returned, []).fields(as: form)
        #expect(fields.map(\.returned.shown) == [first, second])
    }

    @Test func `what was typed beside an empty control is its value`() throws {
        let form = try Paper.read([
            "Họ và tên: {x|……}", "{y=A|☐} Tốt", "1. Ưu điểm", "{{z|→}}", "2. Hết",
        ])
        let fields = try Paper.read([
            "Họ và tên: Lê B{x|……}", "x {y=A|☐} Tốt", "1. Ưu điểm", "{{z|→}}", "Chăm.", "2. Hết",
        ]).fields(as: form)
        #expect(fields.map(\.returned.shown) == ["Lê B", "☒", "Chăm."])
        #expect(fields.allSatisfy { $0.remarks == [.besideControl] })
        #expect(fields.map(\.foundBy) == [.bookmark, .bookmark, .bookmark])
    }

    @Test(
        arguments: [
            ("|1 | {ds.1.ten|Lúa} | {ds.1.so|5}", "|2 | Ngô | 6"),
            ("|1 | {ds.1.ten|Lúa} | {ds.1.so|5}", "|1 | {ds.1.ten|Ngô} | {ds.1.so|6}"),
        ])
    func `a row that was added becomes a further element`(row: String, added: String) throws {
        let head = "|TT | Tên chỉ tiêu | Kết quả"
        let total = "|  | Tổng cộng các chỉ tiêu | {tong|……}"
        let form = try Paper.read([head, row, total])
        for marks in [.all, .untagged, .bookmarks, []] as [Paper.Marks] {
            let fields = try Paper.read([head, row, added, "|  |  | ", total], marks)
                .fields(as: form)
            #expect(
                fields.map(\.line) == [
                    "ds.1.ten: Lúa", "ds.1.so: 5", "tong: –", "ds.2.ten: Ngô", "ds.2.so: 6",
                ])
            #expect(fields.suffix(2).allSatisfy { $0.remarks.contains(.addedRow) })
        }
    }
}

/// What LibreOffice 7.4 makes of a document.
@Suite struct LibreOfficeTests {
    private static func control(_ text: String) -> String {
        """
        <w:sdt><w:sdtPr><w:alias w:val="Cấp trên"/><w:text/></w:sdtPr><w:sdtContent>\
        \(Paper.run(text))</w:sdtContent></w:sdt>
        """
    }

    @Test func `a control that it wrote several times is one`() throws {
        let form = try Paper.read(["Cấp trên của tôi: {x|……}", "{y|……} là hết mẫu này"])
        let again = Self.control("Lê A") + Self.control("Lê ALê A")
        let fields = try Paper.read([
            "<w:p>\(Paper.run("Cấp trên của tôi: "))\(again)</w:p>",
            "<w:p>\(Self.control("Lê A"))\(Self.control("Lê B"))\(Paper.run(" là hết mẫu này"))</w:p>",
        ]).fields(as: form)
        #expect(fields.map(\.returned.shown) == ["Lê A", "Lê ALê B"])
    }
}
