import JSONText
import PartyForms
import Testing
import VietnameseText

@Suite struct FindingTests {
    private var finding: Finding {
        Finding(
            "cap-excellent", .forbids,
            .said(Bilingual("Vượt tỷ lệ 20% Hoàn thành xuất sắc nhiệm vụ", "Too many excellent")),
            details: [.cap(.group(.member, "Chi bộ thôn", best: 3, reached: 12, allowed: 2))],
            hint: .cap(.lowerSome(1)), file: "so.xlsx",
            cells: ["R7", "R19", "R23"].map { CellPlace(sheet: "Đảng viên", cell: $0) },
            citation: Citation(document: "Hướng dẫn năm 2023", place: "mục B.IV.1.4"),
            numbers: [FindingNumber("xuat_sac", 3)])
    }

    @Test func `a finding is printed in one form`() {
        #expect(
            finding.printed(in: .vietnamese) == """
                LỖI cap-excellent  Vượt tỷ lệ 20% Hoàn thành xuất sắc nhiệm vụ            [Đảng viên!R7, R19, R23]
                  đảng viên, nhóm «Chi bộ thôn»: xuất sắc 3, đạt tốt trở lên 12 → tối đa 2
                  căn cứ: Hướng dẫn năm 2023, mục B.IV.1.4
                  gợi ý: giảm 1 trường hợp xuống Hoàn thành tốt nhiệm vụ
                """)
        #expect(finding.printed(in: .english).hasPrefix("ERROR cap-excellent  Too many excellent"))
    }

    @Test func `a program reads the same finding as JSON`() {
        let json = finding.json(in: .english)
        #expect(json["code"]?.string == "cap-excellent")
        #expect(json["severity"]?.string == "forbids")
        #expect(json["numbers"]?["xuat_sac"] == .number("3"))
        #expect(json["sheet"]?.string == "Đảng viên")
        #expect(json["cell"]?.string == "R7")
        #expect(json["cells"]?.elements?.count == 3)
        #expect(json["citation"]?.string == "Hướng dẫn năm 2023, mục B.IV.1.4")
    }

    @Test func `an overridden finding forbids nothing and keeps its reason`() {
        var finding = finding
        finding.overridden = "Đã xin ý kiến"
        #expect(!finding.isForbidding)
        #expect(finding.printed(in: .vietnamese).contains("Đã xin ý kiến"))
    }
}
