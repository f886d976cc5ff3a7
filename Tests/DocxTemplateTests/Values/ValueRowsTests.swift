import Markup
import Testing

@testable import DocxTemplate

/// Lists whose values are made when they are printed.
@Suite struct ValueRowsTests {
    private let record: Record = [
        "ds": [["ten": "An", "so": 3], ["ten": "Bình", "so": 1], ["ten": "Chi", "so": 2]],
        "ke": ["một", "hai"], "rong": [], "khac": "x",
        "hang": [["ten": "x", "o": ["1", "2"]], ["ten": "y", "o": ["3"]]],
    ]

    @Test(arguments: FilterReference.all)
    func `every filter does the same to them`(_ entry: FilterReference) throws {
        for example in entry.examples {
            let place =
                entry.filter == .columns
                ? table([[example.template]]) : paragraph(example.template)
            let output = try rendered(document(place), example.data.inRows)
            #expect(outline(output) == [example.printed])
        }
    }

    @Test(arguments: [
        ("{{#ds}}{{_number}}/{{_count}} {{ten}} {{khac}};{{/}}", "1/3 An x;2/3 Bình x;3/3 Chi x;"),
        ("{{#rong}}có{{/}}{{^rong}}không{{/}}", "không"), ("{{^ds}}không{{/}}", ""),
        ("{{ds.count}} {{ds.1.ten}} {{ds.last.ten}} {{rong.count}}", "3 Bình Chi 0"),
        ("{{#ds | sort: 'so' | first}}{{ten}}{{/}}", "Bình"),
        ("{{#ds == rong}}bằng{{/}}{{#rong == null}}trống{{/}}{{#ke == ke}}một{{/}}", "một"),
        ("{{ke | join: ', '}}", "một, hai"), ("{{#ke}}{{.}}.{{/}}", "một.hai."),
    ])
    func `they print as lists do`(template: String, printed: String) throws {
        for data in [record, record.inRows] {
            #expect(outline(try rendered(document(paragraph(template)), data)) == [printed])
        }
    }

    @Test(arguments: [
        (["TT", "{{#ds | columns}}{{ten}}{{/}}"], ["TT | An | Bình | Chi"]),
        (["TT", "{{#rong | columns}}{{ten}}{{/}}"], ["TT"]),
        (["{{#hang}}{{ten}}", "{{#o | columns}}{{.}}{{/}}{{/}}"], ["x | 1 | 2", "y | 3"]),
    ])
    func `cells are repeated for each`(row: [String], printed: [String]) throws {
        for data in [record, record.inRows] {
            #expect(outline(try rendered(document(table([row])), data)) == printed)
        }
    }

    @Test func `to count them none is made`() throws {
        let rows = Value.Rows(count: 3) { place in
            Issue.record("made: \(place)")
            return .null
        }
        let template = "{{ds | count}} {{ds.count}} {{^ds}}không{{/}}"
        let printed = outline(try rendered(document(paragraph(template)), ["ds": .rows(rows)]))
        #expect(printed == ["03 3 "])
    }

    @Test func `one is made when it is asked for, and equals a list that says the same`() {
        let rows = Value.Rows([1, 2, 3]) { .number(String($0 * $0)) }
        #expect(Value.rows(rows).elements == [1, 4, 9])
        #expect(rows == Value.Rows(count: 3) { .number(String(($0 + 1) * ($0 + 1))) })
        #expect(rows != Value.Rows(count: 3) { .number(String($0)) })
        #expect(Set([rows, rows]).count == 1)
        #expect(Value.text("a").elements == nil)
    }
}

extension Record {
    /// The same with lists that are made row by row.
    fileprivate var inRows: Record { Record(values.mapValues(\.inRows)) }
}

extension Value {
    fileprivate var inRows: Value {
        switch self {
        case .list(let elements): .rows(Value.Rows(elements, value: \.inRows))
        case .record(let record): .record(record.inRows)
        default: self
        }
    }
}
