import Testing

@testable import DocxTemplate

@Suite struct ReadingValueTests {
    @Test(
        arguments: [
            ("5/3/1960", "1960-03-05"), ("05-03-1960", "1960-03-05"), ("5.3.1960", "1960-03-05"),
            ("ngày 5 tháng 3 năm 2024", "2024-03-05"),
            ("Ngày 05, tháng 03, năm 2024", "2024-03-05"),
            ("3/2024", "2024-03"), ("tháng 3 năm 2024", "2024-03"), ("tháng 3/2024", "2024-03"),
            ("1960", "1960"), ("năm 1960", "1960"), ("2024-03-05", "2024-03-05"),
            ("29/02/2024", "2024-02-29"), ("29/02/2023", nil), ("31/4/2024", nil),
            ("5/13/2024", nil),
            ("05/3/60", nil), ("ngày 5 tháng năm 2024", nil), ("khoảng 1960", nil), ("", nil),
            ("99999999999999999999", nil), ("1/1/1/2024", nil),
        ] as [(String, String?)])
    func `a date keeps the precision it was written with`(text: String, iso: String?) {
        #expect(WrittenDate(text)?.iso == iso)
    }

    @Test(arguments: [
        ("Nguyễn Văn A……", "Nguyễn Văn A"), ("……Nguyễn Văn A....", "Nguyễn Văn A"),
        ("từ 3…5 ngày", "từ 3…5 ngày"), ("Học tập, lao động...", "Học tập, lao động..."),
        ("………… ………… …………", ""), ("....", ""), ("…", ""), ("_____", ""), (" \t ", ""),
        ("Lúa . . . . . . 5 tấn", "Lúa 5 tấn"), ("a\tb", "a b"), ("-", "-"), ("-----", ""),
        ("tệp so_lieu.xlsx", "tệp so_lieu.xlsx"), ("Đ/c A.", "Đ/c A."),
    ])
    func `dots to be written over are no value`(text: String, value: String) {
        #expect(LeaderDots.removed(from: text) == value)
    }

    @Test(
        arguments: [
            ("☒", true), ("☑", true), ("✓", true), ("x", true), ("X", true), ("V", true),
            ("☐", false),
            ("□", false), ("☐x", true), ("[x]", true), ("( )", false), ("", false), ("[ ]", false),
            ("■", true), ("●", true), ("○", false), ("Có", nil), ("…", false),
        ] as [(String, Bool?)])
    func `a tick is read from what stands in its place`(text: String, isTicked: Bool?) {
        #expect(Ticks.read(text) == isTicked)
    }

    @Test(
        arguments: [
            ("☒", 1, .ticked(true), []), ("☐", 0, .ticked(false), []),
            ("☒", 0, .ticked(true), [.tickDisagrees]), ("☐", 1, .ticked(false), [.tickDisagrees]),
            ("", 1, .ticked(true), []), ("Có", 1, .ticked(true), []),
        ] as [(String, Int, FieldContent, [FieldRemark])])
    func `a box's glyph is believed before its state`(
        glyph: String, state: Int, content: FieldContent, remarks: [FieldRemark]
    ) throws {
        let form = try Paper.read(["{y=A|☐} Hoàn thành tốt"])
        let field = try Paper.read([
            """
            <w:p><w:sdt><w:sdtPr><w:tag w:val="y=A"/><w14:checkbox>\
            <w14:checked w14:val="\(state)"/></w14:checkbox></w:sdtPr><w:sdtContent>\
            \(Paper.run(glyph))</w:sdtContent></w:sdt>\(Paper.run(" Hoàn thành tốt"))</w:p>
            """
        ]).fields(as: form)[0]
        #expect(field.returned == content)
        #expect(field.remarks == remarks)
    }

    @Test(
        arguments: [
            ("Hoàn thành tốt", .choice(code: "HTT", text: "Hoàn thành tốt"), []),
            ("HOAN THANH", .choice(code: "HT", text: "Hoàn thành"), []),
            ("HT", .choice(code: "HT", text: "Hoàn thành"), []),
            ("Khá", .lines(["Khá"]), [.offList]), ("……", .empty, []),
        ] as [(String, FieldContent, [FieldRemark])])
    func `a choice is one of the list's, else the text`(
        typed: String, content: FieldContent, remarks: [FieldRemark]
    ) throws {
        let form = try Paper.read(["Xếp loại chất lượng: {x:list|……}"])
        for marks in [.all, .bookmarks, []] as [Paper.Marks] {
            let field = try Paper.read(["Xếp loại chất lượng: {x:list|\(typed)}"], marks)
                .fields(as: form)[0]
            #expect(field.returned == content)
            #expect(field.remarks == remarks)
        }
    }

    @Test(
        arguments: [
            ("5/3/2024", "", "2024-03-05", []), ("", "2024-03-06T00:00:00Z", "2024-03-06", []),
            ("mùa xuân", "2024-03-06T00:00:00Z", "2024-03-06", []),
            ("mùa xuân", "", "mùa xuân", [.unreadableDate]),
            ("7/3/2024", "2024-03-06T00:00:00Z", "2024-03-07", []),
        ] as [(String, String, String, [FieldRemark])])
    func `a date that was typed goes before the one that was picked`(
        typed: String, picked: String, shown: String, remarks: [FieldRemark]
    ) throws {
        let form = try Paper.read(["Ngày sinh của tôi: {x:date|……}"])
        let day = picked.isEmpty ? "" : " w:fullDate=\"\(picked)\""
        let field = try Paper.read([
            """
            <w:p>\(Paper.run("Ngày sinh của tôi: "))<w:sdt><w:sdtPr><w:tag w:val="x"/>\
            <w:date\(day)/></w:sdtPr><w:sdtContent>\(Paper.run(typed))</w:sdtContent></w:sdt></w:p>
            """
        ]).fields(as: form)[0]
        #expect(field.returned.shown == shown)
        #expect(field.remarks == remarks)
    }
}
