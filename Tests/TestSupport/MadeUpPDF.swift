/// PDFs by hand, for tests that have no program that prints.
public enum MadeUpPDF {
    /// A PDF with a page for each text.
    ///
    /// - Parameters:
    ///   - date: the time that stands in it.
    ///   - size: the paper's width and height in points.
    public static func bytes(
        _ texts: [String], date: String = "D:20231204080000Z", size: (Int, Int) = (595, 842)
    ) -> [UInt8] {
        let kids = texts.indices.map { "\(5 + 2 * $0) 0 R" }.joined(separator: " ")
        var objects = [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [\(kids)] /Count \(texts.count) >>",
            "<< /CreationDate (\(date)) /Producer (made up) >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ]
        for (place, text) in texts.enumerated() {
            let content = "BT /F1 24 Tf 72 300 Td (\(text)) Tj ET"
            objects.append(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 \(size.0) \(size.1)] "
                    + "/Resources << /Font << /F1 4 0 R >> >> /Contents \(6 + 2 * place) 0 R >>")
            objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
        }
        return file(objects)
    }

    private static func file(_ objects: [String]) -> [UInt8] {
        var text = "%PDF-1.4\n"
        var offsets: [Int] = []
        for (place, object) in objects.enumerated() {
            offsets.append(text.utf8.count)
            text += "\(place + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = text.utf8.count
        text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for offset in offsets {
            let digits = String(offset)
            text += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
        }
        text += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R /Info 3 0 R >>\n"
        return Array((text + "startxref\n\(start)\n%%EOF\n").utf8)
    }
}
