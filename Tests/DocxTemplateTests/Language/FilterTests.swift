import Fields
import Foundation
import Markup
import TestSupport
import Testing
import VietnameseText

@testable import DocxTemplate

@Suite struct FilterTests {
    @Test func `every filter has an entry in the table`() {
        #expect(Set(FilterReference.all.map(\.filter)) == Set(Filter.allCases))
        #expect(FilterReference.all.count == Filter.allCases.count)
    }

    @Test(arguments: FilterReference.all)
    func `the table's examples print what it says`(_ entry: FilterReference) throws {
        #expect(!entry.examples.isEmpty)
        for example in entry.examples {
            #expect(example.template.contains("| \(entry.filter.rawValue)"))
            let place =
                entry.filter == .columns
                ? table([[example.template]]) : paragraph(example.template)
            let output = try rendered(document(place), example.data)
            #expect(outline(output) == [example.printed])
        }
    }

    @Test func `the manual of filters is written from the table`() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        let file = folder.appending(path: "../../../docs/bo-loc.md").standardized
        try Golden.expect(FilterReference.manual, in: file)
    }

    @Test(arguments: [
        ("{{x | number}}", "0", "0"), ("{{x | number}}", "-1234.50", "-1.234,50"),
        ("{{x | number: 0}}", "0.5", "1"), ("{{x | number: 0}}", "-0.4", "0"),
        ("{{x | number: 2}}", "999.995", "1.000,00"), ("{{x | number: 2}}", "1", "1,00"),
        ("{{x | number}}", "001234", "1.234"), ("{{x | number}}", "1e6", "1e6"),
        ("{{x | number}}", "không", "không"), ("{{x | number: 1}}", "0.05", "0,1"),
        (
            "{{x | number}}", "123456789012345678901234567890",
            "123.456.789.012.345.678.901.234.567.890"
        ),
        ("{{x | date: 'd/M/yy'}}", "4/8/2007", "4/8/07"),
        ("{{x | date: “'ngày' dd ‘tháng’ MM”}}", "4/8/2007", "ngày 04 tháng 08"),
        ("{{x | date: 'yyyy'}}", "5/1956", "1956"), ("{{x | date: 'MM/yyyy'}}", "1956", "1956"),
        ("{{x | truncate: 3}}", "abc", "abc"), ("{{x | truncate: 3}}", "abcd", "ab…"),
        ("{{x | truncate: 1}}", "abcd", "…"), ("{{x | pad: 3}}", "", ""),
        ("{{x | pad: 3}}", "1234", "1234"), ("{{x | trim | capitalize}}", " ảnh ", "Ảnh"),
        ("{{x | first}}", "a", "a"), ("{{x | upper | truncate: 2}}", "abc", "A…"),
        ("{{x | pad: 9223372036854775807}}", "1", String(repeating: "0", count: 199) + "1"),
    ])
    func `a text is printed through filters`(tag: String, value: String, printed: String) throws {
        let output = try rendered(document(paragraph("\(tag).")), ["x": .text(value)])
        #expect(outline(output) == ["\(printed)."])
    }

    private static let people: Record = [
        "ds": [
            ["ten": "Đinh Ân", "sinh": "2/9/1990", "luong": .number("0.1")],
            ["ten": "đinh an", "sinh": "1990", "luong": .number("0.20")],
            ["ten": "Dương", "sinh": "10/1/1989", "luong": nil],
        ],
        "so": [10, 9, .number("9.5")], "rong": [],
    ]

    @Test(arguments: [
        ("{{#ds | sort: ten}}{{ten}}; {{/}}", "Dương; đinh an; Đinh Ân; "),
        ("{{#ds | sort: 'sinh' | reverse}}{{ten}}; {{/ds}}", "Đinh Ân; đinh an; Dương; "),
        ("{{#ds | first}}{{ten}}{{/}}", "Đinh Ân"), ("{{#ds | last}}{{ten}}{{/}}", "Dương"),
        ("{{#rong | first}}sai{{/}}{{rong | first}}{{rong | sum | number}}", "0"),
        ("{{#ds | sort: 'khong_co'}}{{_number}}{{ten}} {{/}}", "1Đinh Ân 2đinh an 3Dương "),
        ("{{so | sort | join: ' '}}", "9 9.5 10"), ("{{so | sort | reverse | first}}", "10"),
        ("{{so | join: '' | truncate: 3}}", "10…"), ("{{so | pad: 2 | join: ' '}}", "10 09 9.5"),
        ("{{ds | sum: 'luong'}}", "0.30"), ("{{so | sum | number: 2}}", "28,50"),
        ("{{ds | count}}", "03"), ("{{ds | count | words}}", "ba"),
    ])
    func `a list is chosen from and ordered`(template: String, printed: String) throws {
        let output = try rendered(document(paragraph("[\(template)]")), Self.people)
        #expect(outline(output) == ["[\(printed)]"])
    }

    @Test func `what cannot be added is no text`() {
        let error = #expect(throws: DiagnosticList.self) {
            try rendered(document(paragraph("{{ds | sum: 'ten'}}.")), Self.people)
        }
        #expect(error?.diagnostics.map(\.problem) == [.wrongType(field: "ds", expected: "text")])
    }

    @Test(arguments: [
        "{{x | number: a}}", "{{x | number: 21}}", "{{x | number: -1}}", "{{x | truncate}}",
        "{{x | truncate: 0}}", "{{x | pad: x}}", "{{x | date: 'ngày d'}}", "{{x | date: '///'}}",
        "{{x | date: \"'d\"}}", "{{x | upper: 1}}", "{{x | lines: x}}", "{{x | date: ddd}}",
    ])
    func `arguments that a filter does not take are reported`(tag: String) {
        guard case .wrongArguments = problems(document(paragraph(tag))).first else {
            Issue.record("\(tag) is taken")
            return
        }
    }

    @Test(arguments: [("nubmer", "number"), ("capitalise", "capitalize"), ("revers", "reverse")])
    func `the nearest filter is named`(written: String, nearest: String) {
        let found = problems(document(paragraph("{{x | \(written)}}")))
        #expect(found == [.unknownFilter(written, nearest: nearest)])
    }

    @Test func `a fillable date is picked in the pattern that the filter names`() throws {
        let dictionary = FieldDictionary([Field(path: "x", type: .date, label: "X")])
        let output = try rendered(
            document(paragraph("{{x | date: \"dd-MM 'a<b'\"}}.")), ["x": "4/8/2017"],
            mode: .fillable, dictionary: dictionary)
        #expect(
            String(decoding: output.serializedDocument(), as: UTF8.self)
                .contains("w:val=\"dd-MM 'a&lt;b'\""))
    }
}

extension FilterReference: CustomTestStringConvertible {
    var testDescription: String { filter.rawValue }
}
