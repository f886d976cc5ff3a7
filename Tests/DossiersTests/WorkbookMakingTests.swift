import PartyForms
import Spreadsheet
import Testing

@testable import Dossiers

@Suite struct WorkbookMakingTests {
    @Test func `an empty workbook has every sheet and no data`() throws {
        let definition = try SampleCommuneTests.definition()
        let bytes = try WorkbookMaking(definition: definition).emptyBook()
        let sheets = try Workbook(xlsx: bytes).sheets
        let visible = sheets.filter { $0.visibility == .visible }.map(\.title)
        #expect(visible == definition.sheets.map(\.title) + ["Danh mục"])
        let reading = try WorkbookReading(xlsx: bytes, named: "a.xlsx", definition: definition)
        #expect(reading.findings.isEmpty)
        #expect(reading.book.sheets.values.flatMap(\.rows) == [])
    }

    @Test func `the hidden sheet carries the version`() throws {
        let definition = try SampleCommuneTests.definition()
        let sheets = try Workbook(xlsx: WorkbookMaking(definition: definition).emptyBook()).sheets
        let hidden = try #require(sheets.first { $0.title == definition.hiddenTitle })
        #expect(hidden.visibility == .hidden)
        #expect(hidden.rows.map { $0.cells.map(\.text) } == [["phien_ban"], ["1"]])
    }

    @Test func `a regime's own criteria take the place of the usual ones`() throws {
        let making = WorkbookMaking(
            definition: try SampleCommuneTests.definition(),
            choices: ["tieu_chi.tieu_chi": [WordChoice(code: "d_1", text: "Điểm chung")]])
        let sheets = try Workbook(xlsx: making.emptyBook()).sheets
        let catalogue = try #require(sheets.first { $0.title == "Danh mục" })
        let rows = catalogue.rows.map { $0.cells.map(\.text) }
        #expect(rows.contains(["Tiêu chí", "d_1", "Điểm chung"]))
    }

    @Test func `every key and title of the definition is told from the others`() throws {
        let definition = try SampleCommuneTests.definition()
        for sheet in definition.sheets {
            let titles = sheet.columns.map { TitleKey.of($0.title) }
            #expect(Set(titles).count == titles.count, "\(sheet.key)")
            #expect(Set(sheet.columns.map(\.key)).count == sheet.columns.count)
            for column in sheet.columns where column.type == .choice {
                // An open column may leave its words to the regime.
                #expect(!column.choices.isEmpty || column.isOpen, "\(sheet.key).\(column.key)")
            }
        }
    }
}
