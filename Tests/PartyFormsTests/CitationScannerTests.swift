import Foundation
import PartyForms
import Testing

/// A text and the citations that are found in it, each as "kind | number | date".
struct ScannerCase: Sendable, CustomTestStringConvertible {
    var text: String
    var found: [String]

    init(_ text: String, _ found: String...) {
        self.text = text
        self.found = found
    }

    var testDescription: String { text }

    static let all: [ScannerCase] = [
        .init(
            "Quy định số 124-QĐ/TW, ngày 04/10/2023 của Bộ Chính trị",
            "Quy định | 124-QĐ/TW | 04/10/2023"),
        .init("Hướng dẫn 25-HD/BTCTW", "Hướng dẫn | 25-HD/BTCTW | "),
        .init("số 25-HD/BTCTW ngày 09 tháng 11 năm 2023", " | 25-HD/BTCTW | 09/11/2023"),
        .init(
            "Nghị định số 90/2020/NĐ-CP ngày 13/8/2020 của Chính phủ",
            "Nghị định | 90/2020/NĐ-CP | 13/8/2020"),
        .init("Quyết định 439/QĐ-TTg", "Quyết định | 439/QĐ-TTg | "),
        .init("Thông tư 08/2013/TT-TTCP", "Thông tư | 08/2013/TT-TTCP | "),
        // What stands in real files: spaces, line ends, other dashes, no dash, other letters.
        .init("Kế hoạch số 16 - KH/HU", "Kế hoạch | 16-KH/HU | "),
        .init("Kế hoạch Số 24 -KH/ĐUK", "Kế hoạch | 24-KH/ĐUK | "),
        .init("Hướng dẫn số 25-\nHD/BTCTW", "Hướng dẫn | 25-HD/BTCTW | "),
        .init("Hướng dẫn số: 25–HD/BTCTW", "Hướng dẫn | 25–HD/BTCTW | "),
        .init("Quy định 124 QĐ/TW", "Quy định | 124QĐ/TW | "),
        .init("Quy định số 124-QÐ/TW, ngày 4.10.2023", "Quy định | 124-QĐ/TW | 04/10/2023"),
        .init("quy định số 124-QD/TW (ngày 04-10-2023)", "Quy định | 124-QD/TW | 04/10/2023"),
        .init("Hướng dẫn số 25-HD-BTCTW", "Hướng dẫn | 25-HD-BTCTW | "),
        .init(
            "Hướng dẫn số 25-HD/BTCTW của Ban Tổ chức Trung ương ngày 10/11/2023",
            "Hướng dẫn | 25-HD/BTCTW | 10/11/2023"),
        .init(
            "Quy định số 132-QĐ/TW; Hướng dẫn số 21-HD/BTCTW, ngày 18/10/2019",
            "Quy định | 132-QĐ/TW | ", "Hướng dẫn | 21-HD/BTCTW | 18/10/2019"),
        // What is no citation: codes of forms, dates, places in a document, fields.
        .init("Mẫu 03-HD KĐ.ĐG 2023"),
        .init("ngày 04/10/2023, mục B.IV.4.5, 1/2 ngày, 80 kg/người, QĐ/TW"),
        .init("Quyết định số {{ky_luat.so}}, ngày {{ky_luat.ngay}}"),
        .init("từ 3-5 người/tổ"),
    ]
}

@Suite struct CitationScannerTests {
    @Test(arguments: ScannerCase.all)
    func `citations are found as they are written`(_ given: ScannerCase) throws {
        let scanner = CitationScanner(try Registers.repository())
        let found = scanner.citations(in: given.text).map { cited in
            "\(cited.kind ?? "") | \(cited.written) | \(cited.date?.exact?.printed ?? "")"
        }
        #expect(found == given.found)
    }

    @Test(arguments: [
        ("25-HD/BTCTW", "025 – hd / btctw", true), ("124-QĐ/TW", "124-QD/TW", true),
        ("90/2020/NĐ-CP", "90/2020/NÐ-CP", true), ("25-HD/BTCTW", "25-HD/BTCTU", false),
        ("90/2020/NĐ-CP", "90/2021/NĐ-CP", false),
    ])
    func `numbers are equal whatever way they are written`(
        one: String, other: String, areEqual: Bool
    ) throws {
        let first = try #require(DocumentNumber(one))
        let second = try #require(DocumentNumber(other))
        #expect((first == second) == areEqual)
    }

    @Test func `a citation knows its column, whatever form its letters have`() throws {
        let scanner = CitationScanner(try Registers.repository())
        let text = "Căn cứ Quy định số 124-QĐ/TW"
        #expect(scanner.citations(in: text).map(\.column) == [20])
        let apart = text.decomposedStringWithCanonicalMapping
        #expect(scanner.citations(in: apart).map(\.column) == [20])
    }
}
