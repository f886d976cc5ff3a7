/// Where the pages of a print pack stand: counted, not yet printed.
struct PackLayout: Hashable, Sendable {
    /// How papers are laid one after the other.
    struct Rules: Hashable, Sendable {
        /// How often each entry's papers stand in the pack, set after set.
        var copies = 1
        /// Whether papers are printed on both sides: each then begins on the front of a sheet.
        var isDuplex = false
    }

    /// Papers that belong together: all about one person, one organisation, one meeting.
    struct Entry: Hashable, Sendable {
        /// The pages of each paper of the first set, counted from 1.
        var papers: [ClosedRange<Int>]
        /// All pages of all sets; nil when there is none.
        var pages: ClosedRange<Int>?
        /// Sheets of paper of one set.
        var sheets: Int
    }

    let rules: Rules
    let entries: [Entry]
    /// All pages, blank ones among them.
    let pageCount: Int
    /// All sheets of paper.
    let sheets: Int

    /// Lays out a pack.
    ///
    /// - Parameters:
    ///   - cover: how many pages the cover list has.
    ///   - papers: how many pages each paper of each entry has.
    init(cover: Int, papers: [[Int]], rules: Rules) {
        self.rules = rules
        var next = 1 + rules.padded(cover)
        var entries: [Entry] = []
        for own in papers {
            let start = next
            var ranges: [ClosedRange<Int>] = []
            for pages in own {
                ranges.append(next...(next + pages - 1))
                next += rules.padded(pages)
            }
            next += (next - start) * (rules.copies - 1)
            entries.append(
                Entry(
                    papers: ranges, pages: next > start ? start...(next - 1) : nil,
                    sheets: own.map(rules.sheets).reduce(0, +)))
        }
        self.entries = entries
        pageCount = next - 1
        sheets = entries.map(\.sheets).reduce(0, +) * rules.copies + rules.sheets(cover)
    }
}

extension PackLayout.Rules {
    /// A paper's pages with the blank one that lets the next begin on the front of a sheet.
    func padded(_ pages: Int) -> Int { isDuplex ? pages + pages % 2 : pages }

    /// The sheets of paper that so many pages take.
    func sheets(_ pages: Int) -> Int { isDuplex ? (pages + 1) / 2 : pages }
}
