import Foundation
import PartyForms
import TestSupport
import Testing
import VietnameseText

@testable import Dossiers

@Test func `scratch: check the sample`() throws {
    guard let extra = ProcessInfo.processInfo.environment["EXTRA"] else { return }
    let lib = try RegimeLibrary(TemplateFolders([extra]))
    let commune = try SampleCommuneTests.commune()
    let bytes = try commune.workbook()
    try Data(bytes).write(to: URL(filePath: "/tmp/sheet/so.xlsx"))
    let reading = try WorkbookReading(xlsx: bytes, named: "so.xlsx", definition: SampleCommuneTests.definition())
    for f in reading.findings { print(f.printed(in: .vietnamese)) }
    let season = Season(reading.book)
    for f in season.findings { print(f.printed(in: .vietnamese)) }
    let regime = try lib.regime("tien-thang-2023")
    let check = try #require(RuleCheck(season, regime: regime, selection: lib.selection, on: CalendarDay(year: 2023, month: 12, day: 25)!))
    for f in check.findings() { print(f.printed(in: .vietnamese)) }
}
