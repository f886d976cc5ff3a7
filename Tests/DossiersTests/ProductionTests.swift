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
                isForced: false))
        return try await production.run { _ in }
    }

    private func withFolder(_ body: (URL) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "hoso-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { _ = Result { try FileManager.default.removeItem(at: folder) } }
        try await body(folder)
    }

    private func contents(_ folder: URL) throws -> [String: [UInt8]] {
        let files = Folders.files(in: folder).map { file in
            (String(file.path.dropFirst(folder.path.count)), file)
        }
        return try Dictionary(uniqueKeysWithValues: files).mapValues { try Folders.bytes($0) }
    }

    @Test func `any number of workers gives the same files`() async throws {
        try await withFolder { folder in
            _ = try await make(workers: 1, in: folder, to: "one")
            _ = try await make(workers: 8, in: folder, to: "many")
            let one = try contents(folder.appending(path: "one"))
            #expect(one.count > 8)
            #expect(try contents(folder.appending(path: "many")) == one)
        }
    }

    @Test func `the manifest names every file with its digest`() async throws {
        try await withFolder { folder in
            _ = try await make(workers: 2, in: folder, to: "HO_SO")
            let files = try contents(folder.appending(path: "HO_SO"))
            let manifest = try JSON(
                parsing: #require(files["/manifest.json"]), named: "manifest.json")
            let outputs = manifest["outputs"]?.elements ?? []
            let digests = outputs.compactMap { $0["sha256"]?.string }
            let paths = outputs.compactMap { $0["path"]?.string }
            #expect(Set(paths.map { "/" + $0 } + ["/manifest.json"]) == Set(files.keys))
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
            return BookRow(number: number, cells: ["ma": BookCell("M\(number)", at: place)])
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
        #expect(
            withholding.reasons(against: template, about: .subject(Subject(.member, "M2"))) == [
                finding
            ])
        #expect(
            withholding.reasons(against: template, about: .subject(Subject(.member, "M4"))).isEmpty)
    }
}
