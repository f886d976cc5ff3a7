import VietnameseText

/// What the manual says of a filter, and how many arguments it takes.
struct FilterReference: Sendable {
    /// What a filter takes or gives.
    enum Kind: Sendable {
        case text, number, date, list, picture, any
    }

    var filter: Filter
    var arguments: ClosedRange<Int> = 0...0
    var takes = Kind.text
    var gives = Kind.text
    var purpose: Bilingual
    var examples: [Example]

    /// A template, its data and what is printed.
    struct Example: Sendable {
        var template: String
        var data: Record
        var printed: String

        init(_ template: String, _ data: Record, _ printed: String) {
            self.template = template
            self.data = data
            self.printed = printed
        }
    }

    /// The entry of a filter.
    static func of(_ filter: Filter) -> FilterReference? { byFilter[filter] }

    /// All filters, in the order of the manual.
    static let all = texts + numbers + lists + blocks + pictures + absences

    private static let byFilter = Dictionary(all.map { ($0.filter, $0) }) { first, _ in first }
}

extension FilterReference {
    private static let texts = [
        FilterReference(
            filter: .upper, purpose: Bilingual("Chữ hoa", "Capital letters"),
            examples: [Example("{{ten | upper}}", ["ten": "đảng ủy xã"], "ĐẢNG ỦY XÃ")]),
        FilterReference(
            filter: .lower, purpose: Bilingual("Chữ thường", "Small letters"),
            examples: [Example("{{ten | lower}}", ["ten": "Bí THƯ"], "bí thư")]),
        FilterReference(
            filter: .capitalize,
            purpose: Bilingual("Viết hoa chữ đầu", "The first letter a capital"),
            examples: [Example("{{ten | capitalize}}", ["ten": "đảng viên"], "Đảng viên")]),
        FilterReference(
            filter: .trim,
            purpose: Bilingual("Bỏ khoảng trắng hai đầu", "No white space at either end"),
            examples: [Example("({{ten | trim}})", ["ten": "  Lan "], "(Lan)")]),
        FilterReference(
            filter: .truncate, arguments: 1...1,
            purpose: Bilingual(
                "Không quá n chữ, phần bỏ đi thành «…»",
                "At most n characters, with «…» for the rest"),
            examples: [Example("{{y | truncate: 8}}", ["y": "Chấp hành tốt"], "Chấp hà…")]),
        FilterReference(
            filter: .pad, arguments: 1...2,
            purpose: Bilingual(
                "Thêm 0 (hay dấu khác) phía trước cho đủ n chữ",
                "Zeros (or another character) in front, up to n characters"),
            examples: [
                Example("{{so | pad: 3}}", ["so": 7], "007"),
                Example("{{so | pad: 4, \"*\"}}", ["so": 12], "**12"),
            ]),
        FilterReference(
            filter: .choice,
            purpose: Bilingual(
                "Chữ đầy đủ của mã lựa chọn, theo từ điển của mẫu",
                "The words of a choice's code, from the template's dictionary"),
            examples: [Example("{{ma | choice}}", ["ma": "khac"], "khac")]),
        FilterReference(
            filter: .yes, arguments: 1...2, takes: .any,
            purpose: Bilingual(
                "Chữ thứ nhất khi đúng, chữ thứ hai khi không",
                "The first text if true, the second if not"),
            examples: [Example("{{co | yes: \"có\", \"không\"}}", ["co": true], "có")]),
    ]

    private static let numbers = [
        FilterReference(
            filter: .number, arguments: 0...1, takes: .number,
            purpose: Bilingual(
                "Số kiểu Việt Nam; n là số chữ số thập phân",
                "A number as Vietnamese papers have it; n is the number of decimals"),
            examples: [
                Example("{{tien | number}}", ["tien": 1_234_567], "1.234.567"),
                Example("{{tien | number: 2}}", ["tien": .number("1234567.5")], "1.234.567,50"),
                Example("{{tien | number: 0}}", ["tien": .number("999.5")], "1.000"),
            ]),
        FilterReference(
            filter: .words, takes: .number,
            purpose: Bilingual("Số bằng chữ", "A whole number in Vietnamese words"),
            examples: [Example("{{so | words}}", ["so": 21], "hai mươi mốt")]),
        FilterReference(
            filter: .count, takes: .list, gives: .number,
            purpose: Bilingual(
                "Số phần tử; một chữ số thì thêm 0 phía trước",
                "How many elements; one digit gets a zero in front"),
            examples: [Example("{{ds | count}} người", ["ds": ["A", "B"]], "02 người")]),
        FilterReference(
            filter: .date, arguments: 0...1, takes: .date,
            purpose: Bilingual(
                """
                Ngày tháng: ngắn, «long» bằng chữ, hay theo khuôn d M y, chữ khác trong dấu '…'; \
                «mm» thêm 0 cho tháng 1 và 2, «MM» cho mọi tháng một chữ số
                """,
                """
                A date: short, «long» in words, or a pattern of d M y, other words in '…'; \
                «mm» puts a zero before months 1 and 2, «MM» before all of one digit
                """),
            examples: [
                Example("{{ngay | date}}", ["ngay": "4/8/2017"], "04/8/2017"),
                Example(
                    "{{ngay | date: long}}", ["ngay": "4/8/2017"], "ngày 04 tháng 8 năm 2017"),
                Example("{{ngay | date: \"dd/mm/yyyy\"}}", ["ngay": "4/8/2017"], "04/8/2017"),
                Example("{{ngay | date: \"dd/MM/yyyy\"}}", ["ngay": "4/8/2017"], "04/08/2017"),
                Example("{{ngay | date: \"'năm' yyyy\"}}", ["ngay": "2017-08-04"], "năm 2017"),
                Example("{{ngay | date: \"dd-MM-yyyy\"}}", ["ngay": "8/2017"], "8/2017"),
            ]),
    ]

    private static let lists = [
        FilterReference(
            filter: .join, arguments: 0...1, takes: .list,
            purpose: Bilingual(
                "Nối các phần tử, mặc định bằng dấu phẩy",
                "The elements side by side, with a comma unless told"),
            examples: [
                Example("{{ds | join}}", ["ds": ["A", "B"]], "A, B"),
                Example("{{ds | upper | join: \" và \"}}", ["ds": ["a", "b"]], "A và B"),
            ]),
        FilterReference(
            filter: .first, takes: .list, gives: .any,
            purpose: Bilingual("Phần tử đầu", "The first element"),
            examples: [Example("{{ds | first}}", ["ds": ["A", "B"]], "A")]),
        FilterReference(
            filter: .last, takes: .list, gives: .any,
            purpose: Bilingual("Phần tử cuối", "The last element"),
            examples: [Example("{{ds | last | lower}}", ["ds": ["A", "B"]], "b")]),
        FilterReference(
            filter: .sort, arguments: 0...1, takes: .list, gives: .list,
            purpose: Bilingual(
                "Xếp theo vần tiếng Việt, số hay ngày; với tên trường thì xếp theo trường ấy",
                "In order of Vietnamese letters, numbers or days; of a field if it is named"),
            examples: [
                Example("{{ds | sort | join}}", ["ds": ["Đức", "Ân", "Anh"]], "Anh, Ân, Đức"),
                Example(
                    "{{#ds | sort: \"ten\"}}{{ten}} {{/ds}}",
                    ["ds": [["ten": "Bình"], ["ten": "An"]]], "An Bình "),
            ]),
        FilterReference(
            filter: .reverse, takes: .list, gives: .list,
            purpose: Bilingual("Đảo thứ tự", "The other way round"),
            examples: [Example("{{ds | reverse | join}}", ["ds": ["A", "B"]], "B, A")]),
        FilterReference(
            filter: .sum, arguments: 0...1, takes: .list, gives: .number,
            purpose: Bilingual(
                "Cộng các số, hay các số của trường được nêu",
                "The sum of the numbers, or of the named field"),
            examples: [
                Example(
                    "{{ds | sum: \"tien\" | number}} đồng",
                    ["ds": [["tien": 1500], ["tien": 750]]], "2.250 đồng")
            ]),
    ]

    private static let blocks = [
        FilterReference(
            filter: .columns, takes: .list, gives: .list,
            purpose: Bilingual(
                "Khối trong một hàng của bảng lặp ô, thành các cột",
                "A block within a table's row repeats cells, as columns"),
            examples: [Example("{{#ds | columns}}{{.}}{{/ds}}", ["ds": ["A", "B"]], "A | B")]),
        FilterReference(
            filter: .restart, takes: .list, gives: .list,
            purpose: Bilingual(
                "Danh sách đánh số trong khối bắt đầu lại ở mỗi phần tử",
                "Numbered paragraphs within the block start again in each turn"),
            examples: [Example("{{#ds | restart}}{{.}};{{/ds}}", ["ds": ["A", "B"]], "A;B;")]),
    ]

    private static let pictures = [
        FilterReference(
            filter: .picture, arguments: 0...2, takes: .picture, gives: .picture,
            purpose: Bilingual(
                "Hình không rộng, không cao quá số milimét ấy; không có hình thì báo lỗi",
                "A picture at most so many millimetres wide and high; anything else is an error"),
            examples: [Example("{{^anh}}({{anh | picture: 30, 40 | optional}}){{/anh}}", [:], "()")]
        )
    ]

    private static let absences = [
        FilterReference(
            filter: .default, arguments: 1...1, takes: .any,
            purpose: Bilingual(
                "Chữ thay cho giá trị trống hay không có", "A text for what is empty or not there"),
            examples: [Example("{{y | default: \"không\"}}", ["y": ""], "không")]),
        FilterReference(
            filter: .optional, takes: .any, gives: .any,
            purpose: Bilingual(
                "Không có cũng được: không báo lỗi", "May be missing: that is no error"),
            examples: [Example("({{y | optional}})", [:], "()")]),
        FilterReference(
            filter: .blank, arguments: 1...1, takes: .any, gives: .any,
            purpose: Bilingual(
                "Chỗ trống của mẫu in trắng: chữ thay cho giá trị, số dòng của khối",
                "In a blank form: the text for a value, how many items for a block"),
            examples: [Example("{{y | blank: \"….\"}}", ["y": "đã có"], "đã có")]),
        FilterReference(
            filter: .lines, arguments: 1...1, takes: .any, gives: .any,
            purpose: Bilingual(
                "Số dòng kẻ chấm khi không có gì để in (thẻ đứng một mình trong đoạn)",
                "How many dotted lines stand for nothing (the tag alone in its paragraph)"),
            examples: [Example("{{y | lines: 3}}", ["y": "đã có"], "đã có")]),
    ]
}
