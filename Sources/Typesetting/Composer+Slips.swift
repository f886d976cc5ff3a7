import Fields
import Markup

extension Composer {
    /// The slips on their sheet; when they do not share one, a slip without cells in their place.
    static func steps(_ slips: Slips, at place: Place) -> [Step] {
        let sheet = Step.block(Block(place: place, content: .slips(slips)))
        guard let test = slips.test else { return [sheet] }
        return [.open("{{#\(test)}}", list: nil, place), sheet, .close(isList: false)]
            + [.open("{{^\(test)}}", list: nil, place)] + steps(slips.blocks)
            + [.close(isList: false)]
    }

    /// Every cell holds the same, so every row is as high as the others.
    mutating func set(_ slips: Slips) -> [Element] {
        let widths = Array(repeating: textWidth / slips.across, count: slips.across)
        let padding = Twips.millimetres(Self.slipPadding)
        let outer = cellWidth
        cellWidth = widths[0] - 2 * padding
        defer { cellWidth = outer }
        let height = (layout.textHeight(orientation) - Self.behindSheet) / slips.down
        let cells = (0..<slips.across).map { _ in
            TableMarkup.Cell(paragraphs: body(slips.blocks))
        }
        let row = TableMarkup.Row(cells: cells, height: height)
        let sheet = TableMarkup(
            style: TableStyle.plain, grid: widths, padding: padding, isCutUp: true,
            rows: Array(repeating: row, count: slips.down))
        return [sheet.element, paragraph(.spacer, [])]
    }

    /// Between a slip's text and the cut, in millimetres.
    private static let slipPadding = 3.0
    /// Room for the paragraph that must stand behind a table, in twips.
    private static let behindSheet = 240
}

extension Block {
    /// Whether the sheet is cut up.
    var isCutUp: Bool {
        if case .slips = content { true } else { false }
    }
}
