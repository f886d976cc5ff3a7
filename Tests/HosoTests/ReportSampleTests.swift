import Foundation
import JSONText
import PartyForms
import Spreadsheet
import TestSupport
import Testing

@testable import Dossiers

/// The invented office of every regime: what its report counts is what its book says.
@Suite(.serialized) struct ReportSampleTests {
    /// A regime's report and the book it was made from.
    private struct Made {
        var json: JSON
        var book: Book
        var year: String
        var folder: URL
    }

    private static func make(_ id: String, _ body: (Made) throws -> Void) throws {
        let library = try RegimeLibrary(
            TemplateFolders([.init(LibraryForm.templates.path, from: .option)]))
        let regime = try #require(library.selection.regime(id))
        let year = try #require(regime.years?.lowerBound)
        try Folders.withTemporary { (folder: URL) throws -> Void in
            func run(_ arguments: [String]) throws -> CommandResult {
                try Hoso.run(["--date", "\(year)-12-28"] + arguments, in: folder)
            }
            #expect(try run(["init", "so", "--sample", "--regime", id]).status == 0)
            let result = try run(["report", "so/so.xlsx", "-o", "TH", "--json"])
            #expect([0, 1, 4].contains(result.status), "\(result.errors)")
            let book = try BookFile(
                reading: folder.appending(path: "so/so.xlsx").path,
                definition: library.workbookDefinition())
            let own = book.reading.book["thong_tin"]?.rows.first?["nam"]?.text
            try body(
                Made(
                    json: try JSON(parsing: result.output, named: "stdout"),
                    book: book.reading.book, year: own ?? "",
                    folder: folder.appending(path: "TH")))
        }
    }

    /// Those with an office of their own, and the one that the first sample is about.
    private static let regimes = Set(RegimeSampleTests.regimes + ["tien-thang-2023"]).sorted()

    @Test(arguments: regimes)
    func `a report counts what the book's rows say, and all sums add up`(_ id: String) throws {
        try Self.make(id) { made in
            try Self.expectSums(in: made.json)
            for (object, sheet) in [
                ("dang_vien", "dang_vien"), ("to_chuc", "to_chuc"), ("tap_the", "tap_the"),
            ] {
                try Self.expectRows(of: sheet, as: object, in: made)
            }
            try Self.expectFooters(in: made)
            let papers = Folders.files(in: made.folder, ending: [".docx"])
                .map(\.lastPathComponent)
            #expect(
                papers.filter { $0.hasPrefix("tk-") } == [
                    "tk-5-nam.docx", "tk-nhom.docx", "tk-to-chuc.docx",
                ])
        }
    }

    private static func number(_ json: JSON, _ name: String) -> Int {
        guard case .number(let text)? = json[name] else { return -1 }
        return Int(text) ?? -1
    }

    private static func levels(_ json: JSON) -> [Int] {
        (json["levels"]?.elements ?? []).map { number($0, "count") }
    }

    /// Total is rated, not rated and outside; rows are the sum, column by column.
    private static func expectSums(in json: JSON) throws {
        let tables = try #require(json["tables"]?.elements)
        #expect(tables.count >= 4)
        for table in tables {
            let rows = table["rows"]?.elements ?? []
            let sum = try #require(table["sum"])
            for line in rows + [sum] {
                #expect(number(line, "rated") == levels(line).reduce(0, +))
                #expect(
                    number(line, "total")
                        == number(line, "rated") + number(line, "unrated")
                        + number(line, "outside"))
            }
            for column in ["total", "rated", "unrated", "outside", "disputed"] {
                #expect(rows.map { number($0, column) }.reduce(0, +) == number(sum, column))
            }
            for place in levels(sum).indices {
                #expect(rows.map { levels($0)[place] }.reduce(0, +) == levels(sum)[place])
            }
        }
    }

    /// Counted from the rows of the book, without any of the code that makes reports.
    private static func expectRows(of sheet: String, as object: String, in made: Made) throws {
        let rows = made.book[sheet]?.rows ?? []
        let tables = made.json["tables"]?.elements ?? []
        guard let table = tables.first(where: { $0["object"]?.string == object }) else {
            #expect(rows.isEmpty)
            return
        }
        let sum = try #require(table["sum"])
        #expect(number(sum, "total") == rows.count)
        let away: Set = ["miễn công tác và sinh hoạt", "chuyển đi", "chưa là đảng viên"]
        let present = rows.filter { !away.contains($0["tinh_trang"]?.text.lowercased() ?? "") }
        var decided: [String: String] = [:]
        for row in made.book["xep_loai"]?.rows ?? [] where row["nam"]?.text == made.year {
            decided[row["doi_tuong"]?.text ?? ""] = row["cap_uy"]?.text ?? ""
        }
        let found = present.compactMap { decided[$0["ma"]?.text ?? ""] }
        for level in sum["levels"]?.elements ?? [] {
            let code = try #require(level["level"]?.string)
            #expect(number(level, "count") == found.count { $0 == code }, "\(object) \(code)")
        }
        #expect(number(sum, "outside") == rows.count - present.count)
    }

    /// In the workbook the bold row below a table is the sum of the rows above it.
    private static func expectFooters(in made: Made) throws {
        let file = made.folder.appending(path: "Tong-hop-\(made.year).xlsx")
        let book = try Workbook(xlsx: Folders.bytes(file))
        let tables = book.sheets.filter { $0.title.contains(" theo ") }
        #expect(tables.count >= 4)
        for sheet in tables {
            let rows = sheet.rows.dropFirst().map { row in
                Dictionary(
                    row.cells.filter { $0.kind == .number }.map { cell in
                        (cell.address.column, Int(cell.text) ?? 0)
                    }
                ) { first, _ in first }
            }
            let footer = try #require(rows.last)
            for (column, sum) in footer {
                #expect(
                    rows.dropLast().compactMap { $0[column] }.reduce(0, +) == sum, "\(sheet.title)")
            }
        }
    }
}
