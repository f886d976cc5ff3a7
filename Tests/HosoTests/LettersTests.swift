import Foundation
import TestSupport
import Testing

@testable import DocxTemplate

/// The example of the library's use.
struct LettersTests {
    private static let program = URL(filePath: Hoso.path).deletingLastPathComponent()
        .appending(path: "Letters").path
    private static let source = Folders.root.appending(path: "Examples/Letters")

    /// What of each letter is its own.
    private static let letters = [
        [
            "Dear Nguyễn Thị Hoa", "Thank you for coming back", "Trà móc câu|2|360.000 đ",
            "Trà nõn tôm|1|450.000 đ", "Cộng · Total|3|810.000 đ", "Hàng đến thứ Sáu.",
        ],
        [
            "Dear John Smith", "Price|Green tea|3|540.000 đ|Cộng", "A gift comes with it.",
        ],
        [
            "Dear Trần Văn Bình", "Price|Cộng · Total|0|0 đ", "The order is cancelled.",
        ],
    ]

    @Test func `the example prints three letters and tells what is wrong`() throws {
        try Folders.withTemporary { (folder: URL) throws -> Void in
            let result = try Command.run(Self.program, [Self.source.path, folder.path])
            #expect(result.status == 0, "\(result.errors)")
            #expect(result.text.hasPrefix("letter-1.docx\nletter-2.docx\nletter-3.docx\n"))
            #expect(result.text.contains("did you mean «upper»?   [unknown-filter]"))
            #expect(result.text.contains("[unclosed-tag]"))
            for (number, own) in Self.letters.enumerated() {
                let letter = try Folders.bytes(folder.appending(path: "letter-\(number + 1).docx"))
                #expect(DocxCheck(grade: .proven).findings(in: letter).isEmpty)
                let text = try DocxText.paragraphs(in: letter).map(\.text).joined(separator: "|")
                for words in own { #expect(text.contains(words)) }
                #expect(text.contains("coming back") == (number != 1))
            }
        }
    }

    @Test func `the example needs nothing of ours but the library`() throws {
        let text = try String(
            contentsOf: Self.source.appending(path: "main.swift"), encoding: .utf8)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let imports = lines.filter { $0.contains("import ") }
        #expect(imports == ["import DocxTemplate", "import Foundation"])
        #expect(lines.count <= 61)
    }
}
