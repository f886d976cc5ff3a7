import Testing

@testable import Dossiers

/// Where pages stand in a print pack.
@Suite struct PackLayoutTests {
    private func layout(
        cover: Int, _ papers: [[Int]], copies: Int = 1, isDuplex: Bool = false
    ) -> PackLayout {
        PackLayout(
            cover: cover, papers: papers,
            rules: PackLayout.Rules(copies: copies, isDuplex: isDuplex))
    }

    @Test func `papers follow each other behind the cover list`() {
        let layout = layout(cover: 2, [[1, 3], [2]])
        #expect(layout.entries.map(\.papers) == [[3...3, 4...6], [7...8]])
        #expect(layout.entries.map(\.pages) == [3...6, 7...8])
        #expect(layout.entries.map(\.sheets) == [4, 2])
        #expect(layout.pageCount == 8)
        #expect(layout.sheets == 8)
    }

    @Test func `on both sides every paper begins on the front of a sheet`() {
        let layout = layout(cover: 1, [[1, 3], [2]], isDuplex: true)
        #expect(layout.entries.map(\.papers) == [[3...3, 5...7], [9...10]])
        #expect(layout.entries.map(\.pages) == [3...8, 9...10])
        #expect(layout.entries.map(\.sheets) == [3, 1])
        #expect(layout.pageCount == 10)
        #expect(layout.sheets == 5)
    }

    @Test(arguments: [1, 2, 3, 7], [false, true])
    func `copies stand set after set, and fronts stay fronts`(copies: Int, isDuplex: Bool) {
        let one = layout(cover: 3, [[1, 3], [2, 1]], isDuplex: isDuplex)
        let many = layout(cover: 3, [[1, 3], [2, 1]], copies: copies, isDuplex: isDuplex)
        let cover = isDuplex ? 4 : 3
        #expect(many.pageCount == cover + (one.pageCount - cover) * copies)
        #expect(many.entries[0].papers == one.entries[0].papers)
        #expect(many.entries[1].papers[0].lowerBound == cover + 1 + (isDuplex ? 6 : 4) * copies)
        if isDuplex {
            let starts = many.entries.flatMap(\.papers).map(\.lowerBound)
            #expect(starts.allSatisfy { !$0.isMultiple(of: 2) })
        }
    }

    @Test func `an entry of which nothing could be printed has no pages`() {
        let layout = layout(cover: 1, [[], [1]], copies: 2)
        #expect(layout.entries.map(\.pages) == [nil, 2...3])
        #expect(layout.sheets == 3)
    }
}
