import Foundation
import TestSupport
import Testing

/// Every form by every path, as a table: `make readback`.
@Suite(.serialized, .enabled(if: OfficeEdits.isTableWanted)) struct ReadBackTable {
    private struct Row {
        var form: String
        var results: [PathResult]

        var regime: String { String(form.prefix { $0 != "/" }) }

        /// What is not read right: where and by which path, without what was entered.
        var wrong: [String] {
            results.flatMap { result in
                result.wrong.map { "\(form) · \(result.path.rawValue) · \($0.text)" }
            }
        }
    }

    @Test func `prints how many fields of each form are read back`() throws {
        let forms = try LibraryForm.all.map { try FilledForm($0) }.filter { !$0.entries.isEmpty }
        let rows = try Self.rows(forms)
        print(Self.table(rows).joined(separator: "\n"))
        let page = Self.page(rows)
        let file = Folders.root.appending(path: "docs/doc-lai.md")
        try page.write(to: file, atomically: true, encoding: .utf8)
    }

    @Test func `a form that nobody filled in comes back empty by every path`() throws {
        let forms = try LibraryForm.all.map { try FilledForm($0).unfilled }
            .filter { !$0.entries.isEmpty }
        for result in try Self.rows(forms).flatMap({ row in row.wrong }) {
            Issue.record("\(result)")
        }
    }

    private static func rows(_ forms: [FilledForm]) throws -> [Row] {
        try zip(forms, OfficeEdits.made(forms)).map { form, saved in
            let others = Dictionary(saved?.byPath ?? []) { first, _ in first }
            let results = try ReturnPath.allCases.map { path in
                let bytes = try path.needsOffice ? others[path] : form.returned(by: path)
                guard let bytes else { return PathResult.nothing(path, of: form.entries.count) }
                return try form.check(bytes, by: path)
            }
            return Row(form: form.form.name, results: results)
        }
    }

    // MARK: - On the screen

    private static func table(_ rows: [Row]) -> [String] {
        let width = 44
        let head = line("mẫu", ReturnPath.allCases.map(\.rawValue), width)
        let body = rows.map { row in
            line(row.form, row.results.map { "\($0.right)/\($0.count)" }, width)
        }
        let total = line("tổng", totals(rows), width)
        return [head] + body + [total, ""] + rows.flatMap(\.wrong)
    }

    private static func line(_ name: String, _ cells: [String], _ width: Int) -> String {
        let padded = { (text: String, width: Int) in
            text + String(repeating: " ", count: max(1, width - text.count))
        }
        return padded(name, width) + cells.map { padded($0, 14) }.joined()
    }

    private static func totals(_ rows: [Row]) -> [String] {
        ReturnPath.allCases.indices.map { index in
            let results = rows.map { $0.results[index] }
            let right = results.reduce(0) { $0 + $1.right }
            return "\(right)/\(results.reduce(0) { $0 + $1.count })"
        }
    }

    // MARK: - In the repository

    private static func page(_ rows: [Row]) -> String {
        let regimes = Dictionary(grouping: rows, by: \.regime).sorted { $0.key < $1.key }
        let lines = regimes.map { regime, rows in
            "| `\(regime)` | \(rows.count) | \(totals(rows).joined(separator: " | ")) |"
        }
        let paths = ReturnPath.allCases.map(\.rawValue)
        return """
            # Mẫu điền trên máy: đọc lại được bao nhiêu

            Bảng này do `make readback` làm ra. Mỗi mẫu được in trống, mọi ô đều được điền (theo dữ liệu
            mẫu, chỗ nào không có thì đặt ra), rồi gửi về theo năm đường; mỗi số là số ô đọc lại đúng từng
            chữ trên tổng số ô.

            - **Word**: điền và lưu như Microsoft Word.
            - **LibreOffice**: điền trong LibreOffice 7.4 như người dùng (gõ vào ô, gõ đè lên dấu chấm, gõ
              trước dấu chấm, đánh dấu ô bằng chuột hoặc gõ đè ☒), lưu `.docx`.
            - **.odt**: như trên nhưng lưu `.odt`, rồi chuyển lại thành `.docx`.
            - **mất ô điền**: ứng dụng bỏ hết ô điền (content control), còn dấu trang (bookmark).
            - **chỉ còn chữ**: mất cả ô điền, dấu trang, kiểu và dấu hiệu của tệp; chỉ còn lời của mẫu.

            | Bộ mẫu | Số mẫu | \(paths.joined(separator: " | ")) |
            |---|--:|\(String(repeating: "--:|", count: paths.count))
            \(lines.joined(separator: "\n"))
            | **Tổng** | \(rows.count) | \(totals(rows).joined(separator: " | ")) |

            """
    }
}

extension PathResult {
    /// Nothing came back.
    fileprivate static func nothing(_ path: ReturnPath, of count: Int) -> PathResult {
        PathResult(
            path: path, count: count,
            wrong: Array(repeating: Wrong(key: "?", foundBy: nil), count: count))
    }
}
