import JSONText
import PartyForms
import Testing
import VietnameseText

@testable import Dossiers

/// Dates of one person that cannot all be right.
@Suite struct DateOrderTests {
    /// What is doubted, for a person born, admitted and made a full member then, in 2023.
    static let cases: [(dates: [String], doubts: [String])] = [
        (["1956", "3/2/1980", "3/2/1981"], []),
        (["1956", "1956", "1956"], []),
        (["3/1956", "2/3/1956", "1957"], []),
        (["3/1956", "2/1956", ""], ["Cột «Ngày vào Đảng» trước cột «Ngày sinh»"]),
        (["1990", "1/1/2020", "31/12/2019"], ["Cột «Ngày chính thức» trước cột «Ngày vào Đảng»"]),
        (["1990", "", "1989"], ["Cột «Ngày chính thức» trước cột «Ngày sinh»"]),
        (
            ["02/3/2042", "3/2/1980", ""],
            [
                "Cột «Ngày sinh» sau năm kiểm điểm", "Cột «Ngày vào Đảng» trước cột «Ngày sinh»",
            ]
        ),
        (["1990", "2024", ""], ["Cột «Ngày vào Đảng» sau năm kiểm điểm"]),
        (["1990", "2023", "2024"], []),
        (["", "1980", ""], []),
        (["chưa rõ", "1980", ""], ["Không đọc được ngày ở cột «Ngày sinh»"]),
    ]

    private func doubts(_ dates: [String], year: String) throws -> [String] {
        let text = """
            {"thong_tin": [{"nam": "\(year)"}],
             "dang_vien": [{"ma": "M1", "ho_ten": "Lê Văn A", "chi_bo": "TC1",
                            "ngay_sinh": "\(dates[0])", "ngay_vao_dang": "\(dates[1])",
                            "ngay_chinh_thuc": "\(dates[2])"}]}
            """
        let reading = try WorkbookReading(
            json: JSON(parsing: Array(text.utf8), named: "so.json"), named: "so.json",
            definition: SampleCommuneTests.definition())
        return reading.findings.map { $0.message.text(in: .vietnamese) }
    }

    @Test(arguments: cases)
    func `dates that cannot all be right are doubted`(dates: [String], found: [String]) throws {
        #expect(try doubts(dates, year: "2023") == found)
    }

    @Test(arguments: ["2023", "Năm 2023", "năm 2023", "Năm đánh giá 2023"])
    func `the year is understood behind its title`(year: String) throws {
        #expect(
            try doubts(["2025", "", ""], year: year).last == "Cột «Ngày sinh» sau năm kiểm điểm")
    }

    @Test func `two numbers are no year`() throws {
        let found = try doubts(["2025", "", ""], year: "Năm 2022 2023")
        #expect(found == ["Không phải số ở cột «Năm»"])
    }
}
