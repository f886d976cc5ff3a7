/// A piece of a form that is set as a whole.
package struct Block: Hashable, Sendable {
    /// The name of the place, for forms that extend this one.
    package var id: String?
    /// Where the words come from, when that is not where the form's come from.
    package var origin: Origin?
    package var place: Place
    package var content: Content
}

extension Block {
    package indirect enum Content: Hashable, Sendable {
        case letterhead(Letterhead)
        case text(TextRole, Text)
        /// A paragraph that the source itself asks to keep with the next.
        case kept(TextRole, Text)
        case rule
        case identity([IdentityLine])
        /// A section or an item: a place in the source, nothing on the paper.
        case group([Block])
        /// Room for an answer, or the answer; it may stay with what stands below.
        case answer(path: String, lines: Int, keepsNext: Bool)
        case choice(ChoiceBlock)
        case fieldLine(LabelledField)
        case criteria(Criteria)
        case table(Table)
        case loop(path: String, blank: Int, [Block])
        case condition(String, [Block])
        case slips(Slips)
        case bases(path: String, blank: Int)
        case article(number: String, Text)
        case signatures([Signature])
        case closing([RecipientGroup], Signature)
        case pageBreak
    }
}

extension [Block] {
    /// The blocks and all blocks inside them, in the order of printing.
    package var flattened: [Block] {
        flatMap { block in [block] + block.children.flattened }
    }
}

extension Block {
    /// The blocks inside.
    var children: [Block] {
        get {
            switch content {
            case .group(let blocks), .loop(_, _, let blocks), .condition(_, let blocks): blocks
            case .slips(let slips): slips.blocks
            default: []
            }
        }
        set {
            switch content {
            case .group: content = .group(newValue)
            case .loop(let path, let blank, _): content = .loop(path: path, blank: blank, newValue)
            case .condition(let test, _): content = .condition(test, newValue)
            case .slips(var slips):
                slips.blocks = newValue
                content = .slips(slips)
            default: break
            }
        }
    }
}

/// What a paragraph of the form's own words is.
package enum TextRole: Hashable, Sendable {
    case title, subtitle, italicSubtitle, lead
    case body, bold, italic, center, indent, dash
    case heading(Int)
    case prompt, detail, note, decides
}

/// The two columns on top of the first page.
package struct Letterhead: Hashable, Sendable {
    var kind: String
    var superior: Text?
    var issuer: Text?
    var showsCode = false
    /// "QĐ" in "Số 12-QĐ/ĐU".
    var number: String?
    var isDated = true
}

/// A line of "Họ và tên: … Ngày sinh: …".
package struct IdentityLine: Hashable, Sendable {
    var place: Place
    var fields: [LabelledField]
    /// Per cent of the line for each field.
    var widths: [Int]
}

/// "label: value", with a leader in its place while the value is unknown.
package struct LabelledField: Hashable, Sendable {
    var place: Place
    var path: String
    var label: String?
    var filter: String?
    var after: String?
}

/// One box for each choice of a field.
package struct ChoiceBlock: Hashable, Sendable {
    var path: String
    /// The codes of the choices that get a box; nil: all but those that stand apart.
    var codes: [String]?
    var label: String?
    var isRow: Bool
    /// Whether the label is the layout's when the source gives none.
    var isGrades: Bool
}

/// The table of criteria with a column of boxes for each grade.
package struct Criteria: Hashable, Sendable {
    var path: String
    var title: String
    var over: String
    var columns: [Column]
    var rows: [Row]

    struct Row: Hashable, Sendable {
        var place: Place
        /// Nil for the heading of a group.
        var id: String?
        var number: String
        var text: Text
        var emphasis: Emphasis
    }
}

/// A bordered table.
package struct Table: Hashable, Sendable {
    var path: String?
    var blank: Int
    /// Of the letters, in points; nil: as the layout has them.
    var size: Int?
    var columns: [Column]
    /// Titles over several columns: the columns' range and the title.
    var spans: [Span]
    var rows: [Row]

    struct Span: Hashable, Sendable {
        var columns: Range<Int>
        var title: String
    }

    struct Row: Hashable, Sendable {
        var place: Place
        var cells: [Cell]
        var emphasis: Emphasis
    }

    struct Cell: Hashable, Sendable {
        var text: Text
        var span: Int
        var alignment: Alignment?
    }
}

/// A column of a table.
struct Column: Hashable, Sendable {
    var place: Place
    var title: String
    /// Per cent of the text width.
    var width: Int
    var alignment: Alignment
    var text: Text
}

/// The same blocks several times on a sheet that is cut up afterwards.
package struct Slips: Hashable, Sendable {
    var across: Int
    var down: Int
    /// When the slips share a sheet; nil for always.
    ///
    /// Otherwise one slip has the sheet to itself.
    var test: String?
    var blocks: [Block]
}

/// Role, note, room to sign, name.
package struct Signature: Hashable, Sendable {
    var place: Place
    var role: [Text]
    var note: String?
    /// The line for place and date; nil for none, empty for the layout's blank one.
    var date: String?
    var name: String?
    var isLeft: Bool
}

/// Those who get a copy, under a line of their own when they are a group.
package struct RecipientGroup: Hashable, Sendable {
    var purpose: String?
    /// What must hold for the group to be printed.
    var condition: String?
    var recipients: [Recipient]

    struct Recipient: Hashable, Sendable {
        var text: Text
        var condition: String?
    }
}

/// How a paragraph's lines stand between the margins.
enum Alignment: String, Hashable, Sendable, CaseIterable {
    case left, center, right, justify
}
