import Markup

/// Reads the text of a document's parts as somebody sees it who accepts all tracked changes.
///
/// Recursion is bounded by the depth that the markup's limits allow.
struct TextReader {
    var text = ReadText()
    /// How often each kind of thing was met that is no plain text.
    var counts: [DocumentRemark.Kind: Int] = [:]
    let styles: StyleSheet
    var lists: ListNumbers

    /// The paragraph that is being read.
    var current = ReadParagraph()
    var paragraphStyle: String?
    /// Text in an old font, kept until its run of that font ends: a letter may be split over runs.
    var legacy: (text: String, font: String)?
    /// The contents of text boxes met in the paragraph, read behind it.
    var boxes: [Element] = []
    /// For each open complex field, whether its instructions are being read (§17.16.18).
    var fields: [Bool] = []
    /// How many elements for inserted text are open.
    var insertions = 0

    /// A paragraph whose mark was deleted, to which the next one is joined.
    private var carried: ReadParagraph?
    private var pendingBookmarks: [String] = []
    private var openRows: [Int] = []
    private var cell = 0
    private var boxDepth = 0
    private var tables = 0

    init(styles: StyleSheet, lists: ListNumbers) {
        self.styles = styles
        self.lists = lists
    }

    /// Reads a part: a document, a header, a footer.
    mutating func read(_ root: Element) {
        if let body = root.first(Name(namespace: Word.namespace, local: "body")) {
            text.units += blocks(body)
        } else {
            text.margins += blocks(root)
        }
        fields = []
        pendingBookmarks = []
    }

    /// The place that is being read.
    var position: Position {
        Position(paragraph: text.paragraphs.count, offset: current.characters.count)
    }

    /// What follows one another in a container of blocks.
    mutating func blocks(_ container: Element) -> [ReadUnit] {
        var units: [ReadUnit] = []
        appendBlocks(of: container, to: &units)
        flush(to: &units)
        return units
    }

    private mutating func appendBlocks(of container: Element, to units: inout [ReadUnit]) {
        for child in container.elements { appendBlock(child, to: &units) }
    }

    private mutating func appendBlock(_ block: Element, to units: inout [ReadUnit]) {
        if let branch = block.chosenBranch { return appendBlocks(of: branch, to: &units) }
        switch block.name.local {
        case "p": appendParagraph(block, to: &units)
        case "tbl":
            flush(to: &units)
            tables += 1
            if !openRows.isEmpty { note(.nestedTables) }
            appendRows(of: block, table: tables, to: &units)
        case "sdt": appendControl(block) { $0.appendBlocks(of: $1, to: &units) }
        case "bookmarkStart":
            if let name = block.attribute(Word.nameAttribute) { pendingBookmarks.append(name) }
        case "ins", "moveTo", "customXml", "smartTag", "sdtContent":
            appendBlocks(of: block, to: &units)
        case "altChunk", "subDoc": note(.embeddedFiles)
        default: break
        }
    }

    private mutating func appendControl(
        _ element: Element, _ content: (inout TextReader, Element) -> Void
    ) {
        let index = text.controls.count
        let start = Position(paragraph: text.paragraphs.count, offset: 0)
        var control = ReadControl(element)
        control.isBlock = true
        text.controls.append(control)
        if let inner = element.first(Word.sdtContent) { content(&self, inner) }
        let last = text.paragraphs.count - 1
        var end = start
        if let carried {
            end = Position(paragraph: last + 1, offset: carried.characters.count)
        } else if last >= start.paragraph {
            end = Position(paragraph: last, offset: text.paragraphs[last].characters.count)
        }
        text.controls[index].region = Region(start, end)
    }
}

// MARK: - Paragraphs

extension TextReader {
    private mutating func appendParagraph(_ element: Element, to units: inout [ReadUnit]) {
        let properties = element.first(.paragraphProperties)
        start(properties)
        inline(element.children)
        flushLegacy()
        if fields.last == true { fields = [] }
        let mark = properties?.first(.runProperties)
        let isJoined = mark?.first(.deletion) != nil || mark?.first(Word.moveFrom) != nil
        guard !isJoined else {
            note(.deletions)
            carried = current
            return
        }
        finish(to: &units)
    }

    private mutating func start(_ properties: Element?) {
        paragraphStyle = properties?.first(.pStyle)?.wordValue
        if let before = carried {
            current = before
            carried = nil
        } else {
            current = ReadParagraph()
            current.rows = openRows
            current.cell = cell
            current.isInTextBox = boxDepth > 0
            if let place = styles.list(of: properties), let mark = lists.mark(at: place) {
                current.characters = Array(mark)
                current.listMark = mark.count
            }
        }
        current.bookmarks += pendingBookmarks.map { ($0, current.characters.count) }
        pendingBookmarks = []
    }

    private mutating func finish(to units: inout [ReadUnit]) {
        units.append(.paragraph(text.paragraphs.count))
        text.paragraphs.append(current)
        current = ReadParagraph()
        let waiting = boxes
        boxes = []
        boxDepth += 1
        for box in waiting { units += blocks(box) }
        boxDepth -= 1
    }

    /// Ends a paragraph that has nothing behind it to be joined to.
    private mutating func flush(to units: inout [ReadUnit]) {
        guard let carried else { return }
        current = carried
        self.carried = nil
        finish(to: &units)
    }
}

// MARK: - Tables

extension TextReader {
    private mutating func appendRows(
        of container: Element, table: Int, to units: inout [ReadUnit]
    ) {
        for child in container.elements {
            switch child.name.local {
            case "tr": appendRow(child, table: table, to: &units)
            case "sdt":
                appendControl(child) { $0.appendRows(of: $1, table: table, to: &units) }
            case "ins", "moveTo", "customXml":
                appendRows(of: child, table: table, to: &units)
            default: break
            }
        }
    }

    private mutating func appendRow(_ row: Element, table: Int, to units: inout [ReadUnit]) {
        let properties = row.first(Word.rowProperties)
        guard properties?.first(.deletion) == nil else { return note(.deletions) }
        let index = text.rows.count
        let first = text.paragraphs.count
        text.rows.append(ReadRow(table: table))
        openRows.append(index)
        var column = properties?.first(Word.gridBefore)?.wordValue.flatMap { Int($0) } ?? 0
        column = min(max(column, 0), 1_000)
        appendCells(of: row, row: index, column: &column)
        openRows.removeLast()
        text.rows[index].paragraphs = first..<text.paragraphs.count
        units.append(.row(index))
    }

    private mutating func appendCells(of container: Element, row: Int, column: inout Int) {
        for child in container.elements {
            switch child.name.local {
            case "tc": appendCell(child, row: row, column: &column)
            case "sdt":
                var next = column
                appendControl(child) { $0.appendCells(of: $1, row: row, column: &next) }
                column = next
            case "customXml", "ins", "moveTo": appendCells(of: child, row: row, column: &column)
            default: break
            }
        }
    }

    private mutating func appendCell(_ element: Element, row: Int, column: inout Int) {
        let outer = cell
        cell = text.rows[row].cells.count
        let first = text.paragraphs.count
        text.rows[row].cells.append(ReadCell(column: column))
        let units = blocks(element)
        text.rows[row].cells[cell].units = units
        text.rows[row].cells[cell].paragraphs = first..<text.paragraphs.count
        let span = element.first(Word.cellProperties)?.first(Word.gridSpan)?.wordValue
        column += min(max(span.flatMap { Int($0) } ?? 1, 1), 1_000)
        cell = outer
    }
}

extension TextReader {
    mutating func note(_ kind: DocumentRemark.Kind) { counts[kind, default: 0] += 1 }
}
