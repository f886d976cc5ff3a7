import PartyForms
import TestSupport
import Testing

@testable import Dossiers

/// The sample commune's meetings, votes and dates keep the rules, until one cell is spoilt.
@Suite struct SampleMeetingTests {
    /// The rules on meetings, votes, order and dates.
    static let codes: Set<String> = [
        "vote-count", "level-against-vote", "vote-place", "meeting-length", "draft-sent-in-time",
        "chair-for-head", "attendance", "review-units-first", "review-head-first",
        "review-government-first", "review-branch-first", "rate-government-first",
        "rate-lower-first", "rate-collective-first", "rate-heads-last", "review-before-rating",
        "vote-before-decision", "review-places",
    ]

    static let regimes = Result {
        try RegimeLibrary(SampleCommuneTests.folders).selection
    }

    private func findings(in book: Book) throws -> [Finding] {
        let selection = try Self.regimes.get()
        let season = Season(book)
        let regime = try #require(selection.regime(of: season.office))
        let check = RuleCheck(season, regime: regime, selection: selection, on: .last(of: 2023))
        return (check?.findings() ?? []).filter { Self.codes.contains($0.code) }
    }

    @Test func `the sample keeps the rules on meetings, votes and dates`() throws {
        #expect(try findings(in: SampleCommuneTests.made.get()).map(\.code) == [])
    }

    /// The sheet, a cell that tells the row, the cell that is spoilt, and what is found.
    @Test(arguments: [
        Spoilt("hoi_nghi", "ma", "HN01", "ngay_gui", "29/11/2023", ["draft-sent-in-time"]),
        Spoilt("hoi_nghi", "ma", "HN01", "vang", "1", ["attendance"]),
        Spoilt("hoi_nghi", "ma", "HN01", "so_ngay", "0.1", []),
        Spoilt("phieu", "doi_tuong", "TT03", "hop_le", "1", ["vote-count"]),
        Spoilt("phieu", "doi_tuong", "M004", "phat_ra", "99", ["vote-count"]),
        Spoilt("xep_loai", "doi_tuong", "M004", "chi_bo", "KHTNV", ["level-against-vote"]),
        Spoilt("xep_loai", "doi_tuong", "M300", "ngay_qd", "10/12/2023", ["vote-before-decision"]),
        Spoilt(
            "xep_loai", "doi_tuong", "M297", "ngay_qd", "10/12/2023",
            ["rate-collective-first", "review-before-rating", "vote-before-decision"]),
    ])
    func `one spoilt cell is found`(_ spoilt: Spoilt) throws {
        let book = try spoilt.applied(to: SampleCommuneTests.made.get())
        #expect(Set(try findings(in: book).map(\.code)) == spoilt.codes)
    }

    struct Spoilt: CustomTestStringConvertible {
        let sheet: String
        let key: String
        let value: String
        let column: String
        let text: String
        let codes: Set<String>

        init(
            _ sheet: String, _ key: String, _ value: String, _ column: String, _ text: String,
            _ codes: Set<String>
        ) {
            self.sheet = sheet
            self.key = key
            self.value = value
            self.column = column
            self.text = text
            self.codes = codes
        }

        var testDescription: String { "\(sheet) \(value) \(column)" }

        /// The book with the cell changed in the last row that has the value.
        func applied(to book: Book) throws -> Book {
            var book = book
            let rows = try #require(book[sheet]?.rows)
            let index = try #require(rows.lastIndex { $0[key]?.text == value })
            let place = try #require(rows[index].cells.first?.value.place)
            book[sheet]?.rows[index][column] = BookCell(text, at: place)
            return book
        }
    }
}
