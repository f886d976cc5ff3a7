import Foundation
import PartyForms
import TestSupport
import Testing
import VietnameseText

/// A legal basis, the day on which it is used, and what is found.
struct BasisCase: Sendable, CustomTestStringConvertible {
    var text: String
    var day: String
    var found: [String]

    init(_ text: String, on day: String = "2023-12-20", _ found: String...) {
        self.text = text
        self.day = day
        self.found = found
    }

    var testDescription: String { text }

    static let all: [BasisCase] = [
        .init("Quy định số 124-QĐ/TW, ngày 04/10/2023 của Bộ Chính trị về kiểm điểm"),
        .init("Hướng dẫn 25-HD/BTCTW ngày 10 tháng 11 năm 2023 của Ban Tổ chức TW"),
        .init("Nghị quyết số 04-NQ/TW của Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng"),
        // The date.
        .init(
            "Hướng dẫn số 25-HD/BTCTW ngày 09/11/2023 của Ban Tổ chức Trung ương",
            "citation-date: Ngày của 25-HD/BTCTW ghi 09/11/2023, đúng là 10/11/2023"),
        .init(
            "Quy định số 366-QĐ/TW ngày 30/8/2024 của Bộ Chính trị", on: "2025-12-20",
            "citation-date: Ngày của 366-QĐ/TW ghi 30/8/2024, đúng là 30/8/2025"),
        .init(
            "Hướng dẫn số 25-HD/BTCTW ngày 03/02/2016",
            "citation-unknown: 25-HD/BTCTW không có trong danh mục văn bản: chưa đối chiếu được "
                + "ngày, cơ quan"),
        // The issuer.
        .init(
            "Quy định số 124-QĐ/TW của Ban Chấp hành Trung ương",
            "citation-issuer: 124-QĐ/TW ghi của Ban Chấp hành Trung ương, đúng là của Bộ Chính trị"
        ),
        .init(
            "Hướng dẫn số 25-HD/BTCTW, ngày 10/11/2023 của Bộ Chính trị",
            "citation-issuer: 25-HD/BTCTW ghi của Bộ Chính trị, đúng là của Ban Tổ chức Trung ương"
        ),
        .init("Quy định số 124-QĐ/TW của Đại hội"),
        // The kind.
        .init(
            "Quyết định số 124-QĐ/TW, ngày 04/10/2023",
            "citation-kind: 124-QĐ/TW là Quy định, không phải Quyết định"),
        // Whether it holds.
        .init(
            "Quy định số 132-QĐ/TW, ngày 08/3/2018 của Bộ Chính trị",
            "citation-superseded: 132-QĐ/TW hết hiệu lực từ 04/10/2023, trước ngày dùng 20/12/2023;"
                + " được thay bằng 124-QĐ/TW"),
        .init("Quy định số 132-QĐ/TW, ngày 08/3/2018", on: "2023-10-03"),
        .init(
            "Hướng dẫn số 21-HD/BTCTW, ngày 18/10/2019",
            "citation-superseded: 21-HD/BTCTW hết hiệu lực từ 10/11/2023, trước ngày dùng 20/12/2023"
                + "; được thay bằng 25-HD/BTCTW"),
        .init(
            "Quy định số 124-QĐ/TW", on: "2025-08-30",
            "citation-superseded: 124-QĐ/TW hết hiệu lực từ 30/8/2025, trước ngày dùng 30/8/2025;"
                + " được thay bằng 366-QĐ/TW"),
        .init("Quy định số 124-QĐ/TW", on: "2025-08-29"),
        .init(
            "Quy định số 366-QĐ/TW, ngày 30/8/2025 của Bộ Chính trị",
            "citation-not-yet: 366-QĐ/TW có từ 30/8/2025, sau ngày dùng 20/12/2023"),
        .init(
            "Nghị định số 90/2020/NĐ-CP", on: "2020-08-19",
            "citation-not-yet: 90/2020/NĐ-CP có từ 20/8/2020, sau ngày dùng 19/8/2020"),
        // The number.
        .init(
            "Quy định số 142-QĐ/TW, ngày 04/10/2023 của Bộ Chính trị",
            "citation-number: Số 142-QĐ/TW có thể ghi sai"),
        .init("Hướng dẫn số 25-HD/BTTCW", "citation-number: Số 25-HD/BTTCW có thể ghi sai"),
        .init(
            "Hướng dẫn số 25-HD/BTCTU",
            "citation-unknown: 25-HD/BTCTU không có trong danh mục văn bản: chưa đối chiếu được "
                + "ngày, cơ quan"),
        // Decisions on single cases and the office's own papers are not the register's business.
        .init("Quyết định số 08-QĐ/UBKTHU, ngày 15/11/2023 của Ủy ban Kiểm tra Huyện ủy"),
        .init("Hướng dẫn số 12-HD/ĐU, ngày 27/11/2023"),
    ]
}

@Suite struct CitationTests {
    @Test(arguments: BasisCase.all)
    func `a basis is held against the register`(_ given: BasisCase) throws {
        let check = CitationCheck(
            try Registers.repository(), on: CalendarDay(iso: given.day), ownSign: "ĐU")
        let place = CellPlace(sheet: "Thông tin", cell: "L2")
        let found = check.findings(in: [CitationText(given.text, role: .basis, cell: place)])
        #expect(found.map { "\($0.code): \($0.message.text(in: .vietnamese))" } == given.found)
        #expect(found.allSatisfy { !$0.isForbidding && $0.cells == [place] })
    }

    @Test func `a finding says how the document is cited in full`() throws {
        let check = CitationCheck(try Registers.repository())
        let found = check.findings(in: [CitationText("Hướng dẫn số 25-HD/BTCTW ngày 09/11/2023")])
        let full = "Hướng dẫn số 25-HD/BTCTW, ngày 10/11/2023 của Ban Tổ chức Trung ương"
        #expect(found.map { $0.hint?.text(in: .english) } == ["write “\(full)”"])
        #expect(found.map { $0.citation?.text } == [full])
    }

    @Test func `what is only mentioned need not hold or be known`() throws {
        let check = CitationCheck(try Registers.repository(), on: CalendarDay(iso: "2023-12-20"))
        let text = "Năm 2019 thực hiện Quy định số 132-QĐ/TW và Nghị quyết số 15-NQ/CB"
        #expect(check.findings(in: [CitationText(text)]).isEmpty)
    }

    @Test(arguments: [
        ("Hải Phòng, Tiên Lãng, Tiên Thắng", ["citation-date"]),
        ("Hải Phòng, An Lão", []),
    ])
    func `a local document is one only at its place`(place: String, codes: [String]) throws {
        let check = CitationCheck(try Registers.repository(), place: place)
        let text = "Kế hoạch số 24-KH/HU, ngày 25/11/2023"
        #expect(check.findings(in: [CitationText(text)]).map(\.code) == codes)
    }

    @Test func `one document of two issuers or two dates is a clash`() throws {
        let check = CitationCheck(try Registers.repository())
        let issuers = check.findings(in: [
            CitationText("Kế hoạch số 24-KH/HU, ngày 24/11/2023 của Đảng ủy."),
            CitationText("Kế hoạch số 24-KH/HU, ngày 24/11/2023 của Ban Thường vụ Huyện ủy."),
        ])
        let dates = check.findings(in: [
            CitationText("Quy định số 11-QĐ/HU, ngày 02/11/2019 và 11-QĐ/HU ngày 02/12/2019")
        ])
        let apart = check.findings(in: [
            CitationText("Nghị quyết số 05-NQ/CB ngày 10/01/2023", whole: 1),
            CitationText("Nghị quyết số 05-NQ/CB ngày 12/01/2023", whole: 2),
        ])
        #expect(
            (issuers + dates).map { $0.message.text(in: .vietnamese) } == [
                "24-KH/HU ghi của nhiều cơ quan: Đảng ủy, Ban Thường vụ Huyện ủy",
                "11-QĐ/HU ghi nhiều ngày: 02/11/2019, 02/12/2019",
            ])
        #expect(apart.isEmpty)
    }

    @Test func `every cell of a book is read, and what many copied is one finding`() throws {
        var books = Books([
            "han_nop": "20/12/2023",
            "can_cu": "Căn cứ Quy định số 132-QĐ/TW\nCăn cứ Kế hoạch số 9-KH/HU",
            "so_huong_dan": "12-HD/ĐU, ngày 27/11/2023",
        ])
        for code in ["M1", "M2"] {
            books.add(
                "kiem_diem",
                [["doi_tuong": code, "noi_dung": "Theo Quy định số 37-QĐ/TW ngày 25/11/2021."]])
        }
        books.add("ky_luat", [["doi_tuong": "M1", "so": "112-QĐ/UBKTHU"]])
        let found = CitationCheck.findings(in: books.book, try Registers.repository())
        #expect(
            found.map { "\($0.code) \($0.cells.map(\.cell).joined(separator: ","))" }.sorted() == [
                "citation-date noi_dung2,noi_dung3", "citation-superseded can_cu2",
                "citation-unknown can_cu2",
            ])
        #expect(found.allSatisfy { $0.file == "so.xlsx" })
    }

    @Test(arguments: [
        (
            "2023", "Quảng Ngãi",
            "Căn cứ Hướng dẫn số 25-HD/BTCTW, ngày 09/11/2023 của Ban Tổ chức Trung ương",
            "Ngày của 25-HD/BTCTW ghi 09/11/2023, đúng là 10/11/2023"
        ),
        (
            "2020", "Tuyên Quang, huyện Sơn Dương",
            "Căn cứ Quy định số 11-QĐ/HU, ngày 02/11/2019 của Ban Thường vụ Huyện ủy",
            "Ngày của 11-QĐ/HU ghi 02/11/2019, đúng là 02/12/2019"
        ),
        (
            "2016", "Thành phố Hồ Chí Minh",
            "Căn cứ Hướng dẫn số 27-HD/BTCTW, ngày 24/9/2014 của Ban Tổ chức Trung ương",
            "Ngày của 27-HD/BTCTW ghi 24/9/2014, đúng là 25/9/2014"
        ),
        (
            "2018", "Cần Thơ",
            "Căn cứ Hướng dẫn số 16-HD/BTCTW, ngày 24/9/2019 của Ban Tổ chức Trung ương",
            "Ngày của 16-HD/BTCTW ghi 24/9/2019, đúng là 24/9/2018"
        ),
        (
            "2025", "Lâm Đồng", "Căn cứ Hướng dẫn số 43-HD/BTCTW, ngày 30/10/2025",
            "Ngày của 43-HD/BTCTW ghi 30/10/2025, đúng là 31/10/2025"
        ),
    ])
    func `a wrong date among a book's legal bases is found, whatever its year and place`(
        year: String, place: String, basis: String, told: String
    ) throws {
        let books = Books([
            "nam": year, "dia_phuong": place, "han_nop": "20/12/\(year)", "can_cu": basis,
        ])
        let found = CitationCheck.findings(in: books.book, try Registers.repository())
        #expect(found.map(\.code) == ["citation-date"])
        #expect(found.first?.message.text(in: .vietnamese) == told)
    }

    @Test(arguments: [
        ("Tiên Thắng, ngày 25 tháng 12 năm 2023", ["citation-superseded"]),
        ("Tiên Thắng, ngày … tháng … năm 2023", []),
        ("Hôm nay, ngày 25 tháng 12 năm 2023, tại hội trường", []),
    ])
    func `a paper's day of use stands in its head`(head: String, codes: [String]) throws {
        let texts = [head, "- Căn cứ Quy định số 132-QĐ/TW;"].enumerated().map { index, text in
            CitationText(
                text, position: DocumentPosition(part: "word/document.xml", paragraph: index + 1))
        }
        let found = CitationCheck.findings(
            inDocument: texts, named: "a.docx", try Registers.repository())
        #expect(found.map(\.code) == codes)
        #expect(found.allSatisfy { $0.position?.paragraph == 2 && $0.position?.column == 22 })
    }

    @Test(arguments: [
        ("000_0ee639393049ab78", ["citation-clash 24-KH/HU"]),
        (
            "001_5262100d4c74246c",
            ["citation-date 11-QĐ/HU", "citation-issuer 89-QĐ/TW", "citation-issuer 89-QĐ/TW"]
        ),
        ("002_1dec4d3d2adedf14", []), ("003_91e05b40e4443734", []),
        ("004_970132d5b57c24c2", ["citation-date 25-HD/BTCTW"]),
    ])
    func `the contradictions of the source documents are found`(
        name: String, found: [String]
    ) throws {
        guard let file = Folders.shared("seeds/\(name).txt") else { return }
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        let texts = lines.enumerated().map { index, line in
            CitationText(
                String(line), position: DocumentPosition(part: "", paragraph: index + 1))
        }
        let findings = CitationCheck.findings(
            inDocument: texts.filter { $0.text.contains { !$0.isWhitespace } }, named: name,
            try Registers.repository())
        let told = findings.map { finding in
            let words = finding.message.text(in: .vietnamese).split(separator: " ")
            return "\(finding.code) \(words.first { $0.contains("/") } ?? "")"
        }
        #expect(told.sorted() == found)
    }
}
