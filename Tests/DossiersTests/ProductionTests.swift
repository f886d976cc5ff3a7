import DocxTemplate
import Foundation
import JSONText
import PartyForms
import TestSupport
import Testing
import VietnameseText

@testable import Dossiers

/// Makes the made-up commune's dossier by the library alone.
struct ProductionTests {
    private static let members: [(code: String, name: String, level: String)] = [
        ("M1", "Lê Văn A", "HTTNV"), ("M2", "Lê Văn B", "HTNV"), ("M3", "Lê Văn C", "HTNV"),
    ]

    private func make(
        _ members: [(code: String, name: String, level: String)] = members, workers: Int,
        in folder: URL, to name: String
    ) async throws -> DossierReport {
        let source = folder.appending(path: "source-of-\(name)")
        try FileManager.default.createDirectory(at: source, withIntermediateDirectories: true)
        let templates = try MadeUpLibrary.write(into: source)
        let library = try RegimeLibrary(TemplateFolders([.init(templates.path, from: .option)]))
        let path = source.appending(path: "so.json").path
        try Data(MadeUpLibrary.book(members).utf8).write(to: URL(filePath: path))
        let book = try BookFile(reading: path, definition: library.workbookDefinition())
        let office = Season(book.reading.book).office
        let day = try #require(CalendarDay(iso: "2030-12-01"))
        let review = try OfficeReview(
            book, regime: library.regime(asked: nil, office: office),
            selection: library.selection, today: day)
        let production = DossierProduction(
            try DossierPlan(review, library: library), of: review,
            settings: .init(
                folder: folder.appending(path: name).path, mode: .filled, workers: workers,
                isForced: false, tool: .init(name: "hoso", version: "0")))
        return try await production.run { _ in }
    }

    private func withFolder(_ body: (URL) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "hoso-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { _ = Result { try FileManager.default.removeItem(at: folder) } }
        try await body(folder)
    }

    @Test func `any number of workers gives the same files`() async throws {
        try await withFolder { folder in
            _ = try await make(workers: 1, in: folder, to: "one")
            _ = try await make(workers: 8, in: folder, to: "many")
            let one = try Folders.contents(of: folder.appending(path: "one"))
            #expect(one.count > 8)
            #expect(try Folders.contents(of: folder.appending(path: "many")) == one)
        }
    }

    @Test func `the manifest names every file with its digest`() async throws {
        try await withFolder { folder in
            _ = try await make(workers: 2, in: folder, to: "HO_SO")
            let files = try Folders.contents(of: folder.appending(path: "HO_SO"))
            let manifest = try JSON(
                parsing: #require(files["/manifest.json"]), named: "manifest.json")
            let outputs = manifest["outputs"]?.elements ?? []
            let digests = outputs.compactMap { $0["sha256"]?.string }
            let paths = outputs.compactMap { $0["path"]?.string }
            let own: Set = ["/manifest.json", "/.hoso/journal.sqlite"]
            #expect(Set(paths.map { "/" + $0 }) == Set(files.keys).subtracting(own))
            #expect(try digests == paths.map { try Digest.sha256(files["/" + $0] ?? []) })
        }
    }

    @Test func `a code given to two members stops their papers and no other`() async throws {
        try await withFolder { folder in
            let twice = Self.members + [("M2", "Lê Văn D", "HTNV")]
            let report = try await make(twice, workers: 2, in: folder, to: "HO_SO")
            let withheld = report.files.filter {
                if case .withheld = $0.outcome { true } else { false }
            }
            #expect(Set(withheld.compactMap(\.topic?.code)) == ["M2"])
            #expect(report.files.count { $0.topic?.code == "M1" && $0.isThere } == 3)
        }
    }
}

struct WithholdingTests {
    @Test(arguments: ["A2", "A2:A3", "A1:A2"])
    func `a finding about a range of cells is about each of them`(_ cells: String) throws {
        let rows = [2, 3, 4].map { number in
            let place = CellPlace(sheet: "Đảng viên", cell: "A\(number)")
            // What kind of member it is has the name of other sheets' codes.
            let kind = CellPlace(sheet: "Đảng viên", cell: "B\(number)")
            return BookRow(
                number: number,
                cells: [
                    "ma": BookCell("M\(number)", at: place),
                    "doi_tuong": BookCell("cán bộ", at: kind),
                ])
        }
        let book = Book(
            file: "so.xlsx",
            sheets: [BookSheet(key: "dang_vien", title: "Đảng viên", rows: rows)])
        let finding = Finding(
            "duplicate-code", .forbids, .said(Bilingual("Trùng mã", "A code given twice")),
            cells: [CellPlace(sheet: "Đảng viên", cell: cells)])
        let template = try Template(
            compiling: MadeUpLibrary.document(["{{ho_ten}}"]), named: "a.docx")
        let withholding = Withholding([finding], in: book, of: Season(book))
        let reasons = withholding.reasons(
            against: template, about: .subject(Subject(.member, "M2")))
        #expect(Array(reasons) == [finding])
        #expect(
            withholding.reasons(against: template, about: .subject(Subject(.member, "M4"))).isEmpty)
    }

    @Test(arguments: ["chi_bo", "nhom"])
    func `a finding about a shared cell is about all that share it`(_ field: String) throws {
        // The members' branch and group stand in one cell, which is merged over both rows.
        let shared = CellPlace(sheet: "Đảng viên", cell: "B2")
        let rows = [2, 3, 4].map { number in
            let code = CellPlace(sheet: "Đảng viên", cell: "A\(number)")
            var row = BookRow(number: number, cells: ["ma": BookCell("M\(number)", at: code)])
            guard number < 4 else { return row }
            for column in ["chi_bo", "nhom"] { row[column] = BookCell("CB1", at: shared) }
            return row
        }
        let book = Book(
            file: "so.xlsx",
            sheets: [BookSheet(key: "dang_vien", title: "Đảng viên", rows: rows)])
        let finding = Finding(
            "shared", .forbids, .said(Bilingual("Sai", "Wrong")), cells: [shared])
        let template = try Template(
            compiling: MadeUpLibrary.document(["{{\(field)}}"]), named: "a.docx")
        let withholding = Withholding([finding], in: book, of: Season(book))
        let isWithheld = ["M2", "M3", "M4"].map { code in
            !withholding.reasons(against: template, about: .subject(Subject(.member, code))).isEmpty
        }
        #expect(isWithheld == [true, true, false])
    }

    /// A book of a member, an organisation and a vote, one row each.
    private static let book: Book = {
        func row(_ sheet: String, _ values: [String: String]) -> BookSheet {
            let cells = values.map { column, text in
                (column, BookCell(text, at: CellPlace(sheet: sheet, cell: column)))
            }
            let row = BookRow(number: 2, cells: Dictionary(uniqueKeysWithValues: cells))
            return BookSheet(key: sheet, title: sheet, rows: [row])
        }
        return Book(
            file: "so.xlsx",
            sheets: [
                row("thong_tin", ["nam": "2023"]),
                row("dang_vien", ["ma": "M1"]), row("to_chuc", ["ma": "TC1"]),
                row("xep_loai", ["doi_tuong": "M1", "nam": "2023", "cap_uy": "HTXSNV"]),
                row("phieu", ["hoi_nghi": "HN1", "doi_tuong": "M1", "hop_le": "9"]),
            ])
    }()

    @Test(
        arguments: [
            // A level that was decided: in decisions and rewards, not in lists of proposals.
            ("xep_loai", "cap_uy", PaperTopic.office, "{{#cong_nhan.dang_vien}}{{ten}}{{/}}", true),
            ("xep_loai", "cap_uy", .office, "{{#khen_thuong.dang_vien}}{{ten}}{{/}}", true),
            ("xep_loai", "cap_uy", .office, "{{#cong_nhan.to_chuc}}{{ten}}{{/}}", false),
            ("xep_loai", "cap_uy", .office, "{{#de_nghi.dang_vien}}{{ten}}{{/}}", false),
            ("xep_loai", "cap_uy", .meeting("HN1"), "{{#phieu}}{{hop_le}}{{/}}", false),
            // A vote that does not add up: in the papers of its meeting.
            ("phieu", "hop_le", .meeting("HN1"), "{{#phieu}}{{hop_le}}{{/}}", true),
            ("phieu", "hop_le", .meeting("HN1"), "{{hoi_nghi.ten_don_vi}}", false),
            ("phieu", "hop_le", .meeting("HN2"), "{{#phieu}}{{hop_le}}{{/}}", false),
            ("phieu", "hop_le", .office, "{{#cong_nhan.dang_vien}}{{ten}}{{/}}", false),
        ] as [(String, String, PaperTopic, String, Bool)])
    func `shared papers are held back by the facts they print`(
        sheet: String, column: String, topic: PaperTopic, text: String, isWithheld: Bool
    ) throws {
        let finding = Finding(
            "wrong", .forbids, .said(Bilingual("Sai", "Wrong")),
            cells: [CellPlace(sheet: sheet, cell: column)])
        let template = try Template(
            compiling: MadeUpLibrary.document([text]), named: "a.docx")
        let withholding = Withholding([finding], in: Self.book, of: Season(Self.book))
        let reasons = withholding.reasons(against: template, about: topic)
        #expect(reasons.isEmpty != isWithheld)
    }
}
