import PartyForms
import Spreadsheet

/// Tells what is to be known of a sheet before its rows are read: what nobody sees in it, and what
/// was typed in fonts from before Unicode.
struct SheetRemarks {
    let sheet: Sheet
    let head: TableHead
    let definition: SheetDefinition

    func report(to log: inout ProblemLog) {
        if sheet.visibility == .hidden { log.add(.hiddenSheet, at: place(1, row: 1)) }
        if let name = sheet.encoding { log.add(.guessedEncoding(name), at: place(1, row: 1)) }
        if let title = TitleText.all(of: sheet.title).first(where: isOurs) {
            log.add(.legacyTitle(title.shown), at: place(1, row: 1))
            log.note(Conversion(place(1, row: 0), before: title.typed, after: title.shown))
        }
        for (column, title) in titles where sheet.hiddenColumns.contains(where: { $0 ~= column }) {
            log.add(.hiddenColumn(title), at: place(column, row: head.lastRow))
        }
        for (column, title) in head.legacy.sorted(by: { $0.key < $1.key }) {
            log.add(.legacyTitle(title.shown), at: place(column, row: head.lastRow))
            log.note(
                Conversion(
                    place(column, row: head.lastRow), before: title.typed, after: title.shown))
        }
        reportConversions(to: &log)
    }

    private func reportConversions(to log: inout ProblemLog) {
        let titles = Dictionary(uniqueKeysWithValues: self.titles)
        for conversion in sheet.conversions.sorted(by: isBefore) {
            let address = conversion.address
            let place = place(address.column, row: address.row)
            if (head.firstRow...head.lastRow).contains(address.row) {
                log.add(.legacyTitle(conversion.after), at: place)
            } else {
                let title = titles[address.column] ?? CellAddress.letters(of: address.column)
                log.add(.legacyText(title, isSure: conversion.basis == .font), at: place)
            }
            log.note(Conversion(place, before: conversion.before, after: conversion.after))
        }
    }

    /// Cells of one column follow each other, so that they become one range.
    private func isBefore(_ one: TextConversion, _ two: TextConversion) -> Bool {
        (one.address.column, one.address.row) < (two.address.column, two.address.row)
    }

    /// Whether only the shown title is one of this sheet's.
    private func isOurs(_ title: TitleText) -> Bool {
        let names = Set(
            ([definition.title, definition.key] + definition.synonyms).map(TitleKey.of))
        return !names.contains(TitleKey.of(title.typed))
            && names.contains(TitleKey.of(title.shown))
    }

    /// The columns that are read, by number.
    private var titles: [(Int, String)] {
        let columns = head.columns.map { ($0, definition.column($1)?.title ?? $1) }
        let compounds = head.compounds.map { ($0, $1.titles.first ?? "") }
        return (columns + compounds).sorted { $0.0 < $1.0 }
    }

    private func place(_ column: Int, row: Int) -> ProblemPlace {
        ProblemPlace(sheet: sheet.title, column: CellAddress.letters(of: column), row: row)
    }
}

/// A text that was typed in a font from before Unicode, and what it was read as.
public struct Conversion: Hashable, Sendable {
    /// The sheet's title as it stands in the file.
    public var sheet: String
    /// Empty for the sheet's title itself.
    public var cell: String
    /// As it stands in the file.
    public var before: String
    /// What was read.
    public var after: String

    init(_ place: ProblemPlace, before: String, after: String) {
        sheet = place.sheet
        cell = place.row > 0 ? place.place.cell : ""
        self.before = before
        self.after = after
    }
}
