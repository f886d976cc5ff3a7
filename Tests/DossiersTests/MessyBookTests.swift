import Foundation
import PartyForms
import TestSupport
import Testing
import VietnameseText

@testable import Dossiers

/// Workbooks as offices have them, and what was read from each.
///
/// The files are made by `Fixtures/MessyBooks/make.py`; what is expected stands beside each of them
/// as text that a person can follow.
@Suite struct MessyBookTests {
    private static let folder = Folders.root.appending(
        path: "Tests/DossiersTests/Fixtures/MessyBooks")

    private static let names = [
        "around.xlsx", "heads.xlsx", "facts.xlsx", "dates-1900.xlsx", "dates-1904.xlsx",
        "numbers.xlsx", "fonts.xlsx", "lost-fonts.xlsx", "letters.xlsx", "hidden.xlsx",
    ]

    /// Text files and the workbooks of other programs; each holds the same table.
    private static let texts = [
        "utf8.csv", "utf8-bom.csv", "sep.csv", "utf16le.csv", "utf16be.csv", "utf16-no-mark.csv",
        "windows1258.csv", "tcvn3.csv", "vni.csv", "tab.xls",
    ]

    private static let foreign = ["old.xls", "old.ods", "html.xls", "xml2003.xls"]

    private static let office = OfficeProgram(
        searchPath: ProcessInfo.processInfo.environment["PATH"] ?? "")

    /// Whether LibreOffice is here, and with its part for workbooks.
    private static let readsWorkbooks: Bool = {
        let file = folder.appending(path: "old.xls")
        let made = try? office?.converted(Folders.bytes(file), "xls", to: .xlsx)
        return made != nil
    }()

    /// Reads a file as the command does, under the name of the sheet of members.
    private func read(_ name: String, office: OfficeProgram? = nil) throws -> WorkbookReading {
        try Folders.withTemporary { folder in
            let kind = URL(filePath: name).pathExtension
            let file = folder.appending(path: "dang_vien.\(kind)")
            try Data(Folders.bytes(Self.folder.appending(path: name))).write(to: file)
            return try BookFile(
                reading: file.path, definition: SampleCommuneTests.definition(), office: office
            ).reading
        }
    }

    @Test(arguments: names + texts)
    func `a messy workbook is read, and every repair is told with its cell`(
        _ name: String
    ) throws {
        let file = Self.folder.appending(path: name)
        try Golden.expect(
            ReadBook(read(name)).text, in: file.appendingPathExtension("expected.txt"))
    }

    @Test(.enabled(if: readsWorkbooks), arguments: foreign)
    func `the workbooks of other programs are read with LibreOffice`(_ name: String) throws {
        let rows = { (reading: WorkbookReading) in reading.book["dang_vien"]?.rows.map(\.texts) }
        let read = try read(name, office: Self.office)
        #expect(try rows(read) == rows(self.read("utf8.csv")))
        #expect(read.findings.map(\.code) == (try self.read("utf8.csv").findings.map(\.code)))
    }

    @Test(arguments: foreign)
    func `without LibreOffice a message says what to do`(_ name: String) throws {
        let kind = URL(filePath: name).pathExtension
        #expect(throws: BookError.needsOffice(file: "dang_vien.\(kind)")) { try read(name) }
    }

    @Test(arguments: [
        ("EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }, "so.xlsx", BookKind.locked),
        ([], "so.xlsx", .foreign), ([], "so.xls", .foreign),
    ])
    func `a compound file is a locked workbook or an old one`(
        _ content: [UInt8], _ name: String, _ kind: BookKind
    ) {
        let head: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        #expect(BookKind(head + content, named: name) == kind)
    }
}

extension BookRow {
    fileprivate var texts: [String: String] { cells.mapValues { $0.text } }
}

/// What was read from a workbook, as text.
struct ReadBook {
    private let reading: WorkbookReading

    init(_ reading: WorkbookReading) { self.reading = reading }

    var text: String { (sheets + findings + conversions).joined(separator: "\n") + "\n" }

    private var sheets: [String] {
        reading.book.sheets.values.sorted { $0.key < $1.key }.flatMap { sheet in
            ["== \(sheet.key) «\(sheet.title)»"]
                + sheet.rows.map { row in
                    let cells = row.cells.sorted { $0.key < $1.key }.map { key, cell in
                        "\(key)=\(cell.text.replacing("\n", with: "⏎"))"
                    }
                    return "\(row.number): " + cells.joined(separator: " | ")
                }
        }
    }

    private var findings: [String] {
        ["== findings"]
            + reading.findings.map { finding in
                let cells = finding.cells.map { "\($0.sheet)!\($0.cell)" }
                return "\(finding.severity) \(finding.code): "
                    + "\(finding.message.text(in: .vietnamese)) [\(cells.joined(separator: ", "))]"
            }
    }

    private var conversions: [String] {
        guard !reading.conversions.isEmpty else { return [] }
        return ["== conversions"]
            + reading.conversions.map { "\($0.sheet)!\($0.cell): \($0.before) → \($0.after)" }
    }
}
