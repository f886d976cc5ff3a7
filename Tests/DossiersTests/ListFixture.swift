import PartyForms
import Spreadsheet

@testable import Dossiers

/// Lists that are written as text: a line is a row, "|" parts the cells, "#12" is a number.
///
/// "= Title" begins a sheet; behind the title stand merged ranges. "~" in a cell is a line break.
enum ListFixture {
    static func sheets(_ text: String) -> [Sheet] {
        var sheets: [Sheet] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("= ") {
                sheets.append(sheet(line.dropFirst(2)))
            } else if let last = sheets.indices.last {
                add(line, to: &sheets[last])
            }
        }
        return sheets.map { sheet in
            var sheet = sheet
            sheet.rows.removeAll { $0.cells.isEmpty }
            return sheet
        }
    }

    private static func sheet(_ line: Substring) -> Sheet {
        let parts = line.split(separator: " ").map(String.init)
        let merged = parts.compactMap { $0.contains(":") ? CellRange($0) : nil }
        let title = parts.filter { CellRange($0) == nil || !$0.contains(":") }
        return Sheet(title: title.joined(separator: " "), rows: [], merged: merged)
    }

    private static func add(_ line: Substring, to sheet: inout Sheet) {
        let number = sheet.rows.count + 1
        let cells = line.split(separator: "|", omittingEmptySubsequences: false).enumerated()
            .compactMap { index, text -> Cell? in
                let text = text.split(separator: " ").joined(separator: " ")
                    .replacing("~", with: "\n")
                guard !text.isEmpty, let address = CellAddress(row: number, column: index + 1)
                else { return nil }
                return text.hasPrefix("#")
                    ? Cell(address: address, kind: .number, text: String(text.dropFirst()))
                    : Cell(address: address, kind: .text, text: text)
            }
        sheet.rows.append(Row(number: number, cells: cells))
    }

    /// What was made of lists: rows of the book, then "?" doubts, "~" repairs, "-" rows left out,
    /// "+" cells that the workbook has no place for, "!" sheets that were not read.
    static func outcome(
        of files: [(name: String, text: String)], year: Int? = nil
    ) throws -> String {
        let definition = try SampleCommuneTests.definition()
        let lists = files.map {
            ListFile(sheets($0.text), named: $0.name, definition: definition)
        }
        return describe(
            ListImport(lists, definition: definition, year: year, regime: nil), definition)
    }

    static func describe(_ made: ListImport, _ definition: WorkbookDefinition) -> String {
        let report = made.report
        func place(_ place: ListPlace?) -> String { place.map { "\($0.sheet)!\($0.cell)" } ?? "" }
        func line(_ parts: [String?]) -> String {
            parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " ")
        }
        var lines = definition.sheets.flatMap { sheet in
            (made.book[sheet.key]?.rows ?? []).map { row in
                let cells = sheet.columns.compactMap { column in
                    row[column.key].map { "\(column.key)=\($0.text)" }
                }
                return "\(sheet.key): " + cells.joined(separator: " · ")
            }
        }
        lines += report.doubts.map {
            line(["?", $0.kind.code, report.codes[$0.owner], place($0.place), $0.text])
        }
        lines += report.repairs.map {
            line(["~", report.codes[$0.owner], place($0.place), "\($0.before) → \($0.after)"])
        }
        lines += report.leftOut.map { line(["-", place($0.place), $0.text]) }
        lines += report.unused.map {
            line(["+", report.codes[$0.owner], "\($0.title)=\($0.text)"])
        }
        lines += report.notRead.map { line(["!", $0.place.sheet]) }
        return lines.joined(separator: "\n")
    }
}
