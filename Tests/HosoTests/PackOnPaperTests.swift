import Foundation
import TestSupport
import Testing

/// Print packs as LibreOffice makes them, held against their own cover lists.
@Suite(.serialized) struct PackOnPaperTests {
    static var canPrint: Bool {
        Command.find("soffice") != nil && Command.find("pdftotext") != nil
    }

    @Test(
        .enabled(if: canPrint), arguments: [[], ["--duplex"], ["--duplex", "--copies", "2"]])
    func `the cover list tells the pages on which papers stand`(_ options: [String]) throws {
        try MadeUpOffice.with { folder, run in
            #expect(try run(["dossier", "so.json", "-o", "HO_SO"]).status == 0)
            let result = try run(["pack", "HO_SO", "-o", "IN", "--only", "CB1"] + options)
            #expect(result.status == 0, "\(result.errors)")
            let pages = try texts(folder.appending(path: "IN/CB1_Chi-bo-Ben-Do.pdf"))
            let lines = try #require(pages.first).split(separator: "[").dropFirst().map {
                $0.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
            }
            #expect(lines.map { $0[1] } == ["M2", "M1", "M3", "M4"])
            for line in lines { try check(line, on: pages, isDuplex: !options.isEmpty) }
        }
    }

    /// Holds a line of the list against the pages that it names.
    private func check(_ line: [String], on pages: [String], isDuplex: Bool) throws {
        for (paper, heading) in [
            ("Mục lục", "MỤC LỤC"), ("Tờ khai", "TỜ KHAI"), ("Phiếu", "PHIẾU"),
        ] {
            let tail = try #require(line[2].firstRange(of: folded(paper) + ":")).upperBound
            let page = try #require(Int(line[2][tail...].prefix { $0.isNumber }))
            #expect(pages[page - 1].contains(folded(heading)), "\(line[1]) \(paper)")
            #expect(pages[page - 1].contains(line[0]))
            #expect(!isDuplex || !page.isMultiple(of: 2))
            #expect(!isDuplex || pages[page].isEmpty, "the back of a paper of one page is blank")
        }
    }

    /// The text of each page without spaces.
    private func texts(_ file: URL) throws -> [String] {
        try Command.run("/usr/bin/env", ["pdftotext", file.path, "-"]).text
            .split(separator: "\u{C}", omittingEmptySubsequences: false).map { folded(String($0)) }
    }

    private func folded(_ text: String) -> String {
        String(text.precomposedStringWithCanonicalMapping.filter { !$0.isWhitespace })
    }
}
