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

    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let office =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let types = "application/vnd.openxmlformats-officedocument.spreadsheetml."

    func bytes() throws -> [UInt8] {
        var package = Package()
        func set(_ path: String, _ markup: String, _ type: String) throws {
            guard let name = PartName(path) else { return }
            package.setContents(
                of: name, to: Array(markup.utf8), contentType: Self.types + type + "+xml")
        }
        try set("/xl/workbook.xml", workbook, "sheet.main")
        try set("/xl/worksheets/sheet1.xml", sheet, "worksheet")
        try set("/xl/sharedStrings.xml", strings, "sharedStrings")
        try set("/xl/styles.xml", styleSheet, "styles")
        package.setRelationships([relationship("officeDocument", "xl/workbook.xml")], of: nil)
        package.setRelationships(
            [
                relationship("worksheet", "worksheets/sheet1.xml"),
                relationship("sharedStrings", "sharedStrings.xml"),
                relationship("styles", "styles.xml"),
            ], of: PartName("/xl/workbook.xml"))
        return try package.sealed()
    }

    private func relationship(_ type: String, _ target: String) -> Relationship {
        Relationship(id: "r-\(type)", type: "\(Self.office)/\(type)", target: target)
    }

    private var workbook: String {
        """
        <workbook xmlns="\(Self.main)" xmlns:r="\(Self.office)">\
        <workbookPr\(is1904 ? " date1904=\"1\"" : "")/>\
        <sheets><sheet name="Trang 1" sheetId="1" r:id="r-worksheet"/></sheets></workbook>
        """
    }

    private var sheet: String {
        "<worksheet xmlns=\"\(Self.main)\">\(head)<sheetData>\(sheetData)</sheetData>\(tail)</worksheet>"
    }

    private var strings: String { "<sst xmlns=\"\(Self.main)\">\(sharedStrings)</sst>" }

    private var styleSheet: String {
        let codes = formats.map { "<numFmt numFmtId=\"\($0.key)\" formatCode=\"\($0.value)\"/>" }
        let cells = styles.map { "<xf numFmtId=\"\($0)\"/>" }
        return """
            <styleSheet xmlns="\(Self.main)"><numFmts>\(codes.joined())</numFmts>\
            <cellXfs>\(cells.joined())</cellXfs></styleSheet>
            """
    }
}
