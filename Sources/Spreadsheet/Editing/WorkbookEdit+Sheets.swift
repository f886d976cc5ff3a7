import Markup
import OpenPackage

extension WorkbookEdit {
    /// Adds a sheet at the end, with a bold head that stays in sight, and returns its title.
    ///
    /// A title that is taken gets a number. Notes and drop-downs of the draft are left out.
    @discardableResult
    package mutating func add(_ draft: SheetDraft) throws(SpreadsheetError) -> String {
        try draft.checkTitle()
        try draft.checkLengths()
        var draft = draft
        draft.title = freeTitle(like: draft.title)
        guard let new = newPart({ "worksheets/sheet\($0).xml" }) else { throw .notAWorkbook }
        let page = NewSheet(draft: draft, namespace: root.name.namespace).markup(&styles)
        setPart(new.name, to: page, type: "worksheet")
        worksheets[draft.title] = new.name
        list(draft, under: try relate(new.target, kind: "worksheet"))
        return draft.title
    }

    /// Lists a sheet last; the name of the relationship's attribute is that of another sheet's, which
    /// may declare its prefix itself.
    private mutating func list(_ draft: SheetDraft, under id: String) {
        let numbers = entries.compactMap { $0.attribute("sheetId").flatMap { UInt16($0) } }
        let number = numbers.max().map { Int($0) + 1 } ?? 1
        root.change("sheets") { sheets in
            let model = sheets.children(named: "sheet").first ?? sheets
            let name = model.attributes.first { $0.name.local == "id" }?.name
            var entry = sheets.kin(
                "sheet", ["name": draft.title, "sheetId": "\(number)"])
            entry.namespaces = model.namespaces
            if draft.isHidden { entry.set("state", to: "hidden") }
            entry.attributes.append(Attribute(name ?? Name(local: "id"), id))
            sheets.children.append(.element(entry))
        }
    }

    /// Letter case aside, no two sheets have one title.
    private func freeTitle(like title: String) -> String {
        let taken = Set(entries.compactMap { $0.attribute("name")?.lowercased() })
        var free = title
        var number = 1
        while taken.contains(free.lowercased()) {
            number += 1
            let suffix = " (\(number))"
            var start = title
            while start.utf16.count + suffix.utf16.count > 31 { start.removeLast() }
            free = start + suffix
        }
        return free
    }
}

/// The markup of a sheet that is added to an existing workbook.
struct NewSheet {
    let draft: SheetDraft
    let namespace: String

    func markup(_ styles: inout StyleMarkup) -> Element {
        var root = Element(
            Name(namespace: namespace, local: "worksheet"),
            namespaces: [NamespaceDeclaration(prefix: "", uri: namespace)])
        let widths = draft.columns.enumerated().map { index, column in
            Node.element(
                root.kin(
                    "col",
                    [
                        "min": "\(index + 1)", "max": "\(index + 1)", "width": "\(column.width)",
                        "customWidth": "1",
                    ]))
        }
        let rows = rows(kin: root, &styles)
        root.children = [fit(kin: root), view(kin: root)].map(Node.element)
        if !widths.isEmpty { root.children.append(.element(root.kin("cols", [:], widths))) }
        root.children.append(
            .element(root.kin("sheetData", [:], rows.map { .element($0.markup) })))
        root.children.append(
            .element(
                root.kin(
                    "pageSetup",
                    ["paperSize": "9", "fitToHeight": "0", "orientation": "landscape"])))
        return root
    }

    private func rows(kin root: Element, _ styles: inout StyleMarkup) -> [RowMarkup] {
        let head = styles.head()
        let heads = draft.columns.map { (CellDraft.text($0.title), head) }
        var rows = [row(heads, number: 1, kin: root)]
        for (index, cells) in draft.rows.enumerated() {
            let styled = cells.enumerated().map { column, cell in
                let isKnown = column < draft.columns.count
                return (cell, styles.cell(isKnown ? draft.columns[column].style : .text))
            }
            rows.append(row(styled, number: index + 2, kin: root))
        }
        return rows
    }

    private func row(
        _ cells: [(value: CellDraft, style: Int)], number: Int, kin root: Element
    ) -> RowMarkup {
        var row = RowMarkup(root.kin("row"), number: number)
        for (index, cell) in cells.enumerated() where cell.value != .blank {
            row.place(
                CellMarkup(
                    column: index + 1, element: cell.value.markup(kin: root, style: cell.style)))
        }
        return row
    }

    private func fit(kin root: Element) -> Element {
        root.kin("sheetPr", [:], [.element(root.kin("pageSetUpPr", ["fitToPage": "1"]))])
    }

    /// The head stays when the rows are scrolled.
    private func view(kin root: Element) -> Element {
        let pane = root.kin(
            "pane",
            [
                "ySplit": "1", "topLeftCell": "A2", "activePane": "bottomLeft", "state": "frozen",
            ])
        let view = root.kin("sheetView", ["workbookViewId": "0"], [.element(pane)])
        return root.kin("sheetViews", [:], [.element(view)])
    }
}
