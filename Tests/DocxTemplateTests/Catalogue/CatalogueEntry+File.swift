import OpenPackage

@testable import DocxTemplate

extension CatalogueEntry {
    /// What makes Word stumble over a finished file.
    static let files: [CatalogueEntry] = [
        CatalogueEntry(
            "unreadable-file", "Tệp không phải gói .docx đọc được.",
            "Mở bằng Word rồi lưu lại dạng .docx; tệp .doc cũ phải chuyển đổi trước.",
            .checked(shown: "(tệp chữ thường mang tên .docx)") {
                DocxCheck(grade: .proven).findings(in: Array("text".utf8))
            }),
        CatalogueEntry(
            "unreadable-part", "Một phần của tệp không phải XML đúng.",
            "Dựng lại tệp từ mẫu; nếu sửa tay thì xem lại dòng được nêu.", file("<w:p>")),
        CatalogueEntry(
            "no-document", "Gói không có văn bản Word.", "Chọn đúng tệp .docx.",
            .checked(shown: "(gói rỗng)") { DocxCheck(grade: .proven).findings(in: Package()) }),
        CatalogueEntry(
            "strict-document", "Văn bản theo chuẩn Strict của ISO 29500.",
            "Trong Word: Save As, loại Word Document (.docx), không chọn Strict.",
            .checked(shown: "<w:document xmlns:w=\"\(Word.strictNamespace)\"/>") {
                try findings(replacingDocument: "<w:document xmlns:w=\"\(Word.strictNamespace)\"/>")
            }),
        CatalogueEntry(
            "untyped-part", "Một phần của gói không ghi kiểu nội dung.",
            "Dựng lại tệp từ mẫu, hoặc lưu lại bằng Word.",
            .checked(shown: "(phần /word/la.bin không có trong [Content_Types].xml)") {
                var package = try checkedPackage(body: "<w:p/>")
                guard let part = PartName("/word/la.bin") else { throw NoSuchName() }
                package.setContents(of: part, to: [0], contentType: nil)
                return DocxCheck(grade: .proven).findings(in: package)
            }),
        CatalogueEntry(
            "must-understand", "Tệp đòi phải hiểu một không gian tên lạ.",
            "Lưu lại bằng bản Word làm ra tệp ấy, dạng .docx thường.",
            file("<w:p/>", attributes: "mc:MustUnderstand=\"x\"")),
        CatalogueEntry(
            "schema", "Lược đồ không cho phép nội dung ấy.",
            "Dựng lại tệp từ mẫu; nếu tệp do chương trình làm ra, đó là lỗi của chương trình.",
            file("<w:p><w:q/></w:p>" + section, isOurs: true, shown: "<w:p><w:q/></w:p>")),
        CatalogueEntry(
            "lacks-child", "Một phần tử thiếu phần tử con bắt buộc, như ô bảng không có đoạn.",
            "Thêm một đoạn trống vào ô.",
            file(
                """
                <w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc></w:tc></w:tr></w:tbl>
                """)),
        CatalogueEntry(
            "misplaced-child", "Một phần tử con đứng sai chỗ, Word có thể bỏ qua.",
            "Dựng lại tệp từ mẫu.",
            file("<w:p><w:pPr><w:jc/><w:ind/></w:pPr></w:p>")),
        CatalogueEntry(
            "repeated-child", "Một phần tử con chỉ được có một lần thì có hai.",
            "Dựng lại tệp từ mẫu.", file("<w:p><w:pPr/><w:pPr/></w:p>")),
        CatalogueEntry(
            "nested-paragraph", "Một đoạn nằm trong đoạn khác.", "Dựng lại tệp từ mẫu.",
            file("<w:p><w:p/></w:p>")),
        CatalogueEntry(
            "duplicate-id", "Hai phần tử cùng loại mang một mã.",
            "Word tự sửa khi mở; lưu lại bằng Word nếu muốn.",
            file(
                """
                <w:p><w:bookmarkStart w:id="1" w:name="a"/>\
                <w:bookmarkStart w:id="1" w:name="b"/></w:p>
                """)),
        CatalogueEntry(
            "unknown-relationship", "Văn bản dùng một liên kết mà gói không có.",
            "Chèn lại hình hay liên kết ấy.",
            file("<w:p><w:hyperlink r:id=\"rId7\"/></w:p>")),
        CatalogueEntry(
            "duplicate-relationship", "Hai liên kết của một phần mang cùng một mã.",
            "Dựng lại tệp từ mẫu, hoặc lưu lại bằng Word.",
            file(
                "<w:p/>", relationships: [address, address],
                shown: "(hai liên kết rId7 trong word/_rels/document.xml.rels)")),
        CatalogueEntry(
            "missing-target", "Một liên kết trỏ tới phần không có trong gói.",
            "Chèn lại hình hay đầu trang ấy.",
            file(
                "<w:p/>",
                relationships: [Relationship(id: "rId7", type: "t/header", target: "header1.xml")],
                shown: "(liên kết rId7 tới header1.xml, không có phần ấy)")),
        CatalogueEntry(
            "unbalanced-field", "Một trường Word mở mà không đóng, hay đóng mà không mở.",
            "Xóa trường ấy và chèn lại.",
            file("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r></w:p>")),
    ]

    private static let section = """
        <w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" \
        w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>
        """

    private static let address = Relationship(
        id: "rId7", type: "t/x", target: "http://a", isExternal: true)

    private static func findings(replacingDocument markup: String) throws -> [DocxFinding] {
        var package = try checkedPackage(body: "")
        guard let part = PartName("/word/document.xml") else { throw NoSuchName() }
        package.setContents(of: part, to: Array(markup.utf8))
        return DocxCheck(grade: .proven).findings(in: package)
    }
}
