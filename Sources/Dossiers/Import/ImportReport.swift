import PartyForms
import VietnameseText

/// How the lists of an office were understood, and what was made of them.
package struct ImportReport: Sendable {
    /// The lists, in the order in which they were read.
    var tables: [Table] = []
    /// The sheets that are no lists.
    var notRead: [NotRead] = []
    /// Words that were understood as others, each once.
    var words: [Word: Int] = [:]
    /// Cells that were put right.
    var repairs: [Repaired] = []
    /// Rows that are no members.
    var leftOut: [LeftOut] = []
    /// What must be looked at.
    var doubts: [Doubt] = []
    /// Columns that the workbook has no place for.
    var unused: [Unused] = []
    /// The organisations, with how they were written.
    var units: [Unit] = []
    /// What was taken over from last year's workbook and what was not.
    var carried: [Carried] = []
    /// The codes of members and organisations.
    var codes: [Owner: String] = [:]

    /// A list and its columns.
    struct Table {
        var place: ListPlace
        var kind: ListKind
        var title: String
        var count = 0
        var isHidden: Bool
        var columns: [Column]
    }

    /// A column of a list.
    struct Column {
        /// "C".
        var letters: String
        var title: String
        /// What it became in the workbook, whose own words are Vietnamese; nil: nothing.
        var meaning: Bilingual?
        /// Whether it only counts the rows.
        var isOrder: Bool
        /// How many cells of it hold something.
        var filled = 0
    }

    /// A sheet that is no list.
    struct NotRead {
        var place: ListPlace
        var refusal: ListTable.Refusal
    }

    /// A word of a list that means one of the workbook's.
    struct Word: Hashable {
        var column: String
        var written: String
        var meant: String
    }

    /// A cell that was put right.
    struct Repaired {
        var place: ListPlace
        var owner: Owner
        var column: String
        var before: String
        var after: String
        var why: String
    }

    /// A row that is no member.
    struct LeftOut {
        var place: ListPlace
        var text: String
    }

    /// Something that must be looked at.
    struct Doubt {
        var kind: ImportDoubt
        var place: ListPlace?
        var owner: Owner
        /// What the list says, for the office's own workbook alone.
        var text: String
    }

    /// A cell of a column that the workbook has no place for.
    struct Unused {
        var place: ListPlace
        var owner: Owner
        var title: String
        var text: String
    }

    /// An organisation that lists name.
    struct Unit {
        var code: String
        var name: String
        var count: Int
        var written: [String]
    }

    /// How many rows of a sheet of last year's workbook were taken over.
    struct Carried {
        /// The sheet's title.
        var sheet: String
        var kept: Int
        var left: Int
    }

    /// Whose row something stands in; codes come when all lists were read.
    enum Owner: Hashable {
        case member(Int)
        case unit(Int)
        case nobody
    }

    /// A date that could not be read.
    struct Unread: Hashable {
        var owner: Owner
        /// The column's title.
        var column: String
    }

    /// The dates that could not be read.
    var unreadDates: Set<Unread> {
        Set(
            doubts.compactMap { doubt in
                guard case .cell(.badDate(let column)) = doubt.kind else { return nil }
                return Unread(owner: doubt.owner, column: column)
            })
    }
}
