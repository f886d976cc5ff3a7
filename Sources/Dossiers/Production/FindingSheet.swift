import PartyForms
import Spreadsheet
import VietnameseText

/// The findings of a check as a sheet of `00_Kiem-tra.xlsx`.
struct FindingSheet {
    private let findings: [Finding]

    init(_ findings: [Finding]) { self.findings = findings }

    private static let columns: [(title: String, width: Double)] = [
        ("Mức độ", 12), ("Mã lỗi", 22), ("Nội dung", 60), ("Chi tiết", 60), ("Vị trí", 30),
        ("Đối tượng", 14), ("Căn cứ", 50), ("Gợi ý", 50), ("Bỏ qua vì", 30),
    ]

    var sheet: SheetDraft {
        SheetDraft(
            title: "Kiểm tra",
            columns: Self.columns.map {
                ColumnDraft(title: $0.title, width: $0.width, style: .fitted)
            },
            rows: SheetRows(findings, row: Self.row))
    }

    private static func row(_ finding: Finding) -> [CellDraft] {
        let language = Language.vietnamese
        let details = finding.details.map { $0.text(in: language) }.joined(separator: "\n")
        let texts = [
            finding.severity.word(in: language), finding.code, finding.message.text(in: language),
            details, finding.location, finding.subject, finding.citation?.text,
            finding.hint?.text(in: language), finding.overridden,
        ]
        return texts.map { text in
            guard let text, !text.isEmpty else { return .blank }
            return .text(text)
        }
    }
}
