import Markup
import Testing

/// A sheet that is cut into slips.
@Suite struct SlipTests {
    private static let list = """
        <p>Phiếu</p>
        <table ref="chi_tieu"><column title="Tên" width="60">{{ten}}</column><column title="X" width="40"/></table>
        """

    @Test(arguments: [("portrait", 1), ("portrait", 2), ("landscape", 1), ("landscape", 4)])
    func `all slips of a sheet are equal, and the sheet holds them`(page: String, down: Int) throws
    {
        let sheet = try sheet("<slips across=\"2\" down=\"\(down)\">\(Self.list)</slips>", page)
        let grid = try #require(sheet.table.first("tblGrid")).elements.map { $0.word("w") }
        #expect(grid.count == 2)
        #expect(Set(grid).count == 1)
        let rows = sheet.table.elements.filter { $0.name == word("tr") }
        let heights = rows.compactMap { $0.first("trHeight")?.word("val").flatMap { Int($0) } }
        #expect(heights.count == down)
        #expect(Set(heights).count == 1)
        #expect(heights.reduce(0, +) < sheet.height)
        let slips = rows.flatMap { $0.elements.filter { $0.name == word("tc") } }.map(\.text)
        #expect(slips.count == 2 * down)
        #expect(Set(slips).count == 1)
    }

    @Test func `the cut goes through the middle of the sheet`() throws {
        let margins = try #require(try sheet("<slips><p/></slips>").section.first("pgMar"))
        // Half of 30 and 15 mm.
        #expect(["left", "right"].map { margins.word($0) } == ["1276", "1276"])
        let document = try typeset("<when test=\"muc\"><slips><p/></slips></when>").document()
        #expect(document.first("pgMar")?.word("left") == "1276")
    }

    @Test func `what stands in a slip is no wider than the slip`() throws {
        let table = try sheet("<slips across=\"2\">\(Self.list)</slips>").table
        let cell = try #require(table.first("tcW")?.word("w").flatMap { Int($0) })
        let inner = try #require(table.first("tc")?.first("tblW")?.word("w").flatMap { Int($0) })
        let padding = try #require(table.first("tblCellMar")?.first("left")?.word("w"))
        #expect(inner + 2 * (Int(padding) ?? 0) == cell)
    }

    @Test func `a cell ends with a paragraph, also behind a table`() throws {
        let table = try sheet("<slips across=\"2\">\(Self.list)</slips>").table
        for cell in table.all("tc") { #expect(cell.elements.last?.name == word("p")) }
    }

    @Test func `cut lines are thin dashes, and only between slips`() throws {
        let borders = try #require(try sheet("<slips><p/></slips>").table.first("tblBorders"))
        #expect(borders.elements.map(\.name.local) == ["insideH", "insideV"])
        #expect(borders.elements.map { $0.word("val") } == ["dashed", "dashed"])
    }

    @Test func `a row of a slip has room for a mark`() throws {
        let rows = "<table><column title=\"Mức\" width=\"100\"/><row><cell>Tốt</cell></row></table>"
        let inside = try sheet("<slips>\(rows)</slips>").table.all("tbl")[0]
        #expect(inside.all("trHeight").map { $0.word("val") } == ["567"])
        #expect(try typeset(rows).document().all("trHeight").isEmpty)
    }

    private func sheet(
        _ blocks: String, _ page: String = "portrait"
    ) throws -> (table: Element, section: Element, height: Int) {
        let document = try typeset(blocks, "page=\"\(page)\"").document()
        let section = try #require(document.first("sectPr"))
        let size = try #require(section.first("pgSz")?.word("h").flatMap { Int($0) })
        let margins = ["top", "bottom"].compactMap { name in
            section.first("pgMar")?.word(name).flatMap { Int($0) }
        }
        return (try #require(document.first("tbl")), section, size - margins.reduce(0, +))
    }
}
