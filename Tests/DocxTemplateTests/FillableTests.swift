import Fields
import Markup
import Testing

@testable import DocxTemplate

@Suite struct FillableTests {
    static let dictionary = FieldDictionary([
        Field(path: "ho_ten", type: .text, label: "Họ và tên", isPrefilled: true),
        Field(path: "ngay_sinh", type: .date, label: "Ngày sinh", isPrefilled: true),
        Field(path: "y", type: .paragraphs, label: "Ưu điểm"),
        Field(
            path: "cap_do.i_1", type: .grade, label: "Cấp độ",
            choices: [Choice(code: "XS", text: "Xuất sắc"), Choice(code: "T", text: "Tốt")]),
        Field(path: "ds", type: .list, label: "Danh sách"),
        Field(path: "ds.ten", type: .text, label: "Tên"),
        Field(path: "ky", type: .text, label: "Người ký", isPrefilled: true, blank: ""),
    ])

    /// The controls of a document: tag, what may be put in, whether it is a placeholder, text.
    private func controls(_ text: String, _ record: Record = [:]) throws -> [String] {
        try controls(document(paragraph(text)), record)
    }

    private func controls(_ root: Element, _ record: Record = [:]) throws -> [String] {
        try rendered(root, record, mode: .fillable, dictionary: Self.dictionary)
            .descendants("sdt").map { control in
                let properties = try #require(control.first(word("sdtPr")))
                let content = try #require(control.first(word("sdtContent")))
                let kind = properties.elements.last?.name.local ?? ""
                let isEmpty = properties.first(word("showingPlcHdr")) != nil
                let tag = properties.first(word("tag"))?.wordValue ?? ""
                let lines = outline(content).isEmpty ? [inline(content)] : outline(content)
                return "\(tag) \(kind)\(isEmpty ? " ?" : "") «\(lines.joined(separator: "/"))»"
            }
    }

    private func inline(_ element: Element) -> String {
        outline(
            Element(
                word("body"), children: [.element(Element(word("p"), children: element.children))])
        )
        .joined()
    }

    @Test(
        arguments: [
            ("Họ tên: {{ho_ten}}", [:], ["ho_ten text ? «……………»"]),
            ("Họ tên: {{ho_ten | upper}}", ["ho_ten": "An"], ["ho_ten text «AN»"]),
            ("Sinh {{ngay_sinh | date}}", ["ngay_sinh": "5/1956"], ["ngay_sinh date «5/1956»"]),
            (
                "Lập {{ngay_sinh | date: 'long'}}", [:],
                ["ngay_sinh date ? «ngày …… tháng …… năm 20…»"]
            ),
            ("{{y | lines: 2}}", [:], ["y richText ? «→/→»"]),
            ("{{y | lines: 2}}", ["y": "một\nhai"], ["y richText «một/hai»"]),
            ("{{y | lines: 2}}", ["y": ""], ["y richText ? «→/→»"]),
            ("Mức {{cap_do.i_1 | choice}}", [:], ["cap_do.i_1 dropDownList ? «……………»"]),
            (
                "Mức {{cap_do.i_1 | choice}}", ["cap_do": ["i_1": "T"]],
                ["cap_do.i_1 dropDownList «Tốt»"]
            ),
            (
                "{{[] cap_do.i_1 == 'XS'}} a {{[] cap_do.i_1 == 'T'}} b", ["cap_do": ["i_1": "T"]],
                ["cap_do.i_1=XS checkbox «☐»", "cap_do.i_1=T checkbox «☒»"]
            ),
            (
                "{{#ds | blank: 2}}{{_number}}. {{ten}}; {{/}}", [:],
                [
                    "ds.1.ten text ? «……………»", "ds.2.ten text ? «……………»",
                ]
            ),
            ("{{#ds}}{{ten}}{{/}}", ["ds": [["ten": "A"]]], ["ds.1.ten text «A»"]),
            ("Ký: {{ky}}", [:], ["ky text ? «\u{A0}\u{A0}\u{A0}\u{A0}»"]),
            ("{{_number}}{{'chữ'}}", [:], []),
        ] as [(String, Record, [String])])
    func `a field becomes a control that says what it holds`(
        text: String, record: Record, expected: [String]
    ) throws {
        #expect(try controls(text, record) == expected)
    }

    @Test func `a list of texts in its rows has a control for each`() throws {
        let root = document(table([["{{#ds}}{{_number}}", "{{ten}}{{/ds}}"]]))
        let record: Record = ["ds": [["ten": "A"], ["ten": "B"]]]
        #expect(try controls(root, record) == ["ds.1.ten text «A»", "ds.2.ten text «B»"])
    }

    @Test func `the title is the label, cut to what Word takes`() throws {
        let long = String(repeating: "nhãn ", count: 30)
        let dictionary = FieldDictionary([
            Field(
                path: "x", type: .grade, label: long,
                choices: [Choice(code: "A", text: "Hoàn thành xuất sắc nhiệm vụ")])
        ])
        let root = document(paragraph("{{x}} {{[] x == 'A'}}"))
        let titles = try rendered(root, mode: .fillable, dictionary: dictionary)
            .descendants("alias").compactMap(\.wordValue)
        #expect(titles.allSatisfy { $0.count <= 64 && $0.contains("…") })
        #expect(titles.last?.hasSuffix("Hoàn thành xuất sắc nhiệm vụ") == true)
    }

    @Test func `numbers and bookmarks are unique, no empty run stands beside a box`() throws {
        let root = document(paragraph("{{ho_ten}}{{[] ho_ten}}{{ho_ten}}"), paragraph("{{ho_ten}}"))
        let output = try rendered(root, mode: .fillable, dictionary: Self.dictionary)
        let names = output.descendants("bookmarkStart").compactMap {
            $0.attribute(word("name"))
        }
        #expect(names == ["_hs_ho_ten", "_hs_ho_ten_2", "_hs_ho_ten_3", "_hs_ho_ten_4"])
        let ids = output.descendants("id").compactMap(\.wordValue)
        #expect(Set(ids).count == 4)
        for run in output.descendants("r") {
            #expect(run.elements.contains { $0.name.local != "rPr" })
        }
    }

    @Test(arguments: [
        ("ho_ten", nil, 1, "_hs_ho_ten"), ("kiem_diem.i_1", nil, 1, "_hs_kiem_diem__i_1"),
        ("cap_do.i_1", "XS", 1, "_hs_cap_do__i_1___XS"), ("ds.12.ten", nil, 3, "_hs_ds__12__ten_3"),
        ("x", "tổ chức đảng", 1, "_hs_x___to_chuc_dang"),
    ])
    func `a bookmark is named after its tag`(
        path: String, choice: String?, occurrence: Int, name: String
    ) {
        let tag = ControlTag(path: path, choice: choice)
        #expect(
            FieldBookmark.name(of: tag, occurrence: occurrence).lowercased() == name.lowercased())
        #expect(ControlTag(tag.text) == tag)
    }

    @Test func `a long bookmark is cut and stays its own`() {
        let names = (1...3).map { number in
            FieldBookmark.name(
                of: ControlTag(path: "nhan_dinh.cap_co_tham_quyen.trien_vong_lau_dai_\(number)"))
        }
        #expect(Set(names).count == 3)
        #expect(names.allSatisfy { $0.count <= 40 })
    }
}

extension Element {
    /// The elements of that name inside, in document order.
    func descendants(_ local: String) -> [Element] {
        elements.flatMap { child in
            (child.name.local == local ? [child] : []) + child.descendants(local)
        }
    }
}
