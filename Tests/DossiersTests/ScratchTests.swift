import Foundation
import PartyForms
import TestSupport
import Testing
import VietnameseText

@testable import Dossiers

@Test func `scratch: check the sample`() throws {
    guard let extra = ProcessInfo.processInfo.environment["EXTRA"] else { return }
    let lib = try RegimeLibrary(TemplateFolders([extra]))
    let clock = ContinuousClock(); var t = clock.now
    func lap(_ n: String) { print(n, clock.now - t); t = clock.now }
    let commune = try SampleCommuneTests.commune()
    lap("load"); _ = commune.make(); lap("make")
    let bytes = try commune.workbook()
    lap("workbook")
    try Data(bytes).write(to: URL(filePath: "/tmp/sheet/so.xlsx"))
    let reading = try WorkbookReading(xlsx: bytes, named: "so.xlsx", definition: SampleCommuneTests.definition())
    lap("read")
    for f in reading.findings { print(f.printed(in: .vietnamese)) }
    let season = Season(reading.book)
    for f in season.findings { print(f.printed(in: .vietnamese)) }
    let regime = try lib.regime("tien-thang-2023")
    let check = try #require(RuleCheck(season, regime: regime, selection: lib.selection, on: CalendarDay(year: 2023, month: 12, day: 25)!))
    lap("season"); print(season.members.count, season.ratings(of: 2023).count, season.year ?? 0, regime.rules.count)
    for f in check.findings() { print(f.printed(in: .vietnamese)) }
}
