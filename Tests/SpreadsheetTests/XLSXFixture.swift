import OpenPackage

/// A workbook put together by hand, for what no writer of ours writes.
struct XLSXFixture {
    var sheetData = ""
    /// Markup after the rows: merged cells.
    var tail = ""
    /// Markup before the rows: the dimension.
    var head = ""
    var sharedStrings = ""
    /// Format codes by id, and the format ids of the cell styles in their order.
    var formats: [Int: String] = [:]
    var styles = [0, 14, 17]
    var is1904 = false
    /// Markup of `definedNames`.
    var names = ""
    /// How elements are written: without a prefix, with one, with namespaces where they are used,
    /// or in the namespaces of ISO 29500 strict.
    var form = Form.plain
    /// The formulas of a second sheet, "Trang 2"; nil for no second sheet.
    var otherSheet: String?
    /// Further parts, and how the first sheet is related to them.
    var parts: [SheetPart] = []

    enum Form: CaseIterable { case plain, prefixed, local, strict }

    /// A part that belongs to the first sheet.
    struct SheetPart {
        var path: String
        var kind: String
        var markup: String
        var type = "drawing+xml"
    }

    private static let types = "application/vnd.openxmlformats-officedocument.spreadsheetml."

    func bytes() throws -> [UInt8] {
        var package = Package()
        func set(_ path: String, _ markup: String, _ type: String) throws {
            guard let name = PartName(path) else { return }
            package.setContents(
                of: name, to: Array(written(markup).utf8),
                contentType: Self.types + type + "+xml")
        }
        try set("/xl/workbook.xml", workbook, "sheet.main")
        try set("/xl/worksheets/sheet1.xml", sheet, "worksheet")
        try set("/xl/sharedStrings.xml", strings, "sharedStrings")
        try set("/xl/styles.xml", styleSheet, "styles")
        if let otherSheet {
            try set("/xl/worksheets/sheet2.xml", page(otherSheet), "worksheet")
        }
        for part in parts {
            guard let name = PartName("/xl/" + part.path) else { continue }
            package.setContents(
                of: name, to: Array(part.markup.utf8), contentType: Self.types + part.type)
        }
        package.setRelationships(
            parts.map { relationship($0.kind, "../" + $0.path) },
            of: PartName("/xl/worksheets/sheet1.xml"))
        package.setRelationships([relationship("officeDocument", "xl/workbook.xml")], of: nil)
        package.setRelationships(
            [
                relationship("worksheet", "worksheets/sheet1.xml"),
                relationship("sharedStrings", "sharedStrings.xml"),
                relationship("styles", "styles.xml"),
            ]
                + (otherSheet == nil
                    ? [] : [relationship("worksheet", "worksheets/sheet2.xml", id: "r-2")]),
            of: PartName("/xl/workbook.xml"))
        return try package.sealed()
    }

    private var main: String {
        form == .strict
            ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
            : "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    }

    private var office: String {
        form == .strict
            ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
            : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    }

    private func written(_ markup: String) -> String {
        let declaration = " xmlns:r=\"\(office)\""
        if form == .local {
            return markup.replacing(declaration, with: "")
                .replacing("<sheet ", with: "<sheet\(declaration) ")
        }
        guard form == .prefixed else { return markup }
        return markup.replacing("xmlns=", with: "xmlns:x=")
            .replacing(/<(\/?)([A-Za-z])/) { "<\($0.1)x:\($0.2)" }
    }

    private func relationship(_ type: String, _ target: String, id: String? = nil) -> Relationship {
        Relationship(id: id ?? "r-\(type)", type: "\(office)/\(type)", target: target)
    }

    private var workbook: String {
        let other = otherSheet == nil ? "" : "<sheet name=\"Trang 2\" sheetId=\"2\" r:id=\"r-2\"/>"
        return """
            <workbook xmlns="\(main)" xmlns:r="\(office)">\
            <workbookPr\(is1904 ? " date1904=\"1\"" : "")/>\
            <sheets><sheet name="Trang 1" sheetId="1" r:id="r-worksheet"/>\(other)</sheets>\
            \(names.isEmpty ? "" : "<definedNames>\(names)</definedNames>")</workbook>
            """
    }

    private var sheet: String {
        "<worksheet xmlns=\"\(main)\" xmlns:r=\"\(office)\">\(head)"
            + "<sheetData>\(sheetData)</sheetData>\(tail)</worksheet>"
    }

    private func page(_ formulas: String) -> String {
        "<worksheet xmlns=\"\(main)\"><sheetData><row r=\"1\">"
            + "<c r=\"A1\"><f>\(formulas)</f><v>1</v></c></row></sheetData></worksheet>"
    }

    private var strings: String { "<sst xmlns=\"\(main)\">\(sharedStrings)</sst>" }

    private var styleSheet: String {
        let codes = formats.map { "<numFmt numFmtId=\"\($0.key)\" formatCode=\"\($0.value)\"/>" }
        let cells = styles.map { "<xf numFmtId=\"\($0)\"/>" }
        return """
            <styleSheet xmlns="\(main)"><numFmts>\(codes.joined())</numFmts>\
            <cellXfs>\(cells.joined())</cellXfs></styleSheet>
            """
    }
}
