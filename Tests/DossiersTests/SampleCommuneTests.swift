import Foundation
import JSONText
import PartyForms
import TestSupport
import Testing

@testable import Dossiers

@Suite struct SampleCommuneTests {
    static let folders = TemplateFolders([
        .init(Folders.root.appending(path: "Templates").path, from: .repository)
    ])

    static func definition() throws -> WorkbookDefinition {
        try WorkbookDefinition(try folders.json("workbook.json"))
    }

    static func commune() throws -> SampleCommune {
        try SampleCommune(
            data: SampleData(
                commune: folders.json("sample/commune.json"),
                names: folders.json("sample/names.json"),
                reviews: folders.json("sample/reviews.json")),
            definition: definition())
    }

    /// Made once; it takes a while.
    static let made = Result { try commune().make() }

    @Test func `the commune has the size of a real one`() throws {
        let book = try Self.made.get()
        let count = { (key: String) in book[key]?.rows.count ?? 0 }
        #expect(count("thong_tin") == 1)
        #expect(count("to_chuc") == 16)
        #expect(count("tap_the") == 14)
        #expect(count("dang_vien") == 320)
        #expect(count("kiem_diem") > 3_000)
        #expect(count("tieu_chi") > 5_000)
        #expect(count("ky_luat") == 7)
    }

    @Test func `the same seed gives the same commune`() throws {
        #expect(try Self.commune().make() == Self.made.get())
    }

    @Test func `names are unlike each other, and some are unusual`() throws {
        let rows = try Self.made.get()["dang_vien"]?.rows ?? []
        let names = rows.compactMap { $0["ho_ten"]?.text }
        #expect(Set(names).count == 320)
        for name in ["H'Hen Niê", "Rơchăm", "Tôn Nữ Thị Ngọc Ánh", "Đỗ Đình Đông"] {
            #expect(names.contains(name))
        }
    }

    @Test func `votes sum`() throws {
        for row in try Self.made.get()["phieu"]?.rows ?? [] {
            let number = { (column: String) in Int(row[column]?.text ?? "") ?? -1 }
            let levels = ["htxsnv", "httnv", "htnv", "khtnv"].map(number).reduce(0, +)
            #expect(levels == number("hop_le"))
            #expect(number("hop_le") + number("khong_hop_le") == number("thu_ve"))
            #expect(number("thu_ve") <= number("phat_ra"))
        }
    }

    @Test func `written and read back it is the same book, and every repair is reported`() throws {
        let commune = try Self.commune()
        let bytes = try commune.workbook()
        let reading = try WorkbookReading(
            xlsx: bytes, named: "so.xlsx", definition: Self.definition())
        let made = try Self.made.get()
        for (key, sheet) in made.sheets {
            #expect(reading.book[key]?.rows == sheet.rows, "\(key)")
        }
        #expect(
            Set(reading.findings.map(\.code)) == [
                "repaired-composition", "repaired-letters", "repaired-spaces", "repaired-zeros",
            ])
    }
}
