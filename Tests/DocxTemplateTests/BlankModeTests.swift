import Fields
import Markup
import Testing

@testable import DocxTemplate

@Suite struct BlankModeTests {
    private let leaders: LeaderStyles = {
        let tab = Element(
            word("tab"),
            attributes: [
                Attribute(word("val"), "right"), Attribute(word("leader"), "dot"),
                Attribute(word("pos"), "9000"),
            ])
        let properties = Element(
            word("pPr"), children: [.element(Element(word("tabs"), children: [.element(tab)]))])
        let style = Element(
            word("style"),
            attributes: [
                Attribute(word("type"), "paragraph"), Attribute(word("default"), "1"),
                Attribute(word("styleId"), "Normal"),
            ], children: [.element(properties)])
        return LeaderStyles(Element(word("styles"), children: [.element(style)]))
    }()

    @Test(arguments: [
        ("Họ và tên: {{ho_ten}}", "Họ và tên: →"),
        ("Họ và tên: {{ho_ten}} Ngày sinh: {{ngay_sinh}}", "Họ và tên: …………… Ngày sinh: →"),
        ("{{dia_danh}}, {{ngay | date: 'long'}}", "……………, ngày …… tháng …… năm 20…"),
        ("Tổng: {{diem}}/30", "Tổng: ……………/30"),
        ("{{x | blank: '…'}}", "…"),
        ("Chi bộ: {{chi_bo}}", "Chi bộ: CHI BỘ ……"),
        ("Biết: {{biet}}", "Biết: rồi"),
        ("{{[] x == 'A'}} A", "☐ A"),
        ("{{#chua_biet}}in{{/}}{{^chua_biet}}không in{{/}}", "in"),
    ])
    func `an unknown field prints its blank`(text: String, printed: String) throws {
        let dictionary = FieldDictionary([
            Field(path: "chi_bo", type: .text, label: "Chi bộ", blank: "CHI BỘ ……")
        ])
        let output = try rendered(
            document(paragraph(text)), ["biet": "rồi"], mode: .blank, leaders: leaders,
            dictionary: dictionary)
        #expect(outline(output) == [printed])
    }

    @Test func `an empty answer becomes dotted lines in both modes`() throws {
        let root = document(paragraph("{{y | lines: 3}}"))
        for mode in Mode.allCases {
            #expect(outline(try rendered(root, mode: mode, missing: .error)) == ["→", "→", "→"])
        }
        #expect(outline(try rendered(root, ["y": ["a", "b"]])) == ["a", "b"])
    }

    @Test func `an unknown list prints as many empty rows as asked for`() throws {
        let root = document(table([["{{#ds | blank: 3}}{{_number}}", "{{ten}}{{/ds}}"]]))
        let output = try rendered(root, ["ten": "tên ngoài"], mode: .blank, leaders: leaders)
        #expect(outline(output) == ["1 | →", "2 | →", "3 | →"])
    }

    @Test(
        arguments: [
            (["ds": []], Mode.filled, ["TT | Tên", " | Không có."]),
            (["ds": ["A"]], .filled, ["TT | Tên", "1 | A"]),
            ([:], .blank, ["TT | Tên", "1 | ……………"]),
        ] as [(Record, Mode, [String])])
    func `a row says that a list is empty, and is not on a blank form`(
        record: Record, mode: Mode, rows: [String]
    ) throws {
        let root = document(
            table([
                ["TT", "Tên"], ["{{#ds}}{{_number}}", "{{.}}{{/}}"], ["{{^ds}}", "Không có.{{/}}"],
            ]))
        #expect(outline(try rendered(root, record, mode: mode)) == rows)
    }
}

extension BlankModeTests {
    @Test(arguments: [
        (1, [false]), (2, [true, false]), (3, [true, true, false]),
        (5, [true, false, false, true, false]),
    ])
    func `two dotted lines stay together at either end, none starts with an indent`(
        count: Int, kept: [Bool]
    ) throws {
        let output = try rendered(document(paragraph("{{y | lines: \(count)}}")), mode: .blank)
        let properties = output.elements[0].elements.map { $0.first(.paragraphProperties) }
        #expect(properties.map { $0?.first(word("keepNext")) != nil } == kept)
        #expect(
            properties.allSatisfy {
                $0?.first(word("ind"))?.attribute(word("firstLine")) == "0"
            })
    }
}
