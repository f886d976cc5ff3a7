import Markup
import OpenPackage

/// What a sheet is related to, as far as moving its rows is concerned.
enum SheetRelation {
    case table, notes, shapes, drawing
    /// Knows nothing of rows.
    case indifferent
    /// May be anchored to rows in a way that is not known here.
    case unknown

    init(_ relationship: Relationship) {
        switch relationship.type.split(separator: "/").last {
        case "table": self = .table
        case "comments": self = .notes
        case "vmlDrawing": self = .shapes
        case "drawing": self = .drawing
        case "hyperlink", "printerSettings", "image": self = .indifferent
        default: self = .unknown
        }
    }
}

extension WorkbookEdit {
    /// Whether a row can be inserted with nothing wrong after it.
    ///
    /// Formulas are not rewritten: none may stand in the rows that move, or refer to them.
    mutating func canInsert(at row: Int, in part: PartName) throws(SpreadsheetError) -> Bool {
        guard let sheet = sheets[part], sheet.canInsert(at: row) else { return false }
        for relationship in try relationships(of: part) {
            guard try isMovable(relationship, from: part, row: row) else { return false }
        }
        guard try !isShown(sheet.title) else { return false }
        return try !isReferredTo(at: row, of: sheet, in: part)
    }

    private func isMovable(
        _ relationship: Relationship, from part: PartName, row: Int
    ) throws(SpreadsheetError) -> Bool {
        switch SheetRelation(relationship) {
        case .table, .notes, .indifferent: return true
        case .unknown: return false
        case .shapes:
            guard let target = relationship.part(from: part) else { return false }
            return hasOnlyNotes(target)
        case .drawing:
            guard let target = relationship.part(from: part), package.contains(target) else {
                return false
            }
            return try isAbove(row, target)
        }
    }

    /// Whether all of a drawing is anchored above the row (ECMA-376 part 1, §20.5.2).
    private func isAbove(_ row: Int, _ drawing: PartName) throws(SpreadsheetError) -> Bool {
        var last = 0
        try XLSXReader.element(drawing, in: package).visitAll { element in
            guard element.name.local == "row" else { return }
            last = max(last, Int(element.text) ?? CellAddress.last.row)
        }
        return last < row - 1
    }

    /// Whether a chart or a pivot table, of whatever sheet, may take its data from that sheet.
    private func isShown(_ title: String) throws(SpreadsheetError) -> Bool {
        var words: [UInt8] = []
        Escaping.appendText(title.split(separator: "'").first.map(String.init) ?? "", to: &words)
        for name in package.partNames {
            let type = package.contentType(of: name) ?? ""
            guard type.contains("chart") || type.contains("pivotCacheDefinition") else { continue }
            do throws(PackageError) {
                if try package.contents(of: name).contains(words) { return true }
            } catch { throw .package(error) }
        }
        return false
    }

    /// Whether a formula names rows that would move; one that reaches beyond all rows may stay.
    private mutating func isReferredTo(
        at row: Int, of sheet: SheetMarkup, in part: PartName
    ) throws(SpreadsheetError) -> Bool {
        let end = sheet.lastFilledRow
        for other in worksheets.values {
            let isHit = try references(in: other).contains { reference in
                reference.rows.upperBound >= row
                    && !(reference.rows.lowerBound < row && reference.rows.upperBound > end)
                    && reference.isOn(sheet: sheet.title, home: other == part)
            }
            if isHit { return true }
        }
        return false
    }

    /// What the formulas of cells and rules, and the links, of a sheet refer to.
    private mutating func references(
        in part: PartName
    ) throws(SpreadsheetError) -> [FormulaReference] {
        if let known = references[part] { return known }
        var found: [FormulaReference] = []
        try XLSXReader.element(part, in: package).visitAll { element in
            let formula =
                switch element.name.local {
                case "f", "formula", "formula1", "formula2": element.text
                case "cfvo": element.attribute("val") ?? ""
                case "hyperlink": element.attribute("location") ?? ""
                default: ""
                }
            found += FormulaReferences(in: formula).found
        }
        references[part] = found
        return found
    }
}

extension SheetMarkup {
    /// What a worksheet may hold and still have its rows moved (ECMA-376 part 1, §18.3.1.99).
    private static let movable: Set = [
        "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr",
        "sheetProtection", "protectedRanges", "autoFilter", "sortState", "mergeCells",
        "phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions",
        "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks", "ignoredErrors",
        "drawing", "legacyDrawing", "legacyDrawingHF", "picture", "tableParts", "extLst",
    ]

    /// Whether nothing in the sheet itself is against moving the rows from there on.
    func canInsert(at row: Int) -> Bool {
        guard root.elements.allSatisfy({ Self.movable.contains($0.name.local) }),
            (rows.last?.number ?? 0) < CellAddress.last.row,
            !formulaBlocks.contains(where: { $0.last.row >= row }),
            !rows.contains(where: { $0.number >= row && $0.cells.contains(where: \.hasFormula) })
        else { return false }
        var isKnown = true
        root.child("extLst")?.visitAll { element in
            if element.attribute("ref") != nil || element.attribute("sqref") != nil {
                isKnown = false
            }
        }
        return isKnown
    }
}
