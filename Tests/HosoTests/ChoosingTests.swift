import Foundation
import TestSupport
import Testing

/// A regime or a form of the wrong year is refused, and the right one named.
@Suite struct ChoosingTests {
    private func run(
        _ arguments: [String], year: String, regime: String = "", place: String = ""
    ) throws -> CommandResult {
        try Folders.withTemporary { folder in
            let book = """
                {"thong_tin": [{"nam": "\(year)", "cap_uy": "Đảng ủy xã A", "ky_hieu": "ĐU",
                  "quy_dinh": "\(regime)", "dia_phuong": "\(place)"}],
                 "to_chuc": [{"ma": "C1", "ten": "Chi bộ Một", "loai": "chi bộ trực thuộc"}],
                 "dang_vien": [{"ma": "M1", "ho_ten": "Lê Văn A", "chi_bo": "C1",
                   "ngay_sinh": "1980"}]}
                """
            try Data(book.utf8).write(to: folder.appending(path: "so.json"))
            return try Hoso.run(
                ["--templates", LibraryForm.templates.path, "--date", "\(year)-12-20"] + arguments,
                in: folder)
        }
    }

    private func blank(_ form: String, _ options: [String] = []) -> [String] {
        ["blank", form, "--input", "so.json", "--member", "M1", "-o", "a.docx"] + options
    }

    @Test(arguments: [
        ("2020", "trung-uong-2023", "trung-uong-2019"),
        ("2024", "tien-thang-2023", "trung-uong-2023"),
        ("2023", "trung-uong-2019", "trung-uong-2023"),
    ])
    func `a regime of another year is refused with the right one named`(
        year: String, asked: String, right: String
    ) throws {
        for arguments in [
            ["check", "so.json", "--regime", asked],
            ["dossier", "so.json", "-o", "HS", "--regime", asked],
        ] {
            let result = try run(arguments, year: year)
            #expect(result.status == 2, "\(result.errors)")
            #expect(result.errors.contains("sổ ghi năm \(year)"))
            #expect(result.errors.contains("dùng --regime \(right)"))
        }
        let inBook = try run(["check", "so.json"], year: year, regime: asked)
        #expect(inBook.status == 3)
        #expect(inBook.errors.contains("cột Quy định"))
        #expect(inBook.errors.contains("«\(right)»"))
    }

    @Test func `a form of another year is told with the one that takes its place`() throws {
        let result = try run(blank("mau-2a", ["--regime", "tien-thang-2023"]), year: "2024")
        #expect(result.status == 2)
        #expect(result.errors.contains("Mẫu 2A (mau-2a: "))
        #expect(result.errors.contains("Mẫu 02A"))
        #expect(result.errors.contains("gõ: hoso blank trung-uong-2023/mau-02a …"))
        let named = try run(blank("tien-thang-2023/mau-2a"), year: "2024")
        #expect(named.status == 2)
        #expect(named.errors.contains("gõ: hoso blank trung-uong-2023/mau-02a …"))
    }

    @Test func `a form that only another regime has is told with its counterpart`() throws {
        let result = try run(blank("mau-02a"), year: "2023", regime: "tien-thang-2023")
        #expect(result.status == 2)
        #expect(result.errors.contains("không có biểu «mau-02a»"))
        #expect(result.errors.contains("là Mẫu 2A (mau-2a: "))
    }

    @Test(.enabled(if: LibraryForm.has("trung-uong-2025")))
    func `2A of 2023 is 2B of 2025, and 2B is 2A`() throws {
        for (old, new) in [("mau-02a", "mau-2b"), ("mau-02b", "mau-2a")] {
            let result = try run(blank(old, ["--regime", "trung-uong-2023"]), year: "2025")
            #expect(result.status == 2)
            #expect(result.errors.contains("sổ ghi năm 2025"))
            #expect(result.errors.contains("gõ: hoso blank trung-uong-2025/\(new) …"))
            let alone = try run(blank(old), year: "2025")
            #expect(alone.status == 2)
            #expect(alone.errors.contains("(\(new): "))
        }
        // As people write it, without the zero.
        let short = try run(blank("mau-2a", ["--regime", "trung-uong-2023"]), year: "2025")
        #expect(short.status == 2)
        #expect(short.errors.contains("gõ: hoso blank trung-uong-2025/mau-2b …"))
        #expect(try run(blank("mau-2b"), year: "2025").errors.contains("Trung ương 2025"))
    }

    @Test func `without a book any year's form is printed blank`() throws {
        let forms = LibraryForm.all.filter { $0.name.hasPrefix("trung-uong-") }
        for form in forms {
            let result = try Hoso.run([
                "--templates", LibraryForm.templates.path, "blank", form.name, "-o", "-",
            ])
            #expect(result.status == 0, "\(form.name): \(result.errors)")
        }
    }
}

extension LibraryForm {
    /// Whether the library has the regime.
    static func has(_ regime: String) -> Bool {
        FileManager.default.fileExists(
            atPath: templates.appending(path: "\(regime)/regime.json").path)
    }
}
