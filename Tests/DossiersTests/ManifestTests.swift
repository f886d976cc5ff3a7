import JSONText
import PartyForms
import Testing

@testable import Dossiers

struct ManifestTests {
    private static let whole: Manifest = {
        var manifest = Manifest()
        manifest.tool = .init(name: "hoso", version: "1.2")
        manifest.regime = "lang-2030"
        manifest.regimes = [.init(id: "lang-2030", digest: "a1"), .init(id: "chung", digest: "a2")]
        manifest.year = 2030
        manifest.mode = "filled"
        manifest.inputs = [InputFile(name: "so.xlsx", digest: "b1")]
        manifest.templates = [.init(form: "lang-2030/phieu", digest: "c1", folder: "repository")]
        manifest.outputs = [
            .init(path: "a/01.docx", digest: "d1", form: "f", subject: "M1", source: "e1"),
            .init(path: "00_Muc-luc.docx", digest: "d2", form: nil, subject: nil, source: nil),
        ]
        manifest.absent = [.init(place: SplitPath("a/02.docx"), subject: "M1", reasons: ["few"])]
        manifest.gaps = [.init(subject: "M1", item: 3, title: "Nhận xét")]
        manifest.overrides = [
            .init(
                code: "few", reason: "đã xét",
                findings: [.init(message: "Ít", subject: nil, location: "Xếp loại!F2")])
        ]
        manifest.awaited = [.init(subject: "M1", form: "lang-2030/phieu")]
        manifest.lists = [PaperListTests.list(["a"])]
        manifest.schedule = PaperListTests.schedule
        return manifest
    }()

    @Test func `a manifest that is written is read as it was`() throws {
        var bytes: [UInt8] = []
        Self.whole.write { bytes += $0 }
        #expect(try Manifest(parsing: bytes, named: "manifest.json") == Self.whole)
        let json = try JSON(parsing: bytes, named: "manifest.json")
        #expect(json.serialized() == bytes)
    }

    @Test(arguments: [
        ("null", "version"), ("[]", "version"), ("{}", "version"),
        (#"{"version": "1"}"#, "version"),
        (#"{"version": 1}"#, "regime"), (#"{"version": 1, "regime": "a"}"#, "year"),
        (#"{"version": 1, "regime": "a", "year": 2030}"#, "outputs"),
        (#"{"version": 1, "regime": "a", "year": 2030, "outputs": {}}"#, "outputs"),
    ])
    func `JSON that is no manifest is told from one`(text: String, lacking: String) {
        #expect(throws: BookError.noManifest(file: "manifest.json", lacking: lacking)) {
            try Manifest(parsing: Array(text.utf8), named: "manifest.json")
        }
    }

    /// As the first version wrote it.
    @Test func `an old manifest is read`() throws {
        let text = """
            {"version": 1, "regime": "lang-2030", "year": 2030, "inputs": [], "templates": [],
             "overrides": [], "absent": [], "outputs": [{"path": "a.docx", "sha256": "d1"}]}
            """
        let manifest = try Manifest(parsing: Array(text.utf8), named: "manifest.json")
        #expect(manifest.regime == "lang-2030" && manifest.outputs.map(\.path) == ["a.docx"])
    }

    @Test(
        arguments: [
            (PaperTopic.subject(Subject(.member, "M1")), "CB1", "Chi bộ Bến"),
            (.subject(Subject(.organisation, "CB1")), "CB1", "Chi bộ Bến"),
            (.subject(Subject(.collective, "TT1")), "CB1", "Chi bộ Bến"),
            (.meeting("HN1"), "CB1", "Chi bộ Bến"),
            (.meeting("HN2"), "CB1", "Chi bộ Bến"),
            (.reRating(Subject(.member, "M1"), year: 2029), "CB1", "Chi bộ Bến"),
            (.office, nil, nil),
        ] as [(PaperTopic, String?, String?)])
    func `a folder tells which organisation it belongs to`(
        topic: PaperTopic, unit: String?, name: String?
    ) {
        let folder = Manifest.Folder("x", about: topic, in: Self.season)
        #expect(folder.unit == unit)
        #expect(folder.unitName == name)
        #expect(folder.subject == topic.code)
        #expect(Manifest.Folder(folder.json) == folder)
    }

    @Test func `a member's folder tells the name and what it is sorted by`() {
        let folder = Manifest.Folder("x", about: .subject(Subject(.member, "M1")), in: Self.season)
        #expect(folder.name == "H'Hen Niê")
        #expect(folder.sortName == "Hen")
    }

    private static let season: Season = {
        func row(_ sheet: String, _ rows: [[String: String]]) -> BookSheet {
            let rows = rows.enumerated().map { number, values in
                let cells = values.map { column, text in
                    (column, BookCell(text, at: CellPlace(sheet: sheet, cell: column)))
                }
                return BookRow(number: number + 2, cells: Dictionary(uniqueKeysWithValues: cells))
            }
            return BookSheet(key: sheet, title: sheet, rows: rows)
        }
        return Season(
            Book(
                file: "so.xlsx",
                sheets: [
                    row("to_chuc", [["ma": "CB1", "ten": "Chi bộ Bến", "truc_thuoc": "DU"]]),
                    row("tap_the", [["ma": "TT1", "ten": "Chi ủy", "thuoc": "CB1"]]),
                    row(
                        "dang_vien",
                        [
                            [
                                "ma": "M1", "ho_ten": "H'Hen Niê", "ten_sap_xep": "Hen",
                                "chi_bo": "CB1",
                            ]
                        ]),
                    row(
                        "hoi_nghi",
                        [["ma": "HN1", "don_vi": "CB1"], ["ma": "HN2", "don_vi": "TT1"]]),
                ]))
    }()
}
