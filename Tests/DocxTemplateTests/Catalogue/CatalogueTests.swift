import Foundation
import TestSupport
import Testing
import VietnameseText

@testable import DocxTemplate

/// Every stable code, with what it means and the smallest thing that gives it.
@Suite struct CatalogueTests {
    private static let chapters: [(title: String, entries: [CatalogueEntry])] = [
        ("Lỗi của mẫu và của dữ liệu", CatalogueEntry.problems),
        ("Chỗ cần xem lại trong mẫu", CatalogueEntry.doubts),
        ("Lỗi của tệp Word", CatalogueEntry.files),
    ]

    @Test(arguments: chapters.flatMap(\.entries))
    func `the smallest example gives its code and no other`(_ entry: CatalogueEntry) throws {
        #expect(Set(try entry.example.findings().map(\.code)) == [entry.code])
    }

    @Test(arguments: [
        ("Diagnostic+Message.swift", CatalogueEntry.problems.map(\.code)),
        ("Validation/DocxFinding+Message.swift", CatalogueEntry.files.map(\.code)),
    ])
    func `every code of the messages has an entry`(file: String, codes: [String]) throws {
        let source = try String(
            contentsOf: Folders.root.appending(path: "Sources/DocxTemplate/\(file)"),
            encoding: .utf8)
        let list = try #require(
            source.firstMatch(of: /var code: String \{\n        switch self \{\n([^}]*)\}/))
        let told = list.1.matches(of: /"([a-z-]+)"/).map { String($0.1) }
        #expect(told.sorted() == codes.sorted())
        #expect(!told.isEmpty)
    }

    @Test func `every doubt has an entry`() {
        #expect(
            Inspection.Rule.allCases.map(\.code).sorted()
                == CatalogueEntry.doubts.map(\.code).sorted())
    }

    @Test func `the page of the catalogue is what the table says`() throws {
        try Golden.expect(try page(), in: Folders.root.appending(path: "docs/loi-mau.md"))
    }

    private func page() throws -> String {
        var lines = [
            "# Mã lỗi: nghĩa là gì, làm gì",
            "",
            "Trang này do bảng trong `Tests/DocxTemplateTests/Catalogue` làm ra",
            "(`RECORD=1 swift test --filter CatalogueTests`); mỗi ví dụ ở đây được chạy thật khi kiểm",
            "thử. Mã không đổi giữa các bản. `hoso inspect` in mã trong ngoặc vuông cuối dòng.",
        ]
        for (title, entries) in Self.chapters {
            lines += ["", "## \(title)"]
            for entry in entries { lines += try section(entry) }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func section(_ entry: CatalogueEntry) throws -> [String] {
        let message = try entry.example.findings().first?.message ?? ""
        return [
            "", "### `\(entry.code)`", "", entry.meaning, "", "**Làm gì:** \(entry.remedy)", "",
            "```", entry.example.shown, "```", "", "> \(message)",
        ]
    }
}
